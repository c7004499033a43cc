"""What the options above the charts of trade choose: flow, currency, measure, estimate or every source."""

import pandas as pd

from components.model.blocks import Choice
from components.model.view import View
from components.sections import parts
from components.sections.trade.compare_marks import MARKS
from components.statements.trade.measure import Measure
from components.statements.trade.over_years import ONE_SERIES
from components.words.wording import span, word
from data.countries import FRANCE
from data.derive.best_estimate import ESTIMATE, SIDES
from data.derive.series import MODES, bases, indexed, per_context
from data.query import estimates, frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_, _, own

FLOWS = ("imports", "exports", "turnover", "balance")
CURRENCIES = {"EUR": N_("Euros"), "USD": N_("US dollars")}
LINES = {"best": N_("Best estimate"), "all": N_("Every source")}
NEEDS_A_LEVEL = ("log", "index", "share")  # what a balance, above and below zero, cannot be


OF_SOURCES = N_(
    "The line is the first source in the order of the estimate that has the year; the band goes from the"
    " lowest to the highest of all usable sources, with or without freight and insurance."
)


def is_estimate(rows: pd.DataFrame) -> bool:
    """Say whether rows are of the best estimate and not of sources."""
    return bool(rows["series"].eq(ESTIMATE).all())


def how_counted(rows: pd.DataFrame) -> str:
    """Return the message on what a line is: of the best estimate, or of sources."""
    return OF_SOURCES if is_estimate(rows) else ONE_SERIES


def left_out(rows: pd.DataFrame, flow: str) -> str:
    """Say what the best estimate leaves out of a flow in the countries and years shown, and why."""
    out = frames.table("excluded_flows")
    out = out[out["partner"].eq(FRANCE) & out["flow"].isin((flow,) if flow in SIDES else SIDES)]
    out = out[out["country"].isin(rows["country"])]
    out = out[out["to_year"].ge(rows["year"].min()) & out["from_year"].le(rows["year"].max())]
    used = pd.concat([frames.table(name)["source_id"] for name in ("trade", "partners")])
    out = out[out["source_id"].isin(used)]
    if out.empty or not is_estimate(rows):
        return ""
    names, sources = frames.names(), frames.table("sources").set_index("source_id")
    case = _("{country} {years}, {source}: {reason}")
    cases = [
        case.format(
            country=names[one["country"]],
            years=span(one["from_year"], one["to_year"]),
            source=sources[own("short")][one["source_id"]],
            reason=one["reason"],
        )
        for one in out.to_dict("records")
    ]
    return _("Left out: {cases}").format(cases=" ".join(cases))


@memo(64)
def behind(rows: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return the published figures that estimates of a flow and their bands rest on; else the rows."""
    if not is_estimate(rows):
        return rows
    known = estimates.usable()
    known = known[known["flow"].isin((flow,) if flow in SIDES else SIDES)]
    return known.merge(rows[["country", "year"]].drop_duplicates())


def choose_lines(view: View) -> Choice:
    """Return the choice between the best estimate and every source.

    An address of before there was an estimate, whose marks are of a source, shows every source.
    """
    marks = [mark for mark in view.option(MARKS).split(",") if mark]
    old = marks and not any(mark.endswith(f":{ESTIMATE}") for mark in marks)
    order = reversed(LINES) if old else LINES
    options = {code: _(str(LINES[code])) for code in order}
    return parts.option(view, "lines", options, _("Lines"), drops=(MARKS, "base"))


def choose_currency(view: View) -> Choice:
    """Return the choice of the currency of all money on the page."""
    currencies = {code: _(name) for code, name in CURRENCIES.items()}
    return parts.option(view, "currency", currencies, _("Currency"))


def choose_measure(view: View, lines: str) -> tuple[tuple[Choice, ...], Measure, pd.DataFrame]:
    """Return the choices of flow, currency and mode, the measure chosen, and its rows.

    `lines` is one of LINES. A mode is offered only where the data can do it: no logarithm, index or
    share of a balance, no share without the country's own statistics, nothing per head without the
    population.
    """
    flows = {flow: word(flow) for flow in FLOWS}
    flow = parts.option(view, "flow", flows, _("Flow"), drops=("base",))
    currency = choose_currency(view)
    which = (flow.code, currency.code)
    rows = {mode: _chosen(view.selection, *which, mode, lines) for mode in MODES}
    possible = {mode: _(words) for mode, words in MODES.items() if not rows[mode].empty}
    possible = possible or {"level": _(str(MODES["level"]))}
    mode = parts.option(view, "mode", possible, _("Measured as"), known=MODES)
    shown, choices, base = rows[mode.code], (flow, currency, mode), None
    if mode.code == "index":
        year = _index_year(view, shown)
        choices, base = (*choices, year), int(year.code)
        shown = _indexed(shown, base)
    return choices, Measure(*which, mode.code, base), shown


def _index_year(view: View, money: pd.DataFrame) -> Choice:
    """Return the choice of the year that counts 100, the latest possible one first."""
    years = [str(year) for year in reversed(bases(money))]
    options = dict(zip(years, years, strict=True))
    return parts.option(view, "base", options, _("Index year"))


# The rows are kept so that the charts of them are found again when another option changes.
_indexed = memo(32)(indexed)


@memo(128)
def _chosen(selection: Selection, flow: str, currency: str, mode: str, lines: str) -> pd.DataFrame:
    return selection.of(_measured(flow, currency, mode, lines))


@memo(len(FLOWS) * len(CURRENCIES) * len(MODES) * len(LINES))
def _measured(flow: str, currency: str, mode: str, lines: str) -> pd.DataFrame:
    """Return a flow of all countries and years in a mode, none where the data cannot do it.

    For an index these are the values that it divides. A share is of a country's own statistics,
    whatever the lines.
    """
    money = estimates.lines(flow, currency, lines)
    if flow == "balance" and mode in NEEDS_A_LEVEL:
        return money.head(0)
    match mode:
        case "share":
            return frames.world_shares(frames.series(flow), flow)
        case "head":
            return per_context(money, frames.table("country_context"), "population")
        case "gdp":
            dollars = estimates.lines(flow, "USD", lines)
            return per_context(dollars, frames.table("country_context"), "gdp_usd")
        case "log":
            return money[money["value"] > 0]
    return money
