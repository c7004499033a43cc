"""What tests of the map ask of it: the sites of a scope or a year, what lies where, what is drawn."""

import functools
import itertools
import math

import pandas as pd

from components.map.marks import marks_at
from components.map.places import Mark, places_of
from components.map.projection import EQUATOR, level_of, shape
from components.map.word import Word
from data.catalogue import TABLES
from data.countries import load_countries
from data.geo import load_boundaries
from data.query.selection import SCOPES, Selection
from data.sites import distinct, load_sites, placed, standing_in, towns
from data.text.i18n import in_language, speaking

WINDOWS = [(wide, wide / shape()) for wide in (358, 735, 1100)]  # pixels: a phone, a laptop, more
ZOOMS = [
    2.5,
    3,
    3.62,
    4.3,
    5,
    6,
    7,
    8.2,
    9.5,
    11,
]  # between levels too, where nothing is placed anew


@functools.cache
def table(name: str, language: str = "en") -> pd.DataFrame:
    """A table with its texts in a language."""
    load = {"sites": load_sites, "countries": load_countries}[name]
    with speaking(language):
        return in_language(load(), TABLES[name].texts)


@functools.cache
def known_towns(language: str = "en") -> pd.DataFrame:
    with speaking(language):
        return towns(table("sites", language), table("countries", language))


@functools.cache
def sites_of(scope: str, year: int | None = None, language: str = "en") -> pd.DataFrame:
    """The sites of a scope on the map, or those that stood in a year."""
    rows = distinct(Selection().with_scope(scope).of(table("sites", language)))
    return placed(rows if year is None else standing_in(rows, year))


def _times() -> list[tuple[str, int | None]]:
    """The scopes as a whole, and every year that has other sites than the one before."""
    first, last = SCOPES["now"]
    keys = [(year, tuple(sites_of("now", year)["site_id"])) for year in range(first, last + 1)]
    groups = itertools.groupby(keys, key=lambda each: each[1])
    return [("brief", None), ("now", None), *(("now", next(years)[0]) for _ids, years in groups)]


TIMES = _times()


@functools.cache
def marks_of(scope: str, year: int | None, level: float, language: str = "en") -> list[Mark]:
    return marks_at(places_of(sites_of(scope, year, language), known_towns(language)), level)


def marks_seen(scope: str, year: int | None, zoom: float) -> list[Mark]:
    """The marks that a reader sees at a zoom."""
    return marks_of(scope, year, level_of(zoom))


def far(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The kilometres between two places near each other, as longitude and latitude."""
    (lon, lat), (to_lon, to_lat) = one, other
    across = (to_lon - lon) * math.cos(math.radians(lat))
    return math.hypot(across, to_lat - lat) * EQUATOR / 360


@functools.cache
def _rings(name: str) -> list[list[tuple[float, float]]]:
    (feature,) = [f for f in load_boundaries()["features"] if f["properties"]["iso3"] == name]
    return rings(feature)


def rings(feature: dict) -> list[list[tuple[float, float]]]:
    """All rings of a feature."""
    shape = feature["geometry"]
    parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [ring for part in parts for ring in part]


def inside(lon: float, lat: float, around: list[list[tuple[float, float]]]) -> bool:
    """Whether a ray to the east crosses rings oddly often."""
    crossed = sum(
        (south > lat) != (north > lat)
        and lon < west + (east - west) * (lat - south) / (north - south)
        for ring in around
        for (west, south), (east, north) in itertools.pairwise(ring)
    )
    return crossed % 2 == 1


@functools.cache
def country_at(lon: float, lat: float) -> str:
    """The code of the country, of the five, in which a place lies; empty for the sea and others."""
    codes = [feature["properties"]["iso3"] for feature in load_boundaries()["features"]]
    return next((code for code in codes if inside(lon, lat, _rings(code))), "")


def named_marks(words: list[Word], marks: list[Mark]) -> list[tuple[Word, Mark]]:
    """The words that name a mark, each with it."""
    found = []
    for word in words:
        of_word = [
            mark
            for mark in marks
            if (mark.kind, mark.lon, mark.lat) == (word.kind, word.lon, word.lat)
        ]
        found += [(word, mark) for mark in of_word[:1]]
    return found
