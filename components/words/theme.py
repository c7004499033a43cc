"""Colours and marks: one place for both, the same on every page, map, pill and export.

The five colours of the countries reach 3:1 against both backgrounds and stay apart
(CIEDE2000 at least 12) in normal sight, protanopia, deuteranopia and tritanopia.
.streamlit/config.toml repeats them for the words in pills.
"""

from typing import Any

from data.text.formatting import SEPARATORS
from data.text.i18n import spoken

COUNTRY_COLOURS = {
    "KAZ": "#2b93fd",
    "KGZ": "#e96788",
    "TJK": "#a39136",
    "TKM": "#11705f",
    "UZB": "#7959a9",
}
PILL_COLOURS = {"KAZ": "blue", "KGZ": "red", "TJK": "orange", "TKM": "green", "UZB": "violet"}

FRANCE_COLOUR = "#5a6fd0"
DETAIR_COLOUR = "#d1410c"
FONT = "Steppe Sans, Source Sans, sans-serif"
NEUTRAL = "#84909c"  # partners, connectors, what is not the point
GRID = "rgba(132, 144, 156, 0.25)"

BACKGROUNDS = {"light": "#ffffff", "dark": "#0f151c"}
NOTE = "note"  # name of the annotations that may lie on what is drawn, and veil it
INK = "ink"  # name of the annotations and lines in the ink of the theme
INKS = {"light": "#0b1218", "dark": "#e8edf2"}
MARK = "mark"  # name of the shapes in the ink of the theme, set off by the colour of its background
PAPER = "paper"  # name of the shapes and words in the colour of the background
WATER = [150, 190, 215, 217]  # of lakes: red, green, blue, opacity
EVEN = 0.19  # luminance of a ground on which white and dark letters are read alike
SOFT_INKS = {"light": "#55616d", "dark": "#a9b4bf"}

STATUS_MARKS = {
    "active": "circle",
    "contract": "square",
    "exploring": "triangle-down-open",
    "left": "x-thin-open",
    "silent": "line-ew-open",
}
STATUS_COLOURS = {
    "active": "#11705f",
    "contract": "#2b93fd",
    "exploring": "#a39136",
    "left": "#d1410c",
    "silent": "#84909c",
}
DIRECTION_MARKS = {"to_central_asia": "triangle-right", "to_france": "triangle-left"}


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """Turn #rrggbb into the list of four numbers that the map takes."""
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)] + [alpha]


def ink_on(colour: str) -> str:
    """Return the ink, dark or white, in which words upon #rrggbb are read better."""
    shares = [part / 255 for part in rgb(colour)[:3]]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue  # as WCAG 2.2 has it
    return BACKGROUNDS["light"] if luminance < EVEN else INKS["light"]


def template(theme: str) -> dict[str, Any]:
    """Return what a theme gives every figure: type, inks, grid, background, and decimal comma."""
    soft = SOFT_INKS[theme]
    axis = {
        "gridcolor": GRID,
        "zerolinecolor": GRID,
        "tickfont": {"color": INKS[theme], "size": 13},
        "title": {"font": {"color": soft, "size": 12}},
    }
    veil = "rgba({},{},{},0.8)".format(*rgb(BACKGROUNDS[theme])[:3])
    return {
        "layout": {
            "font": {"family": FONT, "color": INKS[theme], "size": 13},
            "paper_bgcolor": BACKGROUNDS[theme],
            "plot_bgcolor": BACKGROUNDS[theme],
            "separators": SEPARATORS[spoken()],
            "xaxis": axis,
            "yaxis": {**axis, "separatethousands": True},
            "annotations": [
                {"name": NOTE, "visible": False, "bgcolor": veil},
                {"name": INK, "visible": False, "font": {"color": INKS[theme]}},
                {"name": PAPER, "visible": False, "font": {"color": BACKGROUNDS[theme]}},
            ],
            "shapes": [
                {"name": INK, "visible": False, "line": {"color": INKS[theme]}},
                {
                    "name": MARK,
                    "visible": False,
                    "fillcolor": INKS[theme],
                    "line": {"color": BACKGROUNDS[theme]},
                },
                {"name": PAPER, "visible": False, "fillcolor": BACKGROUNDS[theme]},
            ],
            "annotationdefaults": {"font": {"color": soft, "size": 11}},
            "legend": {"font": {"size": 12}},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": soft, "activecolor": INKS[theme]},
        }
    }
