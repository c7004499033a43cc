"""What differs, said in a sentence: between two countries, or between two marks of a chart."""

from collections.abc import Callable, Mapping
from typing import Any

from components.model.statement import Part, Statement, finding
from components.statements.country_measures import MEASURES, measure_of, short
from data.derive.differences import difference
from data.measures.value import Value
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import _

Say = Callable[[float], str]
MUCH = 1.05  # times; what is nearer is about as much


def differences(selection: Selection, names: Names) -> tuple[Statement, ...]:
    """Say how the two countries of a selection differ, a sentence a measure.

    Only trade is compared as a ratio, and only where both figures are of one year and one reporter: a
    list that is no census is compared by its counts alone.
    """
    return tuple(_between(measure, selection, names) for measure in MEASURES)


def _between(measure: str, selection: Selection, names: Names) -> Statement:
    one, other = selection.codes
    values = [measure_of(measure).of(selection, code) for code in selection.codes]
    text = _("**{measure}:** {a} {first}; {b} {second}.").format(
        measure=_(MEASURES[measure]),
        first=short(measure, selection, one),
        a=names[one],
        second=short(measure, selection, other),
        b=names[other],
    )
    parts: dict[str, Part] = {"one": values[0], "other": values[1]}
    if measure == "turnover" and (times := _times(*values)):
        larger = one if (values[0].number or 0) > (values[1].number or 0) else other
        text += " " + _("That of {country} is {times} times as large.").format(
            country=names[larger], times=number(times, 1)
        )
        parts |= {"times": times, "larger": larger}
    if measure == "turnover":
        ages = {"age": values[0], "other_age": values[1]}
        old = {name: one.age(selection.last) for name, one in ages.items() if _old(one, selection)}
        parts |= old | ({"end": selection.last} if old else {})
    kind = "ratio" if "times" in parts else "count"
    return finding(text, "country.beside", kind, {"measure": measure}, "", **parts)


def _old(value: Value, selection: Selection) -> bool:
    return measure_of("turnover").is_old(value, selection.last)


def _times(one: Value, other: Value) -> float | None:
    """Return how many times the smaller value the larger is, None where the two are not comparable."""
    alike = one.last == other.last and one.reporter == other.reporter
    if not alike or not one.number or not other.number or one.last is None:
        return None
    small, large = sorted([one.number, other.number])
    return large / small if small > 0 and large / small >= MUCH else None


def picked(first: Mapping[Any, Any], second: Mapping[Any, Any], say: Say, names: Names) -> str:
    """Say what differs between two marks, rows with country, year, series and value.

    `say` writes a value with its unit.
    """
    between = difference(first["value"], second["value"])
    placeholders = {
        "first": f"{mark(first, names)} {say(first['value'])}",
        "second": f"{mark(second, names)} {say(second['value'])}",
        "gap": say(between.gap),
    }
    if between.larger is None:
        return _("**What differs:** {first}; {second}: the same.").format(**placeholders)
    if between.times is None:
        return _("**What differs:** {first}; {second}: {gap} between them.").format(**placeholders)
    text = (
        _("**What differs:** {first}; {second}: {gap} more, {times} times as much.")
        if between.larger == 1
        else _("**What differs:** {first}; {second}: {gap} less, divided by {times}.")
    )
    return text.format(times=number(between.times, 1), **placeholders)


def mark(row: Mapping[Any, Any], names: Names) -> str:
    """Name a mark: Kazakhstan 2010 (Eurostat)."""
    return f"{names[row['country']]} {row['year']} ({_(str(row['series']))})"
