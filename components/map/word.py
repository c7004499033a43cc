"""A word of the map: what it says, where it stands, the line to what it names."""

from typing import NamedTuple

from components.map.boxes import SIZE, Box, text_box
from components.map.projection import on_screen

SIZES = {
    "detair": 13,
    **dict.fromkeys(("capital", "city", "neighbour", "sea", "town", "scale"), 11),
}  # others: SIZE
Line = tuple[tuple[float, float], tuple[float, float]]  # both ends


class Word(NamedTuple):
    """A text, what it names, its place in degrees, its offset in pixels, its anchor.

    `lead` says that a line leads from the place to the text. `kind` is country, value, detair, capital,
    city, site, town, neighbour, sea or scale.
    """

    text: str
    kind: str
    lon: float
    lat: float
    x: float = 0
    y: float = 0
    anchor: str = "middle"
    lead: bool = False

    @property
    def size(self) -> int:
        """The size of its type in pixels."""
        return SIZES.get(self.kind, SIZE)

    @property
    def box(self) -> Box:
        """The rectangle of the text, in pixels from its place."""
        return text_box(self.x, self.y, self.text, self.anchor, self.size)

    def box_at(self, zoom: float) -> Box:
        """Return the rectangle of the text on the screen."""
        x, y = on_screen(self.lon, self.lat, zoom)
        left, top, right, bottom = self.box
        return Box(x + left, y + top, x + right, y + bottom)

    @property
    def end(self) -> tuple[float, float]:
        """Where its line ends: the point of the text that is nearest to its place, in pixels from it."""
        left, top, right, bottom = self.box
        return min(max(left, 0), right), min(max(top, 0), bottom)

    def line_at(self, zoom: float) -> Line:
        """Return both ends of its line on the screen."""
        x, y = on_screen(self.lon, self.lat, zoom)
        return (x, y), (x + self.end[0], y + self.end[1])
