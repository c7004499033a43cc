"""What the peers show: any Page of the dashboard, read from its value, and how it is known in a browser."""

import base64
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import numpy as np

from components.model.blocks import Card, Figure, Live
from components.model.page import Page
from components.model.view import View
from components.render.layout import figures_of
from data.schema import FIVE
from pages.registry import PAGES

AXES = ("x", "y")  # whose values tell whether a chart shows what it should


class Shown(NamedTuple):
    """A card, or a figure that stands outside cards."""

    name: str
    title: str
    subtitle: str
    figures: list[Figure]
    note: str


def view_of(page: str, query: str) -> View:
    """Return the view that an address asks for."""
    return PAGES.view(page, dict(parse_qsl(query)))


def query_of(scope: str, countries: Iterable[str] = ()) -> str:
    """Return what stands behind the question mark for a scope and countries."""
    chosen = ",".join(countries)
    return f"lang=en&scope={scope}" + (f"&country={chosen}" if chosen else "")


def choices() -> list[tuple[str, ...]]:
    """Return every choice of countries, none chosen (which is all five) first."""
    return [codes for size in range(len(FIVE)) for codes in combinations(FIVE, size)]


def shown(page: Page) -> Iterator[Shown]:
    """Yield what a page shows, in order."""
    inside = list(figures_of(page.parts))
    loose = {id(figure) for card, figure in inside if card is None}
    for block in page.blocks:
        if isinstance(block, Card):
            own = [figure for card, figure in inside if card is block]
            yield Shown(block.name, block.title.text, block.subtitle, own, block.note)
        elif id(block) in loose:
            yield Shown(block.name, "", "", [block], "")


def wanted(page: Page) -> dict[str, Any]:
    """Return what tells a browser that it shows a page: titles, and each chart with its print.

    `live` are the pictures in whose place a session draws something that moves.
    """
    live = {
        figure.name
        for block in page.blocks
        if isinstance(block, Live)
        for _card, figure in figures_of(block.still)
    }
    return {
        "titles": [card.title.text for card in page.cards],
        "charts": {figure.name: _print(figure) for _card, figure in figures_of(page.parts)},
        "live": sorted(live),
    }


def _print(figure: Figure) -> tuple[int, float]:
    values = [_plain(trace.get(axis)) for trace in figure.plain["data"] for axis in AXES]
    return sum(map(len, values)), sum(map(_weight, values))


def _plain(values: dict[str, Any] | list[Any] | None) -> list[Any]:
    """Return the values of an axis; Plotly writes numbers as bytes in base64."""
    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"]).tolist()
    return values or []


def _weight(value: object) -> float:
    if isinstance(value, list):
        return sum(map(_weight, value))
    if isinstance(value, str):
        return len(value)
    return float(value) if isinstance(value, int | float) and value == value else 0
