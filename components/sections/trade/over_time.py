"""Trade over the years: options, the rows that they choose, and a chart per country."""

import itertools

import pandas as pd

from components.charts.callouts import point_at
from components.charts.event_labels import FULL, HALF, mark_events
from components.charts.series import trend
from components.model.blocks import Card, Choice, Columns, Figure, Text
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.sections.trade.compare_marks import MARKS, compare
from components.statements import trade_years as findings
from components.statements.mirror_cases import case_texts
from components.statements.trade_latest import latest
from components.statements.trade_measure import Measure, drop_hover_text, with_hover_text
from components.words.wording import word
from data.derive.series import MODES, bases, in_money, indexed, per_context
from data.derive.shared_rows import having
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import BRIEF
from data.text.i18n import N_, _

FLOWS = ("imports", "exports", "turnover", "balance")
CURRENCIES = {"EUR": N_("Euros"), "USD": N_("US dollars")}
NEEDS_A_LEVEL = ("log", "index", "share")  # what a balance, above and below zero, cannot be
NARROWEST = 320  # pixels that a chart of one country needs

LINES = N_(
    "{unit}, a line for each source and reporter, each country on its own scale; a missing year is"
    " a gap"
)
LINES_AND_BRIEF = N_(
    "{unit}, a line for each source and reporter, each country on its own scale; diamonds: the"
    " brief; a missing year is a gap"
)


def latest_of_each(selection: Selection) -> list[Statement]:
    """Return the latest total trade and balance of each country chosen, a sentence each."""
    names = frames.names()
    return [latest(selection, code, names[code]) for code in selection.codes]


def over_time(view: View, switch: Choice | None, events: pd.DataFrame) -> Section:
    """Return the options and the card of lines, a chart per country with its own scale.

    `switch` stands with the options; `events` are those that it has the charts show.
    """
    choices, measure, rows = choose_measure(view)
    lines = (
        Text(_("**No yearly statistics for this selection.**"), "search_off")
        if rows.empty
        else _lines(view, measure, rows, events)
    )
    return parts.section("over-time", *choices, switch, lines)


def choose_measure(view: View) -> tuple[tuple[Choice, ...], Measure, pd.DataFrame]:
    """Return the choices of flow, currency and mode, the measure chosen, and its rows.

    A mode is offered only where the data can do it: no logarithm, index or share of a balance, no
    share without the country's own statistics, nothing per head without the population.
    """
    flows = {flow: word(flow) for flow in FLOWS}
    flow = parts.option(view, "flow", flows, _("Flow"), drops=("base",))
    currencies = {code: _(name) for code, name in CURRENCIES.items()}
    currency = parts.option(view, "currency", currencies, _("Currency"))
    rows = {mode: _chosen(view.selection, flow.code, currency.code, mode) for mode in MODES}
    possible = {mode: _(words) for mode, words in MODES.items() if not rows[mode].empty}
    possible = possible or {"level": _(str(MODES["level"]))}
    mode = parts.option(view, "mode", possible, _("Measured as"), known=MODES)
    shown, choices, base = rows[mode.code], (flow, currency, mode), None
    if mode.code == "index":
        year = _index_year(view, shown)
        choices, base = (*choices, year), int(year.code)
        shown = _indexed(shown, base)
    return choices, Measure(flow.code, currency.code, mode.code, base), shown


def _index_year(view: View, money: pd.DataFrame) -> Choice:
    """Return the choice of the year that counts 100, the latest possible one first."""
    years = [str(year) for year in reversed(bases(money))]
    options = dict(zip(years, years, strict=True))
    return parts.option(view, "base", options, _("Index year"))


# The rows are kept so that the charts of them are found again when another option changes.
_indexed = memo(32)(indexed)


@memo(128)
def _chosen(selection: Selection, flow: str, currency: str, mode: str) -> pd.DataFrame:
    return selection.of(_measured(flow, currency, mode))


