"""components/map/projection.py: degrees, pixels, units, the scale bar."""

import pytest

from components.map.boxes import Box, Disc, text_box
from components.map.projection import (
    BAR,
    BAR_KM,
    CENTRE,
    LEVELS,
    UNIT,
    bar_end,
    degrees,
    kilometres,
    level_of,
    on_screen,
    units,
)


def test_the_equator_at_greenwich_is_the_middle_of_the_world():
    assert on_screen(0, 0, 0) == pytest.approx((256, 256))


def test_degrees_undo_the_projection():
    assert degrees(*on_screen(68.825, 38.5433, 6), 6) == pytest.approx((68.825, 38.5433))


def test_units_count_from_the_middle_a_thousandth_of_a_pixel_each():
    (x, y), (left, top) = on_screen(69, 41, 0), on_screen(*CENTRE, 0)
    assert units(69, 41) == pytest.approx(((x - left) * UNIT, (y - top) * UNIT), abs=0.51)
    assert units(*CENTRE) == (0, 0)


def test_kilometres_are_those_of_the_earth():
    """A degree of latitude is 111 km."""
    (_x, y), (_left, top) = on_screen(69, 40, 7), on_screen(69, 41, 7)
    assert kilometres(y - top, 40.5, 7) == pytest.approx(111.3, rel=0.002)


@pytest.mark.parametrize(("zoom", "level"), [(0, 2.1), (2.1, 2.1), (3.62, 3.3), (11, 9)])
def test_things_stand_as_at_the_last_level_passed(zoom, level):
    assert level_of(zoom) == level
    assert level in LEVELS


def test_the_scale_bar_is_as_long_as_it_says_at_its_latitude():
    """By the length of a degree of longitude at 45.9° N, 77.5 km on a sphere."""
    assert bar_end()[1] == BAR[1]
    assert (bar_end()[0] - BAR[0]) * 77.47 == pytest.approx(BAR_KM, rel=0.002)


@pytest.mark.parametrize(
    ("anchor", "left", "right"), [("start", 0, 13.2), ("middle", -6.6, 6.6), ("end", -13.2, 0)]
)
def test_a_text_stands_at_its_anchor(anchor, left, right):
    box = text_box(0, 0, "ab\nc", anchor)
    assert (box.left, box.right) == pytest.approx((left, right))
    assert (box.top, box.bottom) == (-15, 15)


def test_boxes_that_share_an_edge_do_not_meet():
    assert not Box(0, 0, 1, 1).meets(Box(1, 0, 2, 1))
    assert Box(0, 0, 1, 1).meets(Box(0.9, 0.9, 2, 2))


def test_a_box_knows_how_far_a_point_is_and_what_crosses_it():
    box = Box(0, 0, 10, 10)
    assert box.gap(13, 14) == 5
    assert box.gap(5, 5) == 0
    assert box.covers(Disc(12, 5, 3))
    assert not box.covers(Disc(12, 5, 1.5))
    assert box.crossed((-5, 5), (20, 5))
    assert not box.crossed((-5, -5), (20, -5))
