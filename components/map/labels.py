"""The words of the map: countries with their values, Detair, cities, neighbours, seas, lakes, the scale.

A name stands beside its mark where it touches nothing and where no other mark is nearer; where there is no
such place it stands off, with a line to its mark. A country's name stands within it; where there is room
for the name alone, the value stands off. What finds no room is left out: tooltips and lists have it.
"""

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from components.map.geography import Lake, geography
from components.map.places import Mark
from components.map.projection import on_screen
from components.map.sheet import Sheet
from components.map.word import Word

COUNTRY_PLACES = {  # degrees, where most room is between borders and cities
    "KAZ": [(68.6, 47.4), (66.0, 48.6), (65.0, 49.4)],
    "KGZ": [(75.6, 41.5), (77.4, 41.95)],
    "TJK": [(73.2, 37.9), (73.0, 38.5)],
    "TKM": [(59.05, 39.6), (58.6, 40.4), (57.2, 39.6)],
    "UZB": [(63.05, 42.25), (62.2, 42.6), (59.6, 43.4)],
}
ASIDE = {  # beside a country, where what finds no room within it may stand
    "KGZ": [(77.4, 39.8), (80.6, 39.6), (81.4, 40.4)],
    "TJK": [(77.9, 36.9), (77.9, 37.8), (79.4, 36.6)],
    "TKM": [(58.4, 36.2), (60.2, 35.6)],
    "UZB": [(57.2, 44.9)],
}
INTO = {  # where the line ends that leads from there into the country, clear of the names of cities
    "KGZ": (78.2, 41.6),
    "TJK": (73.4, 37.75),
    "TKM": (58.6, 39.0),
    "UZB": (60.4, 43.4),
}
RANK = ("detair", "capital", "city", "site", "town")  # whose name is placed before whose
NEEDED = ("detair", "capital")  # whose names are always there
OFF = (24, 36, 50, 66, 84)  # pixels from its mark at which a name may stand off
TURNS = 16  # directions to try there
SLANT = 0.35  # of the cosine of a direction, within which a word stands above or below


class Attempt(NamedTuple):
    """A way to share the room: with values or without, which countries are named beside them."""

    values: bool = False
    off: tuple[str, ...] = ()
    cities_first: bool = False


ATTEMPTS = [  # the first that has room for all names counts, else the one with most
    Attempt(values=True),
    Attempt(),
    Attempt(off=("KGZ",)),
    Attempt(cities_first=True),
    Attempt(off=tuple(ASIDE)),
]


def words_at(
    marks: Sequence[Mark],
    countries: Mapping[str, tuple[str, str]],
    lakes: Iterable[Lake],
    level: float,
) -> list[Word]:
    """Return the words at a level of projection.LEVELS.

    `marks` are those at that level, `countries` has the name and the value in words by code, `lakes` are
    the features of data.geo.load_lakes. Where there is no room for all names that have to be there, as on
    a phone, values are left out, and then countries are named beside them.
    """
    needed = [mark for mark in marks if mark.kind in NEEDED and mark.name]
    best, with_values = Sheet(marks, level), False
    for attempt in ATTEMPTS:
        sheet = Sheet(marks, level)
        _name_marks(sheet, needed if attempt.cities_first else [])
        for code, (name, value) in countries.items():
            _name_country(sheet, code, name, value if attempt.values else "", attempt.off)
        _name_marks(sheet, [] if attempt.cities_first else needed)
        if _names(sheet) > _names(best):
            best, with_values = sheet, attempt.values
        if _names(best) == len(needed) + len(countries):
            break
    if with_values:
        _set_values_off(best, countries)
    _name_marks(best, [mark for mark in marks if mark.kind not in NEEDED])
    for word in geography(lakes, level):
        best.takes(word)
    return best.words


def _names(sheet: Sheet) -> int:
    """Count the names of a sheet."""
    return sum(word.kind != "value" for word in sheet.words)


def _name_marks(sheet: Sheet, marks: Iterable[Mark]) -> None:
    """Put the names of marks on a sheet where there is room, those of crowded places first."""
    layer = sheet.layers[0]
    for mark in sorted(marks, key=lambda mark: (RANK.index(mark.kind), layer.room(mark))):
        if mark.name:
            any(sheet.takes(word, mark) for word in _sides(mark, layer.reach(mark)))


def _name_country(sheet: Sheet, code: str, name: str, value: str, off: Container[str]) -> None:
    """Name a country within it, with its value where there is room; beside it if it is to stand `off`."""
    whole = f"{name}\n{value}" if value else name
    wholes = [Word(whole, "country", *place) for place in COUNTRY_PLACES[code]]
    if code not in off and any(sheet.takes(word) for word in wholes):
        return
    places = [Word(name, "country", *place) for place in COUNTRY_PLACES[code]]
    around = [*_aside(sheet, code, name, "country")]
    any(sheet.takes(word) for word in ([*around, *places] if code in off else [*places, *around]))


def _set_values_off(sheet: Sheet, countries: Mapping[str, tuple[str, str]]) -> None:
    """Put the values of countries that stand there without theirs beside these, where there is room."""
    named = {word.text: word for word in sheet.words if word.kind == "country"}
    for code, (name, value) in countries.items():
        if value and name in named and not named[name].lead:
            broken = "\n".join(value.rsplit(" ", 1))
            any(sheet.takes(word) for word in _aside(sheet, code, broken, "value"))


def _aside(sheet: Sheet, code: str, text: str, kind: str) -> Iterator[Word]:
    """Yield the places beside a country for a text, with a line into the country."""
    for place in ASIDE.get(code, []):
        x, y = on_screen(*INTO[code], sheet.level)
        there, up = on_screen(*place, sheet.level)
        yield Word(text, kind, *INTO[code], there - x, up - y, "middle", lead=True)


def _sides(mark: Mark, radius: float) -> Iterator[Word]:
    """Yield the places for the name of a mark that is so large, the nearest first."""
    word = Word(mark.name, mark.kind, mark.lon, mark.lat)
    half = word.box.bottom
    below = (0.0, radius + half, "middle")  # where the airport is
    corner, down = radius * 0.7 + 2, radius * 0.5 + half
    for x, y, anchor in [
        *([below] if mark.kind == "detair" else []),
        (radius + 4, 0, "start"),
        (-radius - 4, 0, "end"),
        (0, -radius - half, "middle"),
        below,
        (corner, -down, "start"),
        (corner, down, "start"),
        (-corner, -down, "end"),
        (-corner, down, "end"),
    ]:
        yield word._replace(x=mark.x + x, y=mark.y + y, anchor=anchor)
    for far in OFF:
        for turn in range(TURNS):
            angle = 2 * math.pi * turn / TURNS
            x, y = round(far * math.cos(angle), 1), round(far * math.sin(angle), 1)
            anchor = "middle" if abs(math.cos(angle)) < SLANT else "start" if x > 0 else "end"
            yield word._replace(x=x, y=y, anchor=anchor, lead=True)
