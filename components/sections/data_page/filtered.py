"""The tables of the page of data under their filters by column, by the box they stand in."""

from dataclasses import dataclass

import pandas as pd

from components.controls.column_filters import BOXES, CHOSEN, columns_of, conditions_of
from components.model.blocks import Block, Choice, Live, Text
from components.model.view import View
from components.sections import parts
from components.words.wording import counted
from data.catalogue import FACTS, TABLES
from data.publish.codebook import codebook
from data.query import frames
from data.query.apply_column_filters import meeting
from data.query.column_filters import PARAMETER, write_conditions
from data.query.memo import memo
from data.query.search import find
from data.query.selection import Selection
from data.text.i18n import _, ngettext, own

SEARCH = "q"  # the parameter that carries what is searched for
OF_SOURCES = ("title", "publisher", "published", "tier", "licence", "url", "note")

_codebook = memo()(codebook)


@dataclass(frozen=True, eq=False)
class Filtered:
    """The rows of a box that meet its filters by column.

    `controls` are what a reader filters them by; `conditions` are the filters as an address has them.
    """

    rows: pd.DataFrame
    controls: tuple[Block, ...]
    conditions: str


def filtered(view: View, box: str, rows: pd.DataFrame, title: str = "") -> Filtered:
    """Return the rows of a box that meet its filters; `title` names it beside the controls."""
    table = whole(view, box)
    columns = columns_of(table)
    conditions, _faults = conditions_of(view, box, table)
    found = meeting(rows, conditions, columns)
    controls: list[Block] = [Live("column-filters", {"box": box, "title": title})]
    if conditions:
        text = ngettext(
            "{found} of {rows} meet the column filters.",
            "{found} of {rows} meet the column filters.",
            len(found),
        ).format(found=len(found), rows=counted(len(rows), "row", "rows"))
        controls.append(Text(text, "soft"))
    return Filtered(found, tuple(controls), write_conditions(conditions, columns))


def complaints(view: View) -> tuple[str, ...]:
    """Say what filters by column in the view cannot be read, in the order of the boxes."""
    found, *others = BOXES
    shown = [found] if searched(view) and len(whole(view, found)) else []
    return tuple(
        fault
        for box in (*shown, CHOSEN, *others)
        for fault in conditions_of(view, box, whole(view, box))[1]
    )


def whole(view: View, box: str) -> pd.DataFrame:
    """Return the table of a box without any filter."""
    if box == "found":
        return everything_with(searched(view))
    if box == "sources":
        return _columns("sources", *OF_SOURCES)
    if box == "passages":
        return _columns("passages", "locator", "section", own("summary"))
    return _codebook() if box == "codebook" else frames.table(table_choice(view).code)


def table_choice(view: View) -> Choice:
    """Return the choice of a table; another one has other columns, so that their filters go."""
    titles = {name: _(entry.title) for name, entry in TABLES.items()}
    return parts.option(view, "table", titles, _("Table"), drops=[PARAMETER], menu=True)


def searched(view: View) -> str:
    """Return the words that are searched for, empty where none are."""
    return view.option(SEARCH).strip()


@memo(16)
def everything_with(words: str, selection: Selection | None = None) -> pd.DataFrame:
    """Return the rows of all tables that hold the words, of those selected where some are."""
    tables = {name: frames.table(name) for name in filter(frames.is_filtered, FACTS)}
    chosen = {name: frames.chosen(name, selection) for name in tables} if selection else None
    return find(tables, words, chosen)


@memo()
def _columns(table: str, *columns: str) -> pd.DataFrame:
    return frames.table(table)[[*columns]]
