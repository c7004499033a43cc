"""Tables on the pages: filters by column, the kind of source, links to sources, folded lists."""

import json

import pytest

from data.catalogue import TABLES
from tests.support.page_support import EVERY_PAGE, cards, seen, tab, words
from tests.support.servers import dashboard

WHERE = "level:head_of_state;date:2005..2012"


def link_columns(frame):
    """The columns of a table that are drawn as links."""
    columns = json.loads(frame.proto.columns)
    return {
        name
        for name, column in columns.items()
        if (column.get("type_config") or {}).get("type") == "link"
    }


def test_filters_by_column_act_on_table_count_and_downloads_alike():
    page = dashboard("data", table="visits", layer="all", where=WHERE)
    assert not page.exception
    assert not page.warning
    card = cards(page)["visits"]
    table = tab(card, "Table").dataframe[0].value
    assert 0 < len(table) < 102
    assert set(table["level"]) == {"Head of state"}
    assert table["date"].str[:4].between("2005", "2012").all()
    assert card.subheader[0].value == f"Visits: {len(table)} of {len(TABLES['visits'].load())} rows"
    assert f"{len(table)} rows" in tab(card, "Download").caption[0].value


def test_the_controls_show_what_the_address_asks_for():
    where = f"{WHERE};visitor:ar;tier:press,official"
    page = dashboard("data", table="visits", layer="all", where=where)
    columns = page.multiselect(key="where-columns-").value
    assert columns == ["level", "date", "visitor", "tier"]
    assert page.multiselect(key="where--level").value == ["head_of_state"]
    assert page.multiselect(key="where--tier").value == ["press", "official"]
    assert page.text_input(key="where--visitor").value == "ar"
    days = [page.date_input(key=f"where--date-{end}").value for end in ("from", "to")]
    assert [day.isoformat() for day in days] == ["2005-01-01", "2012-12-31"]
    trade = dashboard("data", table="trade", where="year:2010..")
    assert trade.slider(key="where--year").value == (2010, 2024)


def test_a_choice_of_the_reader_goes_into_the_address_and_is_cleared_again():
    page = dashboard("data", table="visits", layer="all", where="sources.tier:press")
    page.multiselect(key="where-columns-").set_value(["level", "visitor"]).run()
    assert page.query_params["where"] == "sources.tier:press"
    page.multiselect(key="where--level").set_value(["head_of_state"]).run()
    page.text_input(key="where--visitor").set_value("Nazarbayev; a").run()
    asked = page.query_params["where"]
    assert asked == "sources.tier:press;level:head_of_state;visitor:Nazarbayev%3B a"
    page.multiselect(key="where-columns-").set_value(["level"]).run()
    assert page.query_params["where"] == "sources.tier:press;level:head_of_state"
    page.button(key="where-clear-").click().run()
    assert not page.exception
    assert page.query_params["where"] == "sources.tier:press"
    assert page.multiselect(key="where-columns-").value == []
    assert page.button(key="where-clear-").disabled


def test_a_range_of_years_goes_into_the_address_with_the_end_that_was_moved():
    page = dashboard("data", table="trade", layer="all")
    page.multiselect(key="where-columns-").set_value(["year"]).run()
    page.slider(key="where--year").set_value((2010, 2024)).run()
    assert page.query_params["where"] == "year:2010.."
    page.slider(key="where--year").set_value((1992, 2024)).run()
    assert "where" not in page.query_params


def test_another_table_takes_its_filters_out_of_the_address():
    page = dashboard("data", table="visits", where="level:head_of_state")
    page.segmented_control(key="option-table").set_value("companies").run()
    assert not page.warning
    assert "where" not in page.query_params


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_filtered_by_the_columns_it_has(name):
    page = seen("data", table=name, layer="all")
    columns = page.multiselect(key="where-columns-").options
    assert "Note" in columns or len(columns) > 1
    for box in ("sources", "passages", "codebook"):
        assert page.multiselect(key=f"where-columns-{box}").options


def test_tables_without_countries_and_years_are_filtered_too():
    page = dashboard("data", table="countries", where="subregion:Central Asia;sources.tier:press")
    tables = [frame.value for frame in page.main.dataframe]
    assert set(tables[0]["subregion"]) == {"Central Asia"}
    assert "5 of 31 rows" in words(page.main)
    assert set(tables[1]["tier"]) == {"○ Press"}


def test_a_search_is_filtered_too():
    page = dashboard("data", q="Astana", layer="all", where="found.table:visits")
    assert set(page.main.dataframe[0].value["table"]) == {"visits"}


def test_filters_that_no_row_meets_leave_an_empty_table_and_its_header():
    page = dashboard("data", table="visits", where="visitor:nobody of this name")
    assert not page.exception
    table = tab(cards(page)["visits"], "Table").dataframe[0].value
    assert len(table) == 0
    assert "visitor" in table.columns


def test_a_filter_that_cannot_be_read_is_said_once_and_the_rest_counts():
    page = dashboard("data", table="visits", where="level:king;direction:to_france;x.y:1")
    said = [warning.value for warning in page.warning]
    assert len(said) == 2
    assert any("level:king" in sentence for sentence in said)
    assert any("x.y:1" in sentence for sentence in said)
    table = tab(cards(page)["visits"], "Table").dataframe[0].value
    assert set(table["direction"]) == {"To France"}


@pytest.mark.parametrize("layer", ["brief", "all"])
@EVERY_PAGE
def test_every_table_of_facts_says_the_kind_of_source_and_links_to_it(path, layer):
    page = seen(path, layer=layer)
    of_facts = [f for f in page.main.dataframe if "source_id" in f.value and "url" not in f.value]
    for frame in of_facts:
        table = frame.value
        columns = list(table.columns)
        assert columns[columns.index("source_id") + 1] == "tier"
        kinds = {"◆ Brief", "● Official", "○ Press", "□ Encyclopaedia"}
        assert set(table["tier"]) <= (kinds if layer == "all" else {"◆ Brief"} | kinds)
        assert "source_id" in link_columns(frame)
        assert table["source_id"].str.match(r"https?://\S+:~:\S+$").all()
    unsaid = [frame for frame in page.main.dataframe if "locator" in frame.value]
    assert all("tier" in f.value or "summary_en" in f.value for f in unsaid)


def test_long_lists_of_sources_stand_in_a_window_and_short_ones_do_not():
    def windows(place):
        return [box for box in place.container if box.proto.height_config.pixel_height]

    long = tab(cards(seen("visits", layer="all"))["visits"], "Sources")
    assert windows(long)
    short = tab(cards(seen("trade", country="KGZ"))["trade-turnover"], "Sources")
    assert not windows(short)
    assert "Kind: ◆ Brief" in words(short)


def test_what_changed_can_be_read_on_the_data_page_data_first():
    page = seen("data")
    fold = next(p for p in page.main.expander if p.label == "What changed between versions")
    parts = [part.value for part in fold.markdown]
    assert parts[0].startswith("**")
    assert parts[1].startswith("*Data*\n")
    assert not [part for part in parts if part.startswith("#")]
