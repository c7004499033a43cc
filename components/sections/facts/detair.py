"""The card of the detachment: its figures, what it does, what is given for it."""

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Card, Columns, Fold
from components.model.tiles import Tile, Tiles
from components.sections import fact_lists, parts
from components.statements.facts import detair_title, loan, newest, strengths, tile
from components.words.wording import kind_of_source, years
from data.measures.value import Value
from data.query.selection import Selection
from data.schema import BRIEF
from data.security import GIVEN
from data.text.formatting import when
from data.text.i18n import _, pgettext

Row = Mapping[Any, Any]

WIDTH = 150  # pixels that a tile has at least


def detair(name: str, facts: pd.DataFrame, selection: Selection) -> Card | None:
    """Return the card of the detachment, None where there are no facts; `name` is its name on its page."""
    if facts.empty:
        return None
    return parts.card(
        name,
        detair_title(facts),
        _("Facts on the French air force detachment at Dushanbe airport, {years}").format(
            years=years(facts)
        ),
        facts,
        selection,
        body=(_tiles(facts), _lists(facts)),
    )


def _tiles(facts: pd.DataFrame) -> Tiles:
    """Return strength, aircraft, start, end and loan side by side.

    Strength and aircraft are those of the last year of which a source gives any, each figure once:
    sources that disagree stand side by side. The loan is the brief's; start and end are the first
    and the last of all sources.
    """
    rows = facts.to_dict("records")
    last = newest(strengths(facts)).to_dict("records")
    planes = _last_year(
        row for row in rows if row["kind"] == "strength" and pd.notna(row["aircraft"])
    )
    loans = [row for row in rows if row["source_id"] == BRIEF and pd.notna(row["value"])]
    tiles = (
        *_counts("people", pgettext("strength", "People"), last, "personnel"),
        *_counts("aircraft", "C-160 Transall", planes, "aircraft"),
        *(_dated("since", _("In Dushanbe from"), row) for row in _in_time(rows, "deployment")[:1]),
        *(_dated("until", _("Until"), row) for row in _in_time(rows, "closure")[-1:]),
        *(_loan(row) for row in loans),
    )
    return Tiles(tiles, WIDTH)


def _last_year(rows: Iterable[Row]) -> list[Row]:
    dated = sorted(rows, key=itemgetter("first_year"))
    return [row for row in dated if row["first_year"] == dated[-1]["first_year"]]


def _in_time(rows: Iterable[Row], kind: str) -> list[Row]:
    """Return the rows of a kind that have a date, by date."""
    dated = (row for row in rows if row["kind"] == kind and pd.notna(row["date"]))
    return sorted(dated, key=itemgetter("date"))


def _counts(code: str, label: str, rows: Iterable[Row], column: str) -> Iterator[Tile]:
    """Yield a tile for each figure of a strength, each once: the figure, its date and its source."""
    for row in {row[column]: row for row in rows}.values():
        year, count = int(row["first_year"]), int(row[column])
        value = Value(float(count), code, year, year, what=f"{label} {row['date']}")
        full = _("{label}, {date} ({source})").format(
            label=label, date=when(row["date"]), source=kind_of_source(row["tier"])
        )
        rough = row["approximate"] and column == "personnel"  # never said of the planes
        yield _tile(code, full, f"{'≈ ' if rough else ''}{count}", row, value)


def _dated(code: str, label: str, row: Row) -> Tile:
    return _tile(code, label, when(row["date"]), row, str(row["date"]))


def _loan(row: Row) -> Tile:
    value = Value(float(row["value"]), f"million {row['currency']}")
    return _tile("loan", _("Terminal loan, in the brief"), loan(row), row, value)


def _tile(code: str, label: str, word: str, row: Row, value: Value | str) -> Tile:
    """Return a tile with the note of its row, and what it states."""
    note = row["note"] if isinstance(row["note"], str) else ""
    return Tile(word, label, note, tile(code, label, word, row, value))


def _lists(facts: pd.DataFrame) -> Columns:
    """Return mission and counterpart side by side behind their titles, those of which there are facts."""
    given = facts["kind"].isin(GIVEN)
    titled = {
        _("What it was and did"): facts[~given],
        _("What Tajikistan got in return"): facts[given],
    }
    columns = (
        (Fold(f"{title} ({len(rows)})", fact_lists.facts(rows, len(rows))),) if len(rows) else ()
        for title, rows in titled.items()
    )
    return Columns(tuple(columns))
