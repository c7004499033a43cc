"""A reader's own figures: a CSV of country, year, value and unit, checked before it is drawn.

Nothing of it is stored: the frame lives as long as the reader's session. Every refusal names the
line and the column, so that the file can be mended.
"""

import io
import math
import unicodedata
from collections.abc import Callable, Mapping

import pandas as pd

from data.schema import FIVE, LATEST_YEAR
from data.text.formatting import number
from data.text.i18n import _

COLUMNS = ("country", "year", "value", "unit")
UNITS = {"million EUR": "EUR", "million USD": "USD"}
TEMPLATE = "country,year,value,unit\nKAZ,2015,1234.5,million EUR\nKAZ,2016,1300,million EUR\n"
LARGEST = 200_000  # bytes
MOST_ROWS = 500
MOST_FAULTS = 5
FIRST_YEAR = 1991
SEPARATORS = ",;\t"


class Refused(ValueError):
    """A file that cannot be drawn; `faults` are sentences on what, where and what to do."""

    def __init__(self, *faults: str) -> None:
        self.faults = list(faults)
        super().__init__(" ".join(faults))


def read_own(content: bytes, names: Mapping[str, str]) -> pd.DataFrame:
    """Read a reader's CSV: UTF-8, separated by commas, semicolons or tabs.

    `names` maps the codes of the five countries to names, which are understood too. Returns columns
    country (ISO code), year, value (million of currency) and currency, sorted. Raises Refused.
    """
    table = _table(_text(content))
    faults: list[str] = []
    codes = {_plain(name): code for code, name in names.items() if code in FIVE}
    codes |= {_plain(code): code for code in FIVE}
    semicolons = table.attrs["separator"] == ";"
    years = _("a year from {first} to {last}").format(first=FIRST_YEAR, last=LATEST_YEAR)
    readers: dict[str, tuple[str, Callable[[str], object], str]] = {
        "country": ("country", lambda cell: codes[_plain(cell)], _one_of(FIVE)),
        "year": ("year", _year, years),
        "value": (
            "value",
            lambda cell: _number(cell, comma=semicolons),
            _("a number such as 1234.5"),
        ),
        "currency": ("unit", lambda cell: UNITS[cell.strip()], _one_of(UNITS)),
    }
    rows = pd.DataFrame({name: _each(table, *reader, faults) for name, reader in readers.items()})
    if faults:
        more = len(faults) - MOST_FAULTS
        tail = [_("{count} more lines cannot be read.").format(count=more)] if more > 0 else []
        raise Refused(*faults[:MOST_FAULTS], *tail)
    twice = rows.duplicated(["country", "year"], keep="first")
    if twice.any():
        place = int(twice.to_numpy().argmax())
        raise Refused(
            _(
                "Line {line} gives {country} in {year} a second time; keep one value a country and year."
            ).format(
                line=table["line"].iloc[place],
                country=rows["country"][place],
                year=rows["year"][place],
            )
        )
    return rows.sort_values(["country", "year"], ignore_index=True)


def _text(content: bytes) -> str:
    if len(content) > LARGEST:
        raise Refused(
            _(
                "The file has {size} bytes; at most {largest} are read. Leave out rows that are not about"
                " trade with the five countries."
            ).format(size=number(len(content)), largest=number(LARGEST))
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        line = content[: broken.start].count(b"\n") + 1
        raise Refused(
            _("Line {line} is not in UTF-8. Save the file as “CSV UTF-8” and try again.").format(
                line=line
            )
        ) from broken
    if "\0" in text:
        raise Refused(
            _(
                "The file is not a text file. Save it as “CSV UTF-8” from your spreadsheet and try again."
            )
        )
    if not text.strip():
        raise Refused(
            _("The file is empty. It needs a first line {columns} and rows below.").format(
                columns=",".join(COLUMNS)
            )
        )
    return text


def _cells(text: str, separator: str) -> pd.DataFrame:
    """Read the cells of a file as texts, its first line among them."""
    try:
        return pd.read_csv(
            io.StringIO(text),
            sep=separator,
            dtype="str",
            keep_default_na=False,
            index_col=False,
            header=None,
            skip_blank_lines=False,
            on_bad_lines="error",
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError) as broken:
        raise Refused(
            _(
                "The rows do not all have the columns of the first line, or a quotation mark is not closed"
                " ({fault})."
            ).format(fault=str(broken).split(". ")[-1].strip())
        ) from broken


def _table(text: str) -> pd.DataFrame:
    """Return the rows of a file under the names of its columns, each with its line."""
    header = text.splitlines()[0]
    separator = max(SEPARATORS, key=header.count)
    table = _cells(text, separator)
    found = [cell.strip().lower() for cell in table.iloc[0]]
    table = table.iloc[1:].reset_index(drop=True).set_axis(found, axis="columns")
    if repeated := sorted({name for name in found if found.count(name) > 1}):
        raise Refused(
            _("Line 1 has the column {columns} twice; keep one.").format(
                columns=", ".join(repeated)
            )
        )
    if absent := [name for name in COLUMNS if name not in found]:
        raise Refused(
            _("Line 1 lacks the column {columns}; it must name {all}.").format(
                columns=", ".join(absent), all=", ".join(COLUMNS)
            )
        )
    table = table.fillna("").assign(line=range(2, len(table) + 2))
    table = table[table[list(COLUMNS)].map(str.strip).ne("").any(axis="columns")]
    if table.empty:
        raise Refused(_("There is no row below the first line."))
    if len(table) > MOST_ROWS:
        raise Refused(
            _("The file has {count} rows; at most {most} are read.").format(
                count=number(len(table)), most=number(MOST_ROWS)
            )
        )
    table.attrs["separator"] = separator
    return table


def _each(
    table: pd.DataFrame,
    column: str,
    read: Callable[[str], object],
    expected: str,
    faults: list[str],
) -> list[object]:
    """Read every cell of a column; those that cannot be read add a sentence to `faults`."""
    cells = []
    for line, cell in zip(table["line"], table[column], strict=True):
        try:
            cells.append(read(cell))
        except (KeyError, ValueError):
            cells.append(None)
            message = _("Line {line}, column {column}: “{cell}” is not {expected}.")
            faults.append(
                message.format(line=line, column=column, cell=_shown(cell), expected=expected)
            )
    return cells


def _one_of(words: Mapping[str, str] | tuple[str, ...]) -> str:
    return _("one of {words}").format(words=", ".join(words))


def _plain(text: str) -> str:
    """Fold case, accents and spaces, so that Ouzbékistan and OUZBEKISTAN are one."""
    apart = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _year(cell: str) -> int:
    if not cell.strip().isascii():
        raise ValueError(cell)
    year = int(cell)
    if not FIRST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(cell)
    return year


def _number(cell: str, *, comma: bool) -> float:
    """Read a number; in a file with semicolons a comma marks the decimals."""
    text = "".join(cell.split())
    if "_" in text or not text.isascii():
        raise ValueError(cell)
    value = float(text.replace(",", ".") if comma else text)
    if not math.isfinite(value) or abs(value) > 1e7:
        raise ValueError(cell)
    return value


def _shown(cell: str) -> str:
    """Quote a cell shortly and without what a page would read as marks."""
    plain = "".join(letter for letter in cell if letter.isprintable() and letter not in "<>`*_[]$:")
    return plain if len(plain) <= 30 else f"{plain[:30]}…"