@memo(len(FLOWS) * len(CURRENCIES) * len(MODES))
def _measured(flow: str, currency: str, mode: str) -> pd.DataFrame:
    """Return a flow of all countries and years in a mode, none where the data cannot do it.

    For an index these are the values that it divides.
    """
    money = frames.series(flow, currency)
    if flow == "balance" and mode in NEEDS_A_LEVEL:
        return money.head(0)
    match mode:
        case "share":
            return frames.world_shares(frames.series(flow), flow)
        case "head":
            return per_context(money, frames.table("country_context"), "population")
        case "gdp":
            dollars = in_money(frames.series(flow), frames.table("rates"), "USD")
            return per_context(dollars, frames.table("country_context"), "gdp_usd")
        case "log":
            return money[money["value"] > 0]
    return money


def _lines(view: View, measure: Measure, rows: pd.DataFrame, events: pd.DataFrame) -> Card:
    rows = with_hover_text(rows, measure)
    present = set(rows["country"])
    brief = having(_brief_points(view.selection, measure), "country", *sorted(present))
    order = tuple(dict.fromkeys(rows["series"]))
    cases = _cases(rows, measure.flow)
    countries = [code for code in view.selection.codes if code in present]
    charts = [
        _country(
            *(having(part, "country", code) for part in (rows, brief, cases, events)),
            measure,
            order,
            alone=len(countries) == 1,
        )
        for code in countries
    ]
    return parts.card(
        f"trade-{measure.flow}-{measure.mode}",
        findings.years_title(rows, measure, frames.names()),
        _(LINES if brief.empty else LINES_AND_BRIEF).format(unit=measure.unit),
        drop_hover_text(rows),
        view.selection,
        body=[*in_pairs(charts), *compare(view, rows, measure)],
        note=f"{_(findings.HOW[measure.mode])} {_(findings.ONE_SERIES)}",
    )


def in_pairs(charts: list[Figure]) -> tuple[Columns | Figure, ...]:
    """Return charts two on a line, which keeps their order on a narrow screen; a lone one as it is."""
    if len(charts) == 1:
        return tuple(charts)
    pairs = itertools.zip_longest(charts[::2], charts[1::2])
    return tuple(
        Columns(tuple((chart,) if chart else () for chart in pair), least=NARROWEST)
        for pair in pairs
    )


def _country(
    rows: pd.DataFrame,
    brief: pd.DataFrame,
    cases: pd.DataFrame,
    events: pd.DataFrame,
    measure: Measure,
    order: tuple[str, ...],
    *,
    alone: bool,
) -> Figure:
    """Return the lines of one country, with its known cases and its events; a click picks a mark."""
    code = rows["country"].iloc[0]
    name = frames.names()[code]
    log = measure.mode == "log"
    height = 430 if alone else 330
    figure = trend(rows, brief, order, source_of(rows), measure.unit, log=log, height=height)
    if len(cases):
        figure = point_at(figure, case_texts(cases, "year", "value"), log=log)
    return Figure(
        f"trade-{measure.flow}-{measure.mode}_{code}",
        mark_events(figure, events, FULL if alone else HALF),
        findings.trend_alt(rows, measure, name),
        heading=name,
        picks=MARKS,
        picks_of=code,
    )


@memo(64)
def _cases(rows: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return the known cases among the points of a chart, with the value of each point.

    A case stands at the partner's own figure, and only where that is drawn.
    """
    cases = frames.cases()
    cases = cases[cases["flow"].eq(flow)]
    theirs = rows[rows["reporter"].eq(rows["country"])]
    return theirs[["country", "year", "value"]].merge(cases, on=["country", "year"])


@memo(64)
def _brief_points(selection: Selection, measure: Measure) -> pd.DataFrame:
    """Return the brief's own values of the flow, in the currency that is drawn."""
    rows = _brief_values(measure.flow, measure.currency)
    drawn = measure.mode in ("level", "log")
    return with_hover_text(selection.of(rows) if drawn else rows.head(0), measure)


@memo(len(FLOWS) * len(CURRENCIES))
def _brief_values(flow: str, currency: str) -> pd.DataFrame:
    trade = frames.table("trade")
    rows = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq(flow)]
    return in_money(rows, frames.table("rates"), currency)
