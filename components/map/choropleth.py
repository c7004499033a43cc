"""How dark a country is on the map, and the legend with the values of each shade."""

from collections.abc import Sequence

import pandas as pd

from components.words.theme import FRANCE_COLOUR, NEUTRAL, rgb
from data.derive.class_breaks import breaks, class_of
from data.text.country_names import Names
from data.text.formatting import money, number
from data.text.i18n import _

LIGHTEST, DARKEST = 40, 200  # of 255, how much of the colour
GREY = rgb(NEUTRAL, 45)  # not selected, or without a figure


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
    """Write the values of a class: €15m – €61m; counts as whole numbers: 4–6."""
    low, high = edges[place], edges[min(place + 1, len(edges) - 1)]
    if log:
        return money(low) if low == high else f"{money(low)} – {money(high)}"
    last = high if place + 2 >= len(edges) else high - 1
    return number(low) if last <= low else f"{number(low)}–{number(last)}"


def in_words(values: pd.DataFrame, names: Names) -> dict[str, tuple[str, str]]:
    """Return the name and the value in words of each country by its code."""
    rows = values.to_dict("records")
    return {row["country"]: (names[row["country"]], row["value_text"]) for row in rows}


def css(colour: Sequence[int]) -> str:
    """Write a colour of four numbers as style sheets and Plotly do."""
    red, green, blue, alpha = colour
    return f"rgba({red},{green},{blue},{alpha / 255:.2f})"
