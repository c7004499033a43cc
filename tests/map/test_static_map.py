"""components/map/static_map.py: the still map shows what the moving one does, with legend and sources."""

import pandas as pd
import pytest

from components.map import land
from components.map.projection import level_of
from components.map.scene import Shown
from components.map.static_map import atlas
from components.render import card as client
from components.words.theme import (
    BACKGROUNDS,
    COUNTRY_COLOURS,
    DETAIR_COLOUR,
    INKS,
    SOFT_INKS,
    rgb,
    template,
)
from data.countries import load_countries, names
from data.geo import load_lakes
from tests.support.map_values import known_towns, sites_of

VALUES = pd.DataFrame(
    [("KAZ", 3400.0, "≈ €3.4bn (2010)"), ("TJK", 12.7, "€12.7m (2009)"), ("UZB", None, "none")],
    columns=["country", "value", "value_text"],
)
SHOWN = Shown(
    sites_of("brief"),
    VALUES,
    names(load_countries()),
    load_lakes()["features"],
    known_towns(),
    log=True,
)


@pytest.fixture(scope="module")
def figure():
    """The map of the brief."""
    return atlas(SHOWN, land.states(), land.neighbours(), land.lakes(), "Peyrouse 2012")


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def note(figure, text):
    (found,) = [note for note in figure.layout.annotations if note.text == text]
    return found


def test_words_and_numbers_are_those_of_the_map_that_moves(figure):
    level = level_of(land.STILL)
    marks = SHOWN.marks(level)
    words = {word.text.replace("\n", "<br>") for word in SHOWN.words(marks, level)}
    assert words <= set(texts(figure))
    written = {text for text in texts(figure) if text.startswith("<b>")}
    assert written == {f"<b>{m.text}</b>" for m in marks if m.text and m.kind != "detair"}


def test_every_mark_is_drawn_at_its_place(figure):
    anchors = {(shape.xanchor, shape.yanchor) for shape in figure.layout.shapes}
    for mark in SHOWN.marks(level_of(land.STILL)):
        x, y, _radius = mark.disc(land.STILL)
        assert any(abs(x - left) + abs(y - top) < 0.01 for left, top in anchors if left)


def test_countries_with_a_value_are_named_with_it(figure):
    assert "Kazakhstan<br>≈ €3.4bn (2010)" in texts(figure)


def test_a_capital_is_a_star_and_detair_has_a_ring_of_its_colour(figure):
    stars = [shape for shape in figure.layout.shapes if shape.type == "path"]
    assert len(stars) == 5
    ring = max(
        (shape for shape in figure.layout.shapes if shape.type == "circle"),
        key=lambda shape: shape.x1,
    )
    assert (ring.line.color, ring.line.width) == (DETAIR_COLOUR, 3)


def test_the_legend_has_the_values_of_each_shade(figure):
    legend = [trace.name for trace in figure.data if trace.showlegend is not False]
    assert legend == [
        "€12m – €51m",
        "€840m – €3.4bn",
        "no figure",
    ]


def test_the_foot_names_source_letters_and_whose_borders_these_are(figure):
    (foot,) = [text for text in texts(figure) if text.startswith("Source: ")]
    text = foot.replace("<br>", " ")
    assert "Peyrouse 2012" in text
    assert "P project" in text
    assert "Natural Earth" in text
    assert "imply no position" in text


def test_land_that_lies_outside_the_picture_is_not_carried_along(figure):
    assert len(figure.to_json()) < 250_000


def test_ink_and_paper_come_from_the_theme_of_whoever_draws_it(figure):
    """The same picture serves a light page, a dark one and a file."""
    drawn = figure.to_json()
    for theme in ("light", "dark"):
        for colour in (INKS[theme], SOFT_INKS[theme], BACKGROUNDS["dark"], css(INKS[theme])):
            assert colour not in drawn
    for kind in ("annotations", "shapes"):
        used = {part.templateitemname for part in figure.layout[kind]} - {None}
        assert used <= {item["name"] for item in template("dark")["layout"][kind]}


def css(colour):
    return ",".join(map(str, rgb(colour)[:3]))


def test_names_of_countries_are_in_ink_and_those_of_neighbours_are_not(figure):
    assert note(figure, "Kazakhstan<br>≈ €3.4bn (2010)").templateitemname == "ink"
    assert note(figure, "Russia").templateitemname is None
    assert note(figure, "Detair").font.color == DETAIR_COLOUR


def test_a_country_is_filled_as_its_class_in_the_legend(figure):
    fills = {trace.name: trace.fillcolor for trace in figure.data if trace.name}
    assert len(set(fills.values())) == len(fills) == 3
    darkest = next(trace for trace in figure.data if trace.name == "€840m – €3.4bn")
    x, _y = land.states()["KAZ"]
    assert len(darkest.x) == len(x)


def test_the_picture_has_its_own_shape_whatever_room_there_is(figure):
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.xaxis.constrain == figure.layout.yaxis.constrain == "domain"


def test_the_colours_of_countries_are_for_countries_alone(figure):
    styles = [line for line in client.FILES["cards.css"].splitlines() if line.startswith(".map")]
    drawn = figure.to_json() + "".join(styles)
    for colour in COUNTRY_COLOURS.values():
        assert colour not in drawn
        assert css(colour) not in drawn.replace(" ", "")
