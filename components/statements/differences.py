"""What differs, said in a sentence: between two countries, or between two marks of a chart."""

from collections.abc import Mapping
from typing import Any

from components.model.statement import Kind, Part, Statement, finding
from components.statements.country_measures import MEASURES, measure_of, short
from components.statements.trade.measure import Measure
from data.derive.differences import Difference, difference
from data.measures.value import Value
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import _

Row = Mapping[Any, Any]
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


def picked(first: Row, second: Row, measure: Measure, names: Names) -> Statement:
    """Say what differs between two marks, rows with country, year, series, reporter and value.

    Within a series, of one country or one year, it is a difference and a ratio. Two series of one
    country and year are mirror statistics, whose ratio says how far they are apart. Of any other two
    no more is said than what each is.
    """
    between = difference(first["value"], second["value"])
    same = {name for name in ("country", "year", "series") if first[name] == second[name]}
    one_series = "series" in same and len(same) > 1
    mirrored = same == {"country", "year"}
    sizes = {"first": first["value"], "second": second["value"]}
    if one_series and between.larger is not None:
        sizes["gap"] = between.gap
    parts: dict[str, Any] = {name: Value(float(size), measure.code) for name, size in sizes.items()}
    if (one_series or mirrored) and between.larger is not None and between.times is not None:
        parts["times"] = between.times
    text = _picked(between, one_series=one_series, mirrored=mirrored).format(
        first=f"{mark(first, names)} {measure.say(first['value'])}",
        second=f"{mark(second, names)} {measure.say(second['value'])}",
        gap=measure.say(between.gap),
        times=number(between.times or 0, 1),
    )
    about = {"flow": measure.flow, "currency": measure.currency, "mode": measure.mode}
    if measure.base:
        about["base"] = str(measure.base)
    marks = {f"{place}_mark": key(row) for place, row in (("first", first), ("second", second))}
    return finding(text, "trade.picked", _kind(parts), {**about, **marks}, "two marks", **parts)


def _kind(parts: Mapping[str, Any]) -> Kind:
    return "change" if "gap" in parts else "ratio" if "times" in parts else "state"


def _picked(between: Difference, *, one_series: bool, mirrored: bool) -> str:
    if between.larger is None and (one_series or mirrored):
        return _("**What differs:** {first}; {second}: the same.")
    if not one_series and (not mirrored or between.times is None):
        return _(
            "**Two marks:** {first}; {second}. They differ in more than one respect, so that no"
            " difference is drawn."
        )
    if not one_series:
        return _("**Mirror statistics:** {first}; {second}: {times} times apart.")
    if between.times is None:
        return _("**What differs:** {first}; {second}: {gap} between them.")
    if between.larger == 1:
        return _("**What differs:** {first}; {second}: {gap} more, {times} times as much.")
    return _("**What differs:** {first}; {second}: {gap} less, divided by {times}.")


def key(row: Row) -> str:
    """Return what the address calls a mark: KAZ:2010:Eurostat."""
    return f"{row['country']}:{row['year']}:{row['series']}"


def mark(row: Row, names: Names) -> str:
    """Name a mark: Kazakhstan 2010 (Eurostat)."""
    return f"{names[row['country']]} {row['year']} ({_(str(row['series']))})"
