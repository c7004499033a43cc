"""Tables of what offices of statistics and institutes count: a part of the catalogue."""

from data import (
    arms_deliveries,
    estimate_order,
    excluded_flows,
    expected_exports,
    export_headings,
    gravity_coefficients,
    investment,
    people_in_france,
    students_abroad,
    trade_sections,
    un_votes,
    visas,
)
from data.entry import Entry
from data.text.i18n import N_

STATISTICS = {
    "trade_sections": Entry(
        N_("Trade by section"),
        N_("a section of goods in a partner's trade with a country"),
        trade_sections.TradeSections,
        trade_sections.load_trade_sections,
        texts=("product", "note"),
        parts=("goods_by_code.sections",),
    ),
    "export_headings": Entry(
        N_("Export headings"),
        N_("a heading of goods that France sold to a country"),
        export_headings.ExportHeadings,
        export_headings.load_export_headings,
        texts=("note",),
        parts=("goods_by_code.headings",),
    ),
    "excluded_flows": Entry(
        N_("Excluded flows"),
        N_("a flow of a source that no estimate takes"),
        excluded_flows.ExcludedFlows,
        excluded_flows.load_excluded_flows,
        texts=("reason", "note"),
        parts=("2026/excluded_flows",),
    ),
    "estimate_order": Entry(
        N_("Order of the estimate"),
        N_("a source of one flow, in its place"),
        estimate_order.EstimateOrder,
        estimate_order.load_estimate_order,
        texts=("reason",),
        parts=("2026/estimate_order",),
    ),
    "expected_exports": Entry(
        N_("Expected exports"),
        N_(
            "what a seller sold to a country in a period, and what size and distance lead one to expect"
        ),
        expected_exports.ExpectedExports,
        expected_exports.load_expected_exports,
        texts=("note",),
        parts=("2026/estimates/expected_exports",),
    ),
    "gravity_coefficients": Entry(
        N_("Gravity coefficients"),
        N_("how trade goes with distance, a common language or a colonial tie, ours or published"),
        gravity_coefficients.GravityCoefficients,
        gravity_coefficients.load_gravity_coefficients,
        texts=("note",),
        parts=("2026/estimates/gravity_coefficients", "2026/estimates/published_coefficients"),
    ),
    "investment": Entry(
        N_("Investment by year"),
        N_("direct investment from a partner in a year, a flow or a stock"),
        investment.Investment,
        investment.load_investment,
        texts=("note",),
        parts=("votes_and_investment.investment",),
    ),
    "arms_deliveries": Entry(
        N_("Arms deliveries"),
        N_("what was delivered of an order in a year"),
        arms_deliveries.ArmsDeliveries,
        arms_deliveries.load_arms_deliveries,
        texts=("weapon", "category", "note"),
        parts=("votes_and_investment.arms",),
    ),
    "visas": Entry(
        N_("Visas"),
        N_("a number of visas of a state in a year"),
        visas.Visas,
        visas.load_visas,
        texts=("consulate", "note"),
        parts=("people.visas",),
    ),
    "students_abroad": Entry(
        N_("Students abroad"),
        N_("a number of students in a host country in a year"),
        students_abroad.StudentsAbroad,
        students_abroad.load_students_abroad,
        texts=("note",),
        parts=("people.students",),
    ),
    "people_in_france": Entry(
        N_("People in France"),
        N_("a number of people from a country in France in a year"),
        people_in_france.PeopleInFrance,
        people_in_france.load_people_in_france,
        texts=("note",),
        parts=("people.in_france",),
    ),
    "un_votes": Entry(
        N_("Votes at the UN"),
        N_("how a country and a partner voted in a year"),
        un_votes.UnVotes,
        un_votes.load_un_votes,
        texts=("note",),
        parts=("votes_and_investment.un_votes",),
    ),
}
