"""The title of a chart over the years: its newest state, whose statistics say so, the peak before it."""

from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.trade.bands import banded, is_wide
from components.statements.trade.measure import Measure
from components.words.wording import publishers, word
from data.measures.value import Value
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import N_, _

MONEY = ("level", "log")  # the modes whose values are money
DEFICIT, SURPLUS = "deficit", "surplus"
SAYS = {
    "imports": N_("France bought {value} from {country} in {year}, by {of}"),
    "exports": N_("France sold {value} to {country} in {year}, by {of}"),
    "turnover": N_("Trade between France and {country} came to {value} in {year}, by {of}"),
    DEFICIT: N_("France ran a deficit of {value} with {country} in {year}, by {of}"),
    SURPLUS: N_("France ran a surplus of {value} with {country} in {year}, by {of}"),
}
AS_MEASURED = N_("{flow} with {country} in {year}: {value}, by {of}")
COUNTS = (
    "the series that has most countries in the newest year, of several that of the largest value"
)


def newest_title(rows: pd.DataFrame, measure: Measure, names: Names) -> Statement:
    """Title lines with the largest value of the newest year, of the series that has most countries there.

    A balance is the larger the further it is from zero. What is said of other years is of the same
    country and series.
    """
    newest = rows[rows["year"].eq(rows["year"].max())]
    first = _largest(newest, measure)
    at = newest[newest["series"].eq(first["series"])]
    line = rows[rows["series"].eq(first["series"]) & rows["country"].eq(first["country"])]
    of = str(first["by"] if "by" in rows else first["series"])
    parts: dict[str, Any] = {
        "value": _as_drawn(first, measure),
        "country": str(first["country"]),
        "year": str(first["year"]),
        "of": of,
    }
    text = _newest(first, measure, names, of, parts)
    is_alone = at["value"].abs().eq(abs(first["value"])).sum() == 1
    if len(at) > 1 and is_alone:
        parts["among"] = len(at)
        text = _(_most(measure)).format(newest=text, count=number(len(at)))
    text = _of_other_years(text, first, line, measure, parts)
    about = {"flow": measure.flow, "currency": measure.currency, "mode": measure.mode}
    about["countries"] = ";".join(sorted(set(rows["country"])))
    if measure.base:
        about["base"] = str(measure.base)
        parts["base"] = Value(100, "index", measure.base, measure.base)
    return finding(text, "trade.years", "latest", about, COUNTS, **parts)


def _largest(newest: pd.DataFrame, measure: Measure) -> pd.Series:
    """Return the row of the largest value among the series that have most countries in a year."""
    counts = newest["series"].map(newest["series"].value_counts())
    rows = newest[counts.eq(counts.max())].sort_values(["country", "series"])
    sizes = rows["value"].abs() if measure.flow == "balance" else rows["value"]
    return rows.loc[sizes.idxmax()]


def _newest(row: pd.Series, measure: Measure, names: Names, of: str, parts: dict[str, Any]) -> str:
    """Say a value with its country, year and publisher, and with its band where that is wide."""
    flow, value = measure.flow, float(row["value"])
    placeholders = {
        "flow": word(flow),
        "country": names[row["country"]],
        "year": row["year"],
        "of": publishers(of),
    }
    if measure.mode not in MONEY:
        return _(AS_MEASURED).format(value=measure.say_of(value), **placeholders)
    words = measure.say(abs(value))
    if "low" in row and is_wide(value, row["low"], row["high"]):
        ends = {end: _as_drawn(row, measure, end) for end in ("low", "high")}
        parts |= ends
        sides = {row["low"] < 0, row["high"] < 0}
        low, high = (_end(float(row[end]), measure, is_sided=len(sides) > 1) for end in ends)
        words = banded(words, low, high)
    side = (DEFICIT if value < 0 else SURPLUS) if flow == "balance" else flow
    return _(SAYS[side]).format(value=words, **placeholders)


def _end(value: float, measure: Measure, *, is_sided: bool) -> str:
    """Say the end of a band, with its side where the other end is on the other one."""
    words = measure.say(abs(value))
    if not is_sided:
        return words
    side = _("a deficit of {value}") if value < 0 else _("a surplus of {value}")
    return side.format(value=words)


def _most(measure: Measure) -> str:
    if measure.flow == "balance":
        return N_("{newest}, the widest balance of {count} countries with a value")
    return N_("{newest}, the most of {count} countries with a value")


def _of_other_years(
    text: str, newest: pd.Series, line: pd.DataFrame, measure: Measure, parts: dict[str, Any]
) -> str:
    """Add the peak before the newest year, or that this is it, to what is said of that year.

    The peak of a balance is the furthest from zero on the side on which it is now.
    """
    side = -1 if measure.flow == "balance" and newest["value"] < 0 else 1
    highest = (line["value"] * side).max()
    peaks = line[(line["value"] * side).eq(highest)].sort_values("year")
    is_balance = measure.flow == "balance"
    if newest["value"] * side == highest:
        if len(line) == 1 or len(peaks) > 1:
            return text
        parts |= {"values": len(line), "first": str(line["year"].min())}
        more = (
            _("{newest}, the widest of {count} yearly values since {first}")
            if is_balance
            else _("{newest}, the highest of {count} yearly values since {first}")
        )
        return more.format(newest=text, count=number(len(line)), first=parts["first"])
    peak = peaks.iloc[-1]
    parts |= {"peak": _as_drawn(peak, measure), "peak_year": str(peak["year"])}
    more = (
        _("{newest}, after {peak} at its widest in {year}")
        if is_balance
        else _("{newest}, after a peak of {peak} in {year}")
    )
    words = measure.say(abs(float(peak["value"])))
    return more.format(newest=text, peak=words, year=peak["year"])


def _as_drawn(row: pd.Series, measure: Measure, column: str = "value") -> Value:
    year = int(row["year"])
    return Value(
        float(row[column]),
        measure.code,
        year,
        year,
        reporter=str(row["reporter"]),
        series=str(row["series"]),
    )
