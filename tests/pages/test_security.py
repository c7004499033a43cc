"""pages/security.py: what the page on security says, as a value, over a grid of views."""

import pytest

from components.model.blocks import Choice, Fold
from pages import security
from tests.support.page_values import (
    GRID,
    IMPOSSIBLE,
    built,
    card_of,
    check,
    choice,
    figure_of,
    marks,
    notices,
    tiles,
    words,
)

page = built("security", security)

IN_ORDER = ["security-strip", "security-deliveries", "security-agreements", "detair"]
IN_ORDER += ["security-strength", "security-aircraft", "security-dates", "police"]
IN_ORDER += ["security-facts"]
GROUPS = ("detachments", "agreements", "works", "others")


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_under_any_filter(query):
    shown = page(**query)
    check(shown)
    assert shown.title == ("Sécurité" if query.get("lang") == "fr" else "Security")
    assert not shown.unreadable
    places = [IN_ORDER.index(card.name) for card in shown.cards]
    assert places == sorted(places)
    assert shown.cards or len(notices(shown)) == 3


def test_detair_is_described_where_tajikistan_is_chosen():
    text = words(page(country="TJK", scope="brief"))
    for figure in ("200", "2002", "27", "C-160"):
        assert figure in text
    shown = page(country="KAZ", scope="brief")
    assert shown.card("detair") is None
    assert "No facts about Detair for Kazakhstan in 1991–2012." in notices(shown)["detair"].message
    assert (
        notices(shown)["detair"].offer == "Show Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan"
        " and Uzbekistan, 1991–2012"
    )


def test_a_fact_of_security_that_two_sources_state_counts_once():
    text = words(page(scope="now"))
    assert "Tajikistan is best documented, with 42 facts" in text
    assert "4 facts of security" in words(page(country="TKM", years="1991-2010"))


def test_detair_came_in_december_2001_and_its_aircraft_stand_next_to_its_people():
    shown = page(scope="now", country="TJK")
    assert tiles(shown)["In Dushanbe from"].word == "7 December 2001"
    assert tiles(shown)["Until"].word == "28 October 2014"
    assert [card.name for card in shown.cards] == [
        name
        for name in IN_ORDER
        if name != "security-deliveries"  # Tajikistan got none
    ]
    brief = tiles(page(scope="brief"))
    assert brief["In Dushanbe from"].word == "2002"
    assert "Until" not in brief
    assert page(scope="brief").card("security-strength") is None


def test_the_parts_of_the_chart_make_the_whole_and_the_first_is_shown_first():
    rows = {}
    for code in (*GROUPS, "all"):
        shown = page(scope="now", dates=code)
        card, control = card_of(shown, "security-dates"), choice(shown, "dates")
        rows[code] = len(card.rows)
        assert control.code == code
        assert [option for option, _label in control.options] == [*GROUPS, "all"]
        assert dict(control.options)[code].endswith(f"({rows[code]})")
        assert card.subtitle.startswith(f"{rows[code]} of ") == (code != "all")
    assert sum(rows[code] for code in GROUPS) == rows["all"]
    assert choice(page(scope="now"), "dates").code == "detachments"
    assert figure_of(card_of(page(scope="now", dates="all"), "security-dates")).window


def test_the_groups_are_named_in_the_language_of_the_page():
    french = choice(page(scope="now", lang="fr"), "dates")
    assert dict(french.options)["works"].startswith("Travaux à Douchanbé")
    assert french.label != choice(page(scope="now"), "dates").label


def test_where_few_facts_have_a_date_there_is_nothing_to_choose():
    for shown in (
        page(scope="brief"),
        page(dates="foo", scope="brief"),
        page(scope="now", country="TKM", dates="foo"),
    ):
        assert choice(shown, "dates") is None
        assert not shown.unreadable
        assert shown.card("security-dates") is not None


def test_a_group_that_is_none_is_said_with_what_is_shown_instead():
    shown = page(scope="now", dates="foo")
    (text,) = shown.unreadable
    assert text.startswith("The address asks for dates foo, which is not one of detachments, ")
    assert "shown instead: Detachments (11)" in text


def test_the_control_stands_before_what_it_changes():
    (fold,) = [
        part
        for part in page(scope="now").parts
        if isinstance(part, Fold) and isinstance(part.blocks[0], Choice)
    ]
    assert fold.blocks[1].name == "security-dates"
    assert not fold.is_open


def test_arms_delivered_lead_and_stand_in_the_strip_with_what_came_before():
    shown = page(scope="now")
    assert str(shown.lead[0]).startswith(
        "**Arms**: the latest French deliveries on record, in 2023: 1 Ground Master-400"
    )
    strip = card_of(shown, "security-strip")
    assert str(strip.title).startswith("The latest arms on record as delivered, in 2023")
    assert set(strip.rows["kind"]) == {
        *("deployment", "closure", "delivery", "procurement", "agreement")
    }
    assert list(strip.rows["date"]) == sorted(strip.rows["date"], reverse=True)
    assert marks(figure_of(strip)) >= len(strip.rows)
    assert len(card_of(shown, "security-deliveries").rows) == 14
    assert "Arms" not in str(page(scope="brief").lead[0])
    assert page(scope="brief").card("security-deliveries") is None


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
def test_the_card_of_counts_has_a_row_for_each_mark_and_rests_on_the_facts_counted(query):
    card = card_of(page(**query), "security-facts")
    assert marks(figure_of(card)) == len(card.rows)
    assert set(card.rows["kind"]) == set(card.facts["kind"])
    assert "source_id" in card.facts


def test_an_impossible_filter_says_what_is_missing_and_where_it_is():
    shown = page(**IMPOSSIBLE)
    assert set(notices(shown)) == {"detair", "security-dates", "police"}
    assert not shown.cards
    for name, notice in notices(shown).items():
        assert "for Kyrgyzstan in 1991–1992" in notice.message
        assert "Kazakhstan" not in notice.message
        found = security.build(notice.nearest)
        assert name not in notices(found)
        assert found.card(name) is not None
