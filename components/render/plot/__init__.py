"""The one way in which a figure is drawn on a page.

A component draws it with a build of plotly.js that holds just the kinds of traces we use, and
changes it in place. Where the environment sets FRANCE_CHARTS to `streamlit`, st.plotly_chart draws
the same figure instead.
"""

import json
import os
import weakref
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio
import streamlit as st

from components.words.theme import template
from data.text.formatting import SEPARATORS
from data.text.i18n import _, spoken

HERE = Path(__file__).parent
SERVED = HERE / "served"  # at /plot/: the build of plotly.js, its licence and checksum
(BUNDLE,) = (path.name for path in SERVED.glob("*.mjs"))
BY_STREAMLIT = os.environ.get("FRANCE_CHARTS") == "streamlit"
Picked = Callable[[str, int], None]
pio.templates.default = None  # Streamlit gives each figure its own: half the time of building one
PICTURES = {"png": "PNG", "svg": "SVG"}


TOOLS = 26  # pixels above a figure for its tool bar
COMPONENT = "plot"


def _filled(name: str, **values: object) -> str:
    """Return a script of this folder with __NAME__ replaced by each of `values`."""
    script = (HERE / name).read_text(encoding="utf-8")
    for value in values:
        script = script.replace(f"__{value}__", str(values[value]))
    return script


DRAWING = _filled(
    "draw.mjs",
    BUNDLE=BUNDLE,
    TOOLS=TOOLS,
    TEMPLATES=json.dumps({theme: template(theme) for theme in ("light", "dark")}),
)
DRAW = f"draw-{zlib.crc32(DRAWING.encode()):08x}.mjs"  # where DRAWING is served

_drawn: dict[int, tuple[weakref.ref[go.Figure], str]] = {}
_component = st.components.v2.component(
    COMPONENT, js=_filled("plot.js", DRAW=DRAW, TOOLS=TOOLS), isolate_styles=False
)


def draw_figure(
    key: str, figure: go.Figure, alt: str, file_name: str, on_pick: Picked | None = None
) -> None:
    """Draw a figure in the theme of the page; its tool bar saves FILE_NAME as PNG or SVG.

    `alt` tells what it shows to those who cannot see it. A click on a mark calls `on_pick` with the
    `meta` of its trace and with its x.
    """
    if BY_STREAMLIT:
        _draw_by_streamlit(key, figure, alt, file_name, on_pick)
        return

    def picked() -> None:
        mark = st.session_state[f"chart-{key}"]["picked"]
        if on_pick and mark:
            on_pick(mark["of"], mark["x"])

    _component(
        key=f"chart-{key}",
        on_picked_change=picked,
        data={
            "figure": _told(figure),
            "height": figure.layout.height,
            "alt": alt,
            "name": file_name,
            "picks": on_pick is not None,
            "language": spoken(),
            "separators": SEPARATORS[spoken()],
            "words": {
                "png": _("Save as PNG"),
                "svg": _("Save as SVG"),
                "screen": _("Full screen"),
            },
        },
    )


def _told(figure: go.Figure) -> str:
    """Return a figure as JSON, once for one that is drawn again as it is."""
    known, told = _drawn.get(id(figure), (None, ""))
    if known is None or known() is not figure:
        told = str(figure.to_json())
        _drawn[id(figure)] = (weakref.ref(figure), told)
        weakref.finalize(figure, _drawn.pop, id(figure), None)
    return told


def draw_picture_choice(key: str) -> None:
    """Ask for the format in which the camera of st.plotly_chart saves; the component has both."""
    if BY_STREAMLIT:
        st.segmented_control(
            _("The camera above the chart saves"),
            list(PICTURES),
            format_func=PICTURES.__getitem__,
            default="png",
            required=True,
            key=f"picture-{key}",
        )


def _draw_by_streamlit(
    key: str, figure: go.Figure, alt: str, file_name: str, on_pick: Picked | None
) -> None:
    ending = st.session_state.get(f"picture-{key}") or "png"
    options: dict[str, Any] = {
        "format": ending,
        "filename": file_name,
        "scale": 1 if ending == "svg" else 2,
    }
    widget = f"chart-{key}-{ending}"  # another format is another chart: its tool bar is made anew

    def picked() -> None:
        for point in st.session_state[widget]["selection"]["points"][:1]:
            if on_pick:
                on_pick(figure.data[point["curve_number"]].meta, point["x"])

    chart: Callable[..., object] = st.plotly_chart
    if on_pick:
        chart = partial(st.plotly_chart, on_select=picked, selection_mode="points")
    chart(
        go.Figure(figure).update_layout(template=template(st.context.theme.type or "light")),
        theme=None,
        key=widget,
        alt=alt,
        config={
            "displaylogo": False,
            "modeBarButtons": [["toImage"]],
            "toImageButtonOptions": options,
            "locale": spoken(),
        },
    )
