"""Figures of trade from every source but the brief, as the rules on trade set them side by side."""

import pandas as pd

from data.derive.brief_vs_statistics import compared
from data.derive.claim_rules.finding import Parts, Tables
from data.derive.series import in_money, yearly
from data.derive.tolerance import ratio_in_words
from data.schema import BRIEF
from data.text.formatting import money, one_after_another
from data.text.i18n import _


def euros(value: float) -> str:
    return money(round(value))


def others(tables: Tables, country: str, flow: str) -> pd.DataFrame:
    """Return a flow by year in million euros, as every source but the brief has it."""
    rows = tables["trade"][tables["trade"]["source_id"].ne(BRIEF)]
    rows = in_money(yearly(rows, flow), tables["rates"], "EUR")
    return rows[rows["country"].eq(country)]


def changes_between(tables: Tables, country: str, flow: str, first: int, last: int) -> pd.DataFrame:
    """Return a flow in two years, a row for each series that has both."""
    rows = others(tables, country, flow)
    rows = rows[rows["year"].isin([first, last])]
    return rows.pivot_table(index="series", columns="year", values="value").dropna()


def each_series(changes: pd.DataFrame) -> str:
    """Say each series of changes_between: TRADHIST €2790m (2008), €3321m (2010)."""
    return one_after_another(
        f"{_(str(series))} {', '.join(f'{euros(row[year])} ({year})' for year in changes.columns)}"
        for series, row in changes.iterrows()
    )


def brief_and_others(tables: Tables, country: str, flow: str, year: int) -> pd.DataFrame:
    """Return what other sources count of a value of the brief in its own year, nearest first."""
    rows = compared(tables["trade"], tables["rates"])
    rows = rows[rows["country"].eq(country) & rows["flow"].eq(flow) & rows["year"].eq(year)]
    rows = rows[rows["other_year"].eq(year)]
    return rows.sort_values("ratio", key=lambda ratios: (ratios - 1).abs())


def ratios(rows: pd.DataFrame) -> str:
    return ", ".join(
        _("{series} {value} (ratio {ratio})").format(
            series=_(str(row["series"])),
            value=euros(row["other"]),
            ratio=ratio_in_words(row["ratio"]),
        )
        for row in rows.to_dict("records")
    )


def of_years(changes: pd.DataFrame) -> Parts:
    """Return the values of changes_between by series and year, and the years."""
    values: Parts = {
        f"{series} {year}": float(row[year])
        for series, row in changes.iterrows()
        for year in changes.columns
    }
    return values | {f"year {year}": int(year) for year in changes.columns}


def named(rows: pd.DataFrame) -> Parts:
    """Return the brief's value, and value and ratio of each row of brief_and_others by its series."""
    parts: Parts = {"brief": float(rows["brief"].iloc[0])}
    for row in rows.to_dict("records"):
        parts |= {f"{row['series']} other": row["other"], f"{row['series']} ratio": row["ratio"]}
    return parts
