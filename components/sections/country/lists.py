"""The lists of a country's profile: firms, posts, security, aid and culture, events."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from components.model.blocks import Block, Card, Columns, Table
from components.sections import fact_lists, parts
from components.statements import country as statements
from components.words.wording import years
from data.derive.shared_rows import events_once, firms_named, security_once
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import _

LINES = 4  # of a list, before the rest of it is folded
HALF = 400  # pixels that one of two cards side by side takes at least
ROWS = (  # of lists: the names of the cards in each column
    (("companies",), ("sites",)),
    (("security",), ("aid_culture", "events-all")),
)
READ = {  # columns of a table that are read here; the card has all
    "companies": ("company", "activity", "since", "until", "status"),
    "sites": ("name", "kind", "city", "opened", "closed"),
}
LATEST: dict[str, Any] = {"ascending": False, "na_position": "last", "kind": "stable"}


def lists(tables: dict[str, pd.DataFrame], selection: Selection) -> tuple[Columns, ...]:
    """Return firms and posts as tables, security, aid and culture (and all events) as lists.

    Two stand side by side. Of a list the first lines are shown, of all sources the latest facts.
    """
    sites = tables["sites"]
    in_the_country = sites[~sites["abroad"]]  # the others are what the country keeps in France
    tabled = {
        "companies": (_("Activities of French firms"), firms_named(tables["companies"])),
        "sites": (_("French posts and projects"), in_the_country),
    }
    listed = {
        "security": (_("Facts of security"), security_once(tables["security"])),
        "aid_culture": (_("Facts of aid and culture"), tables["aid_culture"]),
    }
    if selection.scope == "now":
        listed["events-all"] = (_("Events"), events_once(tables["events"]))
    cards: dict[str, Card] = {}
    for name, (title, rows) in {**tabled, **listed}.items():
        if rows.empty:
            continue
        if name in READ:
            body: tuple[Block, ...] = (Table(rows[[*READ[name]]], title),)
        else:
            in_order = rows if selection.scope == "brief" else rows.sort_values("date", **LATEST)
            body = fact_lists.facts(in_order, LINES)
        cards[name] = _counted(name, title, rows, selection, body)
    return tuple(row for names in ROWS for row in _row(cards, names))


def _row(cards: Mapping[str, Card], columns: Iterable[Sequence[str]]) -> tuple[Columns, ...]:
    """Return the named cards side by side, as far as there are any."""
    there = (tuple(cards[name] for name in names if name in cards) for names in columns)
    return side_by_side(*filter(None, there))


def side_by_side(*columns: tuple[Block, ...]) -> tuple[Columns, ...]:
    """Return columns of blocks; nothing where there are none."""
    return (Columns(columns, least=HALF),) if columns else ()


def _counted(
    name: str, title: str, rows: pd.DataFrame, selection: Selection, body: Iterable[Block]
) -> Card:
    """Return a card of the rows, its title with their number."""
    return parts.card(
        f"country-{name}",
        statements.listed_title(title, name, len(rows), selection),
        f"{frames.names()[selection.codes[0]]}, {years(rows)}",
        rows,
        selection,
        body=body,
    )
