"""The land of the maps: a file for the one that moves, lines in pixels for the one that stands still."""

import functools
import itertools
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from components.map.projection import fit, frame, on_screen, shape, units
from data.query import frames

WIDE = 780  # pixels of the picture that stands still
HIGH = WIDE / shape()
STILL = fit(WIDE, HIGH)  # its zoom
EDGE = 60  # pixels around FRAME within which land is drawn
SOUTH, NORTH = -60, 80  # degrees beyond which this projection runs away
GAP = (float("nan"), float("nan"))
Outline = tuple[np.ndarray, np.ndarray]  # x and y, with a gap after each ring
Ring = list[tuple[float, float]]


@functools.cache
def client_file() -> tuple[str, str]:
    """Return the name and the text of the file that the browser draws from: paths, in units, as JSON.

    They are under the code of each of the five states, `neighbours` and `lakes`.
    """
    states = frames.boundaries()["features"]
    paths = {feature["properties"]["iso3"]: _path([feature]) for feature in states}
    around = _path(frames.neighbours()["features"])
    text = json.dumps(
        {**paths, "neighbours": around, "lakes": _path(frames.lakes()["features"])},
        separators=(",", ":"),
    )
    return f"land-{zlib.crc32(text.encode()):08x}.json", text


def _path(features: Iterable[Mapping[str, Any]]) -> str:
    """Write the rings of features as one path, each point by how far it is from the one before."""
    return "".join(
        _steps([units(*point[:2]) for point in ring])
        for feature in features
        for part in _parts(feature["geometry"])
        for ring in part
    )


def _steps(points: list[tuple[int, int]]) -> str:
    (x, y), *_others = points
    moves = [
        f"{right - left} {lower - upper}"
        for (left, upper), (right, lower) in itertools.pairwise(points)
        if (left, upper) != (right, lower)
    ]
    return f"M{x} {y}l{' '.join(moves)}z".replace(" -", "-")


@functools.cache
def states() -> dict[str, Outline]:
    """Return the outlines of the five states."""
    return outlines(frames.boundaries())


@functools.cache
def neighbours() -> dict[str, Outline]:
    """Return the outlines of the states around them."""
    return outlines(frames.neighbours())


@functools.cache
def lakes() -> Outline:
    """Return the outlines of the lakes as one line."""
    rings = [ring for lake in frames.lakes()["features"] for ring in _rings(lake["geometry"])]
    return _as_line(rings)


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


def _as_line(rings: Iterable[Ring]) -> Outline:
    points = np.array([point for ring in rings for point in (*ring, GAP)], dtype="float32")
    x, y = points.reshape(-1, 2).T
    return x, y


def _parts(geometry: Mapping[str, Any]) -> list[Any]:
    parts = geometry["coordinates"]
    return parts if geometry["type"] == "MultiPolygon" else [parts]


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """Yield the outer borders that reach into the picture, in tenths of a pixel."""
    left, top, right, bottom = frame(STILL)
    for part in _parts(geometry):
        ring = [on_screen(lon, max(min(lat, NORTH), SOUTH), STILL) for lon, lat, *_up in part[0]]
        within_x = any(left - EDGE < x < right + EDGE for x, _y in ring)
        within_y = any(top - EDGE < y < bottom + EDGE for _x, y in ring)
        if within_x and within_y:
            yield [
                point
                for point, _same in itertools.groupby((round(x, 1), round(y, 1)) for x, y in ring)
            ]
