"""How much of its lists a profile prints: as much as two pages hold, at an estimate of their lines.

What is left to a tenth of a page is set right by the page itself, which scales its texts.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

PAGE = 800  # points of lists that a page holds, if a little smaller than they are set
VISITS = 14  # lines of visits below the rank of a head of state on the first page
LINE, SMALL = 12.2, 7.6  # points from one line of a list to the next, and of the sources
CHARACTERS = {2: 60, 3: 37}  # on a line of a list, by the columns beside one another
OF_SOURCES = 50  # characters on a line of the sources
HEADING = 26  # points of a heading


@dataclass(frozen=True)
class Room:
    """The most lines of each list; `details` says whether facts have more than their title."""

    dates: int
    facts: int
    details: bool = False


ROOMS = (
    Room(5, 3),
    Room(8, 5),
    Room(12, 8),
    Room(16, 14),
    Room(14, 10, details=True),
    Room(18, 18, details=True),
    Room(22, 22, details=True),
)  # each holds more than the one before it


def lines_of(texts: Iterable[str], columns: int) -> list[int]:
    """Return how many lines each text takes where so many columns stand beside one another."""
    return [math.ceil(len(text) / CHARACTERS[columns]) for text in texts]


def height(texts: Iterable[str], columns: int) -> float:
    """Return the points that the texts of a list take in so many columns."""
    return sum(lines_of(texts, columns)) / columns * LINE


def height_of_sources(texts: Iterable[str]) -> float:
    """Return the points that the sources take, in three columns."""
    return sum(math.ceil(len(text) / OF_SOURCES) for text in texts) / 3 * SMALL
