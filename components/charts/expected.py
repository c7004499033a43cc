"""Figure of France's exports over what size and distance would have it sell."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import fixed, money
from data.text.i18n import _

AS_EXPECTED = {
    "type": "line",
    "line": {"color": NEUTRAL, "width": 2},
    "x0": 1,
    "x1": 1,
    "xref": "x",
    "y0": 0,
    "y1": 1,
    "yref": "y domain",
}
ROOM = 1.2  # times the largest end, for what is written at the dots


@memo(24)
def over_expected(rows: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw the ratio of each country as a dot on its interval, with a line where all is as expected.

    `rows` has country, ratio, ratio_low, ratio_high, actual, expected, currency, from top to bottom.
    """
    figure = go.Figure()
    for row in rows.to_dict("records"):
        name, colour = names[row["country"]], COUNTRY_COLOURS[row["country"]]
        figure.add_scatter(
            x=[row["ratio_low"], row["ratio_high"]],
            y=[name, name],
            mode="lines",
            line={"color": colour, "width": 3},
            hoverinfo="skip",
        )
        hover = _(
            "<b>{country}</b>: {actual} sold, {expected} expected<br>interval {low} to {high}"
        )
        figure.add_scatter(
            x=[row["ratio"]],
            y=[name],
            mode="markers+text",
            marker={"size": 10, "color": colour},
            text=fixed(row["ratio"]),
            textposition="top center",
            cliponaxis=False,
            hovertemplate=hover.format(
                country=name,
                actual=money(row["actual"], row["currency"]),
                expected=money(row["expected"], row["currency"]),
                low=fixed(row["ratio_low"]),
                high=fixed(row["ratio_high"]),
            )
            + "<extra></extra>",
        )
    top = max(rows["ratio_high"].max(), 1) if len(rows) else 1
    order = [names[code] for code in rows["country"]]
    return finished(
        figure,
        source,
        rows=0.95 * len(rows) + 0.6,
        shapes=[AS_EXPECTED],
        xaxis={"range": [0, ROOM * top], "title": _("Sold over expected, 1 = as expected")},
        yaxis={"categoryorder": "array", "categoryarray": order[::-1]},
    )
