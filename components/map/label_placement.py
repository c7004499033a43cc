"""Where words stand on the map: countries with their value, capitals, towns, Detair, neighbours.

Names are put above, below, left or right of their marks, the first side where they touch nothing
that stands already. The name of a country stands within its borders; where these leave room for
the name alone, the value stands beside the country with a line to it. Positions are worked out at
the widest zoom; closer up everything only moves apart.
"""

import itertools
from operator import itemgetter
from typing import Any, NamedTuple

import pandas as pd

from components.map.mark_placement import (
    A_ROW,
    BAR,
    BAR_KM,
    CENTRE,
    DOT,
    NEAR,
    SIZE,
    STEP,
    ZOOM,
    Box,
    around,
    bar_end,
    marked,
    on_screen,
    shown_towns,
    text_box,
)
from data.text.formatting import number
from data.text.i18n import N_, _

BASES = {"TJK": "Detair", "KGZ": "Manas"}  # where French aircraft were stationed
COUNTRY_PLACES = {  # where most room is between borders and sites, for a box as wide as the name
    "KAZ": (68.6, 47.4),
    "KGZ": (77.55, 42.05),
    "TJK": (73.2, 37.9),
    "TKM": (59.05, 39.6),
    "UZB": (63.05, 42.25),
}
VALUE_PLACES = {  # the same for values that find no room, with the point their line leads to
    "KGZ": ((77.4, 39.8), (77.0, 41.4)),
    "TJK": ((77.9, 37.8), (74.6, 38.2)),
}
NEIGHBOURS = {  # where they are named, in grey
    N_("Russia"): (58.6, 54.2),
    N_("China"): (85.0, 41.8),
    N_("Mongolia"): (92.0, 47.0),
    N_("Iran"): (55.2, 35.6),
    N_("Afghanistan"): (66.9, 34.7),
    N_("Pakistan"): (72.8, 33.9),
    N_("India"): (77.0, 31.6),
    N_("Azerbaijan"): (47.3, 40.6),
}
OF_NAME = ["group", "kind", "country", "city", "name", "place_lon", "place_lat", "offset_y"]
RANK = ("detachment", "capital", "city")  # who chooses a side before whom
SEA = (N_("Caspian\nSea"), (51.1, 41.2))
MIDDLE = "middle"
CAPITAL = "★ "  # before the name of a capital
NO_TOWNS = pd.DataFrame({"name": [], "lon": [], "lat": [], "capital": pd.Series(dtype=bool)})
SIZES = {"detachment": 15, "neighbour": 11, "sea": 11, "town": 11, "scale": 11}  # others: SIZE


class Word(NamedTuple):
    """A text, what it names, its place, its offset in pixels and its anchor."""

    text: str
    kind: str
    lon: float
    lat: float
    x: float
    y: float
    anchor: str


Side = tuple[float, float, str]  # offset in pixels and anchor


class Wanted(NamedTuple):
    """A word to place, and the sides of its mark to try, the first one first."""

    word: Word
    sides: list[Side]


def unmoved() -> list[Word]:
    """Return the words that never move: neighbours, the sea, the scale and its latitude."""
    words = [
        Word(_(name), "neighbour", *place, 0, 0, "middle") for name, place in NEIGHBOURS.items()
    ]
    name, place = SEA
    words.append(Word(_(name), "sea", *place, 0, 0, "middle"))
    scale = _("{length} km at {latitude}° N").format(
        length=number(BAR_KM), latitude=number(CENTRE[1], 0)
    )
    return [*words, Word(scale, "scale", (BAR[0] + bar_end()[0]) / 2, BAR[1], 0, -11, "middle")]


def box_of(word: Word, zoom: float = ZOOM) -> Box:
    """Return the rectangle of a word at a zoom."""
    x, y = on_screen(word.lon, word.lat, zoom)
    size = SIZES.get(word.kind, SIZE)
    return text_box(x + word.x, y + word.y, word.text, word.anchor, size)


