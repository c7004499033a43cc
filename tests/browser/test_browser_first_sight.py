"""What a reader sees before the client is there: in its place, whole, and handed over unmoved."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.browser_support import card, opened
from tests.support.servers import address_of, settled

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("by_component")]
CLIENT = "**/static/js/index.*.js"  # without it the page stays as the document has it
BOXES = (
    "(root) => [...document.querySelectorAll(`${root} h1, ${root} h3, ${root} .js-plotly-plot`)]"
    ".map(part => part.getBoundingClientRect()).filter(box => box.height && box.top < innerHeight)"
    ".map(box => [box.x, box.y, box.width].map(Math.round))"
)
DRAWN = "#first-sight [data-first] .main-svg"


def kept(browser: Browser, server_url: str, path: str, **query: str) -> None:
    """Let one reader follow an address, so that the next one has its first sight."""
    page = browser.new_page(locale="en-GB")
    opened(page, server_url, path, **query)
    page.close()


def first_sight(page: Page, server_url: str, path: str, **query: str) -> None:
    """Open a page whose client never comes, and wait until all its charts are drawn."""
    page.route(CLIENT, lambda route: route.abort())
    page.goto(server_url + address_of(path, **query), wait_until="commit")
    page.wait_for_function(
        "() => [...document.querySelectorAll('#first-sight [data-first]')]"
        ".every(place => place.querySelector('.main-svg'))"
        " && document.querySelector('#first-sight [data-first]')"
    )


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("trade", {}),
        ("trade", {"layer": "all", "lang": "fr"}),
        ("visits", {"lang": "fr"}),
        ("companies", {"country": "KAZ,TJK"}),
        ("country", {"beside": "UZB"}),
        ("security", {}),
        ("aid", {}),
        ("claims", {}),
    ],
)
def test_nothing_moves_when_the_client_takes_over(
    browser: Browser, server_url: str, path: str, query: dict[str, str], width: int
):
    page = browser.new_page(viewport={"width": width, "height": 900}, locale="en-GB")
    opened(page, server_url, path, **query)
    page.evaluate("() => document.fonts.ready")
    after = page.evaluate(BOXES, "[data-testid=stMain]")
    page.close()
    page = browser.new_page(viewport={"width": width, "height": 900}, locale="en-GB")
    first_sight(page, server_url, path, **query)
    page.evaluate("() => document.fonts.ready")
    before = page.evaluate(BOXES, "#first-sight > :not(.side)")
    page.close()
    assert before
    assert len(before) == len(after)
    pairs = zip(before, after, strict=True)
    off = [abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True)]
    assert max(off) <= 8


def test_the_charts_that_are_seen_first_are_those_of_the_page(
    browser: Browser, watched: Page, server_url: str
):
    kept(browser, server_url, "trade", country="KAZ,KGZ")
    going: list[Route] = []
    watched.route(CLIENT, lambda route: going.append(route))
    watched.goto(server_url + address_of("trade", country="KAZ,KGZ"), wait_until="commit")
    chart = watched.locator(DRAWN).first
    expect(chart).to_be_visible()
    watched.evaluate(
        "() => document.querySelectorAll('#first-sight .js-plotly-plot')"
        ".forEach((chart, place) => { chart.seenFirst = place })"
    )
    for route in going:
        route.continue_()
    settled(watched)
    first = card(watched, "trade-turnover").get_by_role("figure")
    assert first.evaluate("chart => chart.seenFirst") == 0
    assert "Kazakhstan" in str(first.get_attribute("aria-label"))
    assert first.evaluate("chart => chart.closest('#first-sight')") is None


def test_a_shared_address_has_its_first_sight_in_its_own_theme(browser: Browser, server_url: str):
    kept(browser, server_url, "visits")
    for scheme, colour in {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 21, 28)"}.items():
        page = browser.new_page(color_scheme=scheme, locale="en-GB")
        first_sight(page, server_url, "visits")
        expect(page.locator("#first-sight")).to_have_css("background-color", colour)
        paper = page.locator("#first-sight .js-plotly-plot").first.evaluate(
            "chart => chart._fullLayout.paper_bgcolor"
        )
        assert paper == {"light": "#ffffff", "dark": "#0f151c"}[scheme]
        page.close()


def test_an_address_that_nobody_has_followed_opens_as_ever(watched: Page, server_url: str):
    address = server_url + address_of("trade", country="TKM", years="2001-2011")
    watched.goto(address, wait_until="commit")
    assert watched.locator("#first-sight").count() == 0
    settled(watched)
    expect(card(watched, "trade-turnover")).to_be_visible()


def test_a_first_sight_that_the_page_does_not_match_gives_way(
    browser: Browser, watched: Page, server_url: str
):
    kept(browser, server_url, "trade", country="KAZ,TKM")
    watched.add_init_script(
        "new MutationObserver((changes, watch) => {"
        " if (!document.getElementById('root')) return;"
        " watch.disconnect();"
        " document.querySelector('#first-sight h1').textContent = 'Other';"
        " for (const data of document.querySelectorAll('#first-sight [data-first] + script'))"
        "   data.textContent = data.textContent.replace('closest', 'x');"
        "}).observe(document, {childList: true, subtree: true})"
    )
    address = server_url + address_of("trade", country="KAZ,TKM")
    watched.goto(address, wait_until="commit")
    expect(watched.locator("#first-sight h1")).to_have_text("Other")
    settled(watched)
    expect(card(watched, "trade-turnover").get_by_role("figure")).to_be_visible()


def test_a_card_elsewhere_has_no_first_sight(browser: Browser, server_url: str):
    kept(browser, server_url, "trade")
    page = browser.new_page(locale="en-GB")
    alone = {"embed": "true", "card": "trade-turnover"}
    page.goto(server_url + address_of("trade", **alone), wait_until="commit")
    assert page.locator("#first-sight").count() == 0
    page.close()


def test_a_link_shows_the_next_page_before_the_server_has_answered(
    browser: Browser, watched: Page, server_url: str
):
    kept(browser, server_url, "visits", lang="en")
    page = opened(watched, server_url, "trade", lang="en")
    page.evaluate(
        "() => new MutationObserver((changes, watch) => {"
        " const sight = document.getElementById('first-sight');"
        " if (sight?.querySelector('[data-first] .main-svg')) {"
        "   window.shownFirst = [sight.querySelector('h1').textContent,"
        "   document.querySelectorAll('.st-key-card-visits .main-svg').length];"
        "   watch.disconnect(); } })"
        ".observe(document.body, {childList: true, subtree: true})"
    )
    page.get_by_test_id("stSidebar").get_by_role("link", name="Official visits").click()
    page.wait_for_url("**/visits?**")
    settled(page)
    title, own = page.evaluate("() => window.shownFirst")
    assert title == "Official visits"
    assert own == 0  # the client had not yet drawn the page
    chart = card(page, "visits").get_by_role("figure")
    expect(chart).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Trade")
