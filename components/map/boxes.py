"""Rectangles and discs on the screen, in pixels: whether they meet, how far apart they are."""

import math
from typing import NamedTuple

SIZE = 12  # pixels, of the type of names
LETTER, LINE = 6.6, 15  # pixels, width of a letter and height of a line of names of this size


class Disc(NamedTuple):
    """A round mark: its middle and its radius."""

    x: float
    y: float
    radius: float

    def meets(self, other: "Disc") -> bool:
        """Say whether two discs touch, a pixel between them included."""
        return math.dist(self[:2], other[:2]) < self.radius + other.radius + 1


class Box(NamedTuple):
    """A rectangle: its left, upper, right and lower edge."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Say whether two rectangles share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def gap(self, x: float, y: float) -> float:
        """Return how far a point is from the rectangle; 0 within it."""
        across = max(self.left - x, 0, x - self.right)
        return math.hypot(across, max(self.top - y, 0, y - self.bottom))

    def covers(self, disc: Disc) -> bool:
        """Say whether a disc reaches into the rectangle."""
        x, y, radius = disc
        across = self.left - radius < x < self.right + radius
        # Most discs are far off: their distance need not be known.
        return across and self.top - radius < y < self.bottom + radius and self.gap(x, y) < radius

    def crossed(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Say whether a line between two points runs into the rectangle (Liang and Barsky)."""
        (x, y), (to_x, to_y) = start, end
        enters, leaves = 0.0, 1.0
        for step, low, high in (
            (to_x - x, self.left - x, self.right - x),
            (to_y - y, self.top - y, self.bottom - y),
        ):
            if not step:
                if not low < 0 < high:
                    return False
                continue
            near, far = sorted((low / step, high / step))
            enters, leaves = max(enters, near), min(leaves, far)
        return enters < leaves


def text_box(x: float, y: float, text: str, anchor: str, size: int = SIZE) -> Box:
    """Return the rectangle of a text whose middle line stands at y; anchor start, middle or end."""
    lines = text.split("\n")
    width = LETTER * size / SIZE * max(map(len, lines))
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    height = LINE * size / SIZE * len(lines)
    return Box(left, y - height / 2, left + width, y + height / 2)
