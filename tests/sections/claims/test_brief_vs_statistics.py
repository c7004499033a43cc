"""components/sections/claims/brief_vs_statistics.py: ratios to the brief, dates of opening."""

import pytest

from components.model.blocks import paragraph
from components.model.view import View
from components.sections.claims.brief_vs_statistics import openings, ratios_to_brief
from components.statements.brief_vs_statistics import doubt
from data.derive.brief_vs_statistics import years_doubtful, years_in_doubt
from data.query import frames
from data.schema import FIVE
from tests.support.page_values import figure_of, marks, words


def view(**query):
    return View.read("claims", {"scope": "now", **query}, options=("around",))


@pytest.mark.parametrize("country", ["", *FIVE, "KAZ,UZB"])
def test_the_note_says_what_the_rows_of_the_chosen_countries_leave_in_doubt(country):
    chosen = view(country=country)
    rows = chosen.selection.in_countries(frames.brief_vs_statistics())
    _switch, card = ratios_to_brief(chosen)
    said = doubt(years_in_doubt(rows), years_doubtful(rows), frames.names())
    assert card.body[-1] == paragraph(said, "soft")


@pytest.mark.parametrize("query", [{}, {"around": "1"}, {"country": "KAZ", "around": "1"}], ids=str)
def test_a_mark_for_each_row_that_is_shown(query):
    switch, card = ratios_to_brief(view(**query))
    assert switch.on == ("around" in query)
    assert marks(figure_of(card)) == len(card.rows)


def test_openings_have_a_line_for_each_and_say_which_differ():
    card = openings(view())
    lines = words(card).splitlines()
    differing = [line for line in lines if line.endswith("**they differ**")]
    agreeing = [line for line in lines if line.endswith("no conflict")]
    assert len(differing) == (~card.rows["same"]).sum() > 0
    assert len(agreeing) == card.rows["same"].sum()
    assert any("May 2010" in line and "December 2009" in line for line in differing)


def test_openings_follow_the_countries():
    chosen = openings(view(country="TJK"))
    assert set(chosen.rows["country"]) == {"TJK"}
    without = set(FIVE) - set(openings(view()).rows["country"])
    assert without
    for country in without:
        assert openings(view(country=country)) is None
