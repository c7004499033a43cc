"""The frame: filters keep their value, are cleared, and are shared as codes."""

from urllib.parse import parse_qs

import pytest

from tests.support.page_support import NAMES, cards, seen, words
from tests.support.servers import PAGES, dashboard


def test_the_navigation_leads_to_ten_pages_and_carries_the_filters():
    page = dashboard("visits", country="UZB,KAZ", years="2005-2012")
    links = page.sidebar.page_link
    assert [link.value for link in links] == list(PAGES.values())
    for link in links:
        query = parse_qs(link.proto.query_string)
        assert query == {"country": ["KAZ,UZB"], "years": ["2005-2012"]}


def test_without_a_filter_the_links_carry_nothing():
    assert {link.proto.query_string for link in dashboard().sidebar.page_link} == {""}


def test_filters_keep_their_value_from_page_to_page():
    page = dashboard()
    page.pills(key="filter-countries").set_value(["UZB", "KAZ"]).run()
    page.slider(key="filter-years").set_value((2005, 2010)).run()
    for path in PAGES:
        page.switch_page(f"../pages/{path}.py").run()
        assert not page.exception
        assert page.title[0].value == PAGES[path]
        assert page.pills(key="filter-countries").value == ["KAZ", "UZB"]
        assert page.slider(key="filter-years").value == (2005, 2010)
        assert page.query_params["country"] == "KAZ,UZB"
        assert page.query_params["years"] == "2005-2010"


def test_the_pills_name_five_countries_and_choosing_one_writes_its_code():
    page = dashboard("trade")
    pills = page.pills(key="filter-countries")
    assert [option.split("] ")[1] for option in pills.options] == list(NAMES.values())
    pills.set_value(["TJK"]).run()
    assert page.query_params["country"] == "TJK"
    assert "12.7" in words(page.main)
    assert "3.4" not in words(page.main)


def test_taking_the_last_country_away_shows_all_five():
    page = dashboard("trade", country="TJK")
    page.pills(key="filter-countries").set_value([]).run()
    assert "country" not in page.query_params
    assert "3.4" in words(page.main)


def test_clear_empties_the_filters_and_is_idle_without_any():
    page = dashboard("trade", country="KAZ", years="2009-2010", scale="linear")
    clear = next(button for button in page.sidebar.button if button.label == "Clear")
    assert not clear.disabled
    clear.click().run()
    assert not page.exception
    assert page.pills(key="filter-countries").value == []
    assert page.slider(key="filter-years").value == (1991, 2012)
    assert "country" not in page.query_params
    assert "years" not in page.query_params
    assert page.query_params["scale"] == "linear"
    assert next(b for b in page.sidebar.button if b.label == "Clear").disabled


@pytest.mark.parametrize("query", [{}, {"country": "UZB,KAZ", "years": "2008-2010"}])
def test_share_holds_codes_and_every_filter_written_out(query):
    page = dashboard("trade", scale="linear", **query)
    shared = page.sidebar.code[0].value
    said = parse_qs(shared.split("?")[1])
    assert said["country"] == ["KAZ,UZB" if query else "KAZ,KGZ,TJK,TKM,UZB"]
    assert said["years"] == ["2008-2010" if query else "1991-2012"]
    assert said["layer"] == ["brief"]
    assert said["scale"] == ["linear"]


def test_a_shared_address_shows_the_same_again():
    page = dashboard("trade", country="UZB", years="2008-2010")
    query = {k: v[0] for k, v in parse_qs(page.sidebar.code[0].value.split("?")[1]).items()}
    again = dashboard("trade", **query)
    assert words(again.main) == words(page.main)


def test_all_sources_widen_the_years_and_the_brief_narrows_them_again():
    page = dashboard("visits")
    page.segmented_control(key="filter-layer").set_value("all").run()
    assert page.query_params["layer"] == "all"
    assert page.slider(key="filter-years").value == (1991, 2025)
    page.toggle(key="filter-official").set_value(True).run()
    assert page.query_params["official"] == "1"
    page.segmented_control(key="filter-layer").set_value("brief").run()
    assert not page.exception
    assert "layer" not in page.query_params
    assert "official" not in page.query_params
    assert page.slider(key="filter-years").value == (1991, 2012)


@pytest.mark.parametrize(
    ("path", "query", "shown"),
    [
        ("trade", {"scale": "foo"}, "Log scale"),
        ("trade", {"layer": "all", "mode": "foo"}, "Level"),
        ("trade", {"layer": "all", "mode": "index", "base": "12"}, ""),
        ("trade", {"layer": "all", "events": "yes"}, "counts as 0"),
        ("trade", {"layer": "all", "of": "FRA"}, "Kazakhstan"),
        ("map", {"layer": "all", "time": "foo"}, "All years"),
        ("map", {"layer": "all", "time": "year", "at": "1066"}, "2012"),
        ("map", {"measure": "foo"}, "Trade turnover"),
        ("data", {"format": "foo"}, "CSV"),
    ],
)
def test_an_option_that_cannot_be_read_is_said_with_what_is_shown_instead(path, query, shown):
    page = dashboard(path, **query)
    assert not page.exception
    (said,) = [warning.value for warning in page.warning]
    name, asked = list(query.items())[-1]
    assert said.startswith(f"The address asks for {name} {asked}, which is ")
    assert shown in said


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("trade", {"country": "UZB", "layer": "all", "of": "KAZ", "rivals": "KAZ"}),
        ("trade", {"layer": "all", "flow": "balance", "mode": "log"}),
        ("map", {"country": "KAZ", "site": "detair", "kinds": "detachment"}),
        ("visits", {"country": "UZB", "layer": "all", "beside": "TJK"}),
    ],
)
def test_an_option_that_the_filters_leave_out_is_no_fault(path, query):
    page = dashboard(path, **query)
    assert not page.exception
    assert not page.warning


def test_the_foot_of_the_sidebar_names_the_other_sources_where_they_are_shown():
    told = {
        layer: dashboard("claims", layer=layer).sidebar.caption[-1].value
        for layer in ("brief", "all")
    }
    assert "statistics and other sources, 1991–2025" in told["all"]
    assert "other sources" not in told["brief"]


def test_years_that_go_beyond_the_brief_are_cut_off_and_said():
    page = dashboard("trade", years="1992-2024")
    assert page.slider(key="filter-years").value == (1992, 2012)
    (said,) = [warning.value for warning in page.warning]
    assert "goes beyond 1991-2012; 1992-2012 is shown" in said


def test_a_complaint_goes_with_what_it_complains_of():
    page = dashboard("trade", scale="foo")
    assert len(page.warning) == 1
    page.segmented_control(key="option-scale").set_value("linear").run()
    assert not page.warning


def test_a_shared_address_keeps_what_would_end_a_parameter():
    page = dashboard("data", q="A&B #1", where="place:a%3Bb")
    query = parse_qs(page.sidebar.code[0].value.split("?")[1])
    assert query["q"] == ["A&B #1"]
    assert query["where"] == ["place:a%3Bb"]


@pytest.mark.parametrize("layer", ["brief", "all"])
def test_a_part_that_a_filter_leaves_out_moves_none_of_the_others(layer: str):
    one, other = (seen("trade", layer=layer, country=code) for code in ("KAZ", "TKM"))
    assert len(cards(one)) > len(cards(other))
    assert one.main.children.keys() == other.main.children.keys()
