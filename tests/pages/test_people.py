"""pages/people.py: what the page on people says, as a value, over a grid of views."""

import pytest

from components.model.blocks import Columns, Fold, Text
from data.query import frames
from pages import people
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
    words,
)

page = built("people", people)
STATISTICS = {"students-abroad", "visas", "un-votes", "people-in-france"}  # what a notice is of
CARDS = [
    *("students-hosts", "visas-by-state", "votes-by-state", "votes-with-france"),
    *("visas-refused", "refugees-in-france", "language-learners", "aid-by-kind"),
]
LINES = {
    "votes-with-france": {},
    "visas-refused": {},
    "refugees-in-france": {},
    "born-in-france": {"living": "born"},
    "students-in-france": {"living": "students"},
}


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_under_any_filter(query):
    shown = page(**query)
    check(shown)
    french = query.get("lang") == "fr"
    assert shown.title == ("Liens humains" if french else "People")
    assert not shown.unreadable
    assert shown.cards or notices(shown)
    choices = {choice.parameter for choice in shown.choices}
    assert choices <= (set() if query.get("scope") == "brief" else set(people.OPTIONS))


def test_statistics_come_first_and_aid_follows():
    assert [card.name for card in page().cards] == CARDS


def test_the_lead_has_the_newest_figure_of_each_kind():
    text = str(page().lead[0])
    for what in ("students**", "short-stay visas**", "refugees**", "of adopted resolutions"):
        assert what in text
    assert "years before 2025" in text
    assert len(page().lead) == 1
    assert str(page(years="1991", country="KGZ").lead[0]).startswith("**No facts** of aid")


def test_the_brief_knows_nothing_of_statistics():
    shown = page(scope="brief")
    names = {card.name for card in shown.cards}
    assert names == {"cultural-budget", "students", "aid-facts", "aid-by-kind"}
    assert not set(notices(shown)) & STATISTICS
    assert str(shown.lead[0]).endswith("No total of French aid is given.")


@pytest.mark.parametrize("name", ["students-hosts", "visas-by-state", "votes-by-state"])
def test_a_card_among_states_is_of_one_year_with_france_and_a_dot_for_each_row(name):
    card = card_of(page(), name)
    assert card.rows["year"].nunique() == 1
    assert "FRA" in set(card.rows["partner"])
    states = card.rows["partner"].nunique()
    assert marks(figure_of(card)) == len(card.rows) + 2 * states  # and two ends of a line a state
    assert "basis" not in card.rows or card.rows["basis"].nunique() == 1


def test_states_with_most_visas_are_shown_and_the_share_is_of_all():
    card = card_of(page(), "visas-by-state")
    assert card.rows["partner"].nunique() == 10
    issued = card.facts.groupby("partner")["value"].sum()
    assert len(issued) > 10
    shown = set(card.rows["partner"]) - {"FRA"}
    assert min(issued[list(shown)]) >= max(issued.drop(list({*shown, "FRA"})))
    assert f"10 of {len(issued)} states" in card.subtitle


@pytest.mark.parametrize("name", LINES)
def test_a_card_over_the_years_draws_each_of_its_rows(name):
    card = card_of(page(**LINES[name]), name)
    drawn = figure_of(card).plain["data"]
    assert sum(value is not None for trace in drawn for value in trace["y"]) == len(card.rows)
    assert {"part", "consulate", "indicator"}.isdisjoint(card.rows.columns)


def test_what_is_counted_otherwise_is_not_joined():
    drawn = figure_of(card_of(page(), "refugees-in-france")).plain["data"]
    assert all(max(trace["x"]) < 2021 or min(trace["x"]) >= 2021 for trace in drawn)
    drawn = figure_of(card_of(page(), "visas-refused")).plain["data"]
    assert all(max(trace["x"]) < 2013 or min(trace["x"]) >= 2013 for trace in drawn)
    votes = card_of(page(), "votes-with-france").rows
    assert set(votes["basis"]) == {"roll_calls"}


def test_votes_and_decisions_that_are_few_are_left_out_and_named():
    votes = card_of(page(), "votes-with-france")
    assert votes.rows["common_votes"].min() >= 20
    assert "Kyrgyzstan 1992 and Turkmenistan 1992 and 1995–1996" in votes.note
    refused = card_of(page(), "visas-refused")
    assert (refused.rows["value"] + refused.rows["issued"]).min() >= 500
    assert "Turkmenistan 2005–2009" in refused.note
    assert "Left out" not in card_of(page(country="UZB"), "votes-with-france").note


