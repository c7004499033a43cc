"""Measures of France among others: its part of a country's trade and its place in it."""

import pandas as pd

from data.countries import FRANCE
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_

COUNTING = N_(
    "The latest of the years chosen, in the country’s own statistics; a rank is among the"
    " partners that those statistics list, which are not all."
)
PREFERRED = N_(
    "The country’s own statistics alone, so that France and the others are counted alike."
)
COMPARABLE = N_("The same country in other years; other countries list other partners.")
QUESTIONS = {  # name -> label, unit, flow from the partner's side, column of partner_flows
    "share_of_imports": (
        N_("France’s share of the country’s imports"),
        "%",
        "exports",
        "share_percent",
    ),
    "share_of_exports": (
        N_("France’s share of the country’s exports"),
        "%",
        "imports",
        "share_percent",
    ),
    "supplier_rank": (N_("France’s place among suppliers"), "rank", "exports", "rank"),
    "customer_rank": (N_("France’s place among buyers"), "rank", "imports", "rank"),
}


def _of(name: str, selection: Selection, country: str) -> Value:
    _label, unit, flow, column = QUESTIONS[name]
    nothing = Value(None, unit, measure=name, country=country)
    rows = frames.partners_of(country, flow)
    if selection.scope == "brief" or rows.empty:
        return nothing
    rows = rows[rows["partner"].eq(FRANCE) & rows["year"].between(selection.first, selection.last)]
    rows = rows.dropna(subset=column).sort_values("year")
    if rows.empty:
        return nothing
    row = rows.iloc[-1]
    year = int(row["year"])
    among = f"{row['listed']:.0f}" if column == "rank" and pd.notna(row["listed"]) else ""
    return Value(
        float(row[column]),
        unit,
        year,
        year,
        name,
        country,
        what=among,
        reporter=country,
        rows=(f"{row['source_id']}:{country}:{year}:{flow}",),
    )


def _measure(name: str) -> Measure:
    label, unit, _flow, _column = QUESTIONS[name]
    return Measure(
        name,
        label,
        unit,
        "partners",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("newest", "scope"),
        lambda selection, country: _of(name, selection, country),
    )


SHARES = tuple(_measure(name) for name in QUESTIONS)
