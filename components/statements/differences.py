"""What differs, said in a sentence: between two countries, or between two marks of a chart."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from components.statements.country_measures import MEASURES
from data.derive.differences import difference
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import _

Say = Callable[[float], str]
MUCH = 1.05  # times; what is nearer is about as much


def differences(known: Mapping[str, pd.DataFrame], names: Names) -> list[str]:
    """Say how two countries differ, a sentence a measure.

    `known` has for each measure what region.values returns for the two countries.
    """
    return [_between(measure, *rows.to_dict("records"), names) for measure, rows in known.items()]


def _between(measure: str, one: Mapping[Any, Any], other: Mapping[Any, Any], names: Names) -> str:
    placeholders = {
        "measure": _(MEASURES[measure]),
        "first": one["value_text"],
        "a": names[one["country"]],
        "second": other["value_text"],
        "b": names[other["country"]],
    }
    unknown = pd.isna(one["value"]) or pd.isna(other["value"])
    plain = _("**{measure}:** {first} for {a}, {second} for {b}.")
    if unknown or one.get("currency") != other.get("currency"):
        return plain.format(**placeholders)
    between = difference(one["value"], other["value"])
    if between.larger is None:
        return _("**{measure}:** {first} for {a} as for {b}.").format(**placeholders)
    if between.larger == 1:
        return _between(measure, other, one, names)
    if between.times is None:
        return plain.format(**placeholders)
    if between.times < MUCH:
        return _("**{measure}:** {first} for {a}, {second} for {b}: about as much.").format(
            **placeholders
        )
    text = (
        _("**{measure}:** {first} for {a}, {second} for {b}: {times} times as much.")
        if measure == "turnover"
        else _("**{measure}:** {first} for {a}, {second} for {b}: {times} times as many.")
    )
    return text.format(times=number(between.times, 1), **placeholders)


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
