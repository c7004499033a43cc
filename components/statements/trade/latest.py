"""The latest trade of each country: how much, the balance, the year, and whose statistics say so.

By the best estimate, with the band of its sources.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from components.model.statement import Statement, finding
from components.statements.country_measures import in_money
from components.words.wording import listed, publishers, span, with_detail
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.selection import Selection
from data.text.country_names import Name
from data.text.formatting import one_after_another
from data.text.i18n import _, ngettext

COUNTS = "the latest year that has a best estimate"


def latest(selection: Selection, country: str, name: Name) -> Statement:
    """Say total trade and balance of the newest of the years chosen; `name` is the country's."""
    values = {flow: MEASURES[flow].of(selection, country) for flow in ("turnover", "balance")}
    known = {flow: value for flow, value in values.items() if value.number is not None}
    about = {"country": country}
    if not known:
        text = _("**{country}**: no yearly figure of trade in {years}.").format(
            country=name, years=span(selection.first, selection.last)
        )
        years = f"{selection.first};{selection.last}"
        return finding(text, "trade.latest", "absence", about, COUNTS, years=years)
    end = selection.last
    parts: dict[str, Any] = {"end": str(end)}
    for flow, value in known.items():
        if flow == "turnover" and (value.sources or 0) > 1:
            parts |= dict(zip(("low", "high"), _band(value), strict=True))
        parts |= {flow: value, f"{flow}_of": value.series, f"{flow}_age": value.age(end)}
    text = with_detail(f"**{name}**", f"{_text(known, end)}.")
    return finding(text, "trade.latest", "latest", about, COUNTS, **parts)


def _text(known: Mapping[str, Value], end: int) -> str:
    """Say total trade and balance, with one year and publisher where they have the same."""
    parts = {flow: SAYS[flow](value) for flow, value in known.items()}
    values = list(known.values())
    if len({(value.last, value.series) for value in values}) == 1:
        return _when(listed(list(parts.values())), values[0], end)
    return one_after_another(_when(parts[flow], value, end) for flow, value in known.items())


def _total(turnover: Value) -> str:
    if turnover.sources == 1:
        text = _("total trade of {value} (a flow has one source only)")
    else:
        text = _("total trade of {value} (sources between {low} and {high})")
    low, high = (in_money(end) for end in _band(turnover))
    return text.format(value=in_money(turnover), low=low, high=high)


def _band(value: Value) -> tuple[Value, Value]:
    """Return the ends of the band of an estimate."""
    low, high = (replace(value, number=end, measure="") for end in (value.low, value.high))
    return low, high


def _sided(balance: Value) -> str:
    """Say a balance by its side, without its sign."""
    size = in_money(replace(balance, number=abs(balance.number or 0)))
    if (balance.number or 0) < 0:
        return _("a French deficit of {value}").format(value=size)
    return _("a French surplus of {value}").format(value=size)


def _when(text: str, value: Value, end: int) -> str:
    """Say when a value was, whose statistics say so, and its age where it is old."""
    placeholders = {"value": text, "year": value.last, "series": publishers(value.series)}
    if not MEASURES[value.measure].is_old(value, end):
        return _("{value} in {year}, source: {series}").format(**placeholders)
    age = ngettext("{count} year before {end}", "{count} years before {end}", value.age(end))
    return _("{value} in {year}, {age}, source: {series}").format(
        age=age.format(count=value.age(end), end=end), **placeholders
    )


SAYS = {"turnover": _total, "balance": _sided}
