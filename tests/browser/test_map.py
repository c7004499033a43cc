"""The map in a browser: it fits its window, its words do not meet, the first press on it counts."""

import itertools
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from components.words.theme import DETAIR_COLOUR, rgb
from tests.support.browser_support import FIRST_PAINT, expect_query
from tests.support.servers import address_of, settled

pytestmark = pytest.mark.browser

MAP = "[data-map=map]"
SLOWER = 6  # times, as a cheap telephone
SHOWN = """(map, kind) => [...map.querySelectorAll(kind)]
  .filter(each => each.getBoundingClientRect().width)
  .map(each => [each.textContent, each.getBoundingClientRect().toJSON()])"""


def boxes(page: Page, kind: str) -> list[tuple[str, dict[str, float]]]:
    """What is shown of a kind on the map, each with its rectangle on the screen."""
    return page.locator(MAP).evaluate(SHOWN, kind)


def meet(one: dict[str, float], other: dict[str, float], slack: float = 1.5) -> bool:
    """Whether two rectangles share more than their rims."""
    across = one["left"] + slack < other["right"] and other["left"] + slack < one["right"]
    return across and one["top"] + slack < other["bottom"] and other["top"] + slack < one["bottom"]


def zoomed(page: Page, than: float) -> None:
    """Wait until the map is closer than that, and at rest."""
    page.wait_for_function(
        f"""than => {{
          const {{ at }} = document.querySelector("{MAP}").dataset, still = window.at === at;
          window.at = at;
          return still && +at > than;
        }}""",
        arg=than,
        polling=120,
    )


def site(page: Page, name: str) -> Locator:
    return page.locator(f"{MAP} a[data-site={name}]:visible").first


@pytest.fixture
def opened_map(watched: Page, server_url: str) -> Callable[..., Page]:
    """What opens the page of the map in a window and waits for its marks."""

    def open_at(width: int = 1440, height: int = 900, **query: str) -> Page:
        watched.set_default_timeout(FIRST_PAINT)
        watched.set_viewport_size({"width": width, "height": height})
        watched.goto(server_url + address_of("map", **query))
        settled(watched)
        expect(watched.locator(f"{MAP} .mark:visible").first).to_be_visible()
        return watched

    return open_at


@pytest.mark.parametrize("width", [390, 820, 1440])
@pytest.mark.parametrize("scope", ["brief", "now"])
def test_in_every_window_names_do_not_meet_and_nothing_is_cut(
    opened_map: Callable[..., Page], scope: str, width: int
):
    page = opened_map(width, scope=scope, lang="fr")
    around = page.locator(MAP).bounding_box()
    assert around
    assert around["x"] >= 0
    assert around["x"] + around["width"] <= width
    words = boxes(page, "text.word")
    texts = " ".join(text for text, _box in words)
    for name in ("Kazakhstan", "Ouzbékistan", "Turkménistan", "Douchanbé", "Detair"):
        assert name in texts
    for text, box in words:
        assert around["x"] <= box["left"], text
        assert box["right"] <= around["x"] + around["width"], text
    pairs = itertools.combinations(words, 2)
    assert not [(one, other) for (one, a), (other, b) in pairs if meet(a, b)]
    marks = boxes(page, ".mark .body")
    assert all(
        around["x"] <= box["left"] and box["right"] <= around["x"] + around["width"]
        for _text, box in marks
    )


def test_detair_is_orange_ringed_and_larger_than_any_other_mark(opened_map: Callable[..., Page]):
    page = opened_map()
    detair = site(page, "detair-since")
    red, green, blue, _alpha = rgb(DETAIR_COLOUR)
    ring = detair.locator(".ring")
    expect(ring).to_have_css("stroke", f"rgb({red}, {green}, {blue})")
    widths = [box["width"] for _text, box in boxes(page, ".mark .body")]
    box = ring.bounding_box()
    assert box
    assert box["width"] > max(widths)


