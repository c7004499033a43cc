"""Each page in both themes, on a desk and in a hand: drawn, quiet, and no wider than the screen."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.support.servers import PAGES, address_of, settled

pytestmark = [pytest.mark.browser, pytest.mark.look]

PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 21, 28)"}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["desk", "hand"])
def test_a_page_is_drawn_in_its_theme_and_fits_the_screen(
    watched: Page, server_url: str, path: str, theme: Literal["light", "dark"], size: tuple
):
    width, height = size
    watched.set_viewport_size({"width": width, "height": height})
    watched.emulate_media(color_scheme=theme)
    watched.goto(server_url + address_of(path))
    settled(watched)
    expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    expect(watched.get_by_test_id("stApp")).to_have_css("background-color", PAPER[theme])
    expect(watched.get_by_test_id("stException")).to_have_count(0)
    for place in ("document.documentElement", "document.querySelector('[data-testid=stMain]')"):
        assert watched.evaluate(f"{place}.scrollWidth") <= width
