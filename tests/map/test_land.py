"""components/map/land.py: the file of the moving map, the outlines of the still one, the borders."""

import json
import re

import numpy as np
import pytest

from components.map import land
from components.map.projection import on_screen, units
from data.geo import load_boundaries, load_lakes, load_neighbours
from data.schema import FIVE
from tests.support.map_values import inside, rings

CRIMEA = {"Simferopol": (34.1, 44.95), "Sevastopol": (33.6, 44.58), "Kerch": (36.2, 45.3)}


def square(west, south, side):
    east, north = west + side, south + side
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def states_at(lon, lat):
    return [
        feature["properties"]["iso3"]
        for feature in load_neighbours()["features"]
        if inside(lon, lat, rings(feature))
    ]


def test_the_five_states_and_their_neighbours_have_outlines():
    assert (
        set(land.states())
        == set(FIVE)
        == {feature["properties"]["iso3"] for feature in load_boundaries()["features"]}
    )
    assert {"RUS", "CHN", "AFG", "IRN"} <= set(land.neighbours())


@pytest.mark.parametrize("place", CRIMEA)
def test_crimea_is_in_ukraine(place):
    assert states_at(*CRIMEA[place]) == ["UKR"]


def test_no_border_runs_through_perekop():
    """Between Crimea and the mainland the outline of Ukraine goes on."""
    assert states_at(33.7, 46.1) == states_at(33.9, 46.3) == ["UKR"]
    (ukraine,) = [f for f in load_neighbours()["features"] if f["properties"]["iso3"] == "UKR"]
    ring = max(rings(ukraine), key=len)
    assert inside(34.1, 44.95, [ring])
    assert inside(30.5, 50.4, [ring])


@pytest.mark.parametrize(
    ("name", "water", "dry"),
    [
        ("South Aral Sea", (58.4, 44.7), (60.2, 44.8)),  # the east of it has fallen dry
        ("North Aral Sea", (60.7, 46.5), (59.0, 43.0)),
        ("Lake Balkhash", (75.0, 46.6), (74.0, 44.0)),
        ("Issyk-Kul", (77.3, 42.4), (77.3, 41.9)),
    ],
)
def test_a_lake_is_where_its_water_is_now(name, water, dry):
    (lake,) = [f for f in load_lakes()["features"] if f["properties"]["name_en"] == name]
    assert inside(*water, rings(lake))
    assert not inside(*dry, rings(lake))
    assert lake["properties"]["name_fr"]


def test_every_ring_ends_with_a_gap_and_stands_where_the_map_has_it():
    shape = {"type": "MultiPolygon", "coordinates": [square(66, 45, 2), square(70, 45, 1)]}
    feature = {"properties": {"iso3": "KAZ"}, "geometry": shape}
    x, y = land.outlines({"features": [feature]})["KAZ"]
    assert np.isnan(x).nonzero()[0].tolist() == [5, 11] == np.isnan(y).nonzero()[0].tolist()
    assert np.allclose((x[0], y[0]), on_screen(66, 45, land.STILL), atol=0.06)


def test_a_ring_that_does_not_reach_into_the_picture_is_left_out():
    shape = {"type": "Polygon", "coordinates": square(-60, 10, 5)}
    x, y = land.outlines({"features": [{"properties": {"iso3": "SUR"}, "geometry": shape}]})["SUR"]
    assert len(x) == len(y) == 0


def test_outlines_are_joined_one_after_the_other():
    states = land.states()
    x, y = land.joined([states["KAZ"], states["UZB"]])
    assert len(x) == len(y) == len(states["KAZ"][0]) + len(states["UZB"][0])
    assert [len(axis) for axis in land.joined([])] == [0, 0]


def test_the_file_of_the_browser_has_a_path_of_each_state_of_the_neighbours_and_of_the_lakes():
    name, text = land.client_file()
    paths = json.loads(text)
    assert set(paths) == {*FIVE, "neighbours", "lakes"}
    assert re.fullmatch(r"land-[0-9a-f]{8}\.json", name)
    assert len(text) < 130_000


@pytest.mark.parametrize("code", FIVE)
def test_a_path_leads_through_the_points_of_its_borders(code):
    (feature,) = [f for f in load_boundaries()["features"] if f["properties"]["iso3"] == code]
    path = json.loads(land.client_file()[1])[code]
    first, *_others = path.split("z")
    start, steps = first.removeprefix("M").split("l")
    numbers = [int(each) for each in re.findall(r"-?\d+", steps)]
    x, y = (int(each) for each in re.findall(r"-?\d+", start))
    points = [(x, y)]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        points.append((points[-1][0] + dx, points[-1][1] + dy))
    ring = [units(*point) for point in rings(feature)[0]]
    assert set(points) == set(ring)
    assert path.count("M") == len(rings(feature))
