"""From a cold address: one card alone in a frame elsewhere, two countries, two marks."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from data.derive.best_estimate import ESTIMATE
from tests.support.browser_support import card, expect_query, opened
from tests.support.servers import address_of, settled

pytestmark = pytest.mark.browser


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """The address of another site, which serves the files of `tmp_path`."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_said: object) -> None:
            """Keep the log of the tests to what they say."""

    handler = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def embedding_code(page: Page, name: str) -> str:
    """Take the code of a card as a reader does."""
    card(page, name).get_by_role("tab", name="Download").click()
    card(page, name).locator(f"#embed-{name} > summary").click()
    return card(page, name).locator(f"#embed-{name} code").inner_text()


@pytest.mark.parametrize(("theme", "paper"), [("light", "255, 255, 255"), ("dark", "15, 21, 28")])
def test_a_card_stands_alone_in_a_frame_elsewhere_that_grows_with_it(
    page: Page,
    server_url: str,
    elsewhere: str,
    tmp_path: Path,
    theme: Literal["light", "dark"],
    paper: str,
):
    page.emulate_media(color_scheme="light" if theme == "dark" else "dark")  # the code decides
    code = embedding_code(
        opened(page, server_url, "companies", scope="now"), "companies-by-sector"
    ).replace("light_theme", f"{theme}_theme")
    (tmp_path / "index.html").write_text(f"<!doctype html><h1>Elsewhere</h1>{code}")
    page.goto(f"{elsewhere}/index.html")
    inside = page.frame_locator("iframe")
    expect(inside.locator("#card-companies-by-sector .main-svg").first).to_be_visible()
    assert inside.locator("article.card").count() == 1
    expect(inside.get_by_role("navigation")).to_have_count(0)
    page.wait_for_function("() => parseInt(document.querySelector('iframe').style.height) > 560")
    expect(inside.locator("body")).to_have_css("background-color", f"rgb({paper})")
    link = inside.get_by_role("link", name="The whole page")
    assert "card=" not in (link.get_attribute("href") or "card=")


def test_a_card_that_the_page_does_not_have_is_answered_with_those_it_has(
    page: Page, server_url: str
):
    answer = page.goto(server_url + address_of("visits", embed="true", card="nonsense"))
    assert answer
    assert answer.status == 404
    said = page.locator("body")
    expect(said).to_contain_text("no card nonsense")
    expect(said).to_contain_text("visits-by-country")


def test_two_countries_stand_side_by_side_from_an_address(watched: Page, server_url: str):
    page = opened(watched, server_url, "country", country="KAZ", beside="UZB", scope="now")
    expect(card(page, "country-beside")).to_contain_text("What differs between")
    expect(card(page, "country-beside")).to_contain_text("Kazakhstan 47; Uzbekistan 34")
    left, right = (card(page, f"country-trade-{code}").bounding_box() for code in ("KAZ", "UZB"))
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_a_second_country_goes_into_the_address_and_out_of_it(watched: Page, server_url: str):
    page = opened(watched, server_url, "country", country="TJK", scope="brief")
    choice = page.get_by_role("radiogroup", name="Side by side with")
    choice.get_by_role("radio", name="Kyrgyzstan").click()
    expect_query(page, "beside", "KGZ")
    expect(card(page, "country-beside")).to_be_visible()
    page.go_back()
    expect_query(page, "beside", None)
    expect(card(page, "country-beside")).to_have_count(0)


def test_two_marks_clicked_are_compared_in_a_sentence_that_the_address_keeps(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade", country="KAZ", scope="now")
    marks = page.locator("[data-picks-of=KAZ] .scatterlayer .point")
    for place, picked in (
        (3, f"KAZ:1995:{ESTIMATE}"),
        (12, f"KAZ:1995:{ESTIMATE},KAZ:2004:{ESTIMATE}"),
    ):
        marks.nth(place).click(force=True)
        expect_query(page, "marks", picked)
    expect(page.get_by_text("What differs:")).to_be_visible()
    said = page.get_by_text("What differs:").inner_text()
    page.reload()
    settled(page)
    expect(page.get_by_text("What differs:")).to_have_text(said)
