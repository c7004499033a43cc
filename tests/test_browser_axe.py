"""What axe-core finds on each page against WCAG 2.2 AA: nothing, in both themes and widths."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser

from tests.browser_support import FIRST_PAINT
from tests.support import PAGES, address_of, settled

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.mark.parametrize(
    ("theme", "width", "height"), [("light", 1440, 900), ("dark", 390, 844)], ids=["desk", "phone"]
)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_fault_that_axe_finds(
    browser: Browser, server_url, path, theme, width, height
):
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
    page.set_default_timeout(FIRST_PAINT)
    try:
        page.goto(server_url + address_of(path, layer="all"))
        settled(page)
        page.evaluate(AXE)
        found = page.evaluate(
            "rules => axe.run(document, {runOnly: {type: 'tag', values: rules},"
            " resultTypes: ['violations']})",
            RULES,
        )
    finally:
        page.close()
    faults = [
        f"{fault['id']}: {node['html'][:200]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
    assert faults == []
