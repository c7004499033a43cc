"""A press on a country shows its charts at once, since the pointer before it has asked for them."""

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from components.ahead import PATH
from tests.browser.test_browser_filters import wait_for_countries
from tests.support.browser_support import country_pill, expect_query, opened

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("by_component")]

MUTE = (  # a page that says nothing to its server while `mute` is set
    "const Opened = WebSocket; window.WebSocket = class extends Opened {"
    " send(said) { if (!window.mute) super.send(said); } };"
)
FLOWS = "document.querySelector('.st-key-chart-trade-flows-KAZ .js-plotly-plot')"
NAMES = f"JSON.stringify({FLOWS}.data.map(trace => [trace.name, Array.from(trace.y)]))"


def point_at(page: Page, country: str) -> dict:
    """Let the pointer rest on a country; the charts that a press will show."""
    with page.expect_response(lambda answer: urlsplit(answer.url).path == PATH) as coming:
        country_pill(page, country).hover()
    return coming.value.json()


def test_a_press_shows_its_charts_before_the_server_has_heard_of_it(watched: Page, server_url: str):
    watched.add_init_script(MUTE)
    page = opened(watched, server_url, "trade")
    assert point_at(page, "Uzbekistan")
    page.evaluate("window.mute = true")
    country_pill(page, "Uzbekistan").click()
    wait_for_countries(page, "Uzbekistan")
    assert page.evaluate("location.search") == ""


def test_a_country_that_is_chosen_is_left_out_at_once_too(watched: Page, server_url: str):
    watched.add_init_script(MUTE)
    page = opened(watched, server_url, "trade", country="KAZ,UZB")
    assert point_at(page, "Kazakhstan")
    page.evaluate("window.mute = true")
    page.keyboard.press("Tab")
    country_pill(page, "Kazakhstan").focus()
    page.keyboard.press("Enter")
    wait_for_countries(page, "Uzbekistan")


def test_what_the_page_is_told_counts(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="KAZ")
    flows = page.evaluate(NAMES)

    def with_another_chart(route: Route) -> None:
        charts = route.fetch().json()
        charts["chart-trade-flows-KAZ"] = charts["chart-trade-turnover"]
        route.fulfill(body=json.dumps(charts), content_type="application/json")

    page.route(f"**{PATH}?*", with_another_chart)
    point_at(page, "Uzbekistan")
    country_pill(page, "Uzbekistan").click()
    page.wait_for_function(f"flows => {NAMES} !== flows", arg=flows)
    expect_query(page, "country", "KAZ,UZB")
    page.wait_for_function(f"flows => {NAMES} === flows", arg=flows)
    wait_for_countries(page, "Kazakhstan", "Uzbekistan")


def test_without_an_answer_a_press_is_answered_as_ever(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade")
    page.route(f"**{PATH}?*", lambda route: route.fulfill(body="{}"))
    point_at(page, "Tajikistan")
    country_pill(page, "Tajikistan").click()
    wait_for_countries(page, "Tajikistan")
    expect_query(page, "country", "TJK")
    expect(country_pill(page, "Tajikistan")).to_have_attribute("aria-pressed", "true")
