"""Tables in words: codes, countries and columns as a reader meets them."""

import pytest

from components.words.table_texts import in_texts, label, value_in_words
from data.catalogue import TABLES
from data.query import frames
from data.query.column_filters import columns_of
from data.text.i18n import speaking


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", TABLES)
def test_no_table_loses_a_row_or_a_cell(name, language):
    with speaking(language):
        table = frames.table(name)
        texts = in_texts(table)
    assert texts.index.equals(table.index)
    other = {"en": "_fr", "fr": "_en"}[language]
    assert not [column for column in texts if column.endswith(other)]
    for column in texts:
        assert texts[column].isna().equals(table[column].isna())


def test_codes_and_countries_are_in_words_and_sources_stay_ids():
    visits = in_texts(frames.table("visits"))
    assert "Head of state" in set(visits["level"])
    assert set(visits["country"]) >= {"Kazakhstan", "Uzbekistan"}
    assert visits["source_id"].equals(frames.table("visits")["source_id"])
    assert "○ Press" in set(visits["tier"])
    several = frames.table("events")["country"].str.contains(";")
    assert in_texts(frames.table("events"))["country"][several].str.contains(", ").all()
    assert "Eurostat Comext" in set(in_texts(frames.table("trade"))["series"])
    assert "France" in set(in_texts(frames.table("trade"))["reporter"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("trade", {"Imports by France", "Exports from France", "Trade turnover", "Trade balance"}),
        ("goods", {"Imports by France", "Exports from France"}),
        ("products", {"Imports by France", "Exports from France"}),
        ("partners", {"The partner buys", "The partner sells"}),
        ("partner_shares", {"The country buys", "The country sells"}),
    ],
)
def test_a_flow_is_named_from_the_side_that_its_row_is_of(name, words):
    rows = frames.table(name)
    assert set(in_texts(rows)["flow"]) == words
    column = columns_of(rows)["flow"]
    assert {value_in_words("flow", code, column.side) for code in column.codes} == words
    meaning = TABLES[name].model.to_schema().columns["flow"].description
    side = {"partners": "the partner", "partner_shares": "the country"}.get(name, "France")
    assert f"rom {side}'s side" in meaning


def test_columns_have_names_in_both_languages():
    assert label("source_id") == "Source"
    assert label("summary_en") == "Summary"
    assert label("never_named_so") == "Never named so"
    with speaking("fr"):
        assert label("summary_fr") == "Résumé"


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("country", "KAZ", "Kazakhstan"),
        ("iso3", "FRA", "France"),
        ("tier", "press", "○ Press"),
        ("level", "head_of_state", "Head of state"),
        ("unit", "million EUR", "million EUR"),
        ("licence", "CC BY 4.0", "CC BY 4.0"),
        ("source_id", "no-such-source", "no-such-source"),
    ],
)
def test_a_value_to_filter_by_is_written_as_its_cells_are(column, value, words):
    assert value_in_words(column, value) == words


def test_a_source_to_filter_by_has_its_title():
    row = frames.table("sources").iloc[0]
    assert value_in_words("source_id", row["source_id"]) == row["title"]
