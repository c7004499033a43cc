"""Figure of what the best estimate covers: a square a year for each flow of each country."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.words.theme import COUNTRY_COLOURS
from components.words.wording import counted, word
from data.derive.best_estimate import SIDES
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import _

ALONE, SEVERAL = "square-open", "square"


@memo(8)
def squares(rows: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw a square for each estimate, hollow where it has one source alone; a year without is empty.

    `rows` has country, flow, year, sources and value_text (the value in words).
    """
    lines = [
        (code, side) for code in COUNTRY_COLOURS if code in set(rows["country"]) for side in SIDES
    ]
    traces = []
    for code, side in lines:
        of_line = rows[rows["country"].eq(code) & rows["flow"].eq(side)]
        several = of_line["sources"] > 1
        colour = COUNTRY_COLOURS[code]
        traces.append(
            {
                "type": "scatter",
                "x": list(of_line["year"]),
                "y": [_label(code, side, names)] * len(of_line),
                "mode": "markers",
                "marker": {
                    "symbol": several.map({True: SEVERAL, False: ALONE}).tolist(),
                    "size": 9,
                    "color": colour,
                    "line": {"width": 1.5, "color": colour},
                },
                "customdata": [
                    [row["value_text"], counted(row["sources"], "source", "sources")]
                    for row in of_line.to_dict("records")
                ],
                "hovertemplate": "%{y}, %{x}: %{customdata[0]}<br>%{customdata[1]}<extra></extra>",
            }
        )
    figure = go.Figure(traces)
    order = [_label(code, side, names) for code, side in lines]
    return finished(
        figure,
        source,
        rows=0.75 * len(lines) + 0.6,
        xaxis=along_years(figure),
        yaxis={"categoryorder": "array", "categoryarray": order[::-1]},
    )


def _label(code: str, side: str, names: Names) -> str:
    return _("{country}, {flow}").format(country=names[code], flow=word(side).lower())
