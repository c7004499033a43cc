"""Every page through the frame, in process: what it says under each filter."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from data.schema import FIVE
from data.sources import load_sources
from tests.support import PAGES, dashboard

IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992"}
UNREADABLE = {"country": "XXX", "years": "3-4", "layer": "foo"}
every_page = pytest.mark.parametrize("path", PAGES)


def words_of(app: AppTest) -> str:
    """Return all words of a page outside tables and charts."""
    elements = [*app.title, *app.subheader, *app.caption, *app.markdown, *app.metric, *app.warning]
    return "\n".join(str(element.value) for element in elements)


def opening(app: AppTest) -> str:
    """Return the first sentences of a page."""
    return app.main.markdown[0].value


def rows_shown(app: AppTest) -> int:
    return sum(len(table.value) for table in app.main.dataframe)


def shown_instead(app: AppTest) -> list[str]:
    """Return the keys of the buttons that offer the nearest filter with rows."""
    return [button.key for button in app.main.button if button.label.startswith("Show ")]


@every_page
def test_a_page_draws_all_five_countries_without_a_filter(path):
    app = dashboard(path)
    assert not app.exception
    assert not app.warning
    assert app.title[0].value == PAGES[path]
    assert rows_shown(app) > 0


@every_page
@pytest.mark.parametrize("country", FIVE)
def test_a_page_draws_one_country(path, country):
    app = dashboard(path, country=country)
    assert not app.exception
    assert not app.warning
    assert opening(app)
    assert not re.search(r"[:,(]\s*[.,)]", opening(app)), "a sentence has a gap"


@every_page
def test_a_page_draws_all_sources(path):
    app = dashboard(path, layer="all")
    assert not app.exception
    assert not app.warning
    assert rows_shown(app) > 0


@every_page
def test_a_page_says_what_an_impossible_filter_leaves_out(path):
    app = dashboard(path, **IMPOSSIBLE)
    assert not app.exception
    assert not app.warning
    assert re.search(r"\b[Nn](o|one|othing|ot)\b", words_of(app)) or rows_shown(app)


@pytest.mark.parametrize(
    "path", ["overview", "trade", "visits", "companies", "map", "security", "aid", "data"]
)
def test_the_nearest_filter_that_is_offered_has_rows(path):
    app = dashboard(path, **IMPOSSIBLE)
    offered = shown_instead(app)
    assert offered
    for key in offered:
        app = dashboard(path, **IMPOSSIBLE)
        before = rows_shown(app)
        app.button(key=key).click().run()
        assert not app.exception
        assert key not in shown_instead(app)
        assert rows_shown(app) > before


@every_page
def test_what_an_address_holds_unreadable_is_said_once_each_and_left_out(path):
    app = dashboard(path, **UNREADABLE, scale="foo", table="foo", site="foo", topic="foo")
    assert not app.exception
    assert [warning.value.split(",")[0] for warning in app.warning] == [
        "The address asks for country XXX",
        "The address asks for layer foo",
        "The address asks for years 3-4",
    ]
    assert rows_shown(app) == rows_shown(dashboard(path))


@every_page
def test_the_shared_address_holds_the_codes_and_every_filter(path):
    assert (
        dashboard(path)
        .code[-1]
        .value.endswith("?country=KAZ,KGZ,TJK,TKM,UZB&years=1991-2012&layer=brief")
    )
    app = dashboard(path, country="UZB,KAZ", years="2005-2010", layer="all", official="1")
    assert app.code[-1].value.endswith("?country=KAZ,UZB&years=2005-2010&layer=all&official=1")


@every_page
def test_clear_takes_countries_and_years_out_of_the_address(path):
    app = dashboard(path, country="KAZ", years="2005-2010")
    clear = next(button for button in app.button if button.label == "Clear")
    clear.click().run()
    assert not app.exception
    assert dict(app.query_params) == {}
    assert next(button for button in app.button if button.label == "Clear").disabled


def test_countries_are_written_to_the_address_in_one_order():
    app = dashboard("trade")
    app.button_group(key="filter-countries").set_value(["UZB", "KAZ"]).run()
    assert app.query_params["country"] == "KAZ,UZB"


def test_years_are_written_to_the_address():
    app = dashboard("visits")
    app.slider(key="filter-years").set_value((2005, 2010)).run()
    assert app.query_params["years"] == "2005-2010"
    assert not app.exception


def test_all_sources_widen_the_years_and_offer_the_official_ones():
    app = dashboard("visits")
    assert app.slider(key="filter-years").max == 2012
    app.button_group(key="filter-layer").set_value("all").run()
    assert app.query_params["layer"] == "all"
    assert app.slider(key="filter-years").value == (1991, 2025)
    app.toggle(key="filter-official").set_value(True).run()
    assert app.query_params["official"] == "1"
    assert not app.exception


def test_trade_says_what_kazakhstan_came_to_in_2010():
    assert re.search(r"3\.4\sbn in 2010", opening(dashboard("trade", country="KAZ")))


def test_kyrgyzstan_alone_says_nothing_of_the_trade_of_kazakhstan():
    said = words_of(dashboard("trade", country="KGZ"))
    assert not re.search(r"3\.4\sbn", said)
    assert "Kazakhstan" not in opening(dashboard("trade", country="KGZ"))


def test_the_scale_of_the_trade_chart_is_part_of_the_address():
    app = dashboard("trade")
    app.button_group(key="option-scale").set_value("linear").run()
    assert app.query_params["scale"] == "linear"
    app.button_group(key="option-scale").set_value("log").run()
    assert "scale" not in app.query_params


def test_the_country_of_the_profile_is_the_filter_of_the_frame():
    app = dashboard("country")
    app.button_group(key="profile").set_value("UZB").run()
    assert app.query_params["country"] == "UZB"
    assert app.button_group(key="filter-countries").value == ["UZB"]
    assert "Uzbekistan" in opening(app)


def test_a_topic_narrows_the_claims_and_is_part_of_the_address():
    app = dashboard("claims")
    everything = rows_shown(app)
    topic = app.button_group(key="option-topic").options[1]
    app.button_group(key="option-topic").set_value(topic.lower()).run()
    assert not app.exception
    assert app.query_params["topic"] == topic.lower()
    assert 0 < rows_shown(app) < everything


def test_a_site_of_the_list_opens_its_card_and_is_part_of_the_address():
    app = dashboard("map")
    app.selectbox(key="map-site").set_value("detair").run()
    assert not app.exception
    assert app.query_params["site"] == "detair"
    assert "Opened: 2002" in words_of(app)


def test_a_search_lists_the_rows_of_all_tables_with_a_name():
    app = dashboard("data", q="Lellouche")
    assert "rows with “Lellouche”" in words_of(app)
    assert (
        app.main.dataframe[0]
        .value.astype("str")
        .apply(" ".join, axis=1)
        .str.contains("Lellouche")
        .all()
    )


def test_what_is_typed_into_the_search_is_part_of_the_address():
    app = dashboard("data")
    app.text_input(key="search").set_value("Kashagan").run()
    assert app.query_params["q"] == "Kashagan"
    assert "with “Kashagan”" in words_of(app)


def test_a_search_without_a_hit_says_so():
    app = dashboard("data", q="Atlantis")
    assert not app.exception
    assert "no rows with “Atlantis”" in words_of(app)


@every_page
def test_the_sources_of_each_card_name_a_passage_and_a_publication(path):
    tabs = [tab for tab in dashboard(path).tabs if tab.label == "Sources"]
    assert tabs
    titles = set(load_sources()["title"])
    for tab in tabs:
        assert any(re.match(r"\*\*`[a-z]+-\d+`\*\*", line.value) for line in tab.markdown)
        assert any(title in line.value for line in tab.caption for title in titles)
