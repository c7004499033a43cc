"""A reader's own figures in the browser: from a cold address, and files that mean harm."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from data.query.uploaded_series import TEMPLATE
from tests.data.test_uploaded_series import HOSTILE
from tests.support.browser_support import opened, plotted
from tests.support.servers import settled

pytestmark = pytest.mark.browser

YOURS = (  # what is drawn of the reader's own figures
    "document.querySelector('.st-key-own-figures .js-plotly-plot').data"
    ".filter(line => line.name === 'Your figures')"
    ".map(line => Array.from(line.y._inputArray ?? line.y).join()).join()"
)


IN_A_BROWSER = (  # the other kinds harm a reader of files alone, who is tested without one
    "a hundred megabytes",
    "nothing",
    "a spreadsheet",
    "HTML",
    "HTML in the unit",
    "rows that are too long",
)


def box(page: Page) -> Locator:
    return page.locator(".st-key-own-figures")


def upload(page: Page, name: str, content: bytes) -> None:
    give(page, {"name": name, "mimeType": "text/csv", "buffer": content})


def give(page: Page, file: Path | FilePayload) -> None:
    """Choose a file once the page rests: one that comes in the middle of a run is not taken."""
    settled(page)
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    box(page).locator("input[type=file]").set_input_files(file)


def test_an_upload_is_one_more_line_and_never_leaves(watched: Page, server_url):
    page = opened(watched, server_url, "trade", country="KAZ", scope="now", own="exports")
    upload(page, "mine.csv", TEMPLATE.encode())
    expect(box(page).locator(".js-plotly-plot")).to_be_visible()
    lines = plotted(box(page))
    yours = next(line for line in lines if line["name"] == "Your figures")
    assert (yours["x"], yours["y"]) == ([2015, 2016], [1234.5, 1300])
    assert len(lines) > 1
    assert "own=exports" in page.url


def test_what_means_harm_gets_a_sentence_and_the_session_lives(
    watched: Page, server_url: str, tmp_path: Path
):
    page = opened(watched, server_url, "trade", country="KAZ", scope="now")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    place = box(page)
    upload(page, "mine.csv", TEMPLATE.encode())
    expect(place.locator(".js-plotly-plot")).to_be_visible()
    for count, kind in enumerate(IN_A_BROWSER):
        content, said = HOSTILE[kind]
        sent = content.encode() if isinstance(content, str) else content
        too_large = len(sent) > 1_000_000  # the browser itself keeps it back
        file = tmp_path / f"harm-{count}.csv"
        file.write_bytes(sent)
        give(page, file)
        expect(place).to_contain_text(f"harm-{count}.csv")
        expect(place).to_contain_text("must be 1.0MB or smaller" if too_large else said)
        expect(place.locator(".js-plotly-plot")).to_be_visible()  # what was there before
    assert place.locator("img[src=x], script").count() == 0
    upload(page, "mine.csv", TEMPLATE.replace("1300", "1400").encode())
    expect(place.get_by_test_id("stAlert")).to_have_count(0)
    page.wait_for_function(f"{YOURS} === '1234.5,1400'")
