"""How dark a country is on the map, and the legend that tells the values behind each shade."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from components.words.theme import BACKGROUNDS, FONT, FRANCE_COLOUR, INKS, NEUTRAL, rgb
from data.derive.class_breaks import breaks, class_of
from data.text.formatting import money, number
from data.text.i18n import _

LIGHTEST, DARKEST = 40, 200  # of 255, how much of the colour
GREY = rgb(NEUTRAL, 45)  # not selected, or without a figure
SWATCH, LETTER, HEIGHT, GAP = 20, 6.7, 22, 6  # pixels


def shade(place: int, count: int) -> int:
    """Return how opaque the class at a place among `count` is."""
    if count < 2:
        return (LIGHTEST + DARKEST) // 2
    return LIGHTEST + (DARKEST - LIGHTEST) * place // (count - 1)


def fills(values: pd.DataFrame, *, log: bool) -> dict[str, list[int]]:
    """Return the fill of each country that has a value; `values` has country and value."""
    edges = breaks(values["value"], log=log)
    return {
        row["country"]: _fill(class_of(row["value"], edges), edges)
        for row in values.dropna(subset="value").to_dict("records")
    }


def classes(values: pd.DataFrame, *, log: bool) -> list[tuple[str, list[int]]]:
    """Return each class with a country in it, lightest first, and what has no figure.

    Each is its values in words and its fill.
    """
    edges = breaks(values["value"], log=log)
    held = {class_of(value, edges) for value in values["value"].dropna()}
    shown = [(_range(edges, place, log=log), _fill(place, edges)) for place in sorted(held)]
    return [*shown, (_("no figure"), GREY)]


def _fill(place: int, edges: Sequence[float]) -> list[int]:
    return rgb(FRANCE_COLOUR, shade(place, len(edges) - 1))


def _range(edges: Sequence[float], place: int, *, log: bool) -> str:
    """Write the values of a class: €15 m – €61 m; counts as whole numbers: 4–6."""
    low, high = edges[place], edges[min(place + 1, len(edges) - 1)]
    if log:
        return money(low) if low == high else f"{money(low)} – {money(high)}"
    last = high if place + 2 >= len(edges) else high - 1
    return number(low) if last <= low else f"{number(low)}–{number(last)}"


def draw_shades(values: pd.DataFrame, *, log: bool, theme: str) -> None:
    """Draw each shade of the map with its values, a picture a class, in words for who sees none."""
    with st.container(horizontal=True, gap="small"):
        for words, fill in classes(values, log=log):
            st.image(_swatch(words, fill, theme), alt=_("Shade for {words}").format(words=words))


def _swatch(words: str, fill: list[int], theme: str) -> str:
    """Return a rectangle of a colour with words beside it, as SVG."""
    red, green, blue, alpha = fill
    width = SWATCH + GAP + LETTER * len(words)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{HEIGHT}"'
        f' font-family="{FONT}" font-size="13" fill="{INKS[theme]}">'
        f'<rect width="100%" height="100%" fill="{BACKGROUNDS[theme]}"/>'
        f'<rect x="1" y="4" width="{SWATCH}" height="14" rx="2" fill="rgb({red},{green},{blue})"'
        f' fill-opacity="{alpha / 255:.2f}" stroke="{NEUTRAL}"/>'
        f'<text x="{SWATCH + GAP}" y="15">{escape(words)}</text></svg>'
    )
