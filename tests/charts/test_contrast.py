"""Marks of charts stand out from the page, light and dark: 3:1, whatever they let shine through."""

from collections.abc import Iterator
from typing import Any

import pytest
from coloraide import Color

from components.controls.navigation import ENTRIES
from components.render.layout import figures_of
from components.words.theme import BACKGROUNDS
from pages.registry import PAGES

LEAST = 3
VIEWS = [{}, {"scope": "brief"}, {"country": "TKM"}, {"country": "KAZ", "series": "every"}]


def strokes(trace: Any) -> Iterator[tuple[str, float]]:
    """Yield the colour and opacity of each line, mark and bar of a trace; a bar by its outline if any."""
    whole = 1 if trace.opacity is None else trace.opacity
    if trace.type not in ("scatter", "bar"):
        return
    mode = "markers" if trace.type == "bar" else trace.mode or ""
    if "lines" in mode and trace.line.color and trace.line.width != 0:
        yield trace.line.color, whole
    if "markers" in mode:
        outline = trace.marker.line
        is_outlined = trace.type == "bar" and outline.width and isinstance(outline.color, str)
        colours = outline.color if is_outlined else trace.marker.color
        through = 1 if is_outlined or trace.marker.opacity is None else trace.marker.opacity
        colours = [colours] if isinstance(colours, str) else colours or []
        yield from ((colour, whole * through) for colour in colours)


def contrast(colour: str, opacity: float, theme: str) -> float:
    """Return the contrast of a colour, mixed with the ground it lets shine through, on that ground."""
    ground, ink = Color(BACKGROUNDS[theme]), Color(colour)
    share = ink.alpha() * opacity
    return ground.mix(ink.set("alpha", 1), share, space="srgb").contrast(ground, method="wcag21")


@pytest.mark.parametrize("theme", BACKGROUNDS)
@pytest.mark.parametrize("query", VIEWS, ids=str)
@pytest.mark.parametrize("name", ENTRIES)
def test_lines_marks_and_bars_stand_out_from_the_page(name, query, theme):
    faint = {
        (card.name, colour, opacity)
        for card, figure in figures_of(PAGES.page(PAGES.view(name, query)).cards)
        for trace in figure.figure.data
        for colour, opacity in strokes(trace)
        if opacity and colour != "rgba(0,0,0,0)" and contrast(colour, opacity, theme) < LEAST
    }
    assert not faint
