"""Measures of trade: turnover, imports, exports and balance of the newest year that a source tells."""

from dataclasses import replace

import pandas as pd

from data.derive.series import in_money, yearly
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import SCOPES, Selection
from data.sources import DOUBTED
from data.text.i18n import N_

FLOWS = {
    "turnover": N_("Trade turnover"),
    "imports": N_("Imports by France"),
    "exports": N_("Exports by France"),
    "balance": N_("French trade balance"),
}
COUNTING = N_(
    "The newest full year that any source but press and encyclopaedias gives, in million euros at the"
    " yearly average rate; in the scope of the brief, what the brief states."
)
PREFERRED = N_(
    "Of several sources of that year those of French customs stand first (Eurostat passes them on),"
    " since all five are then counted by one office; else the last in the order of names."
)
COMPARABLE = N_("Values of the same flow, year and reporter.")


@memo(16)
def newest_first(flow: str, scope: str, official: bool) -> pd.DataFrame:
    """Return what may answer for a flow, of all countries and years, the best of each country last.

    Columns country, year, value (million `currency`), currency, approximate, reporter, series,
    published_currency, source_id, locator, first_year, last_year; by year, French customs after others.
    """
    rows = frames.chosen("trade", Selection((), *SCOPES[scope], scope, official))
    if scope == "brief":
        rows = rows[rows["flow"].eq(flow) & rows["coverage"].eq("year")]
        return rows.assign(published_currency=rows["currency"]).sort_values("year")
    rows = in_money(yearly(rows, flow), frames.table("rates"), "EUR")
    rows = rows[~rows["tier"].isin(DOUBTED)]
    french = rows["reporter"].eq("FRA")
    return rows.assign(french=french).sort_values(["year", "french", "series"])


def newest(flow: str, selection: Selection, country: str) -> pd.Series | None:
    """Return the row that answers for a flow and a country, None where none does."""
    rows = newest_first(flow, selection.scope, selection.official)
    rows = rows[rows["country"].eq(country) & rows["year"].between(selection.first, selection.last)]
    return None if rows.empty else rows.iloc[-1]


def _of(flow: str, selection: Selection, country: str) -> Value:
    row = newest(flow, selection, country)
    nothing = Value(None, "million EUR", measure=flow, country=country)
    if row is None:
        return nothing
    return replace(
        nothing,
        number=float(row["value"]),
        unit=f"million {row['currency']}",
        first=int(row["year"]),
        last=int(row["year"]),
        reporter=str(row["reporter"]) if pd.notna(row["reporter"]) else "",
        series=str(row["series"]) if pd.notna(row["series"]) else "",
        approximate=bool(row["approximate"]),
        rows=(f"{row['source_id']}:{country}:{row['year']}:{flow}",),
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
