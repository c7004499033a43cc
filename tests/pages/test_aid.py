"""pages/aid.py: what the page on aid and culture says, as a value, over a grid of views."""

import pytest

from components.model.blocks import Columns, Fold, Text
from pages import aid
from tests.support.page_values import (
    GRID,
    IMPOSSIBLE,
    built,
    card_of,
    check,
    figure_of,
    marks,
    notices,
    words,
)

page = built("aid", aid)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_under_any_filter(query):
    shown = page(**query)
    check(shown)
    french = query.get("lang") == "fr"
    assert shown.title == ("Aide et culture" if french else "Aid and culture")
    assert not shown.unreadable
    assert shown.cards or notices(shown)
    assert not shown.choices


def test_the_brief_has_two_budgets_and_its_students_side_by_side():
    shown = page(scope="brief")
    columns = shown.parts[0]
    assert isinstance(columns, Columns)
    assert [column[0].name for column in columns.columns] == ["cultural-budget", "students"]
    budget = card_of(shown, "cultural-budget")
    assert str(budget.title).startswith("Cultural budget for Tajikistan: down by 37%, from €123")
    assert (
        budget.subtitle == "Cultural budget, thousand euros, 2007–2009; the years on record alone"
    )
    assert list(budget.rows["value"]) == [123, 78]
    students = str(card_of(shown, "students").title)
    assert "scholars studying in France, Kazakhstan: 100 (2011)" in students
    assert "per year, Tajikistan: less than 10 (2012)" in students


def test_what_the_brief_does_not_give_of_a_country_is_said():
    shown = page(country="KAZ", scope="brief")
    assert "**No cultural budget for Kazakhstan in 1991–2012.**" in words(shown)
    assert shown.card("students") is not None
    assert notices(shown)["cultural-budget"].offer


def test_all_sources_have_a_chart_for_each_measure_with_a_unit_of_its_own():
    shown = page(scope="now")
    measures = shown.parts[0]
    cards = [card for column in measures.columns for card in column]
    assert len(cards) > 2
    for card in cards:
        assert card.rows["unit"].nunique() == 1
        assert card.rows["kind"].nunique() == 1
        assert {"value_text", "moment"}.isdisjoint(card.rows.columns)
        assert marks(figure_of(card)) == len(card.rows)
    assert shown.card("cultural-budget") is None


def test_names_of_cards_and_so_of_files_are_the_same_in_every_language():
    names = [[card.name for card in page(scope="now", lang=code).cards] for code in ("en", "fr")]
    assert names[0] == names[1]
    assert all(name.isascii() and " " not in name for name in names[0])


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
def test_the_card_of_counts_has_a_row_for_each_mark(query):
    card = card_of(page(**query), "aid-facts")
    assert marks(figure_of(card)) == len(card.rows)
    assert len(card.facts) == len(card_of(page(**query), "aid-by-kind").rows)


@pytest.mark.parametrize(
    "query", [{}, {"scope": "now"}, {"scope": "now", "country": "TJK"}], ids=str
)
def test_every_fact_is_told_once_under_its_kind(query):
    card = card_of(page(**query), "aid-by-kind")
    (columns,) = card.body
    blocks = [block for column in columns.columns for block in column]
    inside = [
        part for block in blocks for part in (block.blocks if isinstance(block, Fold) else [block])
    ]
    lines = [line for part in inside for line in part.markdown.splitlines()]
    assert sum(line.startswith("- ") for line in lines) == len(card.rows)
    headings = [
        part for part in inside if isinstance(part, Text) and part.markdown.startswith("**")
    ]
    assert len(headings) == card.rows["kind"].nunique()
    assert str(card.title).startswith(f"{len(card.rows)} facts, in detail")


def test_an_impossible_filter_says_what_is_missing_and_where_it_is():
    shown = page(**IMPOSSIBLE)
    assert set(notices(shown)) == {"cultural-budget", "students", "aid-facts"}
    assert not shown.cards
    for name, notice in notices(shown).items():
        assert "for Kyrgyzstan in 1991–1992" in notice.message
        found = aid.build(notice.nearest)
        assert name not in notices(found)
        assert found.card(name) is not None
