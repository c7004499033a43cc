"""What the browser shows of a view is what `/cards/<page>.json` answers for it.

Each page is opened in both languages, under filters that change from page to page. Its parts (every
text in order, what is chosen, where links lead), the rows of its tables and its charts as they are drawn
are equal to the answer. Left out is what a session alone draws: the map, the years that are played, a
reader’s own file, the filters of columns on the page of data, the links to other pages in the sidebar.
"""

import json
import re
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page

from components.render.tables import WINDOW
from tests.support.browser_support import opened
from tests.support.json_support import CHARTS, PARTS, REVEAL, ROWS, UNSEEN
from tests.support.servers import PAGES, address_of

pytestmark = pytest.mark.browser

FILTERS = (
    {"country": "KAZ"},
    {},
    {"scope": "brief"},
    {"country": "TJK,UZB"},
    {"official": "1", "years": "2005-2020"},
)
VIEWS = [
    pytest.param(path, {**FILTERS[(place + shift) % len(FILTERS)], "lang": language}, marks=marks)
    for shift, language, marks in ((0, "en", ()), (2, "fr", pytest.mark.look))
    for place, path in enumerate(PAGES)
]
TABLES = re.compile(r'data-source="([^"]+/table|[^"]+/tables/\d+)"')


@pytest.mark.parametrize(
    ("path", "filters"), VIEWS, ids=lambda value: value if isinstance(value, str) else value["lang"]
)
def test_a_browser_shows_what_the_address_of_the_page_answers(
    watched: Page, server_url: str, path: str, filters: dict[str, str]
):
    query = address_of("overview", **filters).removeprefix("/")
    page = opened(watched, server_url, path, **filters)
    answer = json.loads(_read(f"{server_url}/cards/{path}.json{query}"))
    assert page.evaluate(PARTS, answer["parts"]) == []
    assert page.evaluate(UNSEEN) == []
    assert page.evaluate(CHARTS, answer["charts"]) == []
    for source in TABLES.findall("".join(answer["parts"].values())):
        _compare_rows(page.locator(f'[data-source="{source}"]'), f"{server_url}/{source}{query}")


def _compare_rows(place: Locator, address: str) -> None:
    """Open a table: its rows are those at its address, as many as its card and its button say."""
    place.evaluate(REVEAL)
    place.locator("table").wait_for()
    shown, wanted = place.evaluate(ROWS, _read(address))
    assert shown == wanted
    every = place.locator("[data-all]")
    says = (
        every.all_inner_texts()
        + place.locator("xpath=ancestor::article//*[@data-panel='downloads']/p").all_text_contents()
    )
    counts = {int(re.sub(r"\D", "", text)) for text in says}
    assert len(counts) < 2, says
    rows = len(shown) - 1
    assert all(rows == min(count, WINDOW) for count in counts)
    assert every.count() == any(count > WINDOW for count in counts)


def _read(address: str) -> str:
    with urlopen(address) as answer:
        return answer.read().decode()
