"""components/sections/facts/all_sources.py: strength and measures over time."""

from components.model.view import View
from components.sections.facts.all_sources import MEASURES, measures, strength
from data.query import frames
from data.query.selection import Selection
from tests.support.page_values import figure_of, marks

ALL = Selection(scope="now").everything
VIEW = View("people", ALL)


def test_people_and_aircraft_stand_side_by_side_a_mark_for_each_row():
    people, aircraft = strength(frames.chosen("security", ALL), ALL).columns
    for (card,), name, unit in ((people, "strength", "people"), (aircraft, "aircraft", "aircraft")):
        assert card.name == f"security-{name}"
        assert set(card.rows["unit"]) == {unit}
        assert "procurement" not in set(card.rows["kind"])
        assert card.rows["date"].notna().all()
        assert marks(figure_of(card)) == len(card.rows)
        assert {trace["mode"] for trace in figure_of(card).plain["data"]} == {"markers"}


def test_aircraft_alone_keep_to_their_column():
    rows = frames.chosen("security", ALL)
    first, second = strength(rows[rows["personnel"].isna()], ALL).columns
    assert first == ()
    assert second[0].name == "security-aircraft"


def test_without_a_figure_of_strength_there_is_nothing():
    selection = Selection(("TKM",), ALL.first, ALL.last, "now")
    assert strength(frames.chosen("security", selection), selection) is None


def test_every_measure_with_two_figures_can_be_chosen_language_first():
    facts = frames.chosen("aid_culture", ALL)
    choice, card = measures(VIEW, facts)
    valued = facts[facts["kind"].isin(MEASURES)].dropna(subset=["value", "date"])
    sizes = valued.groupby(["kind", "unit"]).size()
    assert len(choice.options) == sizes.gt(1).sum()
    assert len(card.rows) == sizes["language"].max()
    cards = [measures(VIEW.with_options(figures=name), facts)[1] for name, _label in choice.options]
    assert sum(len(card.rows) for card in cards) == sizes[sizes.gt(1)].sum()
    assert [card.name for card in cards] == [name for name, _label in choice.options]
    for card in cards:
        assert len(card.rows.groupby(["kind", "unit"])) == 1


def test_without_two_figures_of_one_measure_there_is_nothing():
    assert measures(VIEW, frames.chosen("aid_culture", ALL).head(0)) == ()
