"""What browser tests ask of a page: its address, a card, what is plotted, what the map shows."""

import io
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Download, Locator, Page, expect

from tests.support.servers import address_of, settled

FIRST_PAINT = 60_000  # milliseconds: two cores, shared, and WebGL drawn in software
DRAWN = (  # the rows of the first chart
    "(document.querySelector('.js-plotly-plot')?.data?.flatMap(trace => Array.from(trace.y)) ?? [])"
)
STANDING = (  # where all parts of the page stand, and what they say
    "[...document.querySelectorAll('[data-part^=group] :is(h1, h2, h3, p)')].map(part =>"
    " [part.textContent, Math.round(part.getBoundingClientRect().top + scrollY)])"
)
expect.set_options(timeout=30_000)


def opened(page: Page, server_url: str, path: str, **query: str) -> Page:
    """Open a page of the dashboard and wait until it is drawn."""
    page.set_default_timeout(FIRST_PAINT)
    page.goto(server_url + address_of(path, **query))
    settled(page)
    return page


def query_of(page: Page) -> dict[str, str]:
    """Return the parameters of the address, whether or not its commas are encoded."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def expect_query(page: Page, name: str, value: str | None) -> None:
    """Wait until the address holds a parameter with this value, or (None) does not hold it."""
    page.wait_for_function(
        "([name, value]) => new URL(location.href).searchParams.get(name) === value",
        arg=[name, value],
    )
    settled(page)


def card(page: Page, name: str) -> Locator:
    """Return a card by its name."""
    return page.locator(f"#card-{name}")


def country_pill(page: Page, name: str) -> Locator:
    """Return the button of a country in the sidebar."""
    return page.locator("[data-parameter=country]").get_by_role("button", name=name)


def link_to(page: Page, title: str) -> Locator:
    """Return the link to a page in the sidebar."""
    return page.locator(".st-key-pages").get_by_role("link", name=title)


def expect_countries(page: Page, *countries: str) -> None:
    """Wait until the first chart has a mark for each of these countries and for no other."""
    page.wait_for_function(
        f"countries => {DRAWN}.sort().join() === countries", arg=",".join(sorted(countries))
    )


def standing(page: Page) -> list[list[str | int]]:
    """Return headings and paragraphs of a page, each with the pixel at which it stands."""
    return page.evaluate(STANDING)


def plotted(place: Locator) -> list[dict[str, Any]]:
    """Return the traces that Plotly has drawn in a card, typed arrays as lists."""
    figure = place.locator(".js-plotly-plot").first
    expect(figure.locator(".main-svg").first).to_be_visible()
    return figure.evaluate(
        "figure => figure.data.map(trace => Object.fromEntries(['x', 'y', 'type', 'customdata',"
        " 'name', 'text'].filter(key => trace[key] !== undefined)"
        ".map(key => [key, trace[key]?._inputArray ? Array.from(trace[key]._inputArray)"
        " : trace[key]?.buffer ? Array.from(trace[key]) : trace[key]])))"
    )


def download(page: Page, button: Locator) -> Download:
    """Press a button and return the file that comes of it."""
    with page.expect_download() as coming:
        button.click()
    return coming.value


def painting(page: Page) -> Image.Image:
    """Take a picture of the map."""
    canvas = page.locator(".st-key-live-map canvas").first
    return Image.open(io.BytesIO(canvas.screenshot())).convert("RGB")


def mask(picture: Image.Image, colour: str, tolerance: int = 14) -> Image.Image:
    """Return white where a picture has about this colour, black elsewhere."""
    flat = Image.new("RGB", picture.size, colour)
    off = ImageChops.difference(picture, flat).split()
    worst = ImageChops.lighter(ImageChops.lighter(off[0], off[1]), off[2])
    return worst.point(lambda value: 255 if value <= tolerance else 0)


def amount(picture: Image.Image, colour: str) -> int:
    """Count the pixels of about this colour."""
    return mask(picture, colour).histogram()[255]


def blot(picture: Image.Image, colour: str) -> tuple[float, float]:
    """Return the middle of the largest solid patches of a colour, finer than lines and letters."""
    box = mask(picture, colour).filter(ImageFilter.MinFilter(3)).getbbox()
    assert box, f"no {colour} on the map"
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def painted(page: Page, enough: Callable[[Image.Image], bool]) -> Image.Image:
    """Look at the map again and again until it is painted as wanted; each look takes its time."""
    deadline = time.monotonic() + FIRST_PAINT / 1000
    while True:
        picture = painting(page)
        if enough(picture):
            return picture
        assert time.monotonic() < deadline, "the map was not painted as expected"


def click_map(page: Page, x: float, y: float) -> None:
    """Click on the map at a place of its picture."""
    page.locator(".st-key-live-map canvas").first.click(position={"x": x, "y": y})
