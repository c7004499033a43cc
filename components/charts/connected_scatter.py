"""Figure of imports against exports: a path through the years of one country."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import LINE, PHONE
from components.charts.figure import finished
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from components.words.wording import warned
from data.query.memo import memo
from data.text.formatting import amount
from data.text.i18n import _

YEAR = 30  # pixels that a year takes
HEIGHT = 300  # pixels between the axes


@memo(24)
def path(rows: pd.DataFrame, source: str, currency: str) -> go.Figure:
    """Draw imports against exports as a path through the years, one series of one country.

    `rows` has year, tier, imports and exports in million of `currency`; on the diagonal trade balances.
    """
    points = rows.sort_values("year").to_dict("records")
    colour = COUNTRY_COLOURS[points[0]["country"]] if points else NEUTRAL
    ends = [end for row in points for end in (row["imports"], row["exports"])]
    top = max(ends) * 1.08 if ends else 1.0
    labelled = _apart(points, top)
    diagonal = {
        "type": "scatter",
        "x": [0, top],
        "y": [0, top],
        "mode": "lines",
        "line": {"color": NEUTRAL, "dash": "dot", "width": 1},
        "hoverinfo": "skip",
    }
    line = {
        "type": "scatter",
        "x": [row["imports"] for row in points],
        "y": [row["exports"] for row in points],
        "mode": "lines+markers+text",
        "line": {"color": colour, "width": 1.5},
        "marker": {"size": 7, "color": colour},
        "text": [str(row["year"]) if row["year"] in labelled else "" for row in points],
        "textposition": "top center",
        "cliponaxis": False,
        "customdata": [
            [
                row["year"],
                amount(row["imports"], currency),
                amount(row["exports"], currency),
                warned(row["tier"]),
            ]
            for row in points
        ],
        "hovertemplate": _("<b>{year}</b>: imports {imports}, exports {exports}").format(
            year="%{customdata[0]}", imports="%{customdata[1]}", exports="%{customdata[2]}"
        )
        + "%{customdata[3]}<extra></extra>",
    }
    across = _("Imports by France, million {currency}").format(currency=currency)
    up = _("Exports from France, million {currency}").format(currency=currency)
    return finished(
        go.Figure([diagonal, line]),
        source,
        height=HEIGHT + 100,
        xaxis={"title": across, "rangemode": "tozero", "separatethousands": True},
        yaxis={"title": up, "rangemode": "tozero"},
    )


def _apart(points: Sequence[Mapping[Any, Any]], top: float) -> set[int]:
    """Return the years to write: the ends, and every fifth that stands clear of those written.

    `points` are in the order of the years; the panel is as narrow as on a phone.
    """
    ends = [points[0], points[-1]] if points else []
    fifths = [row for row in points if row["year"] % 5 == 0]
    written: dict[int, tuple[float, float]] = {}
    for row in [*ends, *fifths]:
        at = (row["imports"] / top * PHONE, row["exports"] / top * HEIGHT)
        if all(abs(at[0] - x) > YEAR or abs(at[1] - y) > LINE for x, y in written.values()):
            written[row["year"]] = at
    return set(written)
