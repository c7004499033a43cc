"""The places of the map: sites put together by city, capitals, towns, and Detair by itself.

Every site has a letter: E embassy, D detachment, I institute, S school, P project, C consulate, A cultural
centre, O aid office, F company site.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from components.map.boxes import Disc
from components.map.projection import on_screen

LETTERS = {
    "embassy_of_france": "E",
    "detachment": "D",
    "research_institute": "I",
    "school": "S",
    "project": "P",
    "consulate": "C",
    "cultural_centre": "A",
    "aid_office": "O",
    "company_site": "F",
}
NEAR = 0.35  # degrees: a city closer than this to a capital is it
SITE, TOWN = 8.0, 3.0  # pixels, radius of the mark of a site and of a town without one
SEAT = 6.5  # of a capital without a site, or whose sites stand around it
DETAIR_LAND = "TJK"  # Manas, in Kyrgyzstan, was another detachment
NO_TOWNS = pd.DataFrame({"name": [], "lon": [], "lat": [], "capital": pd.Series(dtype=bool)})


class Mark(NamedTuple):
    """A mark: its place, its offset and radius in pixels, what is written in it and what it names.

    `kind` is detair, capital, city, town (without a site) or site; `sites` are the rows that it stands
    for, `name` is the word to be put beside it, empty where there is none.
    """

    kind: str
    lon: float
    lat: float
    radius: float
    text: str = ""
    name: str = ""
    sites: tuple[Mapping[Any, Any], ...] = ()
    x: float = 0
    y: float = 0

    @property
    def closed(self) -> bool:
        """Whether all sites that it stands for have closed."""
        return all(isinstance(site["closed"], str) for site in self.sites)

    def disc(self, zoom: float) -> Disc:
        """Return where it lies at a zoom."""
        left, top = on_screen(self.lon, self.lat, zoom)
        return Disc(left + self.x, top + self.y, self.radius)


def is_detair(site: Mapping[Any, Any]) -> bool:
    """Say whether a site is Detair, the detachment in Dushanbe."""
    return site["kind"] == "detachment" and site["country"] == DETAIR_LAND


def detair_name(site: Mapping[Any, Any]) -> str:
    """Return what stands beside the mark of Detair: its years where both are known."""
    opened, closed = site["opened"], site["closed"]
    dated = isinstance(opened, str) and isinstance(closed, str)
    return f"Detair {opened[:4]}–{closed[:4]}" if dated else "Detair"


class Places(NamedTuple):
    """The marks of all sites and towns at no zoom yet: Detair, cities with sites, towns without."""

    detair: tuple[Mark, ...]
    cities: tuple[Mark, ...]
    towns: tuple[Mark, ...]


def places_of(sites: pd.DataFrame, towns: pd.DataFrame) -> Places:
    """Put sites together by city; a small map leaves out the towns.

    `sites` are placed (data.sites.placed) and each there once, `towns` what data.sites.towns returns.
    """
    rows = sites.to_dict("records")
    known = {town["name"]: town for town in towns.to_dict("records")}
    groups = _by_city(row for row in rows if not is_detair(row))
    cities = tuple(_city(group, known) for group in groups)
    named = {city.name for city in cities}
    return Places(
        tuple(_detair(row) for row in rows if is_detair(row)),
        cities,
        tuple(_town(town) for name, town in known.items() if name not in named),
    )


def _by_city(rows: Iterable[Mapping[Any, Any]]) -> list[list[Mapping[Any, Any]]]:
    """Return the sites of each city together, those of none by themselves."""
    ordered = sorted(rows, key=_city_of)
    return [list(group) for _city, group in itertools.groupby(ordered, key=_city_of)]


def _city_of(row: Mapping[Any, Any]) -> tuple[str, str]:
    return row["country"], row["city"] if isinstance(row["city"], str) else row["name"]


def _city(group: Sequence[Mapping[Any, Any]], towns: Mapping[str, Mapping[Any, Any]]) -> Mark:
    """Return the mark of a city: where its towns have it, or where its only site is."""
    first, name = group[0], _city_of(group[0])[1]
    seats = (town for town in towns.values() if town["capital"] and _is_at(first, town))
    seat = next(seats, None)
    place = seat or (towns.get(name, first) if len(group) > 1 else first)
    text = str(len(group)) if seat or len(group) > 1 else LETTERS[first["kind"]]
    name = seat["name"] if seat else name
    kind = "capital" if seat else "city"
    return Mark(kind, place["lon"], place["lat"], SITE, text, name, tuple(group))


def _is_at(site: Mapping[Any, Any], seat: Mapping[Any, Any]) -> bool:
    return abs(site["lon"] - seat["lon"]) < NEAR and abs(site["lat"] - seat["lat"]) < NEAR


def _town(town: Mapping[Any, Any]) -> Mark:
    """Return the mark of a town without a site."""
    if town["capital"]:
        return Mark("capital", town["lon"], town["lat"], SEAT, name=town["name"])
    return Mark("town", town["lon"], town["lat"], TOWN, name=town["name"])


def _detair(row: Mapping[Any, Any]) -> Mark:
    return Mark("detair", row["lon"], row["lat"], SITE, "D", detair_name(row), (row,))
