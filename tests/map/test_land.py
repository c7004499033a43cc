"""components/map/land.py: the file that the moving map fetches, the outlines of the still one."""

import numpy as np

from components.map import land
from components.map.mark_placement import on_screen
from data.geo import load_boundaries
from data.schema import FIVE


def square(west, south, side):
    east, north = west + side, south + side
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def test_the_five_states_and_their_neighbours_have_outlines():
    assert (
        set(land.states())
        == set(FIVE)
        == {feature["properties"]["iso3"] for feature in load_boundaries()["features"]}
    )
    assert {"RUS", "CHN", "AFG", "IRN"} <= set(land.neighbours())


def test_every_ring_ends_with_a_gap_and_stands_where_the_map_has_it():
    shape = {"type": "MultiPolygon", "coordinates": [square(66, 45, 2), square(70, 45, 1)]}
    feature = {"properties": {"iso3": "KAZ"}, "geometry": shape}
    x, y = land.outlines({"features": [feature]})["KAZ"]
    assert np.isnan(x).nonzero()[0].tolist() == [5, 11] == np.isnan(y).nonzero()[0].tolist()
    assert np.allclose((x[0], y[0]), on_screen(66, 45), atol=0.06)


def test_a_ring_that_does_not_reach_into_the_picture_is_left_out():
    shape = {"type": "Polygon", "coordinates": square(-60, 10, 5)}
    x, y = land.outlines({"features": [{"properties": {"iso3": "SUR"}, "geometry": shape}]})["SUR"]
    assert len(x) == len(y) == 0


def test_outlines_are_joined_one_after_the_other():
    states = land.states()
    x, y = land.joined([states["KAZ"], states["UZB"]])
    assert len(x) == len(y) == len(states["KAZ"][0]) + len(states["UZB"][0])
    assert [len(axis) for axis in land.joined([])] == [0, 0]


def test_the_file_of_the_land_has_a_name_of_its_content():
    assert land.FILE.is_file()
    assert f"./{land.NAME}" == land.ADDRESS
