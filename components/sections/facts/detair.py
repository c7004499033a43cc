"""The card of the detachment: its figures, what it does, what is given for it."""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Card, Columns, Text, Tile, Tiles
from components.sections import fact_lists, parts
from components.statements.facts import detair_title
from components.words.wording import years
from data.query.selection import Selection
from data.schema import BRIEF
from data.security import GIVEN
from data.text.formatting import money, when
from data.text.i18n import _

Row = Mapping[Any, Any]

WIDTH = 200  # pixels that a tile has at least


def detair(name: str, facts: pd.DataFrame, selection: Selection) -> Card | None:
    """Return the card of the detachment, None where there are no facts; `name` is its name on its page."""
    if facts.empty:
        return None
    return parts.card(
        name,
        detair_title(facts),
        _("The French air force detachment at Dushanbe airport, {years}").format(
            years=years(facts)
        ),
        facts,
        selection,
        body=(_tiles(facts), _lists(facts)),
    )


def _tiles(facts: pd.DataFrame) -> Tiles:
    """Return strength, aircraft, start, end and loan side by side.

    Strength, aircraft and loan are the brief's; start and end the first and the last of all sources.
    """
    rows = facts.to_dict("records")
    brief = [row for row in rows if row["source_id"] == BRIEF]
    since = _in_time(rows, "deployment")[:1]
    until = _in_time(rows, "closure")[-1:]
    tiles = (
        *_of(_with(brief, "personnel"), _("People"), _people),
        *_of(_with(brief, "aircraft"), "C-160 Transall", lambda row: f"{row['aircraft']}"),
        *_of(since, _("In Dushanbe since"), lambda row: when(row["date"])),
        *_of(until, _("Until"), lambda row: when(row["date"])),
        *_of(_with(brief, "value"), _("Terminal loan"), _loan),
    )
    return Tiles(tiles, WIDTH)


def _with(rows: Iterable[Row], column: str) -> list[Row]:
    """Return the rows that have a value in a column."""
    return [row for row in rows if pd.notna(row[column])]


def _in_time(rows: Iterable[Row], kind: str) -> list[Row]:
    """Return the rows of a kind that have a date, by date."""
    return sorted(
        (row for row in _with(rows, "date") if row["kind"] == kind), key=itemgetter("date")
    )


def _of(rows: Iterable[Row], label: str, write: Callable[[Row], str]) -> tuple[Tile, ...]:
    """Return a tile for each row, with the row's note."""
    return tuple(
        Tile(write(row), label, row["note"] if isinstance(row["note"], str) else "") for row in rows
    )


def _people(row: Row) -> str:
    return f"{'≈ ' if row['approximate'] else ''}{row['personnel']}"


def _loan(row: Row) -> str:
    return money(row["value"], row["currency"], row["approximate"])


def _lists(facts: pd.DataFrame) -> Columns:
    """Return mission and counterpart side by side, those of which there are facts."""
    given = facts["kind"].isin(GIVEN)
    titled = {
        _("What it is and does"): facts[~given],
        _("What Tajikistan gets in return"): facts[given],
    }
    columns = (
        (Text(f"**{title}**"), *fact_lists.facts(rows)) if len(rows) else ()
        for title, rows in titled.items()
    )
    return Columns(tuple(columns))
