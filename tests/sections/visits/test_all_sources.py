"""components/sections/visits/all_sources.py: parts that a selection may leave out."""

from dataclasses import replace

import pytest

from components.model.view import View
from components.sections.visits.all_sources import heads, silences, trade_and_visits
from components.sections.visits.recorded import recorded
from data.query.selection import Selection

EVERY = Selection(scope="now", first=1991, last=2025)


def test_a_silence_is_between_visits_of_ministers_and_above():
    (card,) = silences(recorded(EVERY), EVERY).parts
    facts = card.facts
    low = {"special_representative", "delegation", "parliament", "business_delegation"}
    dates = set(facts[~facts["level"].isin(low)]["date"])
    assert {*card.rows["after"].dropna(), *card.rows["before"].dropna()} <= dates
    years, months = divmod(int(card.rows["months"].max()), 12)
    assert "longest time without a recorded visit by a minister or above was" in str(card.title)
    assert f" at least {years} years and {months} months" in str(card.title)
    assert len(card.rows) == 10  # each country, each way


def test_without_a_head_of_state_there_is_no_count_of_heads():
    rows = recorded(EVERY)
    assert heads(rows[rows["level"].ne("head_of_state")], EVERY) is None


def test_presidents_stand_in_the_order_of_their_first_visit():
    (columns,) = heads(recorded(EVERY), EVERY).parts
    (presidents,) = columns.columns[1]
    (figure,) = presidents.body
    shown = figure.plain["layout"]["yaxis"]["categoryarray"][::-1]
    assert shown.index("Nursultan Nazarbayev") < shown.index("Kassym-Jomart Tokayev")
    assert set(shown) == set(presidents.rows["category"])


@pytest.mark.parametrize("year", [1991])
def test_years_without_a_figure_of_trade_have_no_chart_of_it(year):
    view = View("visits", replace(EVERY, first=year, last=year))
    assert trade_and_visits(view, recorded(EVERY)) is None


def test_amounts_are_in_words_for_those_who_point_at_them():
    _choice, card = trade_and_visits(View("visits", EVERY), recorded(EVERY)).parts
    assert card.rows["value_text"].str.endswith(" million EUR").all()
