"""components/sections/claims/conflicting_sources.py: both sides of each conflict, with their rows."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from components.model.view import View
from components.sections.claims.conflicting_sources import conflicts
from components.statements.conflicts import HEADINGS
from data.query import frames
from data.query.search import find
from data.query.selection import OFFICIAL_TIERS, read_address
from data.sources import references
from tests.support.page_values import words

LINK = re.compile(r"\]\((data\?[^)]*)\)")


def shown(**query):
    return conflicts(View.read("claims", {"scope": "now", **query}))


def links(card):
    return LINK.findall(words(card))


def test_both_sides_are_given_with_their_source_and_its_kind():
    text = words(shown())
    for piece in ("May 2010", "December 2009", "(◆ Brief)", "(□ Encyclopaedia)", "16 October 2012"):
        assert piece in text


def test_they_follow_the_countries():
    text = words(shown(country="TJK"))
    assert "Detair" in text
    assert "Kamilov" not in text


def test_official_sources_alone_leave_some_out():
    every, official = shown(), shown(official="1")
    assert 0 < len(official.rows) < len(every.rows)
    assert set(official.rows["tier"]) <= set(OFFICIAL_TIERS)


def test_each_conflict_has_two_links_that_lead_to_its_rows():
    card = shown()
    linked = set()
    for link in links(card):
        query = dict(parse_qsl(urlsplit(link).query))
        selection, unread = read_address(query)
        assert not unread
        assert selection.is_everything
        assert selection.scope == "now"
        linked.add((query["table"], query["q"]))
    assert len(links(card)) == 2 * len(card.rows)
    for side in ("one_", ""):
        sides = set(zip(card.rows[f"{side}table"], card.rows[f"{side}row"], strict=True))
        assert sides <= linked
    for table, row in linked:
        assert not find({table: frames.table(table)}, row).empty, (table, row)


@pytest.mark.parametrize(("query", "there"), [({}, False), ({"lang": "fr"}, True)], ids=str)
def test_links_name_the_language_where_the_address_does(query, there):
    assert {"lang=" in link for link in links(shown(**query))} == {there}


def test_what_both_sides_rest_on_is_cited():
    card = shown()
    assert len(card.facts) == 2 * len(card.rows)
    cited = references(card.facts, frames.table("sources"), frames.table("passages"))
    sides = set(card.rows["source_id"]) | set(card.rows["one_source_id"])
    assert set(cited["source_id"]) == sides


def test_each_kind_stands_behind_a_title_with_its_number():
    card = shown()
    (columns,) = card.body
    titles = [fold.title for (fold,) in columns.columns]
    counts = card.rows["kind"].value_counts(sort=False)
    assert titles == [f"{HEADINGS[kind]} ({count})" for kind, count in counts.items()]
    assert not any(fold.is_open for (fold,) in columns.columns)
