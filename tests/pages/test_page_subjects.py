"""What single pages say and ask: numbers of the brief, topics, countries, tables, sites."""

import pytest

from data.catalogue import TABLES
from tests.support.page_support import NAMES, cards, figure_of, tab, words
from tests.support.servers import dashboard


def spaced(text: str) -> str:
    """Make thin and hard spaces plain, so that numbers can be looked for."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


def test_trade_says_the_turnover_of_kazakhstan():
    page = dashboard("trade")
    assert "≈ €3.4 bn" in spaced(page.main.markdown[0].value)
    assert "2010" in page.main.markdown[0].value


def test_trade_of_kyrgyzstan_says_nothing_of_kazakhstan():
    page = dashboard("trade", country="KGZ")
    said = spaced(words(page.main))
    assert "€29 m" in said
    assert "2009" in said
    assert "3.4" not in said
    assert "trade-flows-KAZ" not in cards(page)


@pytest.mark.parametrize(
    ("country", "value", "year"),
    [
        ("KAZ", 3400, 2010),
        ("KGZ", 29, 2009),
        ("TJK", 12.7, 2009),
        ("TKM", 192, 2009),
        ("UZB", 249, 2010),
    ],
)
def test_turnover_chart_and_table_hold_the_figure_of_each_country(country, value, year):
    card = cards(dashboard("trade", country=country))["trade-turnover"]
    assert [trace["x"] for trace in figure_of(card)["data"]] == [[value]]
    row = tab(card, "Table").dataframe[0].value.iloc[0]
    assert (row["country"], row["year"], row["value"]) == (NAMES[country], year, value)


def test_implied_flows_of_kazakhstan_follow_from_turnover_and_deficit():
    card = cards(dashboard("trade", country="KAZ"))["trade-flows-KAZ"]
    bars = figure_of(card)["data"][0]
    table = tab(card, "Table").dataframe[0].value
    computed = table[table["formula"].notna()].set_index("flow")["value"]
    assert sorted(computed) == [250, 3150]
    assert len(bars["y"]) == len(table)


def test_scale_goes_into_the_address_and_onto_the_axis():
    page = dashboard("trade")
    assert figure_of(cards(page)["trade-turnover"])["layout"]["xaxis"]["type"] == "log"
    page.segmented_control(key="option-scale").set_value("linear").run()
    assert page.query_params["scale"] == "linear"
    axis = figure_of(cards(page)["trade-turnover"])["layout"]["xaxis"]
    assert axis.get("type", "linear") == "linear"


def test_france_is_fourth_among_the_buyers_of_kazakh_exports():
    card = cards(dashboard("trade", country="KAZ"))["trade-buyers"]
    assert "7.5%" in card.subheader[0].value
    assert "4th" in card.subheader[0].value


def test_visits_tell_dated_ones_from_the_nine_of_nazarbayev():
    page = dashboard("visits", country="KAZ")
    assert "nine" in words(page.main).lower() or "9" in page.main.markdown[0].value
    names = set(tab(cards(page)["visits"], "Table").dataframe[0].value["visitor"])
    assert not any("Nazarbayev" in name for name in names)
    assert any("Sarkozy" in name for name in names)


def test_visits_under_a_country_and_years_are_just_those():
    page = dashboard("visits", country="TKM", years="2008-2010")
    table = tab(cards(page)["visits"], "Table").dataframe[0].value
    assert set(table["country"]) == {"Turkmenistan"}
    assert table["date"].str[:4].astype(int).between(2008, 2010).all()
    assert {name.split()[-1] for name in table["visitor"]} >= {"Berdimuhamedov", "Kouchner"}


def test_companies_say_who_has_left_uzbekistan():
    page = dashboard("companies", country="UZB")
    said = words(cards(page)["companies-outside"])
    assert "Total" in said
    assert "GDF" in said
    assert "has left" in said


def test_companies_of_a_country_without_firms_say_so_without_a_loose_end():
    said = words(dashboard("companies", country="KGZ", years="1991-1992").main)
    assert ": ." not in said


def test_security_describes_detair():
    said = spaced(words(dashboard("security", country="TJK").main))
    for figure in ("200", "2002", "27", "C-160"):
        assert figure in said
    assert "detair" not in cards(dashboard("security", country="KAZ"))


def test_map_lists_sites_of_the_layers_that_are_on_and_opens_the_card_of_one():
    page = dashboard("map")
    page.selectbox(key="map-site").select("detair").run()
    assert page.query_params["site"] == "detair"
    assert "2002" in words(page.container(key="site-card"))
    page = dashboard("map", site="detair", kinds="embassy_of_france")
    assert not page.exception
    assert page.selectbox(key="map-site").value is None
    assert len(page.selectbox(key="map-site").options) == 5


def test_a_layer_of_the_map_goes_into_the_address():
    page = dashboard("map")
    everything = page.pills(key="map-kinds").value
    assert "detachment" in everything
    page.pills(key="map-kinds").set_value([k for k in everything if k != "detachment"]).run()
    assert "detachment" not in page.query_params["kinds"]
    assert "embassy_of_france" in page.query_params["kinds"]


def test_country_page_picks_a_country_and_writes_it_into_the_filter():
    page = dashboard("country", country="KAZ,UZB")
    assert page.segmented_control(key="profile").value == "KAZ"
    page.segmented_control(key="profile").set_value("TJK").run()
    assert not page.exception
    assert page.query_params["country"] == "TJK"
    assert page.pills(key="filter-countries").value == ["TJK"]
    said = spaced(words(page.main))
    assert "€12.7 m" in said
    assert "Detair" in said
    assert "3.4" not in said


def test_claims_of_a_topic_are_just_those():
    page = dashboard("claims")
    topics = [t for t in page.segmented_control(key="option-topic").options if t != "All"]
    everything = tab(cards(page)["claims"], "Table").dataframe[0].value["claims"].sum()
    counted = 0
    for topic in topics:
        one = dashboard("claims", topic=topic.lower())
        table = tab(cards(one)["claims"], "Table").dataframe[0].value
        assert set(table["topic"].str.lower()) == {topic.lower()}
        counted += table["claims"].sum()
    assert everything == counted >= 15


def test_search_finds_a_person_in_all_tables_under_the_filters():
    page = dashboard("data")
    page.text_input(key="search").set_value(" Lellouche ").run()
    assert page.query_params["q"] == "Lellouche"
    found = page.main.dataframe[0].value
    assert found.astype(str).apply(" ".join, axis=1).str.contains("Lellouche").all()
    assert f"{len(found)} row" in words(page.main)
    under = dashboard("data", q="Lellouche", country="KGZ", years="1991-1992")
    assert not under.exception
    assert "no rows" in words(under.main)


@pytest.mark.parametrize("asked", ["(", "*", "Berdimuhamedov [", "\\", "é", "  "])
def test_search_takes_any_text(asked):
    assert not dashboard("data", q=asked).exception


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_chosen_and_is_drawn(name):
    page = dashboard("data", table=name)
    assert not page.exception
    assert page.segmented_control(key="option-table").value == name
    assert page.main.dataframe or "No rows" in words(page.main)


def test_a_table_under_filters_holds_just_the_rows_of_that_country():
    card = cards(dashboard("data", table="companies", country="TKM"))["companies"]
    assert set(tab(card, "Table").dataframe[0].value["country"]) == {"Turkmenistan"}


def test_overview_has_a_row_per_country_and_a_way_into_five_pages():
    page = dashboard("overview")
    table = page.main.table[0].value
    assert len(table) == 5
    assert "3.4" in table.to_string()
    assert len(page.main.page_link) == 1 + 5  # the tour, and the findings
    one = dashboard("overview", country="TKM")
    assert len(one.main.table[0].value) == 1
    assert "192" in one.main.table[0].value.to_string()
    assert {link.proto.query_string for link in one.main.page_link[1:]} == {"country=TKM"}


def test_a_country_chosen_on_the_map_opens_its_card():
    said = words(dashboard("map", country="TJK").main)
    assert "Trade turnover: €12.7\u202fm (2009)" in said
    assert "French posts: 2 posts" in said
    assert "Dated visits: 3 dated visits" in said
    assert "French posts: 2 posts" not in words(dashboard("map").main)


def test_the_overview_of_all_sources_tells_what_changed_apart_from_what_the_brief_says():
    page = dashboard("overview", layer="all")
    said = words(page.main)
    assert "What changed since 2012" in said
    assert "Detair on 28 October 2014" in said
    brief = words(dashboard("overview").main)
    for finding in [line for line in brief.splitlines() if line.startswith("**")]:
        assert finding in said
    assert "What changed" not in brief


def test_the_overview_names_whose_turnover_was_converted_and_gives_the_series_in_its_table():
    card = cards(dashboard("overview", layer="all"))["at-a-glance"]
    assert "Kazakh statistics and Uzbek statistics converted from USD into euros" in words(card)
    table = tab(card, "Table").dataframe[0].value.set_index("country")
    assert table.loc["Kazakhstan", "statistics"] == "Kazakh statistics"
    brief = cards(dashboard("overview"))["at-a-glance"]
    assert "converted" not in words(brief)
    assert "statistics" not in tab(brief, "Table").dataframe[0].value


def test_the_map_says_what_it_shows_in_each_layer():
    said = words(dashboard("map", layer="all").main)
    assert "of the brief and of later sources" in said
    assert "no source gives a position for those told of since" in said
    brief = words(dashboard("map").main)
    assert "as the brief has it in 2012" in brief
    assert "told of since" not in brief


def test_the_letters_of_the_small_map_are_told():
    assert "Where France is or was:" in words(dashboard("overview", layer="all").main)
    assert "Where France is:" in words(dashboard("overview").main)
    assert "A cultural centre" in words(dashboard("overview", layer="all").main)
    assert "A cultural centre" not in words(dashboard("overview").main)


def test_a_silence_says_how_many_undated_visits_may_lie_in_it():
    """Nine visits to France are counted up to 2012, five of them have a date."""
    said = words(cards(dashboard("visits", layer="all"))["visits-silences"])
    told = "from 23 September 1992 to June 2008; at least 4 visits of its president without"
    assert told in said
    assert said.count("may lie in it") == 1
