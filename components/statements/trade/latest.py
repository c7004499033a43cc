"""The latest trade of each country: how much, the balance, the year, and whose statistics say so.

By the best estimate, with its band where that is wide.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from components.model.statement import Statement, finding
from components.statements.country_measures import in_money
from components.statements.trade.bands import banded, is_wide
from components.words.wording import listed, publishers, span, with_detail
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.selection import Selection
from data.text.country_names import Name
from data.text.formatting import one_after_another
from data.text.i18n import _, ngettext

ENDS = {"turnover": ("low", "high"), "balance": ("balance_low", "balance_high")}
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
        if _is_wide(value):
            parts |= dict(zip(ENDS[flow], _band(value), strict=True))
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
    text = _("total trade of {value}").format(value=in_money(turnover))
    if not _is_wide(turnover):
        return text
    low, high = map(in_money, _band(turnover))
    return banded(text, low, high)


def _is_wide(value: Value) -> bool:
    if value.number is None or value.low is None or value.high is None:
        return False
    return is_wide(value.number, value.low, value.high)


def _band(value: Value) -> tuple[Value, Value]:
    """Return the ends of the band of an estimate."""
    low, high = (replace(value, number=end, measure="") for end in (value.low, value.high))
    return low, high


def _balance(balance: Value) -> str:
    """Say a balance by its side, without its sign, with its band where that is wide."""
    size = _size(balance)
    if (balance.number or 0) < 0:
        text = _("a French deficit of {value}").format(value=size)
    else:
        text = _("a French surplus of {value}").format(value=size)
    if not _is_wide(balance):
        return text
    ends = _band(balance)
    is_sided = (balance.low or 0) < 0 <= (balance.high or 0)
    low, high = map(_sided if is_sided else _size, ends)
    return banded(text, low, high)


def _sided(end: Value) -> str:
    """Say the end of the band of a balance by its side."""
    side = _("a deficit of {value}") if (end.number or 0) < 0 else _("a surplus of {value}")
    return side.format(value=_size(end))


def _size(balance: Value) -> str:
    return in_money(replace(balance, number=abs(balance.number or 0)))


def _when(text: str, value: Value, end: int) -> str:
    """Say when a value was, whose statistics say so, and its age where it is old."""
    placeholders = {"value": text, "year": value.last, "series": publishers(value.series)}
    if not MEASURES[value.measure].is_old(value, end):
        return _("{value} in {year}, source: {series}").format(**placeholders)
    age = ngettext("{count} year before {end}", "{count} years before {end}", value.age(end))
    return _("{value} in {year}, {age}, source: {series}").format(
        age=age.format(count=value.age(end), end=end), **placeholders
    )


SAYS = {"turnover": _total, "balance": _balance}