def names_of_places(
    groups: pd.DataFrame,
    countries: dict[str, tuple[str, str]],
    towns: pd.DataFrame = NO_TOWNS,
) -> pd.DataFrame:
    """Place the words of the map.

    `groups` is what grouped() returns, `countries` the name and the value in words of each country
    by code, `towns` has name, lon, lat and capital. Returns the fields of Word; kind is country (a
    name with its value), name and value (where they stand apart), capital, city, town (without a
    site), detachment, neighbour, sea or scale.
    """
    dots = shown_towns(groups, towns)
    taken = marked(groups)
    taken += [around(*place, 0, 0, DOT) for place in zip(dots["lon"], dots["lat"], strict=True)]
    words = [
        Word(text, kind, *place, 0, 0, "middle")
        for code, (name, value) in countries.items()
        for text, kind, place in _of_country(code, name, value)
    ]
    words += unmoved()
    taken += map(box_of, words)
    for wanted in [*_wanted(groups, towns), *_wanted_towns(dots)]:
        tried = (wanted.word._replace(x=x, y=y, anchor=side) for x, y, side in wanted.sides)
        for word in tried:
            box = box_of(word)
            if not any(box.meets(other) for other in taken):
                taken.append(box)
                words.append(word)
                break  # where no side is free, the name is in the tooltip and in the list
    return pd.DataFrame(words, columns=list(Word._fields))


def _of_country(code: str, name: str, value: str) -> list[tuple[str, str, tuple[float, float]]]:
    """Return what is written of a country: text, kind and place."""
    if code not in VALUE_PLACES:
        return [(f"{name}\n{value}", "country", COUNTRY_PLACES[code])]
    value_places, _ = VALUE_PLACES[code]
    broken = "\n".join(value.rsplit(" ", 1))  # two short lines stay on the screen of a phone
    return [(name, "name", COUNTRY_PLACES[code]), (broken, "value", value_places)]


def _wanted(groups: pd.DataFrame, towns: pd.DataFrame) -> list[Wanted]:
    """List the names to place, the detachment first, then capitals, with the sides to try."""
    capitals = towns[towns["capital"]]
    seats = list(zip(capitals["lon"], capitals["lat"], strict=True))
    records = groups[OF_NAME].to_dict("records")
    by_group: list[dict[Any, Any]] = sorted(records, key=itemgetter("group"))
    wanted: list[Wanted] = []
    for _number, group in itertools.groupby(by_group, key=itemgetter("group")):
        wanted += _of_group(list(group), seats)
    return sorted(wanted, key=lambda name: (RANK.index(name.word.kind), name.word.lat))


def _of_group(group: list[dict[Any, Any]], seats: list[tuple[float, float]]) -> list[Wanted]:
    """List the names of a place with marks: that of the detachment, and that of the town."""
    first = group[0]
    lon, lat = first["place_lon"], first["place_lat"]
    aside = STEP * 0.85
    wanted = []
    for row in group:
        if row["kind"] == "detachment":
            down = row["offset_y"]
            sides = [
                (-aside, down, "end"),
                (aside, down, "start"),
                (0.0, down + STEP * 1.2, MIDDLE),
            ]
            wanted.append(_name(BASES[row["country"]], "detachment", lon, lat, sides))
    depths = [row["offset_y"] for row in group if row["kind"] != "detachment"]
    if not depths:
        return wanted
    half = min(len(depths), A_ROW) * STEP / 2 + 3
    top, upper, lower = min(depths), min(depths) - STEP * 0.95, max(depths) + STEP * 0.95
    sides = [(0, upper, MIDDLE), (half, top, "start"), (-half, top, "end"), (0, lower, MIDDLE)]
    capital = any(abs(east - lon) < NEAR and abs(north - lat) < NEAR for east, north in seats)
    if capital:  # one that finds no room beside its marks stands at a corner of them
        corners = [(half, "end"), (-half, "start"), (half, "start"), (-half, "end")]
        sides += [(shift, down, anchor) for down in (upper, lower) for shift, anchor in corners]
    city = first["city"] if isinstance(first["city"], str) else first["name"]
    text, kind = (f"{CAPITAL}{city}", "capital") if capital else (city, "city")
    return [*wanted, _name(text, kind, lon, lat, sides)]


def _wanted_towns(dots: pd.DataFrame) -> list[Wanted]:
    """List the names of towns without a mark, capitals first, with the sides to try."""
    sides: list[Side] = [
        (DOT + 3, 0, "start"),
        (-DOT - 3, 0, "end"),
        (0, -13, MIDDLE),
        (0, 13, MIDDLE),
    ]
    return [
        _name(
            f"{CAPITAL}{row['name']}" if row["capital"] else row["name"],
            "capital" if row["capital"] else "town",
            row["lon"],
            row["lat"],
            sides,
        )
        for row in dots.sort_values("capital", ascending=False, kind="stable").to_dict("records")
    ]


def _name(text: str, kind: str, lon: float, lat: float, sides: list[Side]) -> Wanted:
    return Wanted(Word(text, kind, lon, lat, 0, 0, MIDDLE), sides)
