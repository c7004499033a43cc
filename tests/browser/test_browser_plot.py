"""A figure drawn by the component and by st.plotly_chart: the same marks, and changed in place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import card, country_pill, expect_query, opened, plotted
from tests.support.look_support import words_cut
from tests.support.servers import PAGES, Server

pytestmark = pytest.mark.browser
MARK = "figure => { figure.markedByTest = true }"


@pytest.fixture(scope="module")
def plain_url() -> Iterator[str]:
    """The address of a server whose figures st.plotly_chart draws."""
    with Server(charts="streamlit") as server:
        yield server.url


def drawn(page: Page) -> list:
    """Return what Plotly shows on a page, figure by figure: traces, words, colours, room for marks."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.js-plotly-plot')].map(figure => ["
        "figure.data.map(trace => [trace.type, trace.name, trace.text,"
        " ...[trace.x, trace.y].map(place => place && Array.from(place._inputArray ?? place))]),"
        " (figure.layout.annotations || []).map(said => said.text),"
        " figure._fullLayout.paper_bgcolor, figure._fullLayout.font.family,"
        " figure._fullLayout.separators, figure._fullLayout._size.h])"
    )


@pytest.mark.parametrize(
    "path", [path for path in PAGES if path not in ("overview", "map", "data")]
)
def test_both_ways_to_draw_show_the_same_figures(page: Page, server_url, plain_url, path):
    query = {"layer": "all", "country": "KAZ,UZB", "lang": "fr"}
    by_component = drawn(opened(page, server_url, path, **query))
    by_streamlit = drawn(opened(page, plain_url, path, **query))
    assert by_component
    assert [shown[:-1] for shown in by_component] == [shown[:-1] for shown in by_streamlit]
    # the component gives a legend that stands below the tool bar more room, and takes none away
    assert all(own[-1] >= their[-1] for own, their in zip(by_component, by_streamlit, strict=True))


@pytest.mark.usefixtures("by_component")
def test_a_filter_changes_a_figure_in_place(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade")
    figure = card(page, "trade-turnover").locator(".js-plotly-plot")
    figure.evaluate(MARK)
    country_pill(page, "Kazakhstan").click()
    expect_query(page, "country", "KAZ")
    assert len(plotted(card(page, "trade-turnover"))[0]["x"]) == 1
    assert figure.evaluate("figure => figure.markedByTest")
    leaves = "figure => figure.clientHeight - figure.querySelector('.main-svg').clientHeight"
    assert figure.evaluate(leaves) == 0, "a lower figure leaves no room behind"


@pytest.mark.usefixtures("by_component")
def test_a_theme_chosen_later_reaches_the_figure(watched: Page, server_url: str):
    watched.emulate_media(color_scheme="light")
    page = opened(watched, server_url, "trade")
    figure = card(page, "trade-turnover").locator(".js-plotly-plot")
    paper = "figure => figure._fullLayout.paper_bgcolor"
    assert figure.evaluate(paper) == "#ffffff"
    page.emulate_media(color_scheme="dark")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(15, 21, 28)")
    page.wait_for_function(
        "() => document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor === '#0f151c'"
    )


@pytest.mark.usefixtures("by_component")
def test_a_figure_says_what_it_shows_and_fills_the_screen_when_asked(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade")
    figure = card(page, "trade-turnover").get_by_role("figure")
    assert "Kazakhstan" in str(figure.get_attribute("aria-label"))
    figure.hover()
    figure.get_by_role("button", name="Full screen").click()
    page.wait_for_function("() => document.fullscreenElement?.dataset.figure === ''")


@pytest.mark.usefixtures("by_component")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_of_a_figure_is_cut_on_a_phone(watched: Page, server_url: str, language: str):
    watched.set_viewport_size({"width": 390, "height": 844})
    cut = []
    for path in (path for path in PAGES if path != "data"):
        for layer in ("brief", "all"):
            page = opened(watched, server_url, path, lang=language, layer=layer)
            cut += [f"{path}, {layer}: {words}" for words in words_cut(page)]
    assert cut == []