def test_the_first_press_on_a_mark_counts_though_the_processor_is_slow(
    opened_map: Callable[..., Page],
):
    page = opened_map()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    ring = site(page, "detair-since").locator(".ring").bounding_box()
    assert ring
    page.mouse.click(ring["x"] + ring["width"] / 2, ring["y"] + 2)  # the star lies in its middle
    expect(page.locator("#box-site-card")).to_contain_text("Detair")
    expect_query(page, "site", "detair-since")
    expect_query(page, "country", "TJK")


def test_a_press_on_a_country_filters_by_it_and_a_drag_does_not(opened_map: Callable[..., Page]):
    page = opened_map()
    around = page.locator(MAP).bounding_box()
    assert around
    x, y = around["x"] + around["width"] * 0.45, around["y"] + around["height"] * 0.3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 10, steps=4)
    page.mouse.up()
    assert "country" not in page.evaluate("location.search")
    page.mouse.click(x, y)
    expect_query(page, "country", "KAZ")


def test_a_city_opens_when_one_looks_closer(opened_map: Callable[..., Page]):
    page = opened_map(scope="now")
    expect(page.locator(f"{MAP} a[data-site=fr-cg-almaty]:visible")).to_have_count(0)
    page.locator(f"{MAP} [role=button][aria-label^=Almaty]:visible").click()
    zoomed(page, 8.9)
    expect(site(page, "fr-cg-almaty")).to_be_visible()
    site(page, "fr-cg-almaty").click()
    expect(page.locator("#box-site-card")).to_contain_text("Almaty")


def test_a_site_of_the_list_opens_its_card_and_the_map_flies_to_it(
    opened_map: Callable[..., Page],
):
    page = opened_map()
    page.get_by_label("Site", exact=True).select_option("detair-since")
    expect(page.locator("#box-site-card")).to_contain_text("Dushanbe")
    page.wait_for_function("() => location.search === '?site=detair-since'")
    zoomed(page, 8.9)
    around, box = page.locator(MAP).bounding_box(), site(page, "detair-since").bounding_box()
    assert around
    assert box
    assert abs(box["x"] + box["width"] / 2 - around["x"] - around["width"] / 2) < 20
    assert abs(box["y"] + box["height"] / 2 - around["y"] - around["height"] / 2) < 20


def test_the_layer_of_detair_can_be_taken_off(opened_map: Callable[..., Page]):
    page = opened_map()
    page.locator("[data-parameter=kinds]").get_by_role("button", name="Detair").click()
    expect(page.locator(f"{MAP} .mark.detair")).to_have_count(0)
    settled(page)
    assert "detachment" not in page.evaluate("location.search")
    assert "kinds=" in page.evaluate("location.search")


@pytest.mark.parametrize("width", [390, 1440])
def test_hover_texts_are_whole_and_hold_no_markup(opened_map: Callable[..., Page], width: int):
    page = opened_map(width, scope="now")
    around = page.locator(MAP).bounding_box()
    assert around
    for mark in page.locator(f"{MAP} :is(a, g[role=button]):has(.mark):visible").all():
        mark.focus()
        tip = page.locator(f"{MAP} .tip")
        expect(tip).to_be_visible()
        box = tip.bounding_box()
        assert box
        assert around["x"] - 0.5 <= box["x"]
        assert box["x"] + box["width"] <= around["x"] + around["width"] + 0.5
        assert around["y"] - 0.5 <= box["y"]
        assert box["y"] + box["height"] <= around["y"] + around["height"] + 0.5
        assert "<" not in tip.inner_text()


def test_the_small_map_of_the_overview_leads_to_the_large_one(watched: Page, server_url: str):
    watched.set_default_timeout(FIRST_PAINT)
    watched.goto(server_url + address_of("overview"))
    settled(watched)
    watched.locator("[data-map=small-map] a[data-site=detair-since]:visible .ring").first.click(
        position={"x": 12, "y": 2}
    )
    expect_query(watched, "site", "detair-since")
    expect(watched.locator("#box-site-card")).to_contain_text("Detair")
