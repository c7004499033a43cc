"""Marks of charts stand out from the page, light and dark: 3:1, whatever they let shine through.

Words that have a colour of their own are read on what they stand on: 4.5:1.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from coloraide import Color

from components.controls.navigation import ENTRIES
from components.render.layout import figures_of
from components.words.theme import BACKGROUNDS
from pages.registry import PAGES

LEAST = 3
LEAST_OF_WORDS = 4.5
IN_TEXT = re.compile(r"color:\s*(#\w{6})[^>]*>([^<]*)")
MARK = "●"
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


def each(value: Any, length: int) -> list[Any]:
    """Return what a trace has for each of its points, whether it is one for all or one for each."""
    return list(value) if isinstance(value, list | tuple) else [value] * length


def coloured_words(figure: Any) -> Iterator[tuple[str, str]]:
    """Yield the words that stand on the ground of a figure in a colour of their own, and that colour."""
    for note in figure.layout.annotations:
        if note.font.color:
            yield note.text, note.font.color
    texts = [note.text for note in figure.layout.annotations]
    for axis in (*figure.select_xaxes(), *figure.select_yaxes()):
        texts += axis.ticktext or ()
    for text in texts:
        yield from ((words, colour) for colour, words in IN_TEXT.findall(str(text)))


def words_on_marks(figure: Any) -> Iterator[tuple[str, str]]:
    """Yield the colours of words that stand on a bar, an area or a mark, and what they stand on."""
    for trace in figure.data:
        if trace.type not in ("bar", "scatter", "treemap") or not trace.textfont.color:
            continue
        grounds = trace.marker.colors if trace.type == "treemap" else trace.marker.color
        inks = trace.textfont.color
        length = max(len(part) for part in (grounds, inks, [0]) if not isinstance(part, str))
        yield from zip(each(inks, length), each(grounds, length), strict=True)


@pytest.mark.parametrize("theme", BACKGROUNDS)
@pytest.mark.parametrize("query", VIEWS, ids=str)
@pytest.mark.parametrize("name", ENTRIES)
def test_words_in_a_colour_are_read_on_the_page(name, query, theme):
    faint = {
        (card.name, words, colour)
        for card, figure in figures_of(PAGES.page(PAGES.view(name, query)).cards)
        for words, colour in coloured_words(figure.figure)
        if contrast(colour, 1, theme) < (LEAST if words == MARK else LEAST_OF_WORDS)
    }
    assert not faint


@pytest.mark.parametrize("query", VIEWS, ids=str)
@pytest.mark.parametrize("name", ENTRIES)
def test_words_on_a_mark_are_read_on_it(name, query):
    faint = {
        (card.name, ink, ground)
        for card, figure in figures_of(PAGES.page(PAGES.view(name, query)).cards)
        for ink, ground in words_on_marks(figure.figure)
        if Color(ink).contrast(Color(ground), method="wcag21") < LEAST_OF_WORDS
    }
    assert not faint
