"""Best estimate of France's trade with each country: of the usable sources the preferred one, with a band.

    trade, partners -> usable() -> estimated() -> a chart, a measure

Usable is a whole year of an office of statistics, of an official source or of a data set that
reconciles both sides, unless excluded_flows.csv leaves it out with its reason. estimate_order.csv says
which source stands first. A year without a usable source is a gap; nothing is interpolated.

The importer counts freight and insurance (CIF), the exporter does not (FOB). A source therefore tells
a value within a margin of 6 per cent, the factor by which the IMF sets the two beside each other
(Direction of Trade Statistics Yearbook 2017, notes), and the band goes from the lowest of these
values to the highest:

    FOB: [v, 1.06 v]    CIF: [v / 1.06, v]    not stated: [v / 1.06, 1.06 v]
"""

import pandas as pd

from data.derive.currency import converted
from data.excluded_flows import without_excluded
from data.schema import BRIEF
from data.sources import DOUBTED
from data.text.i18n import N_

CIF_MARGIN = 1.06
ESTIMATE = N_("best estimate")  # the name of its line among series
YEAR = ["country", "year", "flow"]
COLUMNS = [
    *("country", "year", "flow", "series", "reporter", "value", "currency", "low", "high"),
    *("sources", "approximate", "formula", "source_id", "locator", "tier"),
]
SIDES = ("exports", "imports")


def usable(
    trade: pd.DataFrame, partners: pd.DataFrame, excluded: pd.DataFrame, order: pd.DataFrame
) -> pd.DataFrame:
    """Return the imports and exports that an estimate may take, as published.

    The columns are those of trade, with `place` (1 stands first) and `valuation` (cif, fob or
    unstated) by flow and series as `order` has them; of two editions of a source the later one stands.
    """
    france = partners[partners["partner"].eq("FRA")].assign(coverage="year", approximate=False)
    rows = pd.concat([trade, france.reindex(columns=trade.columns)], ignore_index=True)
    rows = rows[rows["coverage"].eq("year") & rows["flow"].isin(SIDES)]
    rows = rows[rows["source_id"].ne(BRIEF) & ~rows["tier"].isin(DOUBTED)]
    rows = without_excluded(rows, excluded).sort_values("source_id")
    rows = rows.drop_duplicates([*YEAR, "series", "reporter", "currency"], keep="last")
    placed = rows.merge(order[["flow", "series", "place", "valuation"]])
    return placed.sort_values([*YEAR, "place"], ignore_index=True)


def estimated(rows: pd.DataFrame, rates: pd.DataFrame, currency: str, flow: str) -> pd.DataFrame:
    """Return the best estimate of a flow by country and year, of the usable `rows`.

    Columns COLUMNS, first_year and last_year: value, low and high in million `currency` (EUR or USD);
    `sources`, how many of them give the year; series, reporter and source of the preferred one.
    Turnover and balance are worked out from the two flows of a year, their series from both.
    """
    money = converted(rows, rates, currency).dropna(subset="value")
    sides = {side: _preferred(money[money["flow"].eq(side)]) for side in SIDES}
    found = sides[flow] if flow in sides else _of_both(sides["exports"], sides["imports"], flow)
    return found.assign(first_year=found["year"], last_year=found["year"])


def _preferred(rows: pd.DataFrame) -> pd.DataFrame:
    ranged = with_range(rows)
    bands = ranged.groupby(YEAR).agg(
        low=("low", "min"), high=("high", "max"), sources=("series", "size")
    )
    first = ranged.drop(columns=["low", "high"]).drop_duplicates(YEAR)
    return first.merge(bands.reset_index(), on=YEAR)[COLUMNS]


def with_range(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `low` and `high`: the value without freight and insurance, and with them."""
    counted, left_out = rows["valuation"].ne("fob"), rows["valuation"].ne("cif")
    return rows.assign(
        low=rows["value"] / counted.map({True: CIF_MARGIN, False: 1}),
        high=rows["value"] * left_out.map({True: CIF_MARGIN, False: 1}),
    )


def _of_both(exports: pd.DataFrame, imports: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return exports plus imports, or minus them, of the years that have both."""
    both = exports.merge(imports, on=["country", "year", "currency"], suffixes=("", "_imports"))
    bought, sold = both["value_imports"], both["value"]
    low, high = both["low_imports"], both["high_imports"]
    sign = 1 if flow == "turnover" else -1
    return both.assign(
        flow=flow,
        value=sold + sign * bought,
        low=both["low"] + (low if sign > 0 else -high),
        high=both["high"] + (high if sign > 0 else -low),
        sources=both[["sources", "sources_imports"]].min(axis=1),
        approximate=both["approximate"] | both["approximate_imports"],
        formula=f"exports {'+' if sign > 0 else '−'} imports",
        series=_together(both["series"], both["series_imports"]),
        reporter=_together(both["reporter"], both["reporter_imports"]),
    )[COLUMNS]


def _together(first: pd.Series, second: pd.Series) -> pd.Series:
    """Name one where both are the same, else both."""
    return first.where(first.eq(second), first + ";" + second)


def left_out(rows: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Return what the band of the others says of each source of a year that has at least two.

    Columns country, year, flow, series, value (million euros), low, high (of the others), within.
    """
    ranged = with_range(converted(rows, rates, "EUR").dropna(subset="value"))
    pairs = ranged.merge(ranged, on=YEAR, suffixes=("", "_other"))
    pairs = pairs[pairs["series"].ne(pairs["series_other"])]
    found = pairs.groupby([*YEAR, "series", "value"], as_index=False).agg(
        low=("low_other", "min"), high=("high_other", "max")
    )
    return found.assign(within=found["value"].between(found["low"], found["high"]))
