"""A choice changes the chart and the address, and the address brings the choice back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser_support import card, country_pill, expect_query, opened, plotted, query_of
from tests.support import settled

pytestmark = pytest.mark.browser


def shown(page: Page) -> set[str]:
    """Return the codes of the countries that the first chart of trade has drawn."""
    return {trace["customdata"][0][0] for trace in plotted(card(page, "trade-turnover"))}


def expect_shown(page: Page, names: list[str]) -> None:
    """Wait until the first chart of trade names just these countries on its axis."""
    ticks = card(page, "trade-turnover").locator(".ytick text")
    expect(ticks).to_have_count(len(names))
    assert set(ticks.all_text_contents()) == set(names)


def test_a_choice_is_in_chart_and_address_and_survives_reload_back_and_forward(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade")
    assert shown(page) == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "country", "UZB")
    expect_shown(page, ["Uzbekistan"])
    country_pill(page, "Kazakhstan").click()
    expect_query(page, "country", "KAZ,UZB")
    expect_shown(page, ["Kazakhstan", "Uzbekistan"])
    assert shown(page) == {"KAZ", "UZB"}

    page.reload()
    settled(page)
    expect_shown(page, ["Kazakhstan", "Uzbekistan"])

    page.go_back()
    expect_query(page, "country", "UZB")
    expect_shown(page, ["Uzbekistan"])
    page.go_forward()
    expect_query(page, "country", "KAZ,UZB")
    expect_shown(page, ["Kazakhstan", "Uzbekistan"])


def test_filters_go_along_to_another_page_and_clear_takes_them_away(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="TKM", years="2008-2010")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Official visits").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Official visits")
    expect_query(page, "country", "TKM")
    assert query_of(page) == {"country": "TKM", "years": "2008-2010"}
    expect(country_pill(page, "Turkmenistan")).to_have_attribute("aria-pressed", "true")
    expect(card(page, "visits").locator(".ytick text")).to_have_text(["Turkmenistan"])

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Trade")
    expect_query(page, "country", "TKM")

    page.get_by_role("button", name="Clear").click()
    expect_query(page, "country", None)
    assert query_of(page) == {}
    expect(page.get_by_role("button", name="Clear")).to_be_disabled()
    expect(card(page, "trade-turnover").locator(".ytick text")).to_have_count(5)


def test_years_are_moved_with_the_keyboard_and_written_as_a_range(watched: Page, server_url: str):
    page = opened(watched, server_url, "visits")
    start = page.get_by_role("slider", name="start")
    start.focus()
    start.press("ArrowRight")
    expect_query(page, "years", "1992-2012")


def test_an_empty_selection_offers_the_nearest_one_with_data(watched: Page, server_url: str):
    page = opened(watched, server_url, "visits", country="KGZ", years="1991-1992")
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Kyrgyzstan in 1991–1992")
    main.get_by_role("button", name="Show Kyrgyzstan").click()
    expect(card(page, "visits").locator(".js-plotly-plot")).to_be_visible()
    expect(main).not_to_contain_text("1991–1992")
    assert query_of(page)["country"] == "KGZ"


def test_an_address_that_cannot_be_read_is_said_and_draws(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="XXX", years="3-4", scale="foo")
    expect(page.get_by_test_id("stAlert")).to_have_count(2)
    assert len(shown(page)) == 5


def test_a_figure_is_two_clicks_from_its_passage_and_publication(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="KAZ")
    first = card(page, "trade-turnover")
    first.get_by_role("tab", name="Sources").click()
    sources = first.get_by_role("tabpanel", name="Sources")
    expect(sources.get_by_text("trade-2", exact=True)).to_be_visible()
    expect(sources).to_contain_text("Peyrouse")
    expect(sources.get_by_role("link").first).to_have_attribute("href", re.compile(r"https://"))


def tab_until(page: Page, wanted: str) -> None:
    """Press Tab until what has the focus matches a selector."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"Tab does not reach {wanted}")


def test_filters_and_tabs_of_a_card_work_with_the_keyboard_alone(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade")
    tab_until(page, "[role=toolbar][aria-label=Countries] button")
    page.keyboard.press("Enter")
    expect_query(page, "country", "KAZ")
    expect_shown(page, ["Kazakhstan"])
    tab_until(page, ".st-key-card-trade-turnover [role=tab]")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    first = card(page, "trade-turnover")
    expect(first.get_by_role("tab", name="Table")).to_have_attribute("aria-selected", "true")
    expect(first.get_by_test_id("stDataFrame")).to_be_visible()
