"""components/sections/map_page/arcs.py: the visits between Paris and the capitals, as a card."""

import pytest

from components.model.view import View
from components.sections.map_page.arcs import arcs
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import speaking

EVERY = Selection(scope="now", first=1991, last=2025)


def view(selection: Selection = EVERY, level: str = "") -> View:
    return View("map", selection).with_options(level=level)


@pytest.mark.parametrize("country", ["", "KAZ", "KGZ", "TJK", "TKM", "UZB"])
@pytest.mark.parametrize("scope", ["brief", "now"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_arcs_are_of_the_visits_of_a_selection(country, scope, language):
    selection = Selection((country,) if country else ()).with_scope(scope)
    with speaking(language):
        choice, card = arcs(view(selection)).parts
    assert card.name == "map-arcs"
    assert card.rows["visits"].sum() == len(card.facts)
    assert set(card.facts["country"]) <= set(selection.codes)
    (figure,) = card.body
    assert figure.alt == str(card.title)
    assert choice.code == "all"
    assert {"en": "Rank of the visitor", "fr": "Rang du visiteur"}[language] == choice.label
    assert {"en": "Paris and the capitals", "fr": "Paris et les capitales"}[
        language
    ] in card.subtitle


def test_a_level_shows_its_visits_alone_and_all_is_not_written():
    choice, card = arcs(view(level="head_of_state")).parts
    assert choice.code == "head_of_state"
    assert choice.default == ("all",)
    assert set(card.facts["level"]) == {"head_of_state"}
    assert len(card.facts) < len(arcs(view()).parts[1].facts)


def test_a_level_that_the_filters_leave_out_counts_as_all_without_a_complaint():
    selection = Selection(("TKM",), 2008, 2010, "brief")
    choice, card = arcs(view(selection, "parliament")).parts
    assert "parliament" not in dict(choice.options)
    assert choice.code == "all"
    assert choice.complaint == ""
    assert len(card.facts) == len(arcs(view(selection)).parts[1].facts)


def test_a_level_that_is_none_is_complained_of():
    choice, _card = arcs(view(level="king")).parts
    assert choice.complaint.startswith("The address asks for level king, which is not one of all, ")


def test_every_capital_is_named_with_both_numbers():
    _choice, card = arcs(view()).parts
    notes = [note["text"] for note in card.body[0].plain["layout"]["annotations"]]
    for capital in (
        frames.table("countries").set_index("iso3").loc[card.rows["category"], "capital_en"]
    ):
        assert any(f"<b>{capital}</b>  → " in note for note in notes)


def test_without_a_visit_there_is_nothing():
    assert arcs(view(Selection(("KGZ",), 1991, 1992, "brief"))).parts == ()