def test_hosts_that_the_source_does_not_list_are_named():
    note = card_of(page(), "students-hosts").note
    listed = set(frames.table("students_abroad")["partner"])
    assert not {"ITA", "TUR", "CHN", "USA"} & listed
    assert note.endswith("Not listed: Italy, Turkey, China and the United States.")


def test_where_france_issues_no_visas_that_is_said():
    shown = page(country="KGZ")
    title = str(card_of(shown, "visas-by-state").title)
    assert title.startswith("No visas of a French consulate in Kyrgyzstan are on record in 2024")
    assert shown.card("visas-refused") is None


def test_one_country_has_its_numbers_beside_the_dots():
    drawn = figure_of(card_of(page(country="KAZ"), "students-hosts")).plain["data"]
    assert [trace["mode"] for trace in drawn] == ["lines", "markers+text"]


def test_who_lives_in_france_is_one_figure_at_a_time():
    shown = choice(page(), "living")
    assert shown is not None
    assert [code for code, _label in shown.options] == ["refugees", "born", "students"]
    born = page(living="born", country="TKM")
    assert born.card("refugees-in-france") is None
    assert "people born in Turkmenistan lived in France in 2019" in words(born)
    assert not page(living="born", years="2021-2025").unreadable  # which has no such figure


def test_what_no_years_have_is_said_and_where_it_is():
    shown = page(country="KGZ", years="1992-1992")
    assert {"students-abroad", "visas", "un-votes", "people-in-france"} <= set(notices(shown))
    for name in STATISTICS:
        notice = notices(shown)[name]
        assert "for Kyrgyzstan in 1992" in notice.message
        assert name not in notices(people.build(notice.nearest))


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


def test_all_sources_have_a_chart_of_one_measure_with_a_unit_of_its_own():
    measures = choice(page(), "figures")
    assert measures is not None
    assert len(measures.options) > 5
    for name, label in measures.options:
        card = card_of(page(figures=name), name)
        assert label.endswith(f"({len(card.rows)})")
        assert card.rows["unit"].nunique() == 1
        assert card.rows["kind"].nunique() == 1
        assert {"value_text", "moment"}.isdisjoint(card.rows.columns)
        assert marks(figure_of(card)) == len(card.rows)
    assert page().card("cultural-budget") is None


def test_a_measure_that_the_filters_leave_out_is_known():
    assert not page(figures="budget-FRF-million", country="TJK").unreadable
    assert page(figures="nonsense").unreadable


def test_names_of_cards_and_so_of_files_are_the_same_in_every_language():
    names = [[card.name for card in page(scope="now", lang=code).cards] for code in ("en", "fr")]
    assert names[0] == names[1]
    assert all(name.isascii() and " " not in name for name in names[0])


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
def test_the_card_of_counts_has_a_row_for_each_mark(query):
    shown = page(scope="brief", **query)
    card = card_of(shown, "aid-facts")
    assert marks(figure_of(card)) == len(card.rows)
    assert len(card.facts) == len(card_of(shown, "aid-by-kind").rows)


@pytest.mark.parametrize(
    "query", [{}, {"scope": "brief"}, {"scope": "now", "country": "TJK"}], ids=str
)
def test_every_fact_is_told_once_under_its_kind(query):
    card = card_of(page(**query), "aid-by-kind")
    blocks = [
        block
        for part in card.body
        for block in (sum(part.columns, ()) if isinstance(part, Columns) else (part,))
    ]
    inside = _unfolded(blocks)
    lines = [line for part in inside for line in part.markdown.splitlines()]
    assert sum(line.startswith("- ") for line in lines) == len(card.rows)
    headings = [part for part in inside if part.markdown.startswith("**")]
    folds = [block for block in card.body if isinstance(block, Fold)]
    assert len(headings) + len(folds) == card.rows["kind"].nunique()
    assert bool(folds) == (len(card.rows) > 30)
    assert str(card.title).startswith(f"{len(card.rows)} facts, in detail")


def _unfolded(blocks) -> list[Text]:
    return [
        text
        for block in blocks
        for text in (_unfolded(block.blocks) if isinstance(block, Fold) else [block])
    ]


def test_an_impossible_filter_says_what_is_missing_and_where_it_is():
    shown = page(**IMPOSSIBLE)
    assert set(notices(shown)) == {"cultural-budget", "students", "aid-facts"}
    assert not shown.cards
    for name, notice in notices(shown).items():
        assert "for Kyrgyzstan in 1991–1992" in notice.message
        found = people.build(notice.nearest)
        assert name not in notices(found)
        assert found.card(name) is not None
