"""Where words stand on the map: countries with their value, capitals, towns, Detair, neighbours.

Names are put above, below, left or right of their marks, the first side where they touch nothing
that stands already. The name of a country stands within its borders; where these leave room for
the name alone, the value stands beside the country with a line to it. Positions are worked out at
the widest zoom; closer up everything only moves apart.
"""

from typing import NamedTuple

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
RANK = ("detachment", "capital", "city")  # who chooses a side before whom
SEA = (N_("Caspian\nSea"), (51.1, 41.2))
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


def boxes_at(placed: pd.DataFrame, zoom: float) -> list[tuple[str, Box]]:
    """Return the rectangle of every word at a zoom, with its text."""
    found = []
    for row in placed.to_dict("records"):
        x, y = on_screen(row["lon"], row["lat"], zoom)
        size = SIZES.get(row["kind"], SIZE)
        found.append(
            (row["text"], text_box(x + row["x"], y + row["y"], row["text"], row["anchor"], size))
        )
    return found


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
    taken += [
        around(lon, lat, 0, 0, DOT) for lon, lat in zip(dots["lon"], dots["lat"], strict=True)
    ]
    words = []
    for code, (name, value) in countries.items():
        words += [
            Word(text, kind, *place, 0, 0, "middle")
            for text, kind, place in _of_country(code, name, value)
        ]
    words += unmoved()
    taken += [box for _text, box in boxes_at(pd.DataFrame(words, columns=list(Word._fields)), ZOOM)]
    for row in [*_wanted(groups, towns), *_wanted_towns(dots)]:
        x, y = on_screen(row["lon"], row["lat"])
        for dx, dy, anchor in row["sides"]:
            size = SIZES.get(row["kind"], SIZE)
            box = text_box(x + dx, y + dy, row["text"], anchor, size)
            if not any(box.meets(other) for other in taken):
                break
        else:
            continue  # no side is free: the name is in the tooltip and in the list
        taken.append(box)
        words.append(Word(row["text"], row["kind"], row["lon"], row["lat"], dx, dy, anchor))
    return pd.DataFrame(words, columns=list(Word._fields))


def _of_country(code: str, name: str, value: str) -> list[tuple[str, str, tuple[float, float]]]:
    """Return what is written of a country: text, kind and place."""
    if code not in VALUE_PLACES:
        return [(f"{name}\n{value}", "country", COUNTRY_PLACES[code])]
    beside, _ = VALUE_PLACES[code]
    broken = "\n".join(value.rsplit(" ", 1))  # two short lines stay on the screen of a phone
    return [(name, "name", COUNTRY_PLACES[code]), (broken, "value", beside)]


def _wanted(groups: pd.DataFrame, towns: pd.DataFrame) -> list[dict]:
    """List the names to place, the detachment first, then capitals, with the sides to try."""
    wanted = []
    for _number, group in groups.groupby("group"):
        first = group.iloc[0]
        for row in group[group["kind"].eq("detachment")].to_dict("records"):
            beside = STEP * 0.85
            under = (0.0, row["offset_y"] + STEP * 1.2, "middle")
            sides = [(-beside, row["offset_y"], "end"), (beside, row["offset_y"], "start"), under]
            wanted.insert(0, _name(BASES[row["country"]], "detachment", first, sides))
        row = group[group["kind"].ne("detachment")]
        if row.empty:
            continue
        half = min(len(row), A_ROW) * STEP / 2 + 3
        top = row["offset_y"].min()
        sides: list[tuple[float, float, str]] = [
            (0, top - STEP * 0.95, "middle"),
            (half, top, "start"),
            (-half, top, "end"),
            (0, row["offset_y"].max() + STEP * 0.95, "middle"),
        ]
        city = first["city"] if isinstance(first["city"], str) else first["name"]
        capital = _is_capital(first, towns)
        if capital:  # one that finds no room beside its marks stands at a corner of them
            upper, lower = top - STEP * 0.95, row["offset_y"].max() + STEP * 0.95
            sides += [
                (shift, down, anchor)
                for down in (upper, lower)
                for shift, anchor in (
                    (half, "end"),
                    (-half, "start"),
                    (half, "start"),
                    (-half, "end"),
                )
            ]
        text, kind = (f"{CAPITAL}{city}", "capital") if capital else (city, "city")
        wanted.append(_name(text, kind, first, sides))
    return sorted(wanted, key=lambda row: (RANK.index(row["kind"]), row["lat"]))


def _is_capital(place: pd.Series, towns: pd.DataFrame) -> bool:
    capitals = towns[towns["capital"]]
    near = (capitals["lon"] - place["place_lon"]).abs() < NEAR
    return bool((near & ((capitals["lat"] - place["place_lat"]).abs() < NEAR)).any())


def _wanted_towns(dots: pd.DataFrame) -> list[dict]:
    """List the names of towns without a mark, capitals first, with the sides to try."""
    sides = [(DOT + 3, 0, "start"), (-DOT - 3, 0, "end"), (0, -13, "middle"), (0, 13, "middle")]
    return [
        {
            "text": f"{CAPITAL}{row['name']}" if row["capital"] else row["name"],
            "kind": "capital" if row["capital"] else "town",
            "lon": row["lon"],
            "lat": row["lat"],
            "sides": sides,
        }
        for row in dots.sort_values("capital", ascending=False, kind="stable").to_dict("records")
    ]


def _name(text: str, kind: str, place: pd.Series, sides: list[tuple[float, float, str]]) -> dict:
    return {
        "text": text,
        "kind": kind,
        "lon": place["place_lon"],
        "lat": place["place_lat"],
        "sides": sides,
    }
