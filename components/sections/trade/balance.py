"""The balance of one country year by year, and its imports against its exports."""

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.connected_scatter import path
from components.charts.event_labels import mark_events
from components.charts.series import balance_bars
from components.controls import address
from components.controls.filters import countries_with
from components.places import in_its_place
from components.sections.trade.over_time import FLOWS
from components.statements import trade_years as findings
from components.statements.trade_measure import Measure, told, without_words
from data.derive.shared_rows import where
from data.query import frames
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import _


@in_its_place
def draw_balance(selection: Selection, events: pd.DataFrame) -> None:
    """Draw the balance of one country as bars, and imports against exports as a path."""
    names = frames.names()
    rows = frames.chosen_series("balance", selection, "EUR")
    options = countries_with(rows, selection)
    if not options:
        return
    code = address.option("of", options, _("Balance with"), known=FIVE)
    measure = Measure("balance", "EUR", "level")
    own = told(where(rows, "country", code), measure)
    counts = own["series"].value_counts()
    if counts.max() < 2:
        return
    order = tuple(counts[counts > 1].index)
    own = where(own, "series", *order)
    left, right = st.columns(2)
    with left:
        card(
            f"trade-balance-{code}",
            findings.balance_title(own, names[code]),
            _("Exports minus imports of France, million euros; below zero: a French deficit"),
            without_words(own),
            selection,
            figure=mark_events(
                balance_bars(own, order, source_of(own), measure.unit),
                where(events, "country", code),
            ),
            alt=findings.balance_title(own, names[code]),
        )
    with right:
        _draw_path(_longest_pair(selection, code), selection)


def _draw_path(flows: pd.DataFrame, selection: Selection) -> None:
    """Draw imports against exports of one country through the years, where both are known."""
    if flows.empty:
        return
    code = flows["country"].iloc[0]
    title = findings.path_title(flows, frames.names()[code])
    card(
        f"trade-path-{code}",
        title,
        _(
            "Imports across, exports up, million euros, {series}; on the dotted line trade balances"
        ).format(series=_(str(flows["series"].iloc[0]))),
        flows,
        selection,
        figure=path(flows, source_of(flows), "EUR"),
        alt=title,
    )


@frames.kept(64)
def _longest_pair(selection: Selection, code: str) -> pd.DataFrame:
    """Return imports and exports by year of the series that has both for most years."""
    flows = [frames.chosen_series(flow, selection, "EUR") for flow in FLOWS[:2]]
    imports, exports = (rows[rows["country"].eq(code)] for rows in flows)
    keys = ["country", "year", "series", "reporter"]
    both = imports.merge(exports[[*keys, "value"]], on=keys, suffixes=("", "_exports"))
    if both.empty:
        return both
    longest = both["series"].value_counts().idxmax()
    rows = both[both["series"].eq(longest)]
    return rows.rename(columns={"value": "imports", "value_exports": "exports"}).drop(
        columns="flow"
    )
