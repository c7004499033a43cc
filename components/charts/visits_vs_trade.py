"""Two panels on one axis of years: trade above, visits below; never two scales in one panel."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from components.charts.figure import along_years, finished
from components.charts.visits import moment
from components.words.theme import COUNTRY_COLOURS, DIRECTION_MARKS, NEUTRAL
from components.words.wording import warned, word
from data.query.memo import memo
from data.text.formatting import when
from data.text.i18n import _, own

LANES = {"to_central_asia": 1, "to_france": 0}


@memo(24)
def visits_and_trade(
    trade: pd.DataFrame, visits: pd.DataFrame, source: str, unit: str
) -> go.Figure:
    """Draw one country's trade by year over its visits by heads of state and government.

    `trade` has year, series, value, value_text and tier, `visits` rows of visits, of one country each.
    """
    figure = make_subplots(
        rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.06, row_heights=[0.68, 0.32]
    )
    for series, line in trade.groupby("series", sort=False):
        years = range(int(line["year"].min()), int(line["year"].max()) + 1)
        whole = line.set_index("year")[["value", "value_text", "tier"]].reindex(years)
        figure.add_scatter(
            name=_(str(series)),
            x=list(years),
            y=whole["value"],
            mode="lines+markers",
            connectgaps=False,
            line={"color": COUNTRY_COLOURS[line["country"].iloc[0]], "width": 1.5},
            marker={"size": 5},
            customdata=[
                [value_text, warned(tier)]
                for value_text, tier in zip(whole["value_text"], whole["tier"], strict=True)
            ],
            hovertemplate=_("<b>{year}</b>: {value}").format(year="%{x}", value="%{customdata[0]}")
            + f"<br>{_(str(series))}%{{customdata[1]}}<extra></extra>",
            row=1,
            col=1,
        )
    for direction, lane in LANES.items():
        rows = visits[visits["direction"].eq(direction)]
        heads = rows["level"].isin(["head_of_state", "head_of_government"])
        figure.add_scatter(
            x=[moment(date) for date in rows["date"]],
            y=[lane] * len(rows),
            mode="markers",
            marker={
                "symbol": DIRECTION_MARKS[direction],
                "size": [14 if is_head else 8 for is_head in heads],
                "color": [
                    COUNTRY_COLOURS[country] if is_head else NEUTRAL
                    for country, is_head in zip(rows["country"], heads, strict=True)
                ],
            },
            customdata=[
                [row["visitor"], row[own("office")], when(row["date"]), warned(row["tier"])]
                for row in rows.to_dict("records")
            ],
            hovertemplate="<b>%{customdata[0]}</b>, %{customdata[1]}<br>%{customdata[2]}"
            "%{customdata[3]}<extra></extra>",
            showlegend=False,
            row=2,
            col=1,
        )
    figure.update_yaxes(title=unit, rangemode="tozero", row=1, col=1)
    figure.update_yaxes(
        tickvals=list(LANES.values()),
        ticktext=[word(direction) for direction in LANES],
        range=[-0.6, 1.6],
        row=2,
        col=1,
    )
    years = along_years(figure)
    return finished(figure, source, height=420, xaxis=years, xaxis2=years)
