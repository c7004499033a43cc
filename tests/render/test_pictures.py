"""components/render/pictures.py: what a picture of a chart says around it."""

import pytest

from components.model.blocks import Box, Figure
from components.render.charts import source_below
from components.render.html import charts
from components.render.pictures import caption_of, plain
from data.text.i18n import speaking
from pages.registry import PAGES

QUERIES = [
    {},
    {"scope": "brief"},
    {"scope": "brief", "lang": "fr", "country": "KAZ,UZB"},
    {"country": "TJK", "years": "2008-2010"},
]
PAGES_WITH_CHARTS = ["trade", "visits", "companies", "people", "country"]
MARKS = ("**", "](", "<br>", "country:")


def shown(name, query):
    """The charts of a page as the client gets them, with the page."""
    page = PAGES.page(PAGES.view(name, query))
    with speaking(page.view.language):
        return page, charts(page.parts)


@pytest.mark.parametrize("query", QUERIES, ids=str)
@pytest.mark.parametrize("name", PAGES_WITH_CHARTS)
def test_every_picture_has_a_title_a_source_and_no_marks_of_markdown(name, query):
    page, drawn = shown(name, query)
    titles = {card.title.text for card in page.cards}
    for chart in drawn.values():
        caption = chart["caption"]
        assert caption["title"]
        assert caption["source"].startswith("Source")
        assert not [mark for mark in MARKS if mark in " ".join(caption.values())], caption
    if drawn:
        assert titles & {chart["caption"]["title"] for chart in drawn.values()}


@pytest.mark.parametrize(("language", "words"), [("en", "as of 2012"), ("fr", "état de 2012")])
def test_a_picture_of_the_brief_says_of_when_it_is(language, words):
    _, drawn = shown("trade", {"scope": "brief", "lang": language})
    assert drawn
    for chart in drawn.values():
        assert words in chart["caption"]["subtitle"]
    _, drawn = shown("visits", {"lang": language})
    assert not [chart for chart in drawn.values() if words in chart["caption"]["subtitle"]]


def test_a_picture_names_the_countries_and_years_that_its_rows_hold_unless_its_card_has():
    _, drawn = shown("visits", {"country": "KAZ,UZB", "years": "2008-2014"})
    subtitle = drawn["visits-by-country"]["caption"]["subtitle"]
    assert subtitle.endswith(" · Kazakhstan and Uzbekistan · 2008–2014")
    assert drawn["visits"]["caption"]["subtitle"].count("2008–2014") == 1


def test_a_chart_among_several_of_a_card_has_its_own_heading_and_no_other_country():
    _, drawn = shown("trade", {})
    several = [chart for chart in drawn.values() if chart["caption"]["heading"]]
    assert len(several) > 1
    for chart in several:
        assert "Kyrgyzstan, Tajikistan" not in chart["caption"]["subtitle"]


def test_a_figure_of_a_box_has_the_words_of_the_box_and_one_of_neither_its_own():
    page = PAGES.page(PAGES.view("visits", {}))
    figure = next(block for block in page.blocks if isinstance(block, Figure))
    box = Box("one", (figure,), "A **title**", "with [●](country:KAZ) words")
    assert caption_of(box, figure)[:2] == ("A title", "with words")
    assert caption_of(None, figure).title == (plain(figure.heading) or figure.alt)
    assert source_below(figure).startswith("Source: ")
