"""Where marks stand on the map, in pixels around their place; words are in map_names.py.

Sites that lie close together stand side by side under one name, so that none hides another.
Positions are worked out at the widest zoom; closer up everything only moves apart.
"""

import math
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


def one_of_a_kind(groups: pd.DataFrame) -> pd.DataFrame:
    """Keep one mark of each kind at a place that has several, one that still stands if any does."""
    standing = groups.sort_values("closed", na_position="first", kind="stable")
    return standing.drop_duplicates(["group", "kind"]).sort_index()


def grouped(sites: pd.DataFrame) -> pd.DataFrame:
    """Give each site the place that it shares with its neighbours, and its offset there.

    Adds place_lat, place_lon, offset_x, offset_y (pixels) and group (a number). Sites of one group
    stand in a row, one of each kind, in the order of `sites`; the detachment stands below the row,
    by itself.
    """
    groups: list[tuple[float, float]] = []
    numbers = []
    for lon, lat in zip(sites["lon"], sites["lat"], strict=True):
        near = [
            number
            for number, (there, up) in enumerate(groups)
            if abs(lon - there) < NEAR and abs(lat - up) < NEAR
        ]
        if not near:
            groups.append((lon, lat))
        numbers.append(near[0] if near else len(groups) - 1)
    table = one_of_a_kind(sites.assign(group=numbers))
    table["place_lon"] = [groups[number][0] for number in table["group"]]
    table["place_lat"] = [groups[number][1] for number in table["group"]]
    alone = table["kind"].eq("detachment")
    row = table[~alone].groupby("group").cumcount()
    size = table[~alone].groupby("group")["group"].transform("size")
    wide = size.where(size < A_ROW, A_ROW)
    table["offset_x"] = ((row % A_ROW - (wide - 1) / 2) * STEP).reindex(table.index)
    table["offset_y"] = (row // A_ROW * STEP).reindex(table.index)
    deepest = (
        table.groupby("group")["offset_y"].transform("max").where(lambda depth: depth > 0, 0.0)
    )
    table.loc[alone, "offset_x"] = 0.0
    table.loc[alone, "offset_y"] = deepest[alone] + STEP * 1.25
    return _lifted(table)


def one_a_place(sites: pd.DataFrame, rank: Sequence[str]) -> pd.DataFrame:
    """Give each place one mark where it stands, of the first kind in `rank`; for a small map."""
    table = grouped(sites)
    first = table.sort_values("kind", key=lambda kinds: kinds.map(list(rank).index), kind="stable")
    return first.drop_duplicates("group").sort_index().assign(offset_x=0.0, offset_y=0.0)


def _lifted(groups: pd.DataFrame) -> pd.DataFrame:
    """Raise the marks of a place that would lie on those of a place south of it."""
    taken: list[Box] = []
    raised = groups["offset_y"].astype("float")
    for _, group in groups.sort_values("place_lat", kind="stable").groupby("group", sort=False):
        rows = group[["place_lon", "place_lat", "offset_x", "offset_y"]].to_numpy()
        lift = 0
        while any(
            around(lon, lat, dx, dy - lift).meets(box) for lon, lat, dx, dy in rows for box in taken
        ):
            lift += 1
        taken += [around(lon, lat, dx, dy - lift) for lon, lat, dx, dy in rows]
        raised[group.index] -= lift
    return groups.assign(offset_y=raised)


def around(lon: float, lat: float, dx: float, dy: float, half: float = STEP / 2 - 1) -> Box:
    """Return the rectangle of a mark that stands some pixels from its place."""
    x, y = on_screen(lon, lat)
    return Box(x + dx - half, y + dy - half, x + dx + half, y + dy + half)


def shown_towns(groups: pd.DataFrame, towns: pd.DataFrame) -> pd.DataFrame:
    """Return the towns without a mark of their own whose dot touches no mark at the widest zoom."""
    marks = marked(groups)
    kept = [
        not any(around(lon, lat, 0, 0, DOT).meets(mark) for mark in marks)
        and not any(
            abs(lon - there) < NEAR and abs(lat - up) < NEAR
            for there, up in zip(groups["place_lon"], groups["place_lat"], strict=True)
        )
        for lon, lat in zip(towns["lon"], towns["lat"], strict=True)
    ]
    return towns[pd.Series(kept, index=towns.index, dtype=bool)]


def marked(groups: pd.DataFrame) -> list[Box]:
    """Return the rectangles of the marks at the widest zoom."""
    return [
        around(row["place_lon"], row["place_lat"], row["offset_x"], row["offset_y"])
        for row in groups.to_dict("records")
    ]


def bar_end() -> tuple[float, float]:
    """Return where the scale bar ends: BAR_KM along the parallel through the middle of the view."""
    lon, lat = BAR
    return lon + BAR_KM * 360 / (EQUATOR * math.cos(math.radians(CENTRE[1]))), lat
