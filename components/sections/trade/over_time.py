"""Trade over the years: switches, the rows they ask for, and a chart per country."""

from functools import partial

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.callouts import point_at
from components.charts.event_labels import FULL, HALF, mark_events
from components.charts.series import trend
from components.controls import address
from components.controls.events_switch import ask_events
from components.render.plot import draw_figure
from components.sections.trade.compare_marks import draw_compare, pick
from components.statements import trade_years as findings
from components.statements.mirror_cases import case_texts
from components.statements.trade_measure import Measure, told, without_words
from components.words.wording import word
from data.derive.series import MODES, bases, in_money, indexed, per_context
from data.derive.shared_rows import where
from data.query import frames
from data.query.selection import LAYERS, Selection
from data.schema import BRIEF
from data.text.i18n import N_, _

FLOWS = ("imports", "exports", "turnover", "balance")
CURRENCIES = {"EUR": N_("Euros"), "USD": N_("US dollars")}
NEEDS_A_LEVEL = ("log", "index", "share")  # what a balance, above and below zero, cannot be

LINES = N_(
    "{unit}, a line for each source and reporter, each country on its own scale; a missing year is"
    " a gap"
)
LINES_AND_BRIEF = N_(
    "{unit}, a line for each source and reporter, each country on its own scale; diamonds: the"
    " brief; a missing year is a gap"
)


def choose_measure(selection: Selection) -> tuple[Measure, pd.DataFrame]:
    """Ask for flow, currency and mode; returns them with the rows that they ask for.

    A mode is offered only where the data can do it: no logarithm, index or share of a balance, no
    share without the country's own statistics, nothing per head without the population.
    """
    flow = address.option("flow", {flow: word(flow) for flow in FLOWS}, _("Flow"))
    currency = address.option(
        "currency", {code: _(said) for code, said in CURRENCIES.items()}, _("Currency")
    )
    rows = frames.chosen_series(flow, selection)
    money = frames.chosen_series(flow, selection, currency)
    possible = {
        mode: _(words)
        for mode, words in MODES.items()
        if not _measured(money, rows, mode, flow, 0).empty
    }
    possible = possible or {"level": _(str(MODES["level"]))}
    mode = address.option("mode", possible, _("Measured as"), known=MODES)
    base = None
    if mode == "index":
        years = [str(year) for year in bases(money)]
        ever = [str(year) for year in range(LAYERS["all"][0], LAYERS["all"][1] + 1)]
        options = {year: year for year in years[::-1]}
        base = int(address.option("base", options, _("Index year"), known=ever))
    return Measure(flow, currency, mode, base), _measured(money, rows, mode, flow, base or 0)


@frames.kept(128)
def _measured(
    money: pd.DataFrame, published: pd.DataFrame, mode: str, flow: str, base: int
) -> pd.DataFrame:
    if flow == "balance" and mode in NEEDS_A_LEVEL:
        return money.head(0)
    match mode:
        case "index":
            return indexed(money, base) if base else money
        case "share":
            return frames.world_shares(published, flow)
        case "head":
            return per_context(money, frames.table("country_context"), "population")
        case "gdp":
            dollars = in_money(published, frames.table("rates"), "USD")
            return per_context(dollars, frames.table("country_context"), "gdp_usd")
        case "log":
            return money[money["value"] > 0]
    return money


def draw_years(selection: Selection) -> pd.DataFrame:
    """Draw the card of lines: switches above, a chart per country with its own scale.

    Returns the events that the reader wants on the charts over the years.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        measure, rows = choose_measure(selection)
        events = ask_events(selection)
    if rows.empty:
        st.markdown(":material/search_off: " + _("**No yearly statistics for this selection.**"))
    else:
        _draw_lines(measure, rows, selection, events)
    return events


def _draw_lines(
    measure: Measure, rows: pd.DataFrame, selection: Selection, events: pd.DataFrame
) -> None:
    names = frames.names()
    rows = told(rows, measure)
    held = set(rows["country"])
    brief = where(_brief_points(selection, measure), "country", *sorted(held))
    order = tuple(dict.fromkeys(rows["series"]))
    countries = [code for code in selection.codes if code in held]

    def draw() -> None:
        with st.grid(2 if len(countries) > 1 else 1, min_column_width=320):
            for code in countries:
                parts = (where(part, "country", code) for part in (rows, brief, events))
                with st.container(gap=None):
                    st.markdown(f"**{names[code]}**")
                    _draw_country(*parts, measure, order, alone=len(countries) == 1)
        draw_compare(rows, measure)

    card(
        f"trade-{measure.flow}-{measure.mode}",
        _title(rows, measure),
        _(LINES if brief.empty else LINES_AND_BRIEF).format(unit=measure.unit),
        without_words(rows),
        selection,
        body=draw,
        note=_(findings.HOW[measure.mode]),
    )


def _draw_country(
    rows: pd.DataFrame,
    brief: pd.DataFrame,
    events: pd.DataFrame,
    measure: Measure,
    order: tuple[str, ...],
    *,
    alone: bool,
) -> None:
    """Draw the lines of one country, with its known cases and its events."""
    code = rows["country"].iloc[0]
    log = measure.mode == "log"
    height = 430 if alone else 330
    figure = trend(rows, brief, order, source_of(rows), measure.unit, log=log, height=height)
    figure = point_at(figure, _cases(rows, measure.flow), log=log)
    draw_figure(
        f"years-{code}",
        mark_events(figure, events, FULL if alone else HALF),
        _alt(rows, measure),
        f"trade-{measure.flow}-{measure.mode}_{code}",
        on_pick=partial(pick, code),
    )


@frames.kept(64)
def _title(rows: pd.DataFrame, measure: Measure) -> str:
    return findings.years_title(rows, measure.say, word(measure.flow), frames.names())


@frames.kept(64)
def _alt(rows: pd.DataFrame, measure: Measure) -> str:
    return findings.trend_alt(rows, measure.say, frames.names()[rows["country"].iloc[0]])


@frames.kept(64)
def _cases(rows: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return what is told of known cases among the points of a country: x, y, text, source.

    A case stands at the partner's own figure, and only where that is drawn.
    """
    cases = frames.cases()
    cases = cases[cases["flow"].eq(flow)]
    theirs = rows[rows["reporter"].eq(rows["country"])]
    shown = theirs[["country", "year", "value"]].merge(cases, on=["country", "year"])
    return case_texts(shown, "year", "value")


@frames.kept(64)
def _brief_points(selection: Selection, measure: Measure) -> pd.DataFrame:
    """Return the brief's own values of the flow, in the currency that is drawn."""
    rows = _brief_values(measure.flow, measure.currency)
    drawn = measure.mode in ("level", "log")
    return told(selection.of(rows) if drawn else rows.head(0), measure)


@frames.kept(len(FLOWS) * len(CURRENCIES))
def _brief_values(flow: str, currency: str) -> pd.DataFrame:
    trade = frames.table("trade")
    rows = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq(flow)]
    return in_money(rows, frames.table("rates"), currency)
