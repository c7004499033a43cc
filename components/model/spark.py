"""Small charts without axes, for a line of a table or beside a sentence."""

from dataclasses import dataclass
from typing import Literal

Points = tuple[tuple[int, float], ...]  # a year and a value; a year that is missing is a gap


@dataclass(frozen=True)
class Stroke:
    """One line, or the bars of one side, in a colour (#rrggbb)."""

    colour: str
    points: Points


@dataclass(frozen=True)
class Spark:
    """Values over the years from `first` to `last`, as lines or as bars up and down from zero.

    `alt` says what is drawn to those who do not see it, `title` stands above it where it is not empty,
    with the first and the last year below. Bars that go down have negative values.
    """

    kind: Literal["lines", "bars"]
    strokes: tuple[Stroke, ...]
    first: int
    last: int
    alt: str
    title: str = ""


@dataclass(frozen=True)
class Counts:
    """How many there are of each kind, a bar a line, the largest as wide as there is room."""

    lines: tuple[tuple[str, int], ...]
    alt: str
    title: str = ""

    @property
    def most(self) -> int:
        """The largest of the counts, at least 1."""
        return max((count for _kind, count in self.lines), default=0) or 1
