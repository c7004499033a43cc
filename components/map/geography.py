"""The words of the land: neighbours, the sea, lakes that are wide enough for their names, the scale."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from components.map.projection import BAR, BAR_KM, CENTRE, bar_end, on_screen
from components.map.word import Word
from data.text.formatting import number
from data.text.i18n import N_, _, own

NEIGHBOURS = {  # where they are named, in grey
    N_("Russia"): (58.6, 54.2),
    N_("China"): (84.0, 41.8),
    N_("Mongolia"): (92.0, 47.0),
    N_("Iran"): (55.2, 36.0),
    N_("Afghanistan"): (66.0, 35.8),
    N_("Pakistan"): (72.8, 33.9),
    N_("India"): (77.0, 31.6),
    N_("Azerbaijan"): (47.6, 40.6),
}
SEA = (N_("Caspian\nSea"), (51.1, 41.2))
LONGER = 3  # times as long as its lake is wide the name of a lake may be
Lake = Mapping[str, Any]  # a feature of data.geo.load_lakes


def geography(lakes: Iterable[Lake], level: float) -> Iterator[Word]:
    """Yield the words of the land that a level has room for, those that matter most first."""
    yield _scale()
    name, place = SEA
    yield Word(_(name), "sea", *place)
    for name, place in NEIGHBOURS.items():
        yield Word(_(name), "neighbour", *place)
    for lake in sorted(lakes, key=_width, reverse=True):
        west, south, east, north = _bounds(lake)
        word = Word(lake["properties"][own("name")], "sea", (west + east) / 2, (south + north) / 2)
        wide = on_screen(east, south, level)[0] - on_screen(west, south, level)[0]
        if word.text and word.box.right - word.box.left <= LONGER * wide:
            yield word


def _bounds(lake: Lake) -> tuple[float, float, float, float]:
    points = [point for part in lake["geometry"]["coordinates"] for point in part[0]]
    lons, lats = zip(*points, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _width(lake: Lake) -> float:
    west, _south, east, _north = _bounds(lake)
    return east - west


def _scale() -> Word:
    text = _("{length} km at {latitude}° N").format(
        length=number(BAR_KM), latitude=number(CENTRE[1], 0)
    )
    return Word(text, "scale", bar_end()[0], BAR[1], 0, -11, "end")
