"""data/publish/codebook.py: every column means something, and docs/codebook.csv says the same."""

from pathlib import Path

import pandas as pd
import pytest

from data.catalogue import EDITORIAL, TABLES
from data.publish.codebook import codebook
from data.schema import DATA
from data.sources import TIERS

STORED = Path(__file__).resolve().parents[2] / "docs" / "codebook.csv"
KINDS = {"text", "number", "whole number", "true or false"}


@pytest.fixture(scope="module")
def book():
    return codebook()


def test_the_stored_codebook_is_what_the_schemas_say(book):
    assert STORED.read_text(encoding="utf-8") == book.to_csv(index=False, lineterminator="\n")


def test_every_column_has_a_meaning_in_words(book):
    unclear = book[book["meaning"].fillna("").str.len() < 4]
    assert unclear[["table", "column"]].to_numpy().tolist() == []


def test_every_column_is_of_a_kind_that_readers_know(book):
    assert set(book["kind"]) <= KINDS


def test_every_number_that_is_a_quantity_has_its_unit(book):
    quantities = book[book["column"].isin(["stake_percent", "share_percent", "lat", "lon"])]
    assert quantities["unit"].notna().all()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_just_the_columns_that_its_codebook_lists(book, name):
    header = pd.read_csv(DATA / f"{name}.csv", nrows=0).columns
    added = ["tier"] if "source_id" in header and "tier" not in header else []
    assert list(book.loc[book["table"].eq(name), "column"]) == [*header, *added]


@pytest.mark.parametrize("name", TABLES)
def test_a_row_that_names_a_source_says_what_kind_it_is(name):
    table = TABLES[name].load()
    assert ("tier" in table) == ("source_id" in table)
    if "tier" in table:
        assert table["tier"].isin(TIERS).all()


def test_every_table_that_is_shipped_is_in_the_catalogue():
    shipped = {path.stem for path in DATA.glob("*.csv")}
    assert shipped == set(TABLES) | set(EDITORIAL)


def test_allowed_words_are_listed(book):
    flow = book[book["table"].eq("trade") & book["column"].eq("flow")].iloc[0]
    assert flow["allowed"] == "imports, exports, turnover, balance"
    assert not flow["may_be_empty"]
