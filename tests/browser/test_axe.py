"""Each page in both languages, themes and widths: no fault that axe finds, no word over another.

In French no English is left, and nothing needs a sideways scroll down to 320 pixels, which is also
what 200% of zoom leaves of 640.
"""

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser_support import FIRST_PAINT
from tests.support.look_support import axe_faults, english_left, words_cut, words_over_words
from tests.support.servers import PAGES, address_of, settled

pytestmark = [pytest.mark.browser, pytest.mark.look]
LOOKS = {"en": [("light", 1440), ("dark", 390)], "fr": [("dark", 1440), ("light", 390)]}
NARROWEST = 320
FITTED = """() => [...document.querySelectorAll('.main-svg')]
  .every(chart => chart.getBoundingClientRect().width <= innerWidth)"""


def narrowed(page: Page, width: int) -> None:
    """Give the window another width and wait until the charts follow."""
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(FITTED)
    settled(page)


def opened_tabs(page: Page) -> list[str]:
    """Open the tabs of every card one after the other; returns the faults that axe finds in them."""
    faults = []
    page.evaluate("for (const fold of document.querySelectorAll('details.fold')) fold.open = true")
    settled(page)
    for tab in ("table", "sources", "downloads"):
        for each in page.locator(f"[data-tab={tab}]").all():
            each.click()
        settled(page)
        faults += [f"{tab}: {fault}" for fault in axe_faults(page)]
    return faults


@pytest.mark.parametrize("scope", ["brief", "now"])
@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_for_everyone(
    browser: Browser, server_url: str, path: str, language: str, scope: str
):
    page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page.set_default_timeout(FIRST_PAINT)
    faults: list[str] = []
    try:
        page.goto(server_url + address_of(path, scope=scope, lang=language))
        settled(page)
        for theme, width in LOOKS[language]:
            page.emulate_media(color_scheme=theme)
            narrowed(page, width)
            found = axe_faults(page) + words_over_words(page) + words_cut(page)
            faults += [f"{theme} {width}: {fault}" for fault in found]
        faults += opened_tabs(page) if language == "en" else english_left(page)
        page.set_viewport_size({"width": NARROWEST, "height": 900})
        page.reload()  # charts follow a narrower window only after a moment
        settled(page)
        wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        faults += [f"{wide} pixels wide at {NARROWEST}"] if wide > NARROWEST else []
    finally:
        page.close()
    assert faults == []
