"""Figures as the browser draws them: their JSON and what goes with it, for card/draw.mjs."""

import hashlib
import json
from typing import Any

from components.charts.figure import FOOT, SOURCE, TALLEST, UNTITLED, axis_above
from components.model.blocks import Figure
from components.render.card import TOOLS
from data.text.formatting import SEPARATORS
from data.text.i18n import _, spoken


def height_of(figure: Figure) -> int:
    """Return the height of a figure in pixels, with its tool bar and without what stands below it."""
    return int(figure.figure.layout.height) + TOOLS - _foot_of(figure)


def _foot_of(figure: Figure) -> int:
    """Return the pixels that a figure keeps for its source, and for an axis title that it has not."""
    axis = figure.figure.layout.xaxis
    is_full = axis.title.text or axis.visible is False
    return FOOT * len(_lines_of_source(figure)) + (0 if is_full else UNTITLED)


def source_below(figure: Figure) -> str:
    """Return the source of a figure as one line, to stand below it; empty where it names none."""
    return " ".join(_lines_of_source(figure))


def _lines_of_source(figure: Figure) -> list[str]:
    notes = [note.text for note in figure.figure.layout.annotations if note.name == SOURCE]
    return notes[0].split("<br>") if notes else []


def window_of(figure: Figure) -> int:
    """Return the height of the window that a figure scrolls in; 0 where it stands whole."""
    return TALLEST if figure.window else 0


def chart_of(figure: Figure, file_name: str) -> dict[str, Any]:
    """Return a figure as it is drawn, the name of its picture, and a digest that tells figures apart.

    The source stands below as a text, which takes the width that there is: no foot is kept for it.
    """
    whole = axis_above(figure.figure) if figure.window else None
    text = figure.json if whole is None else str(whole.to_json())
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    drawn, foot = json.loads(text), _foot_of(figure)
    layout = drawn["layout"]
    layout["height"] -= foot
    layout["margin"]["b"] -= foot
    notes = layout.get("annotations", [])
    layout["annotations"] = [note for note in notes if note.get("name") != SOURCE]
    return {"digest": digest, "name": file_name, "figure": drawn}


def drawing() -> dict[str, Any]:
    """Return what all charts of a page are drawn with in the language spoken."""
    return {
        "language": spoken(),
        "separators": SEPARATORS[spoken()],
        "words": {
            "png": _("Save as PNG"),
            "svg": _("Save as SVG"),
            "screen": _("Full screen"),
        },
    }
