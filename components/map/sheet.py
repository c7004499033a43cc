"""What stands on the map at a level: marks, and words put among them where nothing is in their way."""

import math
from collections.abc import Sequence

from components.map.boxes import Box, Disc
from components.map.places import Mark
from components.map.projection import span
from components.map.word import Line, Word

ONE_SPOT = 2  # pixels between marks that are one from afar: Detair and Dushanbe


class Sheet:
    """What stands on the map at a level, word by word, looked at over its zooms."""

    def __init__(self, marks: Sequence[Mark], level: float) -> None:
        self.level = level
        self.words: list[Word] = []
        self.layers = [Layer(marks, zoom) for zoom in span(level)]

    def takes(self, word: Word, mark: Mark | None = None) -> bool:
        """Put a word where nothing is in its way, and say whether it stands."""
        if not all(layer.free(word, mark) for layer in self.layers):
            return False
        self.words.append(word)
        for layer in self.layers:
            layer.put(word)
        return True


class Layer:
    """What stands on the map at a zoom."""

    def __init__(self, marks: Sequence[Mark], zoom: float) -> None:
        self.zoom = zoom
        self.marks = [(mark, mark.disc(zoom)) for mark in marks]
        self.boxes: list[Box] = []
        self.lines: list[Line] = []

    def reach(self, mark: Mark) -> float:
        """Return the radius of the largest mark on the spot of one."""
        spot = mark.disc(self.zoom)[:2]
        return max(disc.radius for _, disc in self.marks if math.dist(disc[:2], spot) < ONE_SPOT)

    def room(self, mark: Mark) -> float:
        """Return how far the nearest mark is that does not share the spot of one."""
        spot = mark.disc(self.zoom)[:2]
        apart = (math.dist(disc[:2], spot) for _, disc in self.marks)
        return min((far for far in apart if far >= ONE_SPOT), default=math.inf)

    def put(self, word: Word) -> None:
        """Add a word."""
        self.boxes.append(word.box_at(self.zoom))
        if word.lead:
            self.lines.append(word.line_at(self.zoom))

    def free(self, word: Word, mark: Mark | None) -> bool:
        """Say whether a word meets nothing, and that no mark is nearer to it than the one it names."""
        box = word.box_at(self.zoom)
        return (
            not any(box.meets(other) for other in self.boxes)
            and not any(box.covers(disc) for _mark, disc in self.marks)
            and not any(box.crossed(*line) for line in self.lines)
            and (mark is None or self._nearest(box, mark))
            and not (word.lead and self._crosses(word, mark))
        )

    def _crosses(self, word: Word, mark: Mark | None) -> bool:
        """Say whether the line of a word runs through another word or mark."""
        line = word.line_at(self.zoom)
        around = [_square(disc) for other, disc in self.marks if not _shares(other, mark)]
        return any(box.crossed(*line) for box in [*self.boxes, *around])

    def _nearest(self, box: Box, mark: Mark) -> bool:
        """Say whether a mark is nearer to a rectangle than every other one."""
        x, y, _radius = mark.disc(self.zoom)
        gap = box.gap(x, y)
        return all(
            gap < box.gap(disc.x, disc.y) or math.dist((x, y), disc[:2]) < ONE_SPOT
            for other, disc in self.marks
            if other is not mark
        )


def _square(disc: Disc) -> Box:
    x, y, radius = disc
    return Box(x - radius, y - radius, x + radius, y + radius)


def _shares(mark: Mark, named: Mark | None) -> bool:
    """Say whether a line may run over a mark: its own, or Detair and Dushanbe from afar."""
    return named is None or mark is named or {mark.kind, named.kind} == {"detair", "capital"}
