"""What browser tests ask of a page: its address, a card, what is plotted."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Download, Locator, Page, expect

from tests.support.servers import address_of, settled

FIRST_PAINT = 60_000  # milliseconds: two cores, shared
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
