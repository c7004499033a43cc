"""Trade over the years: switches, the rows they ask for, and a chart per country."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import address, cached
from components.card import card, draw_figure, source_of
from components.charts.series import balance_bars, path, trend
from components.findings import years as findings
from components.wording import amount, number, warned, word
from data.events import turning_points
from data.schema import BRIEF, FIVE
from data.selection import LAYERS, Selection
from data.series import MODES, bases, in_money, indexed, per_context, yearly

FLOWS = ("imports", "exports", "turnover", "balance")
CURRENCIES = {"EUR": "Euros", "USD": "US dollars"}
NEEDS_A_LEVEL = ("log", "index", "share")  # what a balance, above and below zero, cannot be


@dataclass(frozen=True)
class Measure:
    """What the switches ask for: which flow, in which currency, measured how."""

    flow: str
    currency: str
    mode: str
    base: int | None = None

    @property
    def unit(self) -> str:
        """The unit of the axis."""
        return {
            "index": f"Index, {self.base} = 100",
            "share": "Per cent of its world trade",
            "head": f"{self.currency} per inhabitant",
            "gdp": "Per cent of GDP",
        }.get(self.mode, f"Million {self.currency}")

    def say(self, value: float) -> str:
        """Say a value of this measure with its unit."""
        if self.mode in ("level", "log"):
            return amount(value, self.currency)
        rounded = number(float(f"{value:.3g}"))
        if self.mode == "index":
            return rounded
        return f"{rounded} {self.currency} a head" if self.mode == "head" else f"{rounded}\u202f%"


def choose_measure(selection: Selection) -> tuple[Measure, pd.DataFrame]:
    """Ask for flow, currency and mode; returns them with the rows that they ask for.

    A mode is offered only where the data can do it: no logarithm, index or share of a balance, no
    share without the country's own statistics, nothing per head without the population.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        flow = address.option("flow", {flow: word(flow) for flow in FLOWS}, "Flow")
        currency = address.option("currency", CURRENCIES, "Currency")
    rows = yearly(selection.of(cached.table("trade")), flow)
    rows = rows[rows["source_id"].ne(BRIEF)]
    money = in_money(rows, cached.table("rates"), currency)
    possible = {
        mode: words
        for mode, words in MODES.items()
        if not _measured(money, rows, mode, flow, 0).empty
    }
    possible = possible or {"level": MODES["level"]}
    mode = address.option("mode", possible, "Measured as", known=MODES)
    base = None
    if mode == "index":
        years = [str(year) for year in bases(money)]
        ever = [str(year) for year in range(LAYERS["all"][0], LAYERS["all"][1] + 1)]
        options = {year: year for year in years[::-1]}
        base = int(address.option("base", options, "Index year", known=ever))
    return Measure(flow, currency, mode, base), _measured(money, rows, mode, flow, base or 0)


def _measured(
    money: pd.DataFrame, published: pd.DataFrame, mode: str, flow: str, base: int
) -> pd.DataFrame:
    if flow == "balance" and mode in NEEDS_A_LEVEL:
        return money.head(0)
    match mode:
        case "index":
            return indexed(money, base) if base else money
        case "share":
            return cached.world_shares(published, flow)
        case "head":
            return per_context(money, cached.table("country_context"), "population")
        case "gdp":
            dollars = in_money(published, cached.table("rates"), "USD")
            return per_context(dollars, cached.table("country_context"), "gdp_usd")
        case "log":
            return money[money["value"] > 0]
    return money


