"""Filters by column: what a view asks of the columns of its tables, and how a control changes it.

The parameter `where` carries them all: those of the chosen table as they are, those of another box
of the page after its name and a dot (`sources.tier:press`). components.render.live.column_filters
draws the controls.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from components.model.view import View
from data.query import column_filters
from data.query.column_filters import (
    PARAMETER,
    Column,
    Condition,
    read_conditions,
    replaced,
    split,
    write_conditions,
)
from data.query.memo import memo
from data.query.selection import Unreadable
from data.text.i18n import _

CHOSEN = ""  # the box of the chosen table: its conditions stand without a name
BOXES = ("found", "sources", "passages", "codebook")  # the others
Values = tuple[str, ...]

columns_of = memo(64)(column_filters.columns_of)


def conditions_of(
    view: View, box: str, table: pd.DataFrame
) -> tuple[list[Condition], tuple[str, ...]]:
    """Return the conditions of a view for a box, and a sentence for what of them cannot be read.

    `table` is the table of the box without any filter, which says what its columns can be asked.
    Conditions for no box of the page are said with those of the chosen table.
    """
    parts, unknown = split(view.option(PARAMETER), BOXES)
    conditions, fault = read_conditions(parts.get(box, ""), columns_of(table))
    faults = [fault] if fault else []
    if unknown and box == CHOSEN:
        wrong, instead = _("names no table of this page"), _("it is left out")
        faults.insert(0, Unreadable(PARAMETER, unknown, wrong, instead))
    return conditions, tuple(map(str, faults))


def with_conditions(
    view: View, box: str, columns: Mapping[str, Column], conditions: Sequence[Condition]
) -> View:
    """Return the view with these conditions for a box; those of the other boxes stay."""
    part = write_conditions(conditions, columns)
    return view.with_options(**{PARAMETER: replaced(view.option(PARAMETER), BOXES, box, part)})


def changed(conditions: Sequence[Condition], column: str, values: Values) -> list[Condition]:
    """Return the conditions with one column asked for `values`; nothing is asked where all are empty."""
    others = [condition for condition in conditions if condition.column != column]
    return [*others, Condition(column, values)] if any(values) else others


def reach(column: Column, values: Values) -> tuple[float, float, tuple[float, float]]:
    """Return from where to where a slider goes, and the ends that `values` ask for.

    It covers the values of the column, and the ends where they lie beyond.
    """
    numbered = int if column.whole else float
    low, high = (numbered(float(end)) for end in (column.low, column.high))
    first, last = (numbered(float(value)) if value else None for value in values or ("", ""))
    ends = (low if first is None else first, high if last is None else last)
    return min(low, *ends), max(high, *ends), (min(ends), max(ends))


def ends(column: Column, first: float, last: float) -> Values:
    """Return what the ends of a slider ask for; an end left where it is asks for nothing."""
    low, high = float(column.low), float(column.high)
    return ("" if first <= low else str(first), "" if last >= high else str(last))


def days(column: Column, values: Values) -> tuple[date | None, date | None, date, date]:
    """Return the first and the last day that are asked for, and the earliest and latest to choose."""
    first, last = (_day(value, late=late) for late, value in enumerate(values or ("", "")))
    earliest, latest = _day(column.low), _day(column.high, late=True)
    given = [day for day in (first, last, earliest, latest) if day]
    return first, last, min(given), max(given)


def _day(text: str, *, late: bool | int = False) -> date | None:
    """Return the first day of a date of any precision, or its last."""
    if not text:
        return None
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    month = month or (12 if late else 1)
    return date(year, month, day or (monthrange(year, month)[1] if late else 1))
