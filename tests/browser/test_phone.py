"""A page in a hand: where one is and what is in force on top, nothing empty, rows of buttons in a line."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.servers import PAGES, address_of, settled

pytestmark = [pytest.mark.browser, pytest.mark.look]

HAND = {"width": 390, "height": 844}
WRAPPED = """() => [...document.querySelectorAll(
    "[data-testid=stMain] .choice :is([role=radiogroup], [role=toolbar])")]
  .filter(row => row.offsetParent)
  .filter(row => new Set([...row.querySelectorAll("button")].map(each => each.offsetTop)).size > 1)
  .map(row => row.textContent.trim())"""
SMALL = """() => [...document.querySelectorAll("[data-testid=stSidebar] .st-key-pages a")]
  .filter(link => link.getBoundingClientRect().height < 44).map(link => link.textContent)"""
CROSSED = """() => {
  const rows = [...document.querySelectorAll(".st-key-pages a")].map(a => a.getBoundingClientRect());
  return rows.filter((row, at) => at && row.top < rows[at - 1].bottom - 1).length;
}"""
TOP = "document.querySelector('h1').getBoundingClientRect().top"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_begins_below_its_bar_and_no_row_of_buttons_breaks(
    watched: Page, server_url: str, path: str, lang: str
):
    watched.set_viewport_size(HAND)
    watched.goto(server_url + address_of(path, lang=lang))
    settled(watched)
    assert 60 <= watched.evaluate(TOP) <= 80
    heading = watched.get_by_role("heading", level=1).inner_text()
    bar = watched.locator(".bar")
    expect(bar.locator("strong")).to_have_text(heading)
    expect(bar.locator("span")).to_contain_text("Les cinq pays" if lang == "fr" else "The five")
    assert watched.evaluate(WRAPPED) == []


def test_the_bar_says_what_is_in_force_and_stays_when_one_scrolls(watched: Page, server_url: str):
    watched.set_viewport_size(HAND)
    watched.goto(server_url + address_of("trade", country="KAZ", years="2010-2020", official="1"))
    settled(watched)
    said = watched.locator(".bar span")
    expect(said).to_have_text("2010–2020 · Kazakhstan · Official sources only")
    watched.locator("h2").last.scroll_into_view_if_needed()
    over = "document.elementFromPoint(200, 5)?.closest('[data-testid=stHeader]') !== null"
    assert watched.evaluate(over), "the bar lets presses through to the header that it stands on"
    box = said.bounding_box()
    assert box
    assert box["y"] < 60
    assert box["x"] + box["width"] <= HAND["width"]


def test_the_menu_of_a_phone_has_rows_for_a_finger(watched: Page, server_url: str):
    watched.set_viewport_size(HAND)
    watched.goto(server_url + address_of("trade"))
    settled(watched)
    watched.get_by_test_id("stExpandSidebarButton").click()
    watched.locator(".st-key-pages a").first.wait_for()
    assert watched.evaluate(SMALL) == []
    assert watched.evaluate(CROSSED) == 0


def test_on_a_desk_sidebar_and_page_begin_at_the_top(watched: Page, server_url: str):
    watched.set_viewport_size({"width": 1440, "height": 900})
    watched.goto(server_url + address_of("trade"))
    settled(watched)
    expect(watched.locator(".bar")).to_be_hidden()
    assert watched.evaluate(TOP) <= 24
    assert watched.evaluate("document.querySelector('.site').getBoundingClientRect().top") <= 24
    assert watched.evaluate(CROSSED) == 0
    watched.locator(".site").hover(force=True)
    watched.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    watched.get_by_test_id("stExpandSidebarButton").click()
    expect(watched.locator(".site")).to_be_visible()
