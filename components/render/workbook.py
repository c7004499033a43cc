"""A workbook of Excel: the rows with real dates and numbers, their sources, and what they are."""

import io
import re
from datetime import date, datetime
from typing import Any

import pandas as pd

from data.publish.descriptor import TITLE
from data.publish.history import version_stated
from data.publish.reproducible_zip import pack, unpack

DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
EARLIEST = "1900-03-01"  # from which on Excel counts days right
NARROW, WIDE = 8, 60  # letters that a column is at least and at most wide
MADE = datetime(2012, 11, 1)  # the month of the brief, in place of the time of writing


def workbook(rows: pd.DataFrame, sources: pd.DataFrame, about: dict[str, str]) -> bytes:
    """Write sheets of rows, of their sources, and of what they are; without the time of writing."""
    buffer = io.BytesIO()
    sheets = {"data": rows, "sources": sources, "about": _about(about, sources)}
    with pd.ExcelWriter(buffer, engine="openpyxl") as file:
        for name, table in sheets.items():
            _dated(table).to_excel(file, sheet_name=name, index=False)
            _set(file.sheets[name])
    return without_time(buffer.getvalue())


def without_time(content: bytes) -> bytes:
    """Take the time of writing out of a workbook, so that the same rows are the same bytes."""
    from openpyxl.packaging.core import DocumentProperties
    from openpyxl.xml.functions import tostring

    properties = DocumentProperties(title=TITLE, created=MADE, modified=MADE)
    return pack({**unpack(content), "docProps/core.xml": tostring(properties.to_tree())})


def _about(about: dict[str, str], sources: pd.DataFrame) -> pd.DataFrame:
    """Return what the rows are, a line each: selection, sources, version and date of the data."""
    lines = dict(about)
    if "title" in sources:
        titles = dict.fromkeys(sources["title"].dropna())
        lines["rests on"] = "; ".join(map(str, titles))
    if "accessed" in sources and sources["accessed"].notna().any():
        lines["sources read until"] = str(sources["accessed"].dropna().max())
    lines["version of the data"] = version_stated()
    return pd.DataFrame(lines.items(), columns=["what", "value"])


def _dated(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with days as dates; a year or a month alone stays the text that it is."""
    days = {
        column: table[column].astype("object").map(_day)
        for column in table
        if any(isinstance(cell, str) and DAY.match(cell) for cell in table[column])
    }
    return table.assign(**days)


def _day(cell: object) -> object:
    if not isinstance(cell, str) or not DAY.match(cell) or cell < EARLIEST:
        return cell
    return date.fromisoformat(cell)


def _set(sheet: Any) -> None:  # noqa: ANN401
    """Let the header stand while the rows move, each column as wide as what it holds."""
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for number, cells in enumerate(sheet.iter_cols(), start=1):
        longest = max(len(str(cell.value)) for cell in cells if cell.value is not None)
        width = min(WIDE, max(NARROW, longest + 2))
        sheet.column_dimensions[get_column_letter(number)].width = width
