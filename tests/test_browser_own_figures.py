"""A reader's own figures in the browser: from a cold address, and files that mean harm."""

import pytest
from playwright.sync_api import Locator, Page, expect

from data.own_figures import TEMPLATE
from tests.browser_support import opened, plotted

pytestmark = pytest.mark.browser


def box(page: Page) -> Locator:
    return page.locator(".st-key-own-figures")


def upload(page: Page, name: str, content: bytes) -> None:
    chooser = box(page).locator("input[type=file]")
    chooser.set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})


def test_an_upload_is_one_more_line_and_never_leaves(watched: Page, server_url):
    page = opened(watched, server_url, "trade", country="KAZ", layer="all", own="exports")
    upload(page, "mine.csv", TEMPLATE.encode())
    expect(box(page).locator(".js-plotly-plot")).to_be_visible()
    lines = plotted(box(page))
    yours = next(line for line in lines if line["name"] == "Your figures")
    assert (yours["x"], yours["y"]) == ([2015, 2016], [1234.5, 1300])
    assert len(lines) > 1
    assert "own=exports" in page.url


def test_what_means_harm_gets_a_sentence_and_the_session_lives(watched: Page, server_url):
    page = opened(watched, server_url, "trade", country="KAZ", layer="all")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    place = box(page)
    markup = b"country,year,value,unit\n<img src=x onerror=alert(1)>,2015,1,million EUR\n"
    upload(page, "markup.csv", markup)
    expect(place.get_by_text("Line 2, column country")).to_be_visible()
    assert place.locator("img[src=x]").count() == 0
    upload(page, "large.csv", b"x" * 2_000_000)
    expect(place.get_by_text("1.0MB", exact=False).first).to_be_visible()
    upload(page, "mine.csv", TEMPLATE.encode())
    expect(place.locator(".js-plotly-plot")).to_be_visible()
