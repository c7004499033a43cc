"""The inset of the map: Paris, the five capitals, and the visits that went between them."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL
from components.words.wording import counted, word
from data.text.country_names import Names
from data.visits import DIRECTIONS

CAPITALS = ("KAZ", "UZB", "KGZ", "TKM", "TJK")  # from north to south
WIDEST = 12  # pixels, of the arc of most visits
BEND = {"to_central_asia": 0.36, "to_france": -0.36}  # of the row between two capitals
STEPS = 24  # straight pieces of an arc
HEIGHT = 310


def arcs(counts: pd.DataFrame, names: Names, cities: Names, source: str) -> go.Figure:
    """Draw an arc for each country and direction, as wide as visits are many.

    `counts` is what data.visits.tally returns by country, with category, direction and visits;
    `cities` names the capitals by code. Arcs to Central Asia bend upwards and are drawn solid,
    those to France bend downwards and are dotted; each has its number at its country's end.
    """
    figure = go.Figure()
    rows = [code for code in CAPITALS if code in set(counts["category"])]
    most = counts["visits"].max()
    middle = (len(rows) - 1) / 2
    for row in counts[counts["category"].isin(rows)].to_dict("records"):
        code, direction = row["category"], row["direction"]
        end = len(rows) - 1 - rows.index(code)
        x, y = _arc(middle, end, BEND[direction])
        visits_text = counted(row["visits"], "visit", "visits")
        figure.add_scatter(
            showlegend=False,
            x=x,
            y=y,
            mode="lines",
            line={
                "color": COUNTRY_COLOURS[code],
                "width": max(1.5, WIDEST * row["visits"] / most),
                "dash": "solid" if direction == "to_central_asia" else "dot",
            },
            hovertemplate=f"<b>{names[code]}</b><br>{word(direction)}: {visits_text}<extra></extra>",
        )
    _ends(figure, counts, rows, cities, middle)
    for direction in DIRECTIONS:
        _explain(figure, direction)
    return finished(
        figure,
        source,
        height=HEIGHT,
        showlegend=True,
        xaxis={"range": [-0.12, 1.55], "visible": False},
        yaxis={"range": [-0.45, len(rows) - 0.45], "visible": False},
    )


def _arc(start: float, end: float, bend: float) -> tuple[list[float], list[float]]:
    """Return the points of a curve from Paris to a capital that leaves the straight line by `bend`."""
    steps = [step / STEPS for step in range(STEPS + 1)]
    return steps, [start + (end - start) * s + bend * 4 * s * (1 - s) for s in steps]


def _ends(
    figure: go.Figure, counts: pd.DataFrame, rows: list[str], cities: Names, middle: float
) -> None:
    """Mark and name Paris and the capitals, these with their two numbers."""
    number = counts.set_index(["category", "direction"])["visits"]
    hovers = [
        f"<b>{cities[code]}</b>  → {number.get((code, 'to_central_asia'), 0)}"
        f"  ← {number.get((code, 'to_france'), 0)}"
        for code in rows
    ]
    heights = [len(rows) - 1 - place for place in range(len(rows))]
    figure.add_scatter(
        showlegend=False,
        x=[1] * len(rows),
        y=heights,
        mode="markers",
        marker={"size": 11, "color": [COUNTRY_COLOURS[code] for code in rows]},
        hoverinfo="skip",
    )
    figure.add_scatter(
        showlegend=False,
        x=[0],
        y=[middle],
        mode="markers",
        marker={"size": 14, "color": FRANCE_COLOUR, "symbol": "square"},
        hoverinfo="skip",
    )
    for height, text in zip(heights, hovers, strict=True):
        figure.add_annotation(
            x=1, y=height, text=text, showarrow=False, xanchor="left", xshift=10, font={"size": 12}
        )
    figure.add_annotation(
        x=0, y=middle, text="<b>Paris</b>", showarrow=False, yshift=-22, font={"size": 12}
    )


def _explain(figure: go.Figure, direction: str) -> None:
    """Put a direction into the legend, in grey: it is the line that tells it, not the colour."""
    figure.add_scatter(
        name=word(direction),
        x=[None],
        y=[None],
        mode="lines",
        line={
            "color": NEUTRAL,
            "width": 3,
            "dash": "solid" if direction == "to_central_asia" else "dot",
        },
    )
