"""Lists of facts in words, for what has no chart: goods, ranks, agreements, programmes."""

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Block, Columns, Fold, Text
from components.model.tiles import Tile, Tiles
from components.statements.trade.stated_ranks import rank_tile, ranked
from components.words.wording import kind_of_source, listed, with_detail, word
from data.query import frames
from data.schema import FIVE
from data.sources import DOUBTED
from data.text.formatting import when
from data.text.i18n import _

MOST_LINES = 14  # that a screen has room for; more are folded
MANY = 30  # facts of several kinds that are listed without a press


def country_list(country: str) -> str:
    """Name the countries of a cell: one, several, or all five."""
    codes = country.split(";")
    names = frames.names()
    every = set(codes) == set(FIVE)
    return _("all five countries") if every else listed([names[c] for c in codes])


def mark(row: Mapping[Any, Any]) -> str:
    """Return the locator of a row to end a line, and its kind of source where it is doubted."""
    locator = f" `{row['locator']}`" if isinstance(row["locator"], str) else ""
    return locator + doubted(row)


def doubted(row: Mapping[Any, Any]) -> str:
    """Return the kind of source to end a line where it is one of DOUBTED."""
    tier = row.get("tier")
    return f" ({kind_of_source(tier)})" if tier in DOUBTED else ""


def noted(row: Mapping[Any, Any]) -> str:
    """Return the note of a row to follow a sentence, nothing where there is none."""
    return f" {row['note']}" if isinstance(row["note"], str) else ""


def facts(rows: pd.DataFrame, most: int = MOST_LINES) -> tuple[Block, ...]:
    """Return facts that have a date, a title and perhaps a detail, a line each; beyond `most` folded."""
    lines = []
    for row in rows.to_dict("records"):
        date = f"**{when(row['date'])}** · " if pd.notna(row["date"]) else ""
        detail = row.get("detail")
        text = with_detail(row["title"], detail) if isinstance(detail, str) else row["title"]
        lines.append(f"- {date}{text} ({country_list(row['country'])}){mark(row)}")
    shown = Text("\n".join(lines[:most]))
    rest = lines[most:]
    if not rest:
        return (shown,)
    return shown, Fold(_("{count} more").format(count=len(rest)), (Text("\n".join(rest)),))


def by_kind(rows: pd.DataFrame, kinds: dict[str, str]) -> tuple[Block, ...]:
    """Return facts under a heading for each kind, in two columns; many are folded behind their kinds."""
    if len(rows) > MANY:
        parts = {kind: rows[rows["kind"].eq(kind)] for kind in kinds}
        return tuple(
            Fold(f"{title} ({len(parts[kind])})", facts(parts[kind]))
            for kind, title in kinds.items()
        )
    columns: tuple[list[Block], list[Block]] = ([], [])
    for number, (kind, title) in enumerate(kinds.items()):
        part = rows[rows["kind"].eq(kind)]
        columns[number % 2].extend([Text(f"**{title}**"), *facts(part)])
    return (Columns(tuple(map(tuple, columns))),)


def goods_lines(goods: pd.DataFrame) -> list[list[str]]:
    """Return what France buys and what it sells, each as titles and lists in markdown."""
    above = _(" (in particular, among the minerals)")
    sides = {
        "imports": (_("France buys from the region"), _("France buys from {country}")),
        "exports": (_("France sells to the region"), _("France sells to {country}")),
    }
    of_flow: dict[str, dict[str, list[Mapping[Any, Any]]]] = {flow: {} for flow in sides}
    for row in goods.to_dict("records"):
        of_flow[row["flow"]].setdefault(row["country"], []).append(row)
    sides_in_words = []
    for flow, (everywhere, there) in sides.items():
        lines = []
        for country, rows in of_flow[flow].items():
            one = frames.names().get(country)
            lines.append(f"**{there.format(country=one) if one else everywhere}**")
            ordered = sorted(rows, key=itemgetter("position"))
            lines.append("\n".join(f"- {row['good']}{above * row['emphasis']}" for row in ordered))
        sides_in_words.append(lines)
    return sides_in_words


def goods(rows: pd.DataFrame) -> Columns:
    """Return the goods of goods_lines side by side, in the order of the source."""
    return Columns(tuple(tuple(map(Text, lines)) for lines in goods_lines(rows)))


def rank_tiles(ranks: pd.DataFrame) -> Tiles:
    """Return ranks in words, each with what it ranks and its year."""
    names = frames.names()
    tiles = []
    for row in ranks.to_dict("records"):
        rank = rank_tile(row)
        label = f"{ranked(row, names)}, {row['year']} `{row['locator']}`"
        tiles.append(Tile(str(rank), label, statement=rank))
    return Tiles(tuple(tiles))


def departures(rows: pd.DataFrame) -> Text:
    """Return firms that have left or try to enter, a line each with the reason stated."""
    names = frames.names()
    lines = []
    for row in rows.to_dict("records"):
        renamed = pd.notna(row["parent_now"]) and row["parent_now"] != row["company"]
        now = _(" (today {firm})").format(firm=row["parent_now"]) if renamed else ""
        reason = with_detail(word(row["status"]).lower(), within(row["activity"]))
        firm = f"**{row['company']}**{now}, {names[row['country']]}"
        lines.append(f"- {firm} · {reason}.{noted(row)}{mark(row)}")
    return Text("\n".join(lines))


def within(activity: str) -> str:
    """Let an activity go on a sentence; the name of a project, before a colon, keeps its letters."""
    first = activity.split(" ", 1)[0]
    if ":" in activity or not first[1:].islower():
        return activity
    return activity[0].lower() + activity[1:]
