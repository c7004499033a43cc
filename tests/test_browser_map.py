"""The map is painted, layer by layer, and answers to a click and to the list beside it."""

from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from components.map_layout import CENTRE, on_screen
from tests.browser_support import (
    amount,
    blot,
    click_map,
    expect_query,
    opened,
    painted,
    query_of,
)

pytestmark = pytest.mark.browser

ORANGE = "#d1410c"  # Detair
BLUE = "#1f4e79"  # embassies
KAZAKHSTAN = {"light": "#7e8eda", "dark": "#4a5ca9"}  # the darkest fill, over each background


def whole(picture: Image.Image) -> bool:
    """Whether country, embassies and Detair are all painted."""
    return amount(picture, ORANGE) > 100 and amount(picture, BLUE) > 200


def layer(page: Page, name: str):
    return page.get_by_role("toolbar", name="Layers").get_by_role("button", name=name)


def test_countries_embassies_and_detair_are_painted_and_layers_go(watched: Page, server_url: str):
    page = opened(watched, server_url, "map")
    picture = painted(page, whole)
    assert amount(picture, KAZAKHSTAN["light"]) > 50_000
    blue = amount(picture, BLUE)

    layer(page, "Detair").click()
    expect(layer(page, "Detair")).to_have_attribute("aria-pressed", "false")
    picture = painted(page, lambda now: amount(now, ORANGE) == 0)
    assert amount(picture, BLUE) > 0.8 * blue
    assert "detachment" not in query_of(page)["kinds"]

    layer(page, "Embassy").click()
    painted(page, lambda now: amount(now, BLUE) < 0.2 * blue)

    layer(page, "Detair").click()
    painted(page, lambda now: amount(now, ORANGE) > 100)


def test_the_map_is_painted_in_the_dark_and_colours_follow_the_selection(
    watched: Page, server_url: str
):
    theme: Literal["dark"] = "dark"
    watched.emulate_media(color_scheme=theme)
    page = opened(watched, server_url, "map")
    picture = painted(page, whole)
    assert amount(picture, KAZAKHSTAN[theme]) > 50_000
    page = opened(watched, server_url, "map", country="UZB,TJK")
    picture = painted(page, whole)
    assert amount(picture, KAZAKHSTAN[theme]) < 30_000


def test_a_click_on_detair_opens_its_card(watched: Page, server_url: str):
    page = opened(watched, server_url, "map")
    click_map(page, *blot(painted(page, whole), ORANGE))
    expect_query(page, "site", "detair")
    assert query_of(page)["country"] == "TJK"
    site = page.locator(".st-key-site-card")
    expect(site).to_contain_text("Detair")
    expect(site).to_contain_text("2002")


def test_a_click_on_a_country_filters_by_it(watched: Page, server_url: str):
    page = opened(watched, server_url, "map")
    picture = painted(page, whole)
    there, centre = on_screen(67.0, 51.5), on_screen(*CENTRE)  # plains of northern Kazakhstan
    x = picture.width / 2 + there[0] - centre[0]
    y = picture.height / 2 + there[1] - centre[1]
    assert amount(picture.crop((int(x), int(y), int(x) + 1, int(y) + 1)), KAZAKHSTAN["light"])
    click_map(page, x, y)
    expect_query(page, "country", "KAZ")
    assert "site" not in query_of(page)
    painted(page, lambda now: amount(now, ORANGE) == 0)


def test_a_site_of_the_list_goes_into_the_address_and_opens_its_card(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "map")
    choice = page.get_by_role("combobox", name="Site")
    choice.fill("Embassy of France in Kyrg")
    page.get_by_role("option").first.click()
    expect_query(page, "site", "fr-emb-kg")
    site = page.locator(".st-key-site-card")
    expect(site).to_contain_text("May 2010")
    site.get_by_role("button", name="Sources").click()
    expect(page.get_by_text("political-2", exact=True).last).to_be_visible()
