"""Trade by year as series: one source and one reporter each, never spliced, gaps left as gaps.

trade -> yearly() -> in_money() -> measured() -> a chart
"""

import numpy as np
import pandas as pd

from data.derive.currency import converted
from data.text.i18n import N_

KEY = ["country", "year", "series", "reporter", "currency"]
MODES = {
    "level": N_("Level"),
    "log": N_("Log scale"),
    "index": N_("Index"),
    "share": N_("Share of its world trade"),
    "head": N_("Per head"),
    "gdp": N_("Share of GDP"),
}


def yearly(trade: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return the values of one flow by country, year and series, full years only.

    Turnover and balance are stated by some sources; where a series gives imports and exports but
    not these, they are computed (exports plus, or minus, imports) and `formula` says so. A value
    derived from a stated rate keeps its own formula.
    """
    full = trade[trade["coverage"].eq("year")]
    stated = full[full["flow"].eq(flow)]
    if flow in ("imports", "exports"):
        return _one_a_year(stated)
    exports, imports = (_one_a_year(full[full["flow"].eq(way)]) for way in ("exports", "imports"))
    shared = [*KEY, "tier"]
    both = exports.merge(imports, on=shared, suffixes=("", "_imports"))
    sign = 1 if flow == "turnover" else -1
    computed = both.assign(
        value=both["value"] + sign * both["value_imports"],
        approximate=both["approximate"] | both["approximate_imports"],
        flow=flow,
        formula=f"exports {'+' if sign > 0 else '−'} imports",
    )
    carried = ["first_year", "last_year", "source_id", "locator", "value", "approximate"]
    computed = computed[[*shared, *carried, "flow", "formula"]]
    known = pd.MultiIndex.from_frame(stated[KEY])
    computed = computed[~pd.MultiIndex.from_frame(computed[KEY]).isin(known)]
    return _one_a_year(pd.concat([stated, computed], ignore_index=True))


def _one_a_year(rows: pd.DataFrame, key: list[str] = KEY) -> pd.DataFrame:
    """Keep one value a year of a series: of two editions of a source, the later one."""
    later = rows.sort_values([*key, "source_id"])
    return later.drop_duplicates(key, keep="last").reset_index(drop=True)


def in_money(rows: pd.DataFrame, rates: pd.DataFrame, currency: str) -> pd.DataFrame:
    """Return yearly rows in one currency (EUR or USD); see data.currency.converted."""
    return converted(rows, rates, currency).dropna(subset="value")


def indexed(rows: pd.DataFrame, base: int) -> pd.DataFrame:
    """Return each series of each country as an index, 100 in the year `base`.

    A series without a value above zero in that year has no index and is left out.
    """
    key = ["country", "series", "reporter"]
    bases = rows[rows["year"].eq(base) & (rows["value"] > 0)].set_index(key)["value"]
    known = pd.MultiIndex.from_frame(rows[key])
    return _times(rows, 100 / bases.reindex(known).to_numpy())


def per_context(rows: pd.DataFrame, context: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """Return each value over a figure of the country in that year, in units of its currency.

    With `population`, units of the currency per inhabitant; with `gdp_usd` (rows in USD), per cent
    of gross domestic product. A year without the figure has no value and is left out.
    """
    figures = context[context["indicator"].eq(indicator)].set_index(["country", "year"])["value"]
    places = pd.MultiIndex.from_frame(rows[["country", "year"]])
    factor = 100 if indicator == "gdp_usd" else 1
    over = figures.reindex(places).to_numpy()
    return _times(rows, 1e6 * factor / over)


def _times(rows: pd.DataFrame, factor: np.ndarray) -> pd.DataFrame:
    """Multiply the values, and the ends of their bands; a row without a factor is left out."""
    parts = [column for column in ("value", "low", "high") if column in rows]
    return rows.assign(**{part: rows[part] * factor for part in parts}).dropna(subset="value")


def bases(rows: pd.DataFrame) -> list[int]:
    """Return the years in which every series that is drawn has a value above zero, or most do."""
    counts = (
        rows[rows["value"] > 0]
        .drop_duplicates(["country", "series", "year"])["year"]
        .value_counts()
    )
    return sorted(counts[counts.eq(counts.max())].index) if len(counts) else []


def fullest(rows: pd.DataFrame) -> str:
    """Return the series with most values, the first in the order of names where several have as many.

    One series has one reporter, so that what is said of it compares like with like.
    """
    counts = rows["series"].value_counts()
    return min(counts[counts.eq(counts.max())].index)
