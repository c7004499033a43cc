"""components/map/marks.py: at every zoom, in every year, each mark stands where its row says."""

import itertools
import math

import pandas as pd
import pytest

from components.map.marks import OPEN, marks_at
from components.map.places import LETTERS, detair_name, is_detair, places_of
from components.map.projection import LEVELS, degrees
from data.schema import FIVE
from data.sites import KINDS
from tests.support.map_values import (
    TIMES,
    ZOOMS,
    country_at,
    far,
    known_towns,
    marks_of,
    marks_seen,
    sites_of,
    table,
)

CLOSE = 2  # kilometres from its row's position that a mark may stand
SEEN = [(scope, year, zoom) for (scope, year), zoom in itertools.product(TIMES, ZOOMS)]


def place_of(mark, zoom):
    """Where the middle of a mark is, in degrees."""
    x, y, _radius = mark.disc(zoom)
    return degrees(x, y, zoom)


def test_a_mark_stands_on_the_place_of_its_row_or_at_the_end_of_a_line_from_it():
    for scope, year, zoom in SEEN:
        for mark in marks_seen(scope, year, zoom):
            rows = mark.sites if len(mark.sites) == 1 and mark.kind != "capital" else ()
            for site in rows:
                assert far((mark.lon, mark.lat), (site["lon"], site["lat"])) < 0.001, site
            if not (mark.x or mark.y):  # a line is drawn where there is an offset
                assert far(place_of(mark, zoom), (mark.lon, mark.lat)) < CLOSE


def test_from_afar_nothing_stands_aside():
    for scope, year, zoom in SEEN:
        if zoom < OPEN:
            assert all(mark.x == mark.y == 0 for mark in marks_seen(scope, year, zoom))


def test_the_dot_of_a_city_stands_in_it_and_counts_its_sites():
    cities = known_towns().set_index("name")
    for scope, year in TIMES:
        marks = marks_of(scope, year, LEVELS[3])
        of_cities = [mark for mark in marks if len(mark.sites) > 1]
        for mark in of_cities:
            lon, lat = cities.loc[mark.name, ["lon", "lat"]]
            assert far((mark.lon, mark.lat), (lon, lat)) < CLOSE
            assert {site["city"] for site in mark.sites} == {mark.name}
            assert mark.text == str(len(mark.sites))
        shown = [site["site_id"] for mark in marks for site in mark.sites]
        assert sorted(shown) == sorted(sites_of(scope, year)["site_id"])


def test_a_city_has_one_dot_until_one_looks_closer():
    for scope, year, zoom in SEEN:
        marks = [m for m in marks_seen(scope, year, zoom) if m.kind in ("capital", "city", "town")]
        assert len({mark.name for mark in marks}) == len(marks)
        if zoom < OPEN:
            others = {m.kind for m in marks_seen(scope, year, zoom)} - {"capital", "city", "town"}
            assert others <= {"detair"}


def test_closer_up_every_site_has_a_mark_of_its_own():
    for scope, year in TIMES:
        for level in (level for level in LEVELS if level >= OPEN):
            marks = marks_of(scope, year, level)
            shown = [site["site_id"] for mark in marks for site in mark.sites]
            assert sorted(shown) == sorted(sites_of(scope, year)["site_id"])
            assert all(mark.text in LETTERS.values() for mark in marks if mark.sites)


def test_every_mark_lies_in_its_own_country():
    """Kashagan lies in the sea."""
    countries = table("countries").dropna(subset="capital_lat")
    seats = dict(zip(countries["capital_en"], countries["iso3"], strict=True))
    for scope, year, zoom in SEEN:
        for mark in marks_seen(scope, year, zoom):
            own = {site["country"] for site in mark.sites} or {seats.get(mark.name)} - {None}
            found = country_at(*(round(part, 4) for part in place_of(mark, zoom)))
            at_sea = [site["site_id"] for site in mark.sites] == ["kashagan"]
            assert {found} == own or not own or at_sea, (mark, zoom, found)


def test_the_star_is_at_the_capital():
    countries = table("countries").dropna(subset="capital_lat").set_index("iso3")
    for scope, year, zoom in SEEN:
        stars = [mark for mark in marks_seen(scope, year, zoom) if mark.kind == "capital"]
        assert len(stars) == len(FIVE)
        for code in FIVE:
            seat = tuple(countries.loc[code, ["capital_lon", "capital_lat"]])
            assert min(far(place_of(star, zoom), seat) for star in stars) < CLOSE


def test_no_mark_hides_another_but_the_star_of_dushanbe_within_the_ring_of_detair():
    for scope, year, zoom in SEEN:
        for one, other in itertools.combinations(marks_seen(scope, year, zoom), 2):
            if {one.kind, other.kind} == {"detair", "capital"}:
                continue
            (x, y, radius), (to_x, to_y, to_radius) = one.disc(zoom), other.disc(zoom)
            assert math.dist((x, y), (to_x, to_y)) >= radius + to_radius - 0.01, (one, other)


def test_detair_alone_is_larger_than_all_and_at_the_airport_of_dushanbe():
    for scope, year, zoom in SEEN:
        marks = marks_seen(scope, year, zoom)
        detair = [mark for mark in marks if mark.kind == "detair"]
        assert len(detair) == sites_of(scope, year)["site_id"].str.startswith("detair").sum()
        for mark in detair:
            assert mark.radius > max(other.radius for other in marks if other is not mark)
            assert far(place_of(mark, zoom), (68.825, 38.5433)) < 0.1
            assert country_at(mark.lon, mark.lat) == "TJK"


def test_detair_has_its_years_and_manas_is_not_detair():
    rows = sites_of("now").set_index("site_id", drop=False)
    assert detair_name(rows.loc["detair-since"]) == "Detair 2001–2014"
    brief = sites_of("brief").set_index("site_id", drop=False)
    assert detair_name(brief.loc["detair"]) == "Detair"
    assert not is_detair(rows.loc["manas-det"])
    (manas,) = [
        m for m in marks_of("now", None, LEVELS[-1]) for s in m.sites if s["site_id"] == "manas-det"
    ]
    assert (manas.kind, manas.text, manas.name) == ("site", "D", "")


def test_sites_on_one_spot_open_as_a_fan():
    marks = [
        mark
        for mark in marks_of("now", None, LEVELS[-1])
        if mark.sites and (mark.sites[0]["lon"], mark.sites[0]["lat"]) == (76.93, 43.24)
    ]
    assert len(marks) >= 3
    assert len({(mark.x, mark.y) for mark in marks}) == len(marks)
    assert all(mark.x or mark.y for mark in marks)  # in the middle stands the dot of the town


def test_every_kind_on_the_map_has_a_letter_of_its_own():
    assert set(LETTERS) == {kind for kind in KINDS if kind != "embassy_in_paris"}
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_without_sites_capitals_and_towns_remain_and_arguments_stay_as_they_are():
    sites, towns = sites_of("now"), known_towns()
    before = sites.copy(deep=True), towns.copy(deep=True)
    bare = marks_at(places_of(sites.head(0), towns), LEVELS[3])
    assert {mark.kind for mark in bare} == {"capital", "town"}
    assert not any(mark.text or mark.sites for mark in bare)
    pd.testing.assert_frame_equal(sites, before[0])
    pd.testing.assert_frame_equal(towns, before[1])


@pytest.mark.parametrize("level", LEVELS)
def test_a_mark_is_large_enough_to_be_seen(level):
    assert all(mark.radius >= 2.5 for mark in marks_of("now", None, level))
