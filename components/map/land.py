"""The land of the maps: a file for the one that moves, lines in pixels for the one that stands still."""

import functools
import itertools
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from components.map.mark_placement import CENTRE, on_screen
from data.geo import FOLDER
from data.query import frames

FILE = FOLDER / "neighbours.geojson"  # the land around the five states, which the browser fetches
NAME = f"land-{zlib.crc32(FILE.read_bytes()):08x}.geojson"
ADDRESS = f"./{NAME}"  # every page stands at the root of the dashboard, wherever that is

HALF_WIDTH, HALF_HEIGHT = 390, 265  # pixels of the picture on both sides of its middle
SOUTH, NORTH = -60, 80  # degrees beyond which this projection runs away
GAP = (float("nan"), float("nan"))
Outline = tuple[np.ndarray, np.ndarray]  # x and y, with a gap after each ring


@functools.cache
def states() -> dict[str, Outline]:
    """Return the outlines of the five states."""
    return outlines(frames.boundaries())


@functools.cache
def neighbours() -> dict[str, Outline]:
    """Return the outlines of the states around them."""
    return outlines(frames.neighbours())


def outlines(land: Mapping[str, Any]) -> dict[str, Outline]:
    """Return the outer borders of the countries of a GeoJSON by their code, as Plotly fills them.

    Rings that do not reach into the picture are left out.
    """
    return {
        feature["properties"]["iso3"]: _as_line(_rings(feature["geometry"]))
        for feature in land["features"]
    }


def joined(lines: Iterable[Outline]) -> Outline:
    """Return the borders of several countries as one line."""
    nothing = _as_line([])
    x, y = zip(nothing, *lines, strict=True)
    return np.concatenate(x), np.concatenate(y)


def _as_line(rings: Iterable[list[tuple[float, float]]]) -> Outline:
    points = np.array([point for ring in rings for point in (*ring, GAP)], dtype="float32")
    x, y = points.reshape(-1, 2).T
    return x, y


def _rings(shape: Mapping[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Yield the outer borders that reach into the picture, in tenths of a pixel."""
    middle_x, middle_y = on_screen(*CENTRE)
    parts = shape["coordinates"]
    for part in parts if shape["type"] == "MultiPolygon" else [parts]:
        ring = [on_screen(lon, max(min(lat, NORTH), SOUTH)) for lon, lat, *_height in part[0]]
        within_x = any(abs(x - middle_x) < HALF_WIDTH for x, _y in ring)
        within_y = any(abs(y - middle_y) < HALF_HEIGHT for _x, y in ring)
        if within_x and within_y:
            yield [
                point
                for point, _same in itertools.groupby((round(x, 1), round(y, 1)) for x, y in ring)
            ]
