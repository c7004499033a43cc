"""What st.dataframe is given with a table in words: links to sources, plain numbers."""

import pytest

from components.render.table_columns import in_words
from components.words.table_texts import in_texts
from data.catalogue import TABLES
from data.query import frames


@pytest.mark.parametrize("name", [name for name in TABLES if frames.is_filtered(name)])
def test_sources_are_links_with_their_titles(name):
    table = frames.table(name)
    shown, columns = in_words(table)
    assert columns["source_id"]["type_config"]["type"] == "link"
    assert shown["source_id"].str.match(r"https?://\S+:~:\S+$").all()
    assert list(shown) == list(in_texts(table)) == list(columns)


def test_the_addresses_of_publications_are_links_and_their_ids_are_not():
    shown, columns = in_words(frames.table("sources"))
    assert columns["url"]["type_config"]["type"] == "link"
    assert columns["source_id"] == "Source"
    assert shown["source_id"].equals(frames.table("sources")["source_id"])


def test_years_are_written_without_a_thousands_separator():
    _shown, columns = in_words(frames.table("trade"))
    assert columns["year"]["type_config"]["format"] == "%d"
    assert columns["value"] == "Value"
