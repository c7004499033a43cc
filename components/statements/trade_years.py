"""Findings of trade over the years."""

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.words.wording import counted
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import amount
from data.text.i18n import N_, _

HOW = {
    "level": N_(
        "Current prices, not adjusted for inflation. Two sources are two lines: where they disagree,"
        " both are shown."
    ),
    "log": N_(
        "Each gridline is ten times the one before; years with nothing above zero are left out."
    ),
    "index": N_(
        "Each line is divided by its own value in the index year; a line without a value there is left"
        " out."
    ),
    "share": N_(
        "France’s part of what the country trades with the world, in the country’s own statistics; only"
        " countries whose statistics are held."
    ),
    "head": N_("Divided by the country’s population of the year (World Bank)."),
    "gdp": N_("Trade in dollars over gross domestic product in dollars of the year (World Bank)."),
}


def years_title(rows: pd.DataFrame, say: Callable[[float], str], flow: str, names: Names) -> str:
    """Title the lines with the highest value that any of them reaches."""
    top = rows.loc[rows["value"].idxmax()]
    return _("{flow}: at most {value}, {country} in {year} ({series})").format(
        flow=flow,
        value=say(top["value"]),
        country=names[top["country"]],
        year=top["year"],
        series=_(str(top["series"])),
    )


def trend_alt(rows: pd.DataFrame, say: Callable[[float], str], name: str) -> str:
    """Tell a country's lines for those who cannot see them: the ends of each."""
    lines: dict[str, list[Mapping[Any, Any]]] = {}
    for row in rows.to_dict("records"):
        lines.setdefault(str(row["series"]), []).append(row)
    parts = []
    for series, line in lines.items():
        first, last = min(line, key=itemgetter("year")), max(line, key=itemgetter("year"))
        parts.append(
            _("{series}: {first} in {first_year}, {last} in {last_year}").format(
                series=_(series),
                first=say(first["value"]),
                first_year=first["year"],
                last=say(last["value"]),
                last_year=last["year"],
            )
        )
    return f"{name}. {'; '.join(parts)}"


@memo(64)
def balance_title(rows: pd.DataFrame, name: str) -> str:
    """Title the balance with the deepest deficit, or the largest surplus where there is none."""
    lowest, highest = rows.loc[rows["value"].idxmin()], rows.loc[rows["value"].idxmax()]
    if lowest["value"] < 0:
        years = int(rows[rows["value"] < 0]["year"].nunique())
        return _("{country}: a French deficit in {years}, deepest in {year} ({value})").format(
            country=name,
            years=counted(years, "year", "years"),
            year=f"{lowest['year']:.0f}",
            value=amount(lowest["value"], "EUR"),
        )
    return _("{country}: a French surplus, highest in {year} ({value})").format(
        country=name, year=f"{highest['year']:.0f}", value=amount(highest["value"], "EUR")
    )


@memo(64)
def path_title(rows: pd.DataFrame, name: str) -> str:
    """Title the path with how often France bought more than it sold."""
    more = int((rows["imports"] > rows["exports"]).sum())
    return _("{country}: France bought more than it sold in {more} of {years}").format(
        country=name, more=more, years=counted(len(rows), "year", "years")
    )
