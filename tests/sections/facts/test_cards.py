"""components/sections/facts/cards.py: the cards of facts that pages share."""

import pytest

from components.model.card import Card
from components.model.view import View
from components.sections.facts import cards
from data.derive.shared_rows import events_dated, security_dated, security_once
from data.query import frames
from data.security import KINDS
from tests.support.page_values import figure_of

GROUPS = {
    "gone": ("Nothing of the kind", ("no such kind",)),
    "closure": ("Closures", ("closure",)),
    "agreement": ("Agreements", ("agreement",)),
}


def shown(rows=None, groups=GROUPS, **query):
    view = View.read("security", {"scope": "now", **query}, options=("dates",))
    if rows is None:
        rows = security_dated(security_once(frames.chosen("security", view.selection)))
    return cards.dates(view, "dates", rows, "Facts, {years}", view.selection, groups, "A note.")


def test_many_dates_have_a_choice_of_the_groups_that_have_facts_and_all():
    choice, card = shown()
    assert [code for code, _label in choice.options] == ["closure", "agreement", "all"]
    assert choice.code == "closure"
    assert set(card.rows["kind"]) == {"closure"}
    every = dict(choice.options)["all"]
    count = int(every.removeprefix("All (").removesuffix(")"))
    assert card.subtitle == f"{len(card.rows)} of {count} facts, 2002–2014"
    assert card.note == "A note."


def test_all_of_many_dates_are_shown_where_the_address_asks_or_no_group_has_any():
    choice, card = shown(dates="all")
    assert len(card.rows) > cards.MANY
    assert card.subtitle == "Facts, 1995–2023"
    alone, every = shown(groups={"gone": GROUPS["gone"]})
    assert alone.code == "all"
    assert len(every.rows) == len(card.rows)
    assert choice.label == "Dated facts shown"


def test_a_screenful_of_dates_is_no_choice():
    rows = security_dated(frames.table("security"))
    assert len(shown(rows.head(cards.MANY))) == 1
    assert len(shown(rows.head(cards.MANY + 1))) == 2


def test_the_brief_alone_shows_all_dates_up_to_its_year():
    view = View.read("country", {"scope": "brief", "dates": "foo"}, options=("dates",))
    rows = events_dated(frames.chosen("events", view.selection))
    assert len(rows) > cards.MANY
    (card,) = cards.dates(view, "events", rows, "Events, {years}", view.selection, GROUPS)
    assert len(card.rows) == len(rows)
    axis = figure_of(card).plain["layout"]["xaxis"]["range"]
    assert 2012 < axis[1] < 2015


def test_kinds_come_in_words_and_in_the_order_asked_for_without_those_that_are_not_there():
    rows = frames.table("security").query("kind in ['closure', 'deployment']")
    assert cards.in_words(rows, KINDS) == {"deployment": "Deployment", "closure": "Closure"}
    assert cards.in_words(rows.head(0), KINDS) == {}


def test_counts_have_a_row_for_kind_and_country_and_rest_on_the_facts():
    view = View.read("security", {"country": "TJK"})
    rows = frames.chosen("security", view.selection)
    card = cards.counts("security-facts", rows, "Number of facts", KINDS, view.selection)
    assert list(card.rows.columns) == ["kind", "country", "facts"]
    assert set(card.rows["country"]) == {"TJK"}
    assert card.rows["facts"].sum() == len(rows)
    assert card.grounds is rows
    assert (
        card.subtitle
        == "Number of facts by kind and country; a gap means no fact on record, not zero"
    )


@pytest.mark.parametrize("kind", cards.SINGLE)
@pytest.mark.parametrize("country", ["KAZ", "KGZ", "TJK"])
def test_a_single_figure_is_a_card_or_a_notice_of_the_same_name(kind, country):
    view = View.read("people", {"scope": "brief", "country": country})
    facts = frames.table("aid_culture")
    single = cards.single(view, kind, facts, view.selection)
    there = facts.query("country == @country and kind == @kind and tier == 'brief'")[
        "value"
    ].count()
    assert isinstance(single, Card) == bool(there)
    assert single.name == cards.SINGLE[kind][0]
    if there:
        assert set(single.rows["country"]) == {country}
