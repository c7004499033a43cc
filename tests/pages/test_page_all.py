"""All ten pages through the frame: with no filter, each country, and what nobody can mean."""

import json

import pytest

from tests.support.page_support import (
    EVERY_PAGE,
    IMPOSSIBLE,
    NAMES,
    cards,
    figures,
    missing,
    offers,
    seen,
    tab,
    words,
)
from tests.support.servers import PAGES, dashboard

# Pages whose facts carry no year of their own, so that no range of years can empty them.
YEARLESS = {"claims"}
UNREADABLE = {"scale": "foo", "table": "foo", "site": "foo", "topic": "foo", "kinds": "foo"}
READ = {"trade": ["scale"], "data": ["table"], "map": ["kinds", "site"], "claims": ["topic"]}


@EVERY_PAGE
@pytest.mark.parametrize("country", ["", *NAMES])
def test_a_page_opens_for_every_country_and_for_all(path, country):
    page = seen(path, **({"country": country} if country else {}))
    assert not page.exception
    assert page.title[0].value == PAGES[path]
    assert not page.warning
    assert not page.error
    assert len(page.main.markdown[0].value) > 20
    assert cards(page) or page.main.dataframe


@EVERY_PAGE
@pytest.mark.parametrize("country", ["", *NAMES])
def test_every_card_names_its_source(path, country):
    page = seen(path, **({"country": country} if country else {}))
    for name, card in cards(page).items():
        said = words(tab(card, "Sources"))
        assert "Licence: " in said, name
        assert "**" in said, name


@EVERY_PAGE
def test_every_figure_says_its_source_inside_and_what_it_shows_in_words(path):
    for name, figure in figures(seen(path)):
        notes = " ".join(note["text"] for note in figure["layout"]["annotations"])
        assert "Source: " in notes, name
    for chart in seen(path).get("plotly_chart"):
        assert chart.proto.alt.strip()


@EVERY_PAGE
def test_every_card_offers_the_rows_it_shows_in_four_formats(path):
    for name, card in cards(seen(path)).items():
        downloads = tab(card, "Download")
        labels = [button.label for button in downloads.get("download_button")]
        counted = ["Facts counted (CSV)"] if len(labels) > 5 else []
        assert labels == ["CSV", "Excel", "JSON", "Parquet", "Sources (CSV)", *counted], name
        rows = len(tab(card, "Table").dataframe[0].value)
        assert f"{rows} row" in downloads.caption[0].value, name


@pytest.mark.parametrize("path", [path for path in PAGES if path not in YEARLESS])
def test_an_impossible_filter_says_what_is_missing_and_nothing_of_others(path):
    page = seen(path, **IMPOSSIBLE)
    assert not page.exception
    said = words(page.main)
    assert "Kyrgyzstan" in said
    assert "no " in said.lower()
    for card in cards(page).values():
        assert "Kazakhstan" not in words(card)


@pytest.mark.parametrize("path", [path for path in PAGES if path not in YEARLESS])
def test_each_offer_of_an_empty_page_leads_to_something(path):
    offered = offers(seen(path, **IMPOSSIBLE))
    assert offered
    for key in offered:
        page = dashboard(path, **IMPOSSIBLE)
        sentence = next(part for part in missing(page) if key.removeprefix("nearest-") in part)
        page.button(key=key).click().run()
        assert not page.exception
        assert sentence not in missing(page)
        assert not any(part[:40] == sentence[:40] for part in missing(page))
        assert cards(page) or page.main.dataframe


def test_claims_without_a_year_are_not_emptied_by_years():
    page = seen("claims", **IMPOSSIBLE)
    assert not page.exception
    assert cards(page)
    assert not missing(page)


@EVERY_PAGE
def test_filters_that_cannot_be_read_are_said_once_each_and_count_as_absent(path):
    page = dashboard(path, country="XXX", years="3-4", **UNREADABLE)
    assert not page.exception
    said = [warning.value for warning in page.warning]
    asked = ["country XXX", "years 3-4", *(f"{name} foo" for name in READ.get(path, []))]
    assert len(said) == len(asked)
    for sentence, part in zip(said, asked, strict=True):
        assert sentence.startswith(f"The address asks for {part}, which ")
    assert page.pills(key="filter-countries").value == []
    assert page.slider(key="filter-years").value == (1991, 2012)
    assert cards(page) or page.main.dataframe


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        ({"country": "kaz , uzb"}, 0),
        ({"country": "KAZ,FRA"}, 1),
        ({"years": "2012-2005"}, 1),
        ({"years": "1990-2012"}, 1),
        ({"years": "2005"}, 0),
        ({"years": "2005-"}, 1),
        ({"layer": "foo"}, 1),
        ({"official": "maybe"}, 1),
        ({"country": "", "years": ""}, 0),
        ({"country": "<script>", "years": "'; --", "layer": "x", "official": "x"}, 4),
    ],
)
def test_one_sentence_for_each_filter_that_cannot_be_read(query, sentences):
    page = dashboard("trade", **query)
    assert not page.exception
    assert len(page.warning) == sentences


@EVERY_PAGE
def test_all_sources_open_too(path):
    for query in ({"layer": "all"}, {"layer": "all", "official": "1", "country": "TKM"}):
        page = dashboard(path, **query)
        assert not page.exception
        assert not page.warning
        assert cards(page) or page.main.dataframe


@EVERY_PAGE
def test_no_figure_holds_what_json_cannot(path):
    for _, figure in figures(seen(path)):
        assert "NaN" not in json.dumps(figure)
