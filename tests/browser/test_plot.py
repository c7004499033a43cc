"""Figures in a browser: changed in place, in either theme, said in words, whole on a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import card, country_pill, expect_query, opened, plotted
from tests.support.look_support import words_cut
from tests.support.servers import PAGES

pytestmark = pytest.mark.browser
MARK = "figure => { figure.markedByTest = true }"


def test_a_filter_changes_a_figure_in_place(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="brief")
    figure = card(page, "trade-turnover").locator(".js-plotly-plot")
    figure.evaluate(MARK)
    country_pill(page, "Kazakhstan").click()
    expect_query(page, "country", "KAZ")
    assert len(plotted(card(page, "trade-turnover"))[0]["x"]) == 1
    assert figure.evaluate("figure => figure.markedByTest")
    leaves = "figure => figure.clientHeight - figure.querySelector('.main-svg').clientHeight"
    assert figure.evaluate(leaves) == 0, "a lower figure leaves no room behind"


def test_a_theme_chosen_later_reaches_the_figure(watched: Page, server_url: str):
    watched.emulate_media(color_scheme="light")
    page = opened(watched, server_url, "trade", scope="brief")
    figure = card(page, "trade-turnover").locator(".js-plotly-plot")
    assert figure.evaluate("figure => figure._fullLayout.paper_bgcolor") == "#ffffff"
    page.emulate_media(color_scheme="dark")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(15, 21, 28)")
    page.wait_for_function(
        "() => document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor === '#0f151c'"
    )


def test_a_figure_says_what_it_shows_and_fills_the_screen_when_asked(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade", scope="brief")
    figure = card(page, "trade-turnover").get_by_role("figure")
    assert "Kazakhstan" in str(figure.get_attribute("aria-label"))
    figure.hover()
    figure.get_by_role("button", name="Full screen").click()
    page.wait_for_function("() => document.fullscreenElement?.dataset.figure === 'trade-turnover'")


def test_a_figure_drawn_while_its_tab_is_closed_fits_when_it_is_opened(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade", scope="brief")
    place = card(page, "trade-turnover")
    place.get_by_role("tab", name="Table").click()
    country_pill(page, "Kazakhstan").click()
    expect_query(page, "country", "KAZ")
    page.set_viewport_size({"width": 900, "height": 800})
    place.get_by_role("tab", name="Chart").click()
    assert len(plotted(place)[0]["x"]) == 1
    page.wait_for_function(
        "() => { const figure = document.querySelector('[data-figure=trade-turnover]');"
        " return figure.querySelector('.main-svg').clientWidth === figure.clientWidth }"
    )


@pytest.mark.look
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_of_a_figure_is_cut_on_a_phone(watched: Page, server_url: str, language: str):
    watched.set_viewport_size({"width": 390, "height": 844})
    cut = []
    for path in (path for path in PAGES if path != "data"):
        for scope in ("brief", "now"):
            page = opened(watched, server_url, path, lang=language, scope=scope)
            cut += [f"{path}, {scope}: {words}" for words in words_cut(page)]
    assert cut == []
