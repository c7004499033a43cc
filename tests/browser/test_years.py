"""The years played on the map: one canvas, the reader's view, the year in the address after."""

from collections.abc import Callable

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect

from components.map.mark_placement import grouped
from data.query.selection import Selection
from data.sites import distinct, load_sites, placed, standing_in
from tests.browser.test_map import CANVAS, click_at, picture, place, wait_for_picture
from tests.support.browser_support import FIRST_PAINT, country_pill, expect_query, query_of
from tests.support.servers import address_of, settled

pytestmark = pytest.mark.browser

START = 2000
YEAR = "Number(document.querySelector('[data-testid=stMetricValue]').innerText)"


@pytest.fixture
def year_page(watched: Page, server_url: str) -> Page:
    """The map of the year 2000, painted and at rest."""
    watched.set_default_timeout(FIRST_PAINT)  # shaders are made ready before the first picture
    watched.set_viewport_size({"width": 1440, "height": 900})
    watched.goto(server_url + address_of("map", layer="all", time="year", at=str(START)))
    settled(watched)
    at_rest(watched, lambda image: len(image.getcolors(image.width * image.height) or []) > 100)
    return watched


def at_rest(page: Page, holds: Callable[[Image.Image], bool] = lambda _: True) -> Image.Image:
    """Return a picture of the map once what is expected holds and nothing moves any more."""
    seen = [wait_for_picture(page, holds)]

    def unmoved(image: Image.Image) -> bool:
        seen.append(image)
        return alike(seen[-2], image)

    return wait_for_picture(page, unmoved)


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Say whether the north-west of two pictures is the same: borders, no site."""
    box = (0, 0, one.width // 3, one.height // 2)
    off = ImageChops.difference(one.crop(box), other.crop(box)).convert("L")
    return sum(off.histogram()[24:]) < 50


def play_to(page: Page, year: int) -> None:
    page.get_by_role("button", name="Play").click()
    page.wait_for_function(f"() => {YEAR} >= {year}")


def test_years_go_by_on_one_canvas_under_the_readers_view_into_the_address(year_page: Page):
    as_opened = picture(year_page)
    year_page.locator(CANVAS).hover(position={"x": 300, "y": 250})
    year_page.mouse.wheel(0, -600)
    zoomed = at_rest(year_page, lambda image: not alike(image, as_opened))
    canvas = year_page.locator(CANVAS).element_handle()

    play_to(year_page, START + 3)
    assert canvas.evaluate(f"canvas => canvas === document.querySelector('{CANVAS}')")
    assert query_of(year_page)["at"] == str(START)

    year_page.get_by_role("button", name="Pause").click()
    year_page.wait_for_function(
        f"() => new URL(location.href).searchParams.get('at') >= {START + 3}"
    )
    expect(year_page.get_by_role("button", name="Play")).to_be_visible()
    settled(year_page)
    reached = query_of(year_page)["at"]
    year = year_page.get_by_test_id("stMetricValue").first
    expect(year).to_have_text(reached)
    assert canvas.evaluate(f"canvas => canvas === document.querySelector('{CANVAS}')")
    assert alike(at_rest(year_page), zoomed)

    year_page.reload()
    settled(year_page)
    expect(year).to_have_text(reached)
    expect(year_page.get_by_role("button", name="Play")).to_be_visible()


def test_a_site_clicked_stays_chosen_and_its_country_open_to_change_while_years_go_by(
    year_page: Page,
):
    sites = standing_in(distinct(Selection(layer="all").of(load_sites())), START)
    embassy = grouped(placed(sites)).set_index("site_id").loc["fr-emb-uz-since"]
    x, y = place(year_page, embassy["place_lon"], embassy["place_lat"])
    click_at(year_page, x + embassy["offset_x"], y + embassy["offset_y"])
    expect_query(year_page, "country", "UZB")
    country_pill(year_page, "Uzbekistan").click()
    expect_query(year_page, "country", None)

    play_to(year_page, START + 3)  # a school opens beside the embassy in 2001
    year_page.get_by_role("button", name="Pause").click()
    expect(year_page.get_by_role("button", name="Play")).to_be_visible()
    settled(year_page)
    assert query_of(year_page)["site"] == "fr-emb-uz-since"
    assert "country" not in query_of(year_page)
