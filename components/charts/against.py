"""Figure of the brief's values against other sources: ratios around one."""

import math

import pandas as pd
import plotly.graph_objects as go

from components.charts.claims import COLOURS
from components.charts.figure import finished
from components.theme import NEUTRAL
from components.wording import amount, money, warned, word
from data.scale import CLOSE_WITHIN, HOLDS_WITHIN

ROOM = {True: 0.16, False: 0.36}  # decades that a label takes: a ratio, a ratio with its year
SIDES = ("top center", "bottom center")
MARKS = {"holds": "circle", "close": "diamond", "differs": "x"}


def ratios(rows: pd.DataFrame, names: dict[str, str], source: str) -> go.Figure:
    """Draw each source's value over the brief's on a log axis; bands show the verdicts.

    `rows` is what data.against.against returns; a mark for another year than the brief's is small.
    """
    figure = go.Figure()
    for within, alpha in ((CLOSE_WITHIN, 0.12), (HOLDS_WITHIN, 0.2)):
        figure.add_vrect(1 - within, 1 + within, fillcolor=NEUTRAL, opacity=alpha, line_width=0)
    labels = [
        f"{names[row['country']]}, {word(row['flow']).split()[-1]} {row['year']}"
        for row in rows.to_dict("records")
    ]
    rows = rows.assign(label=labels)
    rows = rows.assign(place=_places(rows))
    for verdict, mark in MARKS.items():
        part = rows[rows["verdict"].eq(verdict)]
        if part.empty:
            continue
        own = part["other_year"].eq(part["year"])
        figure.add_scatter(
            name=word(verdict),
            x=part["ratio"],
            y=part["label"],
            mode="markers+text",
            text=[
                f"  {ratio:.2f}" if is_own else f"  {ratio:.2f} in {year}"
                for ratio, is_own, year in zip(part["ratio"], own, part["other_year"], strict=True)
            ],
            textposition=part["place"],
            textfont={"size": 10},
            marker={
                "symbol": mark,
                "size": [13 if is_own else 7 for is_own in own],
                "color": COLOURS[verdict],
            },
            customdata=[
                [
                    row["series"],
                    row["other_year"],
                    amount(row["other"], "EUR"),
                    money(row["brief"], "EUR", row["approximate"]),
                    warned(row["tier"]),
                ]
                for row in part.to_dict("records")
            ],
            hovertemplate="<b>%{y}</b><br>%{customdata[0]}, %{customdata[1]}: %{customdata[2]}"
            "%{customdata[4]}"
            "<br>The brief: %{customdata[3]}<br>Ratio %{x:.2f}<extra></extra>",
        )
    figure.update_xaxes(
        type="log",
        title="Other source’s value over the brief’s (log scale); bands: within 5% and 15%",
        tickvals=[0.2, 0.5, 1, 2, 5],
        range=[-0.85, 0.85],
    )
    figure.update_yaxes(categoryorder="category descending")
    return finished(figure, source, rows=1.35 * rows["label"].nunique() + 0.6, legend=True)


def _places(rows: pd.DataFrame) -> pd.Series:
    """Say above or below each mark where its label stands, so that near ones do not overprint.

    Along a row of the chart each label takes the side whose last one is furthest away.
    """
    places = pd.Series(SIDES[0], index=rows.index)
    for _, part in rows.sort_values("ratio").groupby("label"):
        free = dict.fromkeys(SIDES, -math.inf)  # where the last label of a side ends
        for index, row in part.iterrows():
            room = ROOM[row["other_year"] == row["year"]] / 2
            start = math.log10(row["ratio"]) - room
            fits = [side for side in SIDES if free[side] <= start]
            side = fits[0] if fits else min(free, key=lambda name: free[name])
            places[index] = side
            free[side] = start + 2 * room
    return places
