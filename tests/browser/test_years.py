"""The years played on the map: one map, the reader's view, the year in the address after."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_map import MAP, site, zoomed
from tests.support.browser_support import FIRST_PAINT, country_pill, expect_query, query_of
from tests.support.servers import address_of, settled

pytestmark = pytest.mark.browser

START = 2000
YEAR = "Number(document.querySelector('[data-testid=stMetricValue]').innerText)"


@pytest.fixture
def year_page(watched: Page, server_url: str) -> Page:
    """The map of the year 2000, drawn and at rest."""
    watched.set_default_timeout(FIRST_PAINT)
    watched.set_viewport_size({"width": 1440, "height": 900})
    watched.goto(server_url + address_of("map", scope="now", time="year", at=str(START)))
    settled(watched)
    expect(watched.get_by_test_id("stMetricValue").first).to_have_text(str(START))
    expect(watched.locator(f"{MAP} .mark:visible").first).to_be_visible()
    return watched


def play_to(page: Page, year: int) -> None:
    page.get_by_role("button", name="Play").click()
    page.wait_for_function(f"() => {YEAR} >= {year}")


def pause(page: Page) -> None:
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    settled(page)


def values(page: Page) -> str:
    """What is written over the countries."""
    return " ".join(page.locator(f"{MAP} text.word.country:visible").all_text_contents())


def test_years_go_by_on_one_map_under_the_readers_view_into_the_address(year_page: Page):
    page = year_page
    page.locator(MAP).hover(position={"x": 300, "y": 250})
    page.mouse.wheel(0, -600)
    zoomed(page, 4.5)
    closer = page.locator(MAP).get_attribute("data-at")
    element = page.locator(MAP).element_handle()
    assert f"({START})" in values(page)

    play_to(page, START + 3)
    assert element.evaluate(f"map => map === document.querySelector('{MAP}')")
    assert query_of(page)["at"] == str(START)
    page.wait_for_function(  # the values are of the year that is played
        f"() => document.querySelector('{MAP}').textContent.includes(`(${{{YEAR}}})`)"
    )

    pause(page)
    page.wait_for_function(f"() => new URL(location.href).searchParams.get('at') >= {START + 3}")
    reached = query_of(page)["at"]
    year = page.get_by_test_id("stMetricValue").first
    expect(year).to_have_text(reached)
    expect(page.locator("[data-part=group-0]")).to_contain_text(f"In {reached}")
    assert page.locator(MAP).get_attribute("data-at") == closer

    page.reload()
    settled(page)
    expect(year).to_have_text(reached)
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_a_site_pressed_stays_chosen_and_its_country_open_to_change_while_years_go_by(
    year_page: Page,
):
    page = year_page
    site(page, "fr-emb-uz-since").click()
    expect_query(page, "country", "UZB")
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "country", None)

    play_to(page, START + 3)  # a school opens near the embassy in 2001
    pause(page)
    assert query_of(page)["site"] == "fr-emb-uz-since"
    assert "country" not in query_of(page)
