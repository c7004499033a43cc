"""Measures of trade: turnover, imports, exports and balance of the newest year that has an estimate."""

from dataclasses import replace

import pandas as pd

from data.derive.best_estimate import SIDES
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import estimates, frames
from data.query.selection import SCOPES, Selection
from data.text.i18n import N_

FLOWS = {
    "turnover": N_("Trade turnover"),
    "imports": N_("Imports by France"),
    "exports": N_("Exports by France"),
    "balance": N_("French trade balance"),
}
COUNTING = N_(
    "The best estimate for the latest year that has one, in million euros at the yearly average"
    " rate, with the band of the usable sources; in the scope of the brief, what the brief"
    " states."
)
PREFERRED = N_(
    "Of several sources of a year the first in the table estimate_order: data sets that reconcile both"
    " sides, then the importer's count, then the exporter's. Turnover and balance are worked out from"
    " the two flows."
)
COMPARABLE = N_("Values of the same flow, year and reporter.")


def newest(flow: str, selection: Selection, country: str) -> pd.Series | None:
    """Return what answers for a flow and a country, None where nothing does.

    Of all sources a row of frames.estimate; of the brief its own row, value in million `currency`.
    """
    if selection.scope == "brief":
        rows = frames.chosen("trade", Selection((), *SCOPES["brief"], "brief"))
        rows = rows[rows["flow"].eq(flow) & rows["coverage"].eq("year")]
    else:
        rows = estimates.estimate(flow, "EUR")
    rows = rows[rows["country"].eq(country) & rows["year"].between(selection.first, selection.last)]
    return None if rows.empty else rows.sort_values("year").iloc[-1]


def behind(flow: str, selection: Selection, country: str) -> pd.DataFrame:
    """Return the published rows that the answer for a flow and a country is made of, none where none is."""
    row = newest(flow, selection, country)
    if row is None:
        return frames.table("trade").head(0)
    if selection.scope == "brief":
        return pd.DataFrame([row])
    rows = estimates.usable()
    own = rows[rows["country"].eq(country) & rows["year"].eq(row["year"])]
    own = own[own["flow"].isin((flow,) if flow in SIDES else SIDES)]
    return own.drop_duplicates("flow")


def _of(flow: str, selection: Selection, country: str) -> Value:
    row = newest(flow, selection, country)
    nothing = Value(None, "million EUR", measure=flow, country=country)
    if row is None:
        return nothing
    rows = behind(flow, selection, country)
    value = replace(
        nothing,
        number=float(row["value"]),
        unit=f"million {row['currency']}",
        first=int(row["year"]),
        last=int(row["year"]),
        reporter=str(row["reporter"]),
        series=str(row["series"]),
        approximate=bool(row["approximate"]),
        rows=tuple(
            f"{one['source_id']}:{country}:{one['year']}:{one['flow']}"
            for one in rows.to_dict("records")
        ),
    )
    if selection.scope == "brief":
        return value
    return replace(
        value, low=float(row["low"]), high=float(row["high"]), sources=int(row["sources"])
    )


def _measure(flow: str, label: str) -> Measure:
    return Measure(
        flow,
        label,
        "million EUR",
        "trade",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("newest", "official", "scope"),
        lambda selection, country: _of(flow, selection, country),
    )


TRADE = tuple(_measure(flow, label) for flow, label in FLOWS.items())
