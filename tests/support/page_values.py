"""What tests ask of a page that is a value: its words, figures, controls and what is missing."""

import base64
import functools
import itertools
import json
import re
from collections.abc import Callable, Iterable
from types import ModuleType

from components.charts.figure import SOURCE
from components.model.blocks import Block, Box, Choice, Columns, Figure, Fold, Notice, Text
from components.model.card import Card
from components.model.page import Page
from components.model.pages import Definition, Pages
from components.model.tiles import Badge, Tile, Tiles
from components.sections.parts import FREE, TALLEST
from data.query import frames
from data.sources import references

SCOPES = [{"scope": "brief"}, {}, {"official": "1"}]
FILTERS = [
    *({"country": code} for code in ("", "TKM", "KAZ,UZB")),
    {"country": "TJK", "years": "2008-2010"},
    {"country": "KGZ", "years": "1991-1992"},
    *({"country": code, "lang": "fr"} for code in ("", "TJK")),
]
GRID = [{**scope, **filters} for scope, filters in itertools.product(SCOPES, FILTERS)]
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992", "scope": "brief"}


def built(name: str, module: ModuleType) -> Callable[..., Page]:
    """Return what gives the page of a module that an address with these parameters asks for."""
    pages = Pages({name: Definition(module.build, tuple(module.OPTIONS))})

    @functools.cache
    def of(query: tuple[tuple[str, str], ...]) -> Page:
        return pages.page(pages.view(name, dict(query)))

    return lambda **query: of(tuple(sorted(query.items())))


def words(shown: Page | Card) -> str:
    """Return everything that a page or a card says outside its charts and tables."""
    if isinstance(shown, Card):
        return "\n".join(_lines([shown]))
    headings = [section.heading for section in shown.sections]
    return "\n".join([*map(str, shown.lead), *headings, *_lines(shown.parts)])


def _lines(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        match block:
            case Text(markdown=text) | Badge(word=text) | Notice(message=text):
                yield text
            case Tiles(tiles=tiles):
                yield from (f"{tile.label}: {tile.word}" for tile in tiles)
            case Card():
                yield from (str(block.title), block.subtitle, block.note)
                yield from _lines(block.body)
            case Box(blocks=inside) | Fold(blocks=inside):
                yield block.title
                yield from _lines(inside)
            case Columns(columns=columns):
                yield from _lines(itertools.chain(*columns))


def card_of(page: Page, name: str) -> Card:
    """Return a card that is on a page."""
    card = page.card(name)
    assert card is not None, name
    return card


def figure_of(card: Card) -> Figure:
    """Return the figure of a card."""
    return next(block for block in card.body if isinstance(block, Figure))


def figures(page: Page) -> list[Figure]:
    """Return the figures of a page."""
    return [block for block in page.blocks if isinstance(block, Figure)]


def tiles(page: Page) -> dict[str, Tile]:
    """Return the tiles of a page by their labels."""
    found = [block for block in page.blocks if isinstance(block, Tiles)]
    return {tile.label: tile for block in found for tile in block.tiles}


def notices(page: Page) -> dict[str, Notice]:
    """Return what a page says is missing, by name."""
    return {block.name: block for block in page.blocks if isinstance(block, Notice)}


def choice(page: Page, parameter: str) -> Choice | None:
    """Return a control of a page, None where it has none of this parameter."""
    return next((block for block in page.choices if block.parameter == parameter), None)


def marks(figure: Figure) -> int:
    """Count what a figure plots; entries of the legend plot nothing."""
    drawn = [_values(trace.get("x")) for trace in figure.plain["data"]]
    return sum(value is not None for value in itertools.chain(*drawn))


def _values(x: object) -> list:
    if not isinstance(x, dict):
        return list(x or [])
    return [0] * (len(base64.b64decode(x["bdata"])) // int(x["dtype"][1]))


def check(page: Page) -> None:
    """Assert what holds of every page: names once, sources named, figures in words, windows."""
    names = [card.name for card in page.cards]
    names += [block.name for block in page.blocks if isinstance(block, Box | Notice)]
    assert len(names) == len(set(names))
    anchors = [section.name for section in page.sections]
    assert len(anchors) == len(set(anchors))
    assert not set(anchors) & set(names)
    assert len(page.lead[0].text) > 20
    for card in page.cards:
        assert str(card.title).strip(), card.name
        assert len(card.rows), card.name
        cited = references(card.facts, frames.table("sources"), frames.table("passages"))
        assert cited["licence"].notna().all(), card.name
        assert len(cited), card.name
    for figure in figures(page):
        notes = figure.plain["layout"]["annotations"]
        source = " ".join(note["text"] for note in notes if note.get("name") == SOURCE)
        assert re.match(r"Source\s?: ?\w", source), figure.name
        assert figure.alt.strip(), figure.name
        assert "NaN" not in json.dumps(figure.plain), figure.name
        of_brief = page.view.selection.scope == "brief"
        height = figure.plain["layout"]["height"]
        assert figure.window == (height > TALLEST + FREE and not of_brief), figure.name
