"""France's exports beside what size and distance would have it sell, by country."""

import pandas as pd

from components.charts.expected import over_expected as drawn
from components.model.blocks import Block, Fold, Table, paragraph
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements.trade import expected as statements
from components.words.wording import years
from data.countries import FRANCE
from data.derive.expected_by_another_count import by_another_count, sales
from data.measures.expected import of_all_sellers, over_expected
from data.query import frames
from data.text.i18n import N_, _

LIMITS = (
    N_(
        "A gravity model shares out what a buyer took from Germany, France, the United Kingdom and the"
        " United States by their size, distance, common language and colonial tie: what is expected of"
        " France is relative to the other three."
    ),
    N_(
        "The interval says how sure the expectation is, not how far trade scatters about it or whose"
        " statistics are right; where another count differs, the ratio hangs on the source."
    ),
    N_(
        "TRADHIST goes no further, and has known faults, such as French imports from Uzbekistan that are"
        " too low; no flow was corrected."
    ),
)
COEFFICIENTS = "term scale estimate standard_error observations note"


def expected(view: View) -> Section:
    """Return the ratio of each chosen country in the newest period that the years touch."""
    rows = over_expected(view.selection)
    heading = _("Expected and actual trade")
    if rows.empty:
        absence = statements.no_estimate(view.selection, frames.table("expected_exports"))
        return parts.section(
            "expected", paragraph(absence, "search_off"), heading=heading, label=_("Expected trade")
        )
    names = frames.names()
    title = statements.expected_title(rows, names)
    every, partners = of_all_sellers(view.selection), frames.table("partners")
    ratios = by_another_count(every, partners, FRANCE)
    findings = [statements.sides(rows, names), statements.places(rows, names)]
    if len(ratios):
        findings.append(statements.otherwise(ratios, names))
    card = parts.card(
        "expected-exports",
        title,
        _(
            "French exports over those that size and distance lead one to expect, {years} as a"
            " whole; bars are 95% intervals"
        ).format(years=years(rows)),
        rows,
        view.selection,
        basis=pd.concat([rows, sales(every, partners)]),
        figure=drawn(rows, names, source_of(rows)),
        alt=str(title),
        body=[Fold(_("In words, and by another count"), tuple(map(paragraph, findings)))],
        note=" ".join(_(limit) for limit in LIMITS),
    )
    return parts.section(
        "expected", card, _coefficients(), heading=heading, label=_("Expected trade")
    )


def _coefficients() -> Block:
    """Return the coefficients of the model beside published ones, folded."""
    title = _("Coefficients of the model, and published ones")
    rows = frames.table("gravity_coefficients")[[*COEFFICIENTS.split(), "source_id", "tier"]]
    return Fold(title, (Table(rows, title),))
