"""The filters in a real browser: chart and address follow, whichever way a reader goes."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import (
    card,
    country_pill,
    expect_countries,
    expect_query,
    link_to,
    opened,
    query_of,
    standing,
)
from tests.support.servers import settled

pytestmark = pytest.mark.browser

FIVE = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
BRIEF = "?scope=brief"
IN_ONE_GO = (
    "(ids) => { for (const id of ids) document.getElementById(id).click(); return location.search }"
)


@pytest.fixture
def trade(watched: Page, server_url: str) -> Page:
    """The page of trade in the scope of the brief, without a filter."""
    return opened(watched, server_url, "trade", scope="brief")


def test_a_country_narrows_chart_and_address_and_outlives_a_reload(trade: Page):
    expect_countries(trade, *FIVE)
    country_pill(trade, "Uzbekistan").click()
    expect_countries(trade, "Uzbekistan")
    expect_query(trade, "country", "UZB")
    trade.reload()
    settled(trade)
    expect_countries(trade, "Uzbekistan")
    expect(country_pill(trade, "Uzbekistan")).to_have_attribute("aria-pressed", "true")


def test_three_presses_before_any_answer_all_count(trade: Page):
    assert trade.evaluate(IN_ONE_GO, ["country-KAZ", "country-UZB", "country-TJK"]) == BRIEF
    expect_countries(trade, "Kazakhstan", "Tajikistan", "Uzbekistan")
    expect_query(trade, "country", "KAZ,TJK,UZB")
    for country in FIVE:
        pressed = str(country in ("Kazakhstan", "Tajikistan", "Uzbekistan")).lower()
        expect(country_pill(trade, country)).to_have_attribute("aria-pressed", pressed)


def test_a_country_pressed_again_is_chosen_no_more(trade: Page):
    country_pill(trade, "Uzbekistan").click()
    expect_query(trade, "country", "UZB")
    country_pill(trade, "Uzbekistan").click()
    expect_query(trade, "country", None)
    expect_countries(trade, *FIVE)


@pytest.mark.parametrize("scope", ["brief", "now"])
def test_a_filter_leaves_the_page_as_one_who_comes_to_it_sees_it(
    watched: Page, server_url: str, scope: str
):
    page = opened(watched, server_url, "trade", scope=scope)
    other = watched.context.new_page()
    for country, codes in (("Kazakhstan", "KAZ"), ("Uzbekistan", "KAZ,UZB"), ("Kazakhstan", "UZB")):
        country_pill(page, country).click()
        expect_query(page, "country", codes)
        opened(other, server_url, "trade", scope=scope, country=codes)
        assert standing(page) == standing(other)


def test_back_and_forward_restore_the_filters(trade: Page):
    country_pill(trade, "Uzbekistan").click()
    expect_query(trade, "country", "UZB")
    trade.locator("#scope-now").click()
    expect_query(trade, "scope", None)
    trade.go_back()
    expect_query(trade, "scope", "brief")
    expect(trade.locator("#scope-brief")).to_have_attribute("aria-checked", "true")
    expect_countries(trade, "Uzbekistan")
    trade.go_back()
    expect_countries(trade, *FIVE)
    expect(country_pill(trade, "Uzbekistan")).to_have_attribute("aria-pressed", "false")
    trade.go_forward()
    expect_countries(trade, "Uzbekistan")
    expect_query(trade, "country", "UZB")


def test_another_page_keeps_the_filters_and_back_leads_to_the_first(trade: Page):
    for country in ("Uzbekistan", "Kazakhstan"):
        country_pill(trade, country).click()
    expect_query(trade, "country", "KAZ,UZB")
    link_to(trade, "Companies").click()
    expect(trade.get_by_role("heading", level=1)).to_have_text("Companies, as of 2012")
    trade.wait_for_url("**/companies?*")
    settled(trade)
    assert query_of(trade) == {"country": "KAZ,UZB", "scope": "brief"}
    expect(country_pill(trade, "Uzbekistan")).to_have_attribute("aria-pressed", "true")
    trade.go_back()
    expect(trade.get_by_role("heading", level=1)).to_have_text("Trade, as of 2012")
    settled(trade)
    expect_countries(trade, "Kazakhstan", "Uzbekistan")


def test_clear_takes_the_filters_out_of_address_and_chart_and_leaves_the_scope(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade", scope="brief", country="UZB", years="2005-2010")
    page.locator("#clear").click()
    expect_query(page, "country", None)
    assert query_of(page) == {"scope": "brief"}
    expect(country_pill(page, "Uzbekistan")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#years-first")).to_have_value("1991")
    expect(page.locator("#clear")).to_have_count(0)


def test_another_scope_keeps_of_the_years_what_it_has(trade: Page):
    trade.locator("#scope-now").click()
    expect_query(trade, "scope", None)
    trade.locator("#years-first").fill("2008")
    expect_query(trade, "years", "2008-2025")
    expect(trade.locator("output[for=years-first]")).to_have_text("2008")
    trade.locator("#switch-official").click()
    expect_query(trade, "official", "1")
    trade.locator("#scope-brief").click()
    expect_query(trade, "years", "2008-2012")
    expect_query(trade, "scope", "brief")
    assert query_of(trade) == {"years": "2008-2012", "scope": "brief"}
    expect(trade.locator("#years-last")).to_have_attribute("max", "2012")
    expect(trade.locator("#switch-official")).to_have_count(0)


def test_every_source_comes_first_and_the_brief_is_a_press_away(watched: Page, server_url: str):
    page = opened(watched, server_url, "visits")
    expect(page.locator("#scope-now")).to_have_attribute("aria-checked", "true")
    expect(page.locator("#years-last")).to_have_value("2025")
    page.locator("#scope-brief").click()
    expect_query(page, "scope", "brief")
    expect(page.locator("#years-last")).to_have_value("2012")


def test_an_old_address_shows_its_layer_and_a_press_leaves_it_behind(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "visits", layer="brief")
    expect(page.locator("#scope-brief")).to_have_attribute("aria-checked", "true")
    expect(page.get_by_role("alert")).to_have_count(0)
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "layer", None)
    assert query_of(page) == {"country": "UZB", "scope": "brief"}
    page.locator("#scope-now").click()
    expect_query(page, "scope", None)
    assert query_of(page) == {"country": "UZB"}


def test_years_that_cross_count_from_the_earlier_to_the_later(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="now", years="2000-2004")
    page.locator("#years-first").fill("2010")
    expect_query(page, "years", "2004-2010")
    expect(page.locator("#years-first")).to_have_value("2004")
    expect(page.locator("#years-last")).to_have_value("2010")


def test_options_of_a_page_are_written_unless_they_are_the_usual_ones(trade: Page):
    trade.locator("#scale-linear").click()
    expect_query(trade, "scale", "linear")
    axis = "document.querySelector('[data-figure=trade-turnover]')._fullLayout.xaxis.type"
    assert trade.evaluate(axis) == "linear"
    trade.locator("#scale-log").click()
    expect_query(trade, "scale", None)
    assert trade.evaluate(axis) == "log"


def test_the_language_chosen_says_all_of_the_page(trade: Page):
    trade.locator("#lang-fr").click()
    expect_query(trade, "lang", "fr")
    expect(trade.get_by_role("heading", level=1)).to_have_text("Commerce, état de 2012")
    expect(link_to(trade, "Entreprises")).to_be_visible()
    expect(country_pill(trade, "Ouzbékistan")).to_be_visible()
    assert trade.title().startswith("Commerce")
    assert trade.evaluate("document.documentElement.lang") == "fr"


def test_the_address_to_share_shows_the_same_in_a_window_of_its_own(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="now", country="UZB", scale="linear")
    page.locator("#share summary").click()
    address = page.locator("#share code").inner_text()
    assert address.startswith(server_url)
    other = watched.context.new_page()
    other.goto(address)
    settled(other)
    assert standing(other) == standing(page)


@pytest.mark.parametrize("size", [(1440, 900), (900, 900)])
@pytest.mark.parametrize("box", ["share", "cite"])
def test_what_opens_at_the_foot_of_the_sidebar_is_in_sight_with_its_copy_button(
    watched: Page, server_url: str, box: str, size: tuple[int, int]
):
    watched.set_viewport_size({"width": size[0], "height": size[1]})
    page = opened(watched, server_url, "trade")
    page.locator(f"#{box} summary").click()
    expect(page.locator(f"#{box} > div")).to_be_in_viewport(ratio=1)
    expect(page.locator(f"#{box} [data-copy]").first).to_be_in_viewport(ratio=1)


def test_a_view_can_be_cited_with_its_address(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="UZB", scope="brief")
    page.locator("#cite summary").click()
    for code in page.locator("#cite code").all()[:1]:
        expect(code).to_contain_text("country=UZB")
    expect(page.locator("#cite code")).to_have_count(3)


def test_a_figure_of_the_overview_is_two_clicks_from_its_passage(watched: Page, server_url: str):
    page = opened(watched, server_url, "overview", scope="brief")
    place = card(page, "at-a-glance")
    place.get_by_role("tab", name="Sources").click()
    expect(place.get_by_text("trade-2").first).to_be_visible()
