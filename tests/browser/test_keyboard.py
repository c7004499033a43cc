"""With the keyboard alone: choose a country, its visits since Detair came, their rows, a language."""

import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import card, expect_countries, expect_query, link_to, opened
from tests.support.servers import settled

pytestmark = pytest.mark.browser
FARTHEST = 120  # presses of Tab that a reader would still make
FOCUSED = (
    "() => `${document.activeElement.ariaLabel || ''} ${document.activeElement.innerText || ''}`"
)
FOCUSED_ID = "() => document.activeElement.id"
PLACE = """() => {
  const {x, y, width, height} = document.activeElement.getBoundingClientRect();
  return {x: Math.max(x - 6, 0), y: Math.max(y - 6, 0), width: width + 12, height: height + 12};
}"""


def tab_to(page: Page, wanted: str, key: str = "Tab") -> None:
    """Go on with Tab until what is focused is called `wanted`, and see that it is marked."""
    passed = []
    for _ in range(FARTHEST):
        page.keyboard.press(key)
        name = page.evaluate(FOCUSED).strip()
        if re.search(wanted, name):
            assert shows_focus(page), f"nothing shows that {name} is focused"
            return
        passed.append(name[:30])
    pytest.fail(f"{key} never came to {wanted}; it passed {passed}")


def shows_focus(page: Page) -> bool:
    """Say whether what is focused comes to look other than when it is not; a ring may fade in."""
    place = page.evaluate(PLACE)
    focused = page.evaluate_handle("() => document.activeElement").as_element()
    assert focused
    page.evaluate("() => document.activeElement.blur()")
    without = page.screenshot(clip=place, animations="disabled")
    focused.focus()
    return page.screenshot(clip=place, animations="disabled") != without


def test_a_reader_without_a_mouse_gets_from_a_country_to_its_rows_in_french(
    watched: Page, server_url: str, tmp_path: Path
):
    page = opened(watched, server_url, "overview")
    tab_to(page, "Official visits")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Official visits")
    page.wait_for_url("**/visits")
    settled(page)
    tab_to(page, "Kazakhstan")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect_query(page, "country", "UZB")
    tab_to(page, "First year")
    for _ in range(10):  # 2001: the year in which the detachment came to Dushanbe
        page.keyboard.press("ArrowRight")
    expect_query(page, "years", "2001-2025")
    tab_to(page, "Chart$")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tabpanel").get_by_text("CSV").first).to_be_visible()
    tab_to(page, "CSV$")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    rows = pd.read_csv(file)
    assert set(rows["country"]) == {"UZB"}
    assert rows["date"].str[:4].astype(int).min() >= 2001
    tab_to(page, "English", "Shift+Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect_query(page, "lang", "fr")
    expect_query(page, "country", "UZB")
    expect_query(page, "years", "2001-2025")
    expect(page.get_by_role("heading", level=1)).to_have_text("Visites officielles")


def test_the_focus_stays_where_it_was_pressed(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="brief")
    page.locator("#country-KAZ").focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect_query(page, "country", "UZB")
    assert page.evaluate(FOCUSED_ID) == "country-UZB"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Space")
    expect_query(page, "country", "TKM,UZB")
    expect_countries(page, "Turkmenistan", "Uzbekistan")


def test_a_group_of_buttons_is_one_stop_for_tab_and_is_left_where_it_was_entered(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade", scope="now")
    page.locator("#switch-official").focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUSED_ID) == "scope-now", "the one that is chosen"
    page.locator("#country-KAZ").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(FOCUSED_ID) == "country-UZB", "from the first to the last"
    page.keyboard.press("Enter")
    expect_query(page, "country", "UZB")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUSED_ID) == "country-UZB"


def test_the_sources_of_a_card_open_under_the_arrows(watched: Page, server_url: str):
    place = card(opened(watched, server_url, "trade", scope="brief"), "trade-turnover")
    place.get_by_role("tab", name="Chart").focus()
    watched.keyboard.press("ArrowLeft")
    expect(place.get_by_role("tab", name="Download")).to_have_attribute("aria-selected", "true")
    watched.keyboard.press("ArrowLeft")
    expect(place.get_by_role("tab", name="Sources")).to_be_focused()
    expect(place.get_by_role("tabpanel")).to_contain_text("trade-2")


def test_years_change_while_an_arrow_is_pressed_again_and_again(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="now")
    page.locator("#years-last").focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    expect_query(page, "years", "1991-2020")
    expect(page.locator("#years-last")).to_be_focused()
    expect(page.locator("#years-last")).to_have_value("2020")
    expect(link_to(page, "Companies")).to_have_attribute("href", re.compile("years=1991-2020"))
