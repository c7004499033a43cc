"""components/map/labels.py: no word hides another or a mark, and the nearest dot to a name is its own."""

import functools
import itertools
import math

import pytest

from components.map.geography import NEIGHBOURS, SEA
from components.map.labels import ASIDE, COUNTRY_PLACES, INTO, words_at
from components.map.projection import (
    FRAME,
    LEVELS,
    MARGIN,
    fit,
    frame,
    level_of,
    on_screen,
)
from components.map.sheet import ONE_SPOT
from data.countries import names
from data.geo import load_lakes, load_neighbours
from data.schema import FIVE
from data.text.i18n import speaking
from tests.support.map_values import (
    TIMES,
    WINDOWS,
    ZOOMS,
    country_at,
    inside,
    marks_of,
    named_marks,
    rings,
    table,
)

VALUES = {"en": "€1,234.5m (2023)", "fr": "1\u202f234,5 M€ (2023)"}
LAKES = load_lakes()["features"]
IN_FRENCH = [("brief", None), ("now", None)]
SEEN = [
    *((scope, year, zoom, "en") for (scope, year), zoom in itertools.product(TIMES, ZOOMS)),
    *((scope, year, zoom, "fr") for (scope, year), zoom in itertools.product(IN_FRENCH, ZOOMS)),
]


@functools.cache
def words_of(scope, year, level, language="en"):
    """The words at a level, as the map has them."""
    known = names(table("countries", language))
    with speaking(language):
        known = {code: (str(known[code]), VALUES[language]) for code in FIVE}
        return words_at(marks_of(scope, year, level, language), known, LAKES, level)


def seen(scope, year, zoom, language="en"):
    """The words and the marks that a reader sees at a zoom."""
    level = level_of(zoom)
    return words_of(scope, year, level, language), marks_of(scope, year, level, language)


def test_no_word_meets_another_at_any_zoom_in_any_year_in_either_language():
    for view in SEEN:
        zoom = view[2]
        boxes = [(word.text, word.box_at(zoom)) for word in seen(*view)[0]]
        meeting = [
            (one, other)
            for (one, here), (other, there) in itertools.combinations(boxes, 2)
            if here.meets(there)
        ]
        assert meeting == [], view


def test_no_word_lies_on_a_mark():
    for view in SEEN:
        words, marks = seen(*view)
        discs = [(mark, mark.disc(view[2])) for mark in marks]
        assert not [
            (word.text, mark.name, view)
            for word, (mark, disc) in itertools.product(words, discs)
            if word.box_at(view[2]).gap(disc.x, disc.y) < disc.radius - 0.01
        ]


def test_the_nearest_dot_to_a_name_is_its_own():
    for view in SEEN:
        words, marks = seen(*view)
        for word, own in named_marks(words, marks):
            box = word.box_at(view[2])
            x, y, _radius = own.disc(view[2])
            others = [mark.disc(view[2])[:2] for mark in marks if mark is not own]
            apart = [other for other in others if math.dist((x, y), other) > ONE_SPOT]
            assert all(box.gap(x, y) < box.gap(*other) for other in apart), (word, view)


def test_a_name_that_stands_off_has_a_line_and_one_with_a_line_reaches_it():
    for view in SEEN:
        words, marks = seen(*view)
        for word, own in named_marks(words, marks):
            gap = word.box_at(view[2]).gap(*own.disc(view[2])[:2])
            assert word.lead or gap <= own.radius + 6 or own.kind == "capital", (word, view)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("scope", "year"), IN_FRENCH)
def test_in_every_window_the_five_countries_their_capitals_and_detair_are_named_and_not_cut(
    scope, year, language
):
    for width, height in WINDOWS:
        zoom = fit(width, height)
        words = words_of(scope, year, level_of(zoom), language)
        texts = " ".join(word.text for word in words)
        countries = table("countries", language).set_index("iso3")
        for code in FIVE:
            assert str(names(table("countries", language))[code]) in texts, (code, width)
            assert countries.loc[code, f"capital_{language}"] in texts, (code, width)
        assert "Detair" in texts
        left, top, right, bottom = frame(zoom)
        middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
        for word in words:
            box = word.box_at(zoom)
            if word.kind in ("country", "value", "capital", "detair"):
                assert middle_x - width / 2 < box.left, (word, width)
                assert box.right < middle_x + width / 2, (word, width)
                assert middle_y - height / 2 < box.top, (word, width)
                assert box.bottom < middle_y + height / 2, (word, width)


def test_the_frame_holds_the_five_countries_and_fits_each_window():
    for width, height in WINDOWS:
        zoom = fit(width, height)
        left, top, right, bottom = frame(zoom)
        assert right - left <= width - 2 * MARGIN + 0.01
        assert bottom - top <= height - 2 * MARGIN + 0.01
    west, south, east, north = FRAME
    assert west < 46.48
    assert south < 35.15
    assert east > 87.32
    assert north > 55.44


@pytest.mark.parametrize(
    ("code", "width"),  # pixels, as the map's type has the name
    [("KAZ", 64), ("KGZ", 56), ("TJK", 50), ("TKM", 77), ("UZB", 62)],
)
def test_on_a_wide_screen_the_name_of_a_country_stands_within_its_borders(code, width):
    for lon, lat in COUNTRY_PLACES[code][:1]:
        wide = width * 360 / (512 * 2 ** fit(*WINDOWS[1]))
        for step in range(-5, 6):
            assert country_at(lon + step * wide / 10, lat) == code


@pytest.mark.parametrize("code", FIVE)
def test_a_country_is_named_within_it_or_beside_it_in_no_other(code):
    assert {country_at(*place) for place in COUNTRY_PLACES[code]} == {code}
    assert {country_at(*place) for place in ASIDE.get(code, [])} <= {"", "KAZ", code}
    assert country_at(*INTO.get(code, COUNTRY_PLACES[code][0])) == code


def test_a_name_without_room_in_its_country_stands_off_with_a_line_into_it():
    words = {word.text: word for word in words_of("brief", None, LEVELS[1])}
    tajikistan = words["Tajikistan"]
    assert tajikistan.lead
    assert country_at(tajikistan.lon, tajikistan.lat) == "TJK"


def test_a_lake_is_named_where_it_is_wide_enough():
    afar, close = (
        {word.text for word in words_of("brief", None, level) if word.kind == "sea"}
        for level in (LEVELS[0], LEVELS[5])
    )
    assert "South Aral Sea" not in afar
    assert {"Lake Balkhash", "Issyk-Kul", "South Aral Sea", "North Aral Sea"} <= close


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_a_neighbour_is_named_within_its_borders(name):
    (around,) = [f for f in load_neighbours()["features"] if f["properties"]["name"] == name]
    assert inside(*NEIGHBOURS[name], rings(around))


def test_the_sea_is_named_on_water():
    land = [ring for feature in load_neighbours()["features"] for ring in rings(feature)]
    assert not inside(*SEA[1], land)
    assert country_at(*SEA[1]) == ""


def test_a_map_without_values_names_no_country():
    words = words_at([], {}, [], LEVELS[3])
    assert {word.kind for word in words} == {"scale", "sea", "neighbour"}
    assert on_screen(*SEA[1], LEVELS[3])
