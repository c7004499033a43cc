"""Remake docs/screenshots/: each page on a desk, in the dark and on a phone.

Run it with python -m tests.screenshots; a picture is what stands on the screen at first sight.
"""

import io
import sys

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.browser_support import FIRST_PAINT, amount, painted
from tests.support import PAGES, ROOT, Server, address_of, chromium, settled

FOLDER = ROOT / "docs" / "screenshots"
DETAIR = "#d1410c"
DESK = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)
KINDS = {"": ("light", DESK), "-dark": ("dark", DESK), "-phone": ("light", PHONE)}


def main(wanted: list[str]) -> None:
    """Take the pictures of all pages, or of those that are named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium())
        for ending, (theme, size) in KINDS.items():
            context = browser.new_context(color_scheme=theme, viewport=size)
            page = context.new_page()
            page.set_default_timeout(FIRST_PAINT)
            for path in wanted or PAGES:
                page.goto(server.url + address_of(path))
                draw_whole(page)
                save(page.screenshot(animations="disabled"), f"{path}{ending}.png")
            context.close()
        browser.close()


def draw_whole(page: Page) -> None:
    """Wait for the page, its charts and its map."""
    settled(page)
    page.evaluate("document.fonts.ready")
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]"
        ".every(chart => chart.querySelector('.main-svg'))"
    )
    if page.get_by_test_id("stDeckGlJsonChart").count():
        painted(page, lambda picture: amount(picture, DETAIR) > 20)
        page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")


def save(picture: bytes, name: str) -> None:
    """Write a picture with a palette of 255 colours, a third of the size."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(255, dither=Image.Dither.NONE).save(FOLDER / name, optimize=True)
    print(name, (FOLDER / name).stat().st_size // 1024, "KB")


if __name__ == "__main__":
    main(sys.argv[1:])
