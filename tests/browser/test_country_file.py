"""A country's profile in the browser: offline with live charts, and on two printed pages."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from data.schema import FIVE
from tests.support.browser_support import download, opened

pytestmark = pytest.mark.browser
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
FULL, SMALLEST = 0.85, 0.82  # of a page that texts and charts cover; of the size texts are set in
SHEETS = """() => [...document.querySelectorAll(".sheet")].map((sheet) => {
  const bottom = (element) => element.getBoundingClientRect().bottom;
  const heights = [...sheet.children].map((part) => part.getBoundingClientRect().height);
  return {
    bottom: bottom(sheet),
    last: bottom(sheet.lastElementChild),
    size: Number(sheet.style.getPropertyValue("--size")),
    filled: heights.reduce((sum, one) => sum + one, 0) / sheet.clientHeight,
  };
})"""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scope", ["brief", "now"])
@pytest.mark.parametrize("country", FIVE)
def test_a_profile_is_printed_on_two_full_pages(page: Page, server_url, country, scope, language):
    page.goto(f"{server_url}/profile/{country}.html?scope={scope}&lang={language}")
    page.wait_for_selector("body[data-laid]")
    for chart in page.locator(".chart").all():
        drawn = chart.locator(".main-svg").first.bounding_box()
        assert abs(drawn["height"] - chart.bounding_box()["height"]) < 2, "no chart is cut"
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(PAGE_OF_PDF.findall(printed)) == 2
    page.set_viewport_size({"width": 703, "height": 1000})  # an A4 page between its margins
    page.emulate_media(media="print")
    for sheet in page.evaluate(SHEETS):
        assert sheet["last"] <= sheet["bottom"] + 1, "nothing is cut"
        assert sheet["size"] >= SMALLEST, "nothing is set too small to read"
        if scope == "now":  # the brief has not enough of each country
            assert sheet["filled"] >= FULL


def test_nothing_of_a_printed_profile_is_wider_than_the_paper(page: Page, server_url):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server_url}/profile/KAZ.html?scope=now")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.emulate_media(media="print")
    expect(page.locator("nav.bar")).to_be_hidden()


def test_the_file_opens_with_the_network_off_and_its_charts_are_live(
    page: Page, browser: Browser, server_url, tmp_path
):
    opened(page, server_url, "country", country="KAZ", scope="now")
    saved = download(page, page.get_by_role("link", name="One file for offline"))
    assert saved.suggested_filename == "france-KAZ_1991-2025.html"
    file = tmp_path / saved.suggested_filename
    saved.save_as(file)
    alone = browser.new_context(offline=True)
    try:
        reader = alone.new_page()
        asked = []
        reader.on("request", lambda request: asked.append(request.url))
        reader.goto(file.as_uri())
        expect(reader.get_by_role("heading", name="France and Kazakhstan")).to_be_visible()
        chart = reader.locator("#chart-trade")
        expect(chart.locator(".main-svg").first).to_be_visible()
        point = chart.locator(".scatterlayer .point").nth(20).bounding_box()
        reader.mouse.move(point["x"] + point["width"] / 2, point["y"] + point["height"] / 2)
        expect(chart.locator(".hoverlayer .hovertext").first).to_be_visible()
        assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    finally:
        alone.close()


def test_the_page_leads_to_the_profile_that_prints(page: Page, server_url):
    opened(page, server_url, "country", country="UZB", scope="now", years="2000-2020")
    with page.expect_popup() as coming:
        page.get_by_role("link", name="Print: two A4 pages").click()
    printed = coming.value
    expect(printed.get_by_role("heading", name="France and Uzbekistan")).to_be_visible()
    assert "years=2000-2020" in printed.url
    assert "scope=now" in printed.url
