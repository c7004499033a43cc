"""The map as painted by WebGL: its colours, its layers, and what a click on it does."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from components.map.choropleth import shade
from components.map.mark_layers import COLOURS
from components.map.mark_placement import CENTRE, grouped, on_screen
from components.words.theme import FRANCE_COLOUR
from data.query.selection import Selection
from data.sites import load_sites, placed
from tests.support.browser_support import FIRST_PAINT
from tests.support.servers import address_of, settled

pytestmark = pytest.mark.browser

Pixel = tuple[int, ...]
CANVAS = ".st-key-map canvas"
STEPPE = (67.0, 49.5)  # in Kazakhstan, far from every mark and name
LOOKS_AT_MOST = 40
TAP = """(canvas, [x, y]) => {
    const box = canvas.getBoundingClientRect();
    const where = {
        clientX: box.x + x, clientY: box.y + y, bubbles: true, cancelable: true, view: window,
        pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0,
    };
    const clock = Date.now, start = clock();
    Date.now = () => start;
    canvas.dispatchEvent(new PointerEvent('pointerdown', {...where, buttons: 1}));
    canvas.dispatchEvent(new PointerEvent('pointerup', where));
    Date.now = clock;
}"""


def colour(code: str, opacity: int = 255) -> Pixel:
    """Return a colour laid over white."""
    channels = (int(code[start : start + 2], 16) for start in (1, 3, 5))
    return tuple(round((channel * opacity + 255 * (255 - opacity)) / 255) for channel in channels)


def near(one: Pixel, other: Pixel, tolerance: int = 10) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))


def picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.locator(CANVAS).screenshot())).convert("RGB")


def amount_of(image: Image.Image, wanted: Pixel) -> int:
    """Count the pixels of a colour."""
    found = image.getcolors(image.width * image.height) or []
    return sum(count for count, pixel in found if near(pixel, wanted))


def wait_for_picture(page: Page, holds: Callable[[Image.Image], bool]) -> Image.Image:
    """Look at the map until what is expected of it holds."""
    for _ in range(LOOKS_AT_MOST):
        if holds(image := picture(page)):
            return image
    raise AssertionError("The map never showed what was expected of it")


def place(page: Page, lon: float, lat: float) -> tuple[float, float]:
    """Return where degrees are on the canvas, in pixels from its top left."""
    box = page.locator(CANVAS).bounding_box()
    assert box
    (x, y), (middle, centre) = on_screen(lon, lat), on_screen(*CENTRE)
    return box["width"] / 2 + x - middle, box["height"] / 2 + y - centre


def click_at(page: Page, x: float, y: float) -> None:
    """Press and let go while the clock of the page stands still.

    Without a graphics card deck.gl takes a second or two to find what lies under a press, and then
    no longer takes it for a click: 250 ms are the most.
    """
    page.locator(CANVAS).evaluate(TAP, [x, y])


@pytest.fixture
def painted(watched: Page, server_url: str) -> Page:
    """The page of the map, painted to the last mark."""
    watched.set_default_timeout(FIRST_PAINT)  # shaders are made ready before the first picture
    watched.set_viewport_size({"width": 1440, "height": 900})
    watched.goto(server_url + address_of("map"))
    settled(watched)
    wait_for_picture(watched, lambda image: amount_of(image, colour(COLOURS["detachment"])) > 0)
    return watched


def test_the_map_paints_countries_embassies_and_detair(painted: Page):
    image = wait_for_picture(
        painted, lambda image: amount_of(image, colour(COLOURS["embassy_of_france"])) > 300
    )
    drawn = set(placed(Selection().of(load_sites()))["kind"])
    assert {"detachment", "research_institute", "school", "project"} <= drawn
    for kind in drawn:
        assert amount_of(image, colour(COLOURS[kind])) > 60, kind
    x, y = place(painted, *STEPPE)
    most = shade(3, 4)
    assert near(image.getpixel((round(x), round(y))), colour(FRANCE_COLOUR, most))


def test_the_layer_of_detair_can_be_taken_off(painted: Page):
    orange = colour(COLOURS["detachment"])
    painted.locator("[data-parameter=kinds]").get_by_role("button", name="Detair").click()
    wait_for_picture(painted, lambda image: amount_of(image, orange) == 0)
    settled(painted)
    assert "detachment" not in painted.evaluate("location.search")
    assert "kinds=" in painted.evaluate("location.search")


def test_a_site_of_the_list_opens_its_card_and_the_map_flies_to_it(painted: Page):
    orange = colour(COLOURS["detachment"])

    def in_the_middle(image: Image.Image) -> bool:
        x, y = image.width // 2, image.height // 2
        return amount_of(image.crop((x - 45, y - 20, x + 45, y + 70)), orange) > 0

    assert not in_the_middle(picture(painted))
    painted.get_by_label("Site", exact=True).select_option("detair")
    expect(painted.locator("#box-site-card")).to_contain_text("Dushanbe")
    painted.wait_for_function("() => location.search === '?site=detair'")
    wait_for_picture(painted, in_the_middle)


def test_a_click_on_a_country_filters_by_it(painted: Page):
    click_at(painted, *place(painted, *STEPPE))
    painted.wait_for_function("() => location.search.includes('country=KAZ')")
    settled(painted)
    expect(painted.get_by_test_id("stException")).to_have_count(0)


def test_a_click_on_the_mark_of_detair_opens_its_card(painted: Page):
    sites = placed(Selection().of(load_sites()))
    detair = grouped(sites).set_index("site_id").loc["detair"]
    x, y = place(painted, detair["place_lon"], detair["place_lat"])
    click_at(painted, x + detair["offset_x"], y + detair["offset_y"])
    expect(painted.locator("#box-site-card")).to_contain_text("Detair")
    painted.wait_for_function("() => location.search.includes('site=detair')")
    assert "country=TJK" in painted.evaluate("location.search")
