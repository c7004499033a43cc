"""components/map/static_map.py: the still map tells what the moving one does, with legend and sources."""

import pandas as pd
import pytest

from components.map import land
from components.map.mark_layers import LETTERS
from components.map.static_map import atlas
from components.words.theme import BACKGROUNDS, DETAIR_COLOUR, INKS, SOFT_INKS, rgb, template
from data.countries import load_countries, names
from data.query.selection import Selection
from data.sites import distinct, load_sites, placed

VALUES = pd.DataFrame(
    [("KAZ", 3400.0, "≈ €3.4 bn (2010)"), ("TJK", 12.7, "€12.7 m (2009)"), ("UZB", None, "none")],
    columns=["country", "value", "value_text"],
)
SITES = placed(distinct(Selection().of(load_sites())))
NAMES = names(load_countries())


@pytest.fixture(scope="module")
def figure():
    """The map of the brief."""
    return atlas(SITES, VALUES, NAMES, land.states(), land.neighbours(), "Peyrouse 2012", log=True)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def note(figure, text):
    (found,) = [note for note in figure.layout.annotations if note.text == text]
    return found


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
    text = foot.replace("<br>", " ")
    assert "Peyrouse 2012" in text
    assert "E embassy of France" in text
    assert "Natural Earth" in text


def test_land_that_lies_outside_the_picture_is_not_carried_along(figure):
    assert len(figure.to_json()) < 250_000


def test_ink_and_paper_come_from_the_theme_of_whoever_draws_it(figure):
    """The same picture serves a light page, a dark one and a file."""
    drawn = figure.to_json()
    for theme in ("light", "dark"):
        for colour in (INKS[theme], SOFT_INKS[theme], BACKGROUNDS["dark"], css(INKS[theme])):
            assert colour not in drawn
    used = {note.templateitemname for note in figure.layout.annotations} - {None}
    assert used <= {item["name"] for item in template("dark")["layout"]["annotations"]}
    (scale,) = figure.layout.shapes
    (item,) = template("dark")["layout"]["shapes"]
    assert (scale.templateitemname, scale.visible) == (item["name"], True)
    assert item["line"]["color"] == INKS["dark"]


def css(colour):
    return ",".join(map(str, rgb(colour)[:3]))


def test_names_of_countries_are_in_ink_and_those_of_neighbours_are_not(figure):
    assert note(figure, "Kazakhstan<br>≈ €3.4 bn (2010)").templateitemname == "ink"
    assert note(figure, "Russia").templateitemname is None
    assert note(figure, "Detair").font.color == DETAIR_COLOUR


def test_a_country_is_filled_as_its_class_in_the_legend(figure):
    fills = {trace.name: trace.fillcolor for trace in figure.data if trace.name}
    assert len(set(fills.values())) == len(fills) == 3
    darkest = next(trace for trace in figure.data if trace.name == "€840\u202fm – €3.4\u202fbn")
    x, _y = land.states()["KAZ"]
    assert len(darkest.x) == len(x)


def test_the_picture_has_its_own_shape_whatever_room_there_is(figure):
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.xaxis.constrain == figure.layout.yaxis.constrain == "domain"
