"""The static edition as a plain web server gives it: pages that work with nothing else to ask."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from components.map.land import client_file
from components.model.view import View
from components.render import edition
from data.query.selection import SCOPES, Selection
from pages.registry import PAGES

pytestmark = pytest.mark.browser

VIEWS = {
    language: View("trade", Selection(("KAZ",), *SCOPES["now"], "now"), language)
    for language in ("en", "fr")
}
NOT_HERE = {"en": "This edition is made of files", "fr": "Cette édition"}
DOWNLOAD = {"en": "Download", "fr": "Télécharger"}
FIGURES = """() => JSON.parse(document.querySelector('script[data-document]').textContent).charts"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain web server that logs nothing."""

    def log_message(self, *_words: object) -> None:
        """Leave the log of the tests to what they say."""


@pytest.fixture(scope="module")
def edition_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an edition of a page in each language, served as files."""
    folder = tmp_path_factory.mktemp("edition")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition, "views", lambda _pages: list(VIEWS.values()))
        assert edition.write_edition(PAGES, folder) == len(VIEWS)
    assert (folder / client_file()[0]).is_file()  # the land of the map
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def alone(watched: Page, edition_url: str) -> Page:
    """A page that reaches the files of the edition and nothing else."""

    def only_files(route: Route) -> None:
        if route.request.url.startswith(edition_url):
            route.continue_()
        else:
            route.abort()

    watched.route("**/*", only_files)
    return watched


def opened_edition(page: Page, edition_url: str, language: str) -> Page:
    """Open the page of a language and wait until its charts are drawn."""
    page.goto(edition_url + edition.path_of(VIEWS[language]))
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-figure]')].every("
        "place => !place.offsetParent || place.querySelector('.main-svg'))"
    )
    return page


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


@pytest.mark.parametrize("language", VIEWS)
def test_a_page_of_files_draws_its_charts_as_the_server_has_them(
    alone: Page, edition_url: str, server_url: str, language: str
):
    page = opened_edition(alone, edition_url, language)
    assert page.locator("[data-figure] .main-svg").count() > 3
    assert page.evaluate(FIGURES) == _served(server_url, VIEWS[language])["charts"]


@pytest.mark.parametrize("language", VIEWS)
def test_what_is_not_among_the_files_is_said_in_a_dialog(
    alone: Page, edition_url: str, language: str
):
    page = opened_edition(alone, edition_url, language)
    address = page.url
    expect(dialog(page)).to_have_count(0)
    choice = page.locator("main [data-code][aria-checked=false]").first
    choice.click()
    expect(dialog(page)).to_contain_text(NOT_HERE[language])
    dialog(page).get_by_role("button").click()
    expect(dialog(page)).to_have_count(0)
    expect(choice).to_have_attribute("aria-checked", "false")
    assert page.url == address


def test_the_links_of_languages_lead_from_file_to_file(alone: Page, edition_url: str):
    page = opened_edition(alone, edition_url, "en")
    page.get_by_role("link", name="Français").click()
    page.wait_for_url(edition_url + edition.path_of(VIEWS["fr"]))
    expect(page.locator("html")).to_have_attribute("lang", "fr")


@pytest.mark.parametrize("language", VIEWS)
def test_tables_sources_and_files_of_a_card_are_there(alone: Page, edition_url: str, language: str):
    page = opened_edition(alone, edition_url, language)
    card = page.locator("article.card").first
    card.locator("[data-tab=table]").click()
    expect(card.locator("[data-panel=table] tbody tr").first).to_be_visible()
    card.locator("[data-tab=sources]").click()
    expect(card.locator("[data-panel=sources] .sources p").first).to_be_visible()
    card.get_by_role("tab", name=DOWNLOAD[language]).click()
    with page.expect_download() as coming:
        card.get_by_role("link", name="CSV").first.click()
    assert Path(coming.value.path()).read_bytes().count(b"\n") > 1


def _served(server_url: str, view: View) -> dict[str, Any]:
    with urlopen(f"{server_url}/cards/{view.page}.json?{view.full_query}") as answer:
        return json.load(answer)
