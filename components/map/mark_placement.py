"""Where marks stand on the map, in pixels around their place; words are in label_placement.py.

Sites that lie close together stand side by side under one name, so that none hides another.
Positions are worked out at the widest zoom; closer up everything only moves apart.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

ZOOM = 3.5  # the widest: below it names would meet
CENTRE = (67.9, 45.9)  # degrees east, north; on a phone Kyrgyzstan is named in full
STEP = 21  # pixels between marks that stand side by side
DOT = 4  # pixels, half of the dot of a town
A_ROW = 4  # marks that stand side by side before a new row begins
NEAR = 0.35  # degrees: sites closer than this share a place
SIZE = 12  # pixels, of the type of names
LETTER, LINE = 6.6, 15  # pixels, width of a letter and height of a line of names of this size
BAR = (58.6, 33.5)  # degrees, where the scale bar begins
BAR_KM = 500
EQUATOR = 40075.0  # km round the Earth
Place = tuple[float, float]
Mark = tuple[int, bool]  # the number of its group, and whether it stands below the others


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen, in pixels from the top left of the world at ZOOM."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Say whether two rectangles share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def lifted(self, by: float) -> "Box":
        """Return the rectangle that stands so many pixels higher."""
        return Box(self.left, self.top - by, self.right, self.bottom - by)


def on_screen(lon: float, lat: float, zoom: float = ZOOM) -> tuple[float, float]:
    """Project degrees to pixels (web Mercator, tiles of 512 pixels)."""
    world = 512 * 2**zoom
    rise = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
    return (lon + 180) / 360 * world, (math.pi - rise) / (2 * math.pi) * world


def text_box(x: float, y: float, text: str, anchor: str, size: int = SIZE) -> Box:
    """Return the rectangle of a text whose middle line stands at y; anchor start, middle or end."""
    lines = text.split("\n")
    width = LETTER * size / SIZE * max(map(len, lines))
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    height = LINE * size / SIZE * len(lines)
    return Box(left, y - height / 2, left + width, y + height / 2)


def grouped(sites: pd.DataFrame) -> pd.DataFrame:
    """Give each site the place that it shares with its neighbours, and its offset there.

    Adds group (a number), place_lon, place_lat, offset_x and offset_y (pixels). Sites of one group
    stand in a row, one of each kind, in the order of `sites`; the detachment stands below the row,
    by itself.
    """
    places, numbers = _shared_places(sites)
    shown = _one_of_a_kind(numbers, list(sites["kind"]), list(sites["closed"]))
    alone = list(sites["kind"].eq("detachment"))
    marks = [(numbers[at], alone[at]) for at in shown]
    offsets = _lifted([places[number] for number, _ in marks], marks, _in_rows(marks))
    return sites.iloc[shown].assign(
        group=[number for number, _ in marks],
        place_lon=[places[number][0] for number, _ in marks],
        place_lat=[places[number][1] for number, _ in marks],
        offset_x=[dx for dx, _dy in offsets],
        offset_y=[dy for _dx, dy in offsets],
    )


def _shared_places(sites: pd.DataFrame) -> tuple[list[Place], list[int]]:
    """Return the places that sites share, and for each site the number of its own."""
    places: list[Place] = []
    numbers = []
    for lon, lat in zip(sites["lon"], sites["lat"], strict=True):
        near = (
            number
            for number, (there, up) in enumerate(places)
            if abs(lon - there) < NEAR and abs(lat - up) < NEAR
        )
        number = next(near, len(places))
        if number == len(places):
            places.append((lon, lat))
        numbers.append(number)
    return places, numbers


def _one_of_a_kind(
    numbers: Sequence[int], kinds: Sequence[str], closed: Sequence[object]
) -> list[int]:
    """Return which sites have a mark: one of each kind at a place, one that still stands if any does."""
    best: dict[tuple[int, str], int] = {}
    ends = [end if isinstance(end, str) else "" for end in closed]
    for at, mark in enumerate(zip(numbers, kinds, strict=True)):
        if ends[at] < ends[best.setdefault(mark, at)]:
            best[mark] = at
    return sorted(best.values())


def _in_rows(marks: Sequence[Mark]) -> list[Place]:
    """Return the offset of each mark in the rows of its group; one that stands alone below them."""
    sizes = Counter(number for number, alone in marks if not alone)
    passed: Counter[int] = Counter()
    offsets = []
    for number, alone in marks:
        if alone:
            rows = max(sizes[number] - 1, 0) // A_ROW
            offsets.append((0.0, rows * STEP + STEP * 1.25))
            continue
        place, wide = passed[number], min(sizes[number], A_ROW)
        offsets.append(((place % A_ROW - (wide - 1) / 2) * STEP, float(place // A_ROW * STEP)))
        passed[number] += 1
    return offsets


def _lifted(
    places: Sequence[Place], marks: Sequence[Mark], offsets: Sequence[Place]
) -> list[Place]:
    """Raise the marks of a place that would lie on those of a place south of it."""
    members: dict[int, list[int]] = {}
    for at in sorted(range(len(marks)), key=lambda at: places[at][1]):
        members.setdefault(marks[at][0], []).append(at)
    taken: list[Box] = []
    raised = list(offsets)
    for group in members.values():
        boxes = [around(*places[at], *offsets[at]) for at in group]
        lift = 0
        while any(box.lifted(lift).meets(other) for box in boxes for other in taken):
            lift += 1
        taken += [box.lifted(lift) for box in boxes]
        for at in group:
            dx, dy = offsets[at]
            raised[at] = (dx, dy - lift)
    return raised


def one_a_place(sites: pd.DataFrame, rank: Sequence[str]) -> pd.DataFrame:
    """Give each place one mark where it stands, of the first kind in `rank`; for a small map."""
    table = grouped(sites)
    first = table.sort_values("kind", key=lambda kinds: kinds.map(list(rank).index), kind="stable")
    return first.drop_duplicates("group").sort_index().assign(offset_x=0.0, offset_y=0.0)


def around(lon: float, lat: float, dx: float, dy: float, half: float = STEP / 2 - 1) -> Box:
    """Return the rectangle of a mark that stands some pixels from its place."""
    x, y = on_screen(lon, lat)
    return Box(x + dx - half, y + dy - half, x + dx + half, y + dy + half)


def shown_towns(groups: pd.DataFrame, towns: pd.DataFrame) -> pd.DataFrame:
    """Return the towns without a mark of their own whose dot touches no mark at the widest zoom."""
    marks = marked(groups)
    places = set(zip(groups["place_lon"], groups["place_lat"], strict=True))
    free = [
        not any(abs(lon - there) < NEAR and abs(lat - up) < NEAR for there, up in places)
        and not any(around(lon, lat, 0, 0, DOT).meets(mark) for mark in marks)
        for lon, lat in zip(towns["lon"], towns["lat"], strict=True)
    ]
    return towns[pd.Series(free, index=towns.index, dtype=bool)]


def marked(groups: pd.DataFrame) -> list[Box]:
    """Return the rectangles of the marks at the widest zoom."""
    columns = ("place_lon", "place_lat", "offset_x", "offset_y")
    return [around(*mark) for mark in zip(*(groups[name] for name in columns), strict=True)]


def bar_end() -> tuple[float, float]:
    """Return where the scale bar ends: BAR_KM along the parallel through the middle of the view."""
    lon, lat = BAR
    return lon + BAR_KM * 360 / (EQUATOR * math.cos(math.radians(CENTRE[1]))), lat