def told(rows: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    """Add `said` (the value in words) and `told` (what must be known of it) for the hover text."""
    notes = []
    for row in rows.to_dict("records"):
        parts = []
        if row.get("converted") is True:
            parts.append(f"converted from {row['published_currency']} at the yearly average")
        if isinstance(row.get("formula"), str):
            parts.append(f"computed: {row['formula']}")
        notes.append("".join(f"<br>{part}" for part in parts) + warned(row["tier"]))
    return rows.assign(said=[measure.say(value) for value in rows["value"]], told=notes)


def draw_years(selection: Selection) -> None:
    """Draw the card of lines: switches above, a chart per country with its own scale."""
    measure, rows = choose_measure(selection)
    if rows.empty:
        st.markdown(":material/search_off: **No yearly statistics for this selection.**")
        return
    names = cached.names()
    rows = told(rows, measure)
    brief = _brief_points(selection, measure)
    order = list(dict.fromkeys(rows["series"]))
    with_events = address.switch("events", "Events")
    events = turning_points(selection.of(cached.table("events"))) if with_events else None

    def draw() -> None:
        countries = [code for code in selection.codes if code in set(rows["country"])]
        with st.grid(2 if len(countries) > 1 else 1, min_column_width=320):
            for code in countries:
                own = rows[rows["country"].eq(code)]
                points = brief[brief["country"].eq(code)]
                marks = events[events["country"].eq(code)] if events is not None else points.head(0)
                with st.container(gap=None):
                    st.markdown(f"**{names[code]}**")
                    draw_figure(
                        f"years-{code}",
                        trend(
                            own,
                            points,
                            marks,
                            order,
                            source_of(own),
                            measure.unit,
                            log=measure.mode == "log",
                            height=330 if len(countries) > 1 else 430,
                        ),
                        findings.trend_alt(own, measure.say, names[code]),
                        f"trade-{measure.flow}-{measure.mode}_{code}",
                    )

    card(
        f"trade-{measure.flow}-{measure.mode}",
        findings.years_title(rows, measure.say, word(measure.flow), names),
        f"{measure.unit}, a line for each source and reporter, each country on its own scale;"
        " diamonds: the brief; a missing year is a gap",
        rows.drop(columns=["told"]),
        selection,
        body=draw,
        note=findings.HOW[measure.mode],
    )


def _brief_points(selection: Selection, measure: Measure) -> pd.DataFrame:
    """Return the brief's own values of the flow, in the currency that is drawn."""
    trade = selection.of(cached.table("trade"))
    rows = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq(measure.flow)]
    if measure.mode not in ("level", "log"):
        rows = rows.head(0)
    return told(in_money(rows, cached.table("rates"), measure.currency), measure)


def draw_balance(selection: Selection) -> None:
    """Draw the balance of one country as bars, and imports against exports as a path."""
    names = cached.names()
    trade = selection.of(cached.table("trade"))
    rows = in_money(yearly(trade, "balance"), cached.table("rates"), "EUR")
    rows = rows[rows["source_id"].ne(BRIEF)]
    codes = [code for code in selection.codes if code in set(rows["country"])]
    if not codes:
        return
    options = {code: names[code] for code in codes}
    code = address.option("of", options, "Balance with", known=FIVE)
    measure = Measure("balance", "EUR", "level")
    own = told(rows[rows["country"].eq(code)], measure)
    counts = own["series"].value_counts()
    if counts.max() < 2:
        return
    own = own[own["series"].isin(counts[counts > 1].index)]
    order = list(counts[counts > 1].index)
    left, right = st.columns(2)
    with left:
        card(
            f"trade-balance-{code}",
            findings.balance_title(own, names[code]),
            "Exports minus imports of France, million euros; below zero: a French deficit",
            own.drop(columns=["told"]),
            selection,
            figure=balance_bars(own, order, source_of(own), measure.unit),
            alt=findings.balance_title(own, names[code]),
        )
    with right:
        flows = _longest_pair(trade[trade["country"].eq(code)])
        if not flows.empty:
            card(
                f"trade-path-{code}",
                findings.path_title(flows, names[code]),
                f"Imports across, exports up, million euros, {flows['series'].iloc[0]}; on the dotted"
                " line trade balances",
                flows,
                selection,
                figure=path(flows, source_of(flows), "EUR"),
                alt=findings.path_title(flows, names[code]),
            )


def _longest_pair(trade: pd.DataFrame) -> pd.DataFrame:
    """Return imports and exports by year of the series that has both for most years."""
    rates = cached.table("rates")
    imports, exports = (in_money(yearly(trade, flow), rates, "EUR") for flow in FLOWS[:2])
    keys = ["country", "year", "series", "reporter"]
    both = imports.merge(exports[[*keys, "value"]], on=keys, suffixes=("", "_exports"))
    if both.empty:
        return both
    longest = both["series"].value_counts().idxmax()
    rows = both[both["series"].eq(longest)]
    return rows.rename(columns={"value": "imports", "value_exports": "exports"}).drop(
        columns="flow"
    )
