"""Column filters of a table: what a reader asks of single columns, and how an address carries it.

    level:head_of_state,foreign_minister;year:2008..2012;date:2005-06..;visitor:sarkozy

A column of few codes is asked for some of them, numbers and dates for a range of which one end may
be open, other text for what a cell holds. Conditions hold together; a missing cell meets none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote, unquote

import pandas as pd
from pandas.api.types import is_bool_dtype, is_integer_dtype, is_numeric_dtype

from data.query.flow_side import side_of_flows
from data.query.selection import Unreadable
from data.schema import DATE
from data.text.i18n import _

PARAMETER = "where"
FEW, SHORT = 24, 40  # codes that a list has room for, and letters of one
ALWAYS_CODES = ("country", "iso3", "partner", "source_id", "geo_source_id")
ALWAYS_TEXT = ("note",)
CODE = r"[a-z0-9_]+"
UNASKED = ("first_year", "last_year")
RANGE = ".."
LARGEST = 1e15  # what a browser still counts exactly


@dataclass(frozen=True)
class Column:
    """A column that can be asked: `kind` is codes, number, date or text.

    `codes` lists the values of codes; `low` and `high` are the ends of numbers and dates; `side` is
    whose flows a column of flows tells, as data.query.flow_side has it.
    """

    name: str
    kind: str
    codes: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    whole: bool = False
    side: str = "france"


@dataclass(frozen=True)
class Condition:
    """What is asked of a column: codes, or both ends of a range (empty: open), or a text."""

    column: str
    values: tuple[str, ...]


def columns_of(table: pd.DataFrame) -> dict[str, Column]:
    """Return what can be asked of each column of a table; one that tells no rows apart is left out."""
    names = [str(name) for name in table if name not in UNASKED and not str(name).endswith("_fr")]
    side = side_of_flows(names)
    columns = [
        replace(_column(name, table[name].dropna()), side=side)
        for name in names
        if table[name].notna().any()
    ]
    return {
        column.name: column
        for column in columns
        if table[column.name].nunique(dropna=False) > 1
        and (column.kind != "number" or column.low != column.high)
    }


def _column(name: str, cells: pd.Series) -> Column:
    if is_numeric_dtype(cells) and not is_bool_dtype(cells):
        whole = is_integer_dtype(cells) or bool((cells % 1 == 0).all())
        return Column(
            name, "number", (), _plain_number(cells.min()), _plain_number(cells.max()), whole
        )
    text = as_text(cells)
    if text.str.fullmatch(DATE).all():
        return Column(name, "date", (), text.min(), text.max())
    codes = sorted({code for cell in text.unique() for code in cell.split(";")})
    few = len(codes) <= FEW and max(map(len, codes)) <= SHORT and name not in ALWAYS_TEXT
    if few or name in ALWAYS_CODES or text.str.fullmatch(CODE).all():
        return Column(name, "codes", tuple(codes))
    return Column(name, "text")


def split(text: str, boxes: Sequence[str]) -> tuple[dict[str, str], str]:
    """Take the conditions of an address apart by what they are for: `box.column:…` or `column:…`.

    Returns them by the name of the box, "" for those without; the second part of the answer are
    those for no such box.
    """
    parts: dict[str, list[str]] = {}
    for piece in filter(None, (part.strip() for part in text.split(";"))):
        box, dot, _column = piece.partition(":")[0].partition(".")
        parts.setdefault(box if dot else "", []).append(piece[len(box) + 1 :] if dot else piece)
    unknown = [
        f"{box}.{piece}" for box in parts if box and box not in boxes for piece in parts[box]
    ]
    known = {box: ";".join(pieces) for box, pieces in parts.items() if not box or box in boxes}
    return known, ";".join(unknown)


def replaced(conditions: str, boxes: Sequence[str], box: str, part: str) -> str:
    """Return the conditions of an address with `part` for those of one box; see split.

    Those for no such box are left out.
    """
    parts, _unknown = split(conditions, boxes)
    parts[box] = part
    return ";".join(
        f"{name}.{piece}" if name else piece
        for name, pieces in parts.items()
        for piece in filter(None, pieces.split(";"))
    )


def read_conditions(
    text: str, columns: Mapping[str, Column]
) -> tuple[list[Condition], Unreadable | None]:
    """Read conditions on `columns`; the second part of the answer says what cannot be read."""
    conditions, faults = [], {}
    for piece in filter(None, (part.strip() for part in text.split(";"))):
        name, _colon, values = piece.partition(":")
        again = name in [known.column for known in conditions]
        condition = (
            _("{column} twice").format(column=name)
            if again
            else _condition(columns.get(name), values)
        )
        if isinstance(condition, str):
            faults[piece] = condition
        else:
            conditions.append(condition)
    if not faults:
        return conditions, None
    why = ", ".join(dict.fromkeys(faults.values()))
    wrong = _("cannot be read ({why})").format(why=why)
    return conditions, Unreadable(PARAMETER, ";".join(faults), wrong, _("it is left out"))


def _condition(column: Column | None, text: str) -> Condition | str:
    """Return what is asked of a column, or what is wrong with it."""
    if column is None:
        return _("no such column")
    if column.kind in ("number", "date"):
        low, middle, high = text.partition(RANGE)
        ends = [low, high] if middle else [low, low]
        sound = _is_number if column.kind == "number" else _is_date
        if not any(ends) or not all(sound(end) for end in ends if end):
            return _("{column} is asked for as from{range}to").format(
                column=column.name, range=RANGE
            )
        return Condition(column.name, tuple(ends))
    values = [unquote(value) for value in text.split(",")] if column.kind == "codes" else []
    values = tuple(filter(None, values)) if column.kind == "codes" else (unquote(text),)
    if not any(values):
        return _("nothing is asked of {column}").format(column=column.name)
    unknown = [value for value in values if value not in column.codes]
    if column.kind == "codes" and unknown:
        return _("{column} is never {values}").format(column=column.name, values=", ".join(unknown))
    return Condition(column.name, values)


def write_conditions(conditions: Sequence[Condition], columns: Mapping[str, Column]) -> str:
    """Return conditions as an address carries them; read_where reads them back."""
    parts = []
    for condition in conditions:
        ranged = columns[condition.column].kind in ("number", "date")
        values = [value if ranged else _quoted(value) for value in condition.values]
        parts.append(f"{condition.column}:{(RANGE if ranged else ',').join(values)}")
    return ";".join(parts)


def as_text(cells: pd.Series) -> pd.Series:
    """Return cells as text: true and false in small letters, missing cells missing."""
    texts = cells.astype("str").str.lower() if is_bool_dtype(cells) else cells.astype("str")
    return texts.where(cells.notna())


def _plain_number(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)


def _quoted(value: str) -> str:
    """Keep a value from being taken apart: what separates conditions and values is written %XX."""
    return "".join(quote(letter) if letter in "%;,&#+" else letter for letter in value)


def _is_number(text: str) -> bool:
    try:
        return abs(float(text)) <= LARGEST
    except ValueError:
        return False


def _is_date(text: str) -> bool:
    if not re.match(DATE, text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
