"""Presses that overtake one another, come before the session, or meet a connection that breaks."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser_support import (
    country_pill,
    expect_countries,
    expect_query,
    opened,
    standing,
)
from tests.support.servers import address_of
from tests.support.slow_link import SlowLink

pytestmark = pytest.mark.browser

SOCKETS = (  # remembered, so that a test can close one
    "const Opened = WebSocket; window.sockets = [];"
    " window.WebSocket = class extends Opened {"
    " constructor(...given) { super(...given); sockets.push(this); } };"
)
USABLE = "() => document.querySelector('#first-paint .js-plotly-plot .main-svg')"


def pressed(page: Page, *countries: str) -> None:
    """Expect the countries to be pressed, all of them in the chart and the address."""
    expect_countries(page, *countries)
    for country in countries:
        expect(country_pill(page, country)).to_have_attribute("aria-pressed", "true")


def test_a_page_that_comes_after_a_newer_one_is_not_shown(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="brief")
    held: list[Route] = []
    page.route("**/cards/trade.json?*country=KAZ&scope=brief", lambda route: held.append(route))
    with page.expect_request("**/cards/trade.json?*country=KAZ&scope=brief"):
        page.locator("#country-KAZ").dispatch_event("click")
    page.locator("#country-UZB").dispatch_event("click")
    pressed(page, "Kazakhstan", "Uzbekistan")
    with page.expect_response("**/cards/trade.json?*country=KAZ&scope=brief"):
        held[0].continue_()
    expect_query(page, "country", "KAZ,UZB")
    pressed(page, "Kazakhstan", "Uzbekistan")


def test_a_press_outlives_the_answer_to_the_one_before_it(watched: Page, server_url: str):
    link = SlowLink(watched)
    page = opened(watched, server_url, "trade", scope="brief")
    link.hold()
    country_pill(page, "Kazakhstan").click()
    first = link.one_answer()
    country_pill(page, "Uzbekistan").click()
    expect_countries(page, "Kazakhstan", "Uzbekistan")
    link.pass_on(first)
    page.wait_for_function("() => location.search.includes('KAZ')")
    expect_countries(page, "Kazakhstan", "Uzbekistan")
    country_pill(page, "Tajikistan").click()
    link.release()
    expect_query(page, "country", "KAZ,TJK,UZB")
    pressed(page, "Kazakhstan", "Tajikistan", "Uzbekistan")


def test_a_page_is_usable_before_its_session_and_handed_over_as_it_is(
    watched: Page, server_url: str
):
    link = SlowLink(watched)
    link.hold()
    watched.goto(server_url + address_of("trade", scope="brief"))
    watched.wait_for_function(USABLE)
    country_pill(watched, "Uzbekistan").click()
    expect_countries(watched, "Uzbekistan")
    assert watched.locator("#first-paint").count() == 1
    figure = watched.locator("[data-figure=trade-turnover]")
    figure.evaluate("figure => { figure.markedByTest = true }")
    before = standing(watched)
    link.release()
    expect_query(watched, "country", "UZB")
    pressed(watched, "Uzbekistan")
    assert figure.evaluate("figure => figure.markedByTest"), "the chart is drawn anew"
    assert standing(watched) == before


def test_a_first_paint_waits_for_its_session_however_long_that_takes(
    watched: Page, server_url: str
):
    watched.clock.install()
    watched.route_web_socket("**/_stcore/stream", lambda _socket: None)
    watched.goto(server_url + address_of("trade", scope="brief"))
    watched.wait_for_function(USABLE)
    watched.clock.run_for(120_000)
    country_pill(watched, "Uzbekistan").click()
    expect_countries(watched, "Uzbekistan")


def test_a_view_is_fetched_once_whoever_comes_near_it(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="brief")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    with page.expect_response("**/cards/trade.json?*country=UZB&scope=brief"):
        country_pill(page, "Uzbekistan").hover()
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "country", "UZB")
    assert len([url for url in fetched if "/cards/trade.json" in url]) == 1


@pytest.mark.parametrize("answered", [False, True])
def test_a_connection_that_breaks_under_a_press_loses_nothing(
    page: Page, server_url: str, answered: bool
):
    page.add_init_script(SOCKETS)
    opened(page, server_url, "trade", scope="brief")
    if answered:  # with the first message of the answer, or before any has come
        page.evaluate("sockets.at(-1).addEventListener('message', (said) => said.target.close())")
    country_pill(page, "Turkmenistan").click()
    if not answered:
        page.evaluate("sockets.at(-1).close()")
    page.wait_for_function("sockets.length > 1")
    expect_query(page, "country", "TKM")
    pressed(page, "Turkmenistan")
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "country", "TKM,UZB")
    pressed(page, "Turkmenistan", "Uzbekistan")
