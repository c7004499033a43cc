"""Figure of imports against exports: a path through the years of one country."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import LINE, PHONE
from components.charts.figure import finished
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from components.words.wording import warned
from data.query.memo import kept
from data.text.formatting import amount
from data.text.i18n import _

YEAR = 30  # pixels that a year takes
HEIGHT = 300  # pixels between the axes


@kept(24)
def path(rows: pd.DataFrame, source: str, currency: str) -> go.Figure:
    """Draw imports against exports as a path through the years, one series of one country.

    `rows` has year, tier, imports and exports in million of `currency`; on the diagonal trade balances.
    """
    rows = rows.sort_values("year")
    colour = COUNTRY_COLOURS[rows["country"].iloc[0]] if len(rows) else NEUTRAL
    top = float(rows[["imports", "exports"]].max().max()) * 1.08 if len(rows) else 1.0
    labelled = _apart(rows, top)
    figure = go.Figure(
        [
            go.Scatter(
                x=[0, top],
                y=[0, top],
                mode="lines",
                line={"color": NEUTRAL, "dash": "dot", "width": 1},
                hoverinfo="skip",
            ),
            go.Scatter(
                x=rows["imports"],
                y=rows["exports"],
                mode="lines+markers+text",
                line={"color": colour, "width": 1.5},
                marker={"size": 7, "color": colour},
                text=[str(year) if year in labelled else "" for year in rows["year"]],
                textposition="top center",
                cliponaxis=False,
                customdata=[
                    [
                        row["year"],
                        amount(row["imports"], currency),
                        amount(row["exports"], currency),
                        warned(row["tier"]),
                    ]
                    for row in rows.to_dict("records")
                ],
                hovertemplate=_("<b>{year}</b>: imports {imports}, exports {exports}").format(
                    year="%{customdata[0]}", imports="%{customdata[1]}", exports="%{customdata[2]}"
                )
                + "%{customdata[3]}<extra></extra>",
            ),
        ]
    )
    across = _("Imports by France, million {currency}").format(currency=currency)
    up = _("Exports from France, million {currency}").format(currency=currency)
    return finished(
        figure,
        source,
        height=HEIGHT + 100,
        xaxis={"title": across, "rangemode": "tozero", "separatethousands": True},
        yaxis={"title": up, "rangemode": "tozero"},
    )


def _apart(rows: pd.DataFrame, top: float) -> set[int]:
    """Return the years to write: the ends, and every fifth that stands clear of those written.

    `rows` are in the order of the years; the panel is as narrow as on a phone.
    """
    ends = [0, len(rows) - 1] if len(rows) else []
    fifths = [place for place, year in enumerate(rows["year"]) if year % 5 == 0]
    written: dict[int, tuple[float, float]] = {}
    for place in dict.fromkeys([*ends, *fifths]):
        row = rows.iloc[place]
        at = (row["imports"] / top * PHONE, row["exports"] / top * HEIGHT)
        if all(abs(at[0] - x) > YEAR or abs(at[1] - y) > LINE for x, y in written.values()):
            written[int(row["year"])] = at
    return set(written)
