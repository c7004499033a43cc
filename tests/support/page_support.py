"""What page tests ask of a page that has been run: its cards, its words, its figures."""

import functools
import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from tests.support.servers import PAGES, dashboard

NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
}
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992"}
EVERY_PAGE = pytest.mark.parametrize("path", PAGES)


@functools.cache
def seen(path: str, **query: str) -> AppTest:
    """Return a page that has been run; it is shared, so only to be looked at."""
    return dashboard(path, **query)


def cards(page: AppTest) -> dict[str, Block]:
    """Return the cards of a page by their name."""
    return {
        block.key.removeprefix("card-"): block
        for block in page.container
        if (block.key or "").startswith("card-")
    }


def tab(card: Block, label: str) -> Block:
    """Return what one tab of a card holds."""
    return next(part for part in card.get("tab") if part.label == label)


def figure_of(card: Block) -> dict[str, Any] | None:
    """Return the Plotly figure of a card as it is sent to the browser."""
    charts = card.get("plotly_chart")
    return json.loads(charts[0].proto.spec) if charts else None


def words(page: AppTest | Block) -> str:
    """Return everything a page says outside its charts."""
    said = [page.markdown, page.caption, page.subheader, page.warning, page.info]
    return "\n".join(str(element.value) for group in said for element in group)


def missing(page: AppTest) -> list[str]:
    """Return what the page says is missing, a sentence for each."""
    return [part.value for part in page.markdown if ":material/search_off:" in part.value]


def offers(page: AppTest) -> list[str]:
    """Return the keys of the buttons that lead to the nearest filter with data."""
    return [button.key for button in page.button if (button.key or "").startswith("nearest-")]


def figures(page: AppTest) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and figure of each card that has one."""
    for name, card in cards(page).items():
        if (figure := figure_of(card)) is not None:
            yield name, figure
