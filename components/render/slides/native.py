"""A chart as PowerPoint knows them: kind, categories and series."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["bars", "columns", "lines", "points"]
YEARS = (1900, 2100)
Point = tuple[Any, float]  # a category, a year or a number, and the value over it


@dataclass(frozen=True)
class Series:
    """Values by category, year or number; `colour` is #rrggbb or empty.

    `colours` are those of the points, where they differ.
    """

    name: str
    points: tuple[Point, ...]
    colour: str = ""
    joined: bool = True
    colours: tuple[str, ...] = ()


@dataclass(frozen=True)
class Native:
    """A chart as PowerPoint knows them.

    `across` and `up` are the words at its axes. It is not `whole` where the figures show more than it.
    """

    kind: Kind
    series: tuple[Series, ...]
    categories: tuple[Hashable, ...] = ()
    across: str = ""
    up: str = ""
    stacked: bool = False
    log: bool = False
    downward: bool = False
    whole: bool = True
