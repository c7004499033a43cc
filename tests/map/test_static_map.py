"""components/map/static_map.py: the still map tells what the moving one does, with legend and sources."""

import pandas as pd
import pytest

from components.map.mark_layers import LETTERS
from components.map.static_map import atlas
from components.words.theme import DETAIR_COLOUR
from data.countries import load_countries, names
from data.geo import load_boundaries, load_neighbours
from data.query.selection import Selection
from data.sites import distinct, load_sites, placed

VALUES = pd.DataFrame(
    [("KAZ", 3400.0, "≈ €3.4 bn (2010)"), ("TJK", 12.7, "€12.7 m (2009)"), ("UZB", None, "none")],
    columns=["country", "value", "said"],
)
SITES = placed(distinct(Selection().of(load_sites())))
NAMES = names(load_countries())


@pytest.fixture(scope="module")
def figure():
    """The map of the brief."""
    land = load_boundaries(), load_neighbours()
    return atlas(SITES, VALUES, NAMES, *land, "Peyrouse 2012", theme="light", log=True)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_countries_with_a_value_are_named_with_it(figure):
    assert "Kazakhstan<br>≈ €3.4 bn (2010)" in texts(figure)


def test_every_kind_of_site_has_its_letter(figure):
    written = {text for text in texts(figure) if text.startswith("<b>")}
    assert written == {f"<b>{LETTERS[kind]}</b>" for kind in set(SITES["kind"])}


def test_detair_is_larger_than_any_other_mark_and_in_its_own_colour(figure):
    marks = [note for note in figure.layout.annotations if note.text.startswith("<b>")]
    (detair,) = [mark for mark in marks if mark.text == "<b>D</b>"]
    assert detair.bgcolor == DETAIR_COLOUR
    assert all(detair.font.size > mark.font.size for mark in marks if mark is not detair)


def test_the_legend_tells_the_values_of_each_shade(figure):
    legend = [trace.name for trace in figure.data if trace.showlegend is not False]
    assert legend == [
        "€12\u202fm – €51\u202fm",
        "€840\u202fm – €3.4\u202fbn",
        "no figure",
    ]


def test_the_foot_names_source_letters_and_whose_borders_these_are(figure):
    (foot,) = [text for text in texts(figure) if text.startswith("Source: ")]
    said = foot.replace("<br>", " ")
    assert "Peyrouse 2012" in said
    assert "E embassy of France" in said
    assert "Natural Earth" in said


def test_land_that_lies_outside_the_picture_is_not_carried_along(figure):
    assert len(figure.to_json()) < 250_000
