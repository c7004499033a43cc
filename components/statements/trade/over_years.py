"""Findings of trade over the years: each of one series, which it names, among how many values."""

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.trade.measure import Measure
from components.words.wording import counted, span
from data.derive.series import fullest
from data.measures.value import Value
from data.query.memo import memo
from data.text.formatting import amount, number, one_after_another
from data.text.i18n import N_, _

HOW = {
    "level": N_("Current prices, not adjusted for inflation."),
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

ONE_SERIES = N_(
    "Two sources are two lines: where they disagree, both are shown. The headline is about the"
    " series with the most countries in the latest year; it never compares two sources."
)


def _as_drawn(row: pd.Series, measure: Measure) -> Value:
    year = int(row["year"])
    return Value(
        float(row["value"]),
        measure.code,
        year,
        year,
        reporter=str(row["reporter"]),
        series=str(row["series"]),
    )


def trend_alt(rows: pd.DataFrame, measure: Measure, name: str) -> str:
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
                first=measure.say(first["value"]),
                first_year=first["year"],
                last=measure.say(last["value"]),
                last_year=last["year"],
            )
        )
    return f"{name}. {one_after_another(parts)}"


@memo(64)
def balance_title(rows: pd.DataFrame, name: str) -> Statement:
    """Title the balance of a country with its deficits, or surpluses where there is none, of one series.

    That is the series with most years; `name` is the country's.
    """
    series = fullest(rows)
    own = rows[rows["series"].eq(series)].sort_values("year")
    deficit = bool((own["value"] < 0).any())
    found = own[own["value"] < 0] if deficit else own[own["value"] >= 0]
    end = found.loc[found["value"].abs().idxmax()]
    text = _balance_text(deficit, len(found)).format(
        country=name,
        count=number(len(found)),
        years=counted(len(own), "year", "years"),
        span=span(int(own["year"].min()), int(own["year"].max())),
        year=f"{end['year']:.0f}",
        value=amount(end["value"], "EUR"),
        series=_(series),
    )
    return finding(
        text,
        "trade.balance",
        "maximum" if len(found) > 1 else "count",
        {"country": str(end["country"])},
        "the years of the series that has most",
        widest=_as_drawn(end, Measure("balance", "EUR", "level")),
        among=len(found),
        years=len(own),
        series=series,
        first=str(own["year"].min()),
        last=str(own["year"].max()),
    )


def _balance_text(deficit: bool, found: int) -> str:
    if not deficit:
        return _(
            "France ran no deficit with {country} in {years} ({span}); its surplus was largest in {year}:"
            " {value}, {series}"
        )
    if found == 1:
        return _(
            "France ran a deficit with {country} in {count} of {years} ({span}): {year}, {value},"
            " {series}"
        )
    return _(
        "France ran a deficit with {country} in {count} of {years} ({span}), widest in {year}:"
        " {value}, {series}"
    )


@memo(64)
def path_title(rows: pd.DataFrame, name: str) -> Statement:
    """Title the path with how often France bought more than it sold, in its one series."""
    more = int((rows["imports"] > rows["exports"]).sum())
    series = str(rows["series"].iloc[0])
    text = _(
        "France bought more from {country} than it sold there in {more} of {years}, {series}"
    ).format(
        country=name,
        more=number(more),
        years=counted(len(rows), "year", "years"),
        series=_(series),
    )
    return finding(
        text,
        "trade.path",
        "count",
        {"country": str(rows["country"].iloc[0])},
        "the years in which one series has both flows",
        more=more,
        years=len(rows),
        series=series,
    )
