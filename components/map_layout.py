"""Where marks and words stand on the map, in pixels around their place.

Sites that lie close together stand side by side under one name, so that none hides another. Names
are put above, below, left or right of their marks, the first side where they touch nothing that
stands already. The name of a country stands within its borders; where these leave room for the
name alone, the value stands beside the country with a line to it. Positions are worked out at the
widest zoom; closer up everything only moves apart.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

ZOOM = 3.5  # the widest: below it names would meet
CENTRE = (67.9, 45.9)  # degrees east, north; on a phone Kyrgyzstan is named in full
STEP = 21  # pixels between marks that stand side by side
A_ROW = 4  # marks that stand side by side before a new row begins
NEAR = 0.35  # degrees: sites closer than this share a place
LETTER, LINE = 6.6, 15  # pixels, width of a letter and height of a line of names
BASES = {"TJK": "Detair", "KGZ": "Manas"}  # where French aircraft were stationed
COUNTRY_PLACES = {  # where most room is between borders and sites, for a box as wide as the name
    "KAZ": (68.6, 47.4),
    "KGZ": (77.3, 42.05),
    "TJK": (73.2, 37.9),
    "TKM": (59.05, 39.6),
    "UZB": (63.05, 42.25),
}
VALUE_PLACES = {  # the same for values that find no room, with the point their line leads to
    "KGZ": ((77.4, 39.8), (77.0, 41.4)),
    "TJK": ((76.8, 37.8), (74.6, 38.2)),
}


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


def text_box(x: float, y: float, text: str, anchor: str) -> Box:
    """Return the rectangle of a text whose middle line stands at y; anchor start, middle or end."""
    lines = text.split("\n")
    width = LETTER * max(map(len, lines))
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    height = LINE * len(lines)
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
            _around(lon, lat, dx, dy - lift).meets(box)
            for lon, lat, dx, dy in rows
            for box in taken
        ):
            lift += 1
        taken += [_around(lon, lat, dx, dy - lift) for lon, lat, dx, dy in rows]
        raised[group.index] -= lift
    return groups.assign(offset_y=raised)


def names_of_places(groups: pd.DataFrame, countries: dict[str, tuple[str, str]]) -> pd.DataFrame:
    """Place the words: countries with their value, cities, and the detachment.

    `groups` is what grouped() returns, `countries` the name and the value in words of each country
    by code. Returns text, kind (country: a name with its value; name and value, where they stand
    apart; city; detachment), lon, lat, x, y (pixels from the place) and anchor.
    """
    marks = [
        _around(row["place_lon"], row["place_lat"], row["offset_x"], row["offset_y"])
        for row in groups.to_dict("records")
    ]
    taken = list(marks)
    words = []
    for code, (name, value) in countries.items():
        for text, kind, (lon, lat) in _of_country(code, name, value):
            taken.append(text_box(*on_screen(lon, lat), text, "middle"))
            words.append(_word(text, kind, lon, lat, 0, 0, "middle"))
    for row in _wanted(groups):
        x, y = on_screen(row["lon"], row["lat"])
        for dx, dy, anchor in row["sides"]:
            box = text_box(x + dx, y + dy, row["text"], anchor)
            if not any(box.meets(other) for other in taken):
                break
        else:
            continue  # no side is free: the name is in the tooltip and in the list
        taken.append(box)
        words.append(_word(row["text"], row["kind"], row["lon"], row["lat"], dx, dy, anchor))
    return pd.DataFrame(words, columns=["text", "kind", "lon", "lat", "x", "y", "anchor"])


def _of_country(code: str, name: str, value: str) -> list[tuple[str, str, tuple[float, float]]]:
    """Return what is written of a country: text, kind and place."""
    if code not in VALUE_PLACES:
        return [(f"{name}\n{value}", "country", COUNTRY_PLACES[code])]
    beside, _ = VALUE_PLACES[code]
    broken = "\n".join(value.rsplit(" ", 1))  # two short lines stay on the screen of a phone
    return [(name, "name", COUNTRY_PLACES[code]), (broken, "value", beside)]


def _wanted(groups: pd.DataFrame) -> list[dict]:
    """List the names to place, the detachment first, with the sides to try."""
    wanted = []
    for _, group in groups.groupby("group"):
        first = group.iloc[0]
        for row in group[group["kind"].eq("detachment")].to_dict("records"):
            beside = STEP * 0.85
            sides = [(-beside, row["offset_y"], "end"), (beside, row["offset_y"], "start")]
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
        wanted.append(_name(city, "city", first, sides))
    return wanted


def _name(text: str, kind: str, place: pd.Series, sides: list[tuple[float, float, str]]) -> dict:
    return {
        "text": text,
        "kind": kind,
        "lon": place["place_lon"],
        "lat": place["place_lat"],
        "sides": sides,
    }


def _word(
    text: str, kind: str, lon: float, lat: float, x: float, y: float, anchor: str
) -> tuple[str, str, float, float, float, float, str]:
    return text, kind, lon, lat, x, y, anchor


def _around(lon: float, lat: float, dx: float, dy: float) -> Box:
    x, y = on_screen(lon, lat)
    half = STEP / 2 - 1
    return Box(x + dx - half, y + dy - half, x + dx + half, y + dy + half)
