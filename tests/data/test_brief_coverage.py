"""docs/coverage.md and the brief's rows name each other."""

import re
from pathlib import Path

import pytest

from data.catalogue import FACTS, TABLES
from data.schema import BRIEF, FIVE

COVERAGE = Path(__file__).resolve().parents[2] / "docs" / "coverage.md"
KEYS = {  # where the first column alone does not tell the rows apart
    "trade": ["country", "year", "flow"],
    "partner_shares": ["country", "partner", "year", "flow"],
    "indicators": ["country", "year", "indicator"],
    "goods": ["country", "flow", "good"],
    "companies": ["company", "country", "sector", "activity"],
}
OF_THE_BRIEF = [
    name
    for name in FACTS
    if name != "presidencies"
    and {f"brief/{name}", f"{name}.of_the_brief"} & set(TABLES[name].parts)
]


def told():
    """The keys of coverage.md, each with its paragraph and its table."""
    for section in COVERAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        locator = section.split("\n", 1)[0]
        for rows in re.findall(r"^\| \d+ \| [^|]* \| ([^|]*) \|$", section, re.MULTILINE):
            for part in rows.split("; "):
                for key in re.findall(r"`([^`]+)`", part):
                    yield locator, part.split(" ", 1)[0], re.sub("^ALL(?=/)", ";".join(FIVE), key)


def brief(name):
    """The brief's rows of a table, with the key that coverage.md writes."""
    table = TABLES[name].load()
    rows = table[table["source_id"].eq(BRIEF)]
    return rows.assign(
        key=rows[KEYS.get(name, [rows.columns[0]])].astype(str).agg("/".join, axis=1)
    )


def test_coverage_has_a_heading_for_every_paragraph_and_no_other():
    headings = re.findall(r"^## (\S+)$", COVERAGE.read_text(encoding="utf-8"), re.MULTILINE)
    passages = TABLES["passages"].load().query("source_id == @BRIEF")["locator"]
    assert sorted(headings) == sorted(passages)


def test_coverage_names_no_table_without_rows_of_the_brief():
    assert {table for _, table, _ in told()} == {*OF_THE_BRIEF, "sources"}


@pytest.mark.parametrize("name", OF_THE_BRIEF)
def test_every_key_of_coverage_stands_for_a_row_of_the_brief(name):
    keys = brief(name)["key"]
    ours = [key for _, table, key in told() if table == name]
    assert not [key for key in ours if not keys.str.startswith(key).any()]


@pytest.mark.parametrize("name", OF_THE_BRIEF)
def test_every_row_of_the_brief_is_named_under_its_own_paragraph(name):
    ours = [(locator, key) for locator, table, key in told() if table == name]
    rows = brief(name)[["locator", "key"]].itertuples(index=False, name=None)
    assert not [
        (locator, key)
        for locator, key in rows
        if not any(locator == at and key.startswith(start) for at, start in ours)
    ]
