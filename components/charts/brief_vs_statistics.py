"""Figure of the brief's values against other sources: ratios around one."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.claims import COLOURS
from components.charts.figure import finished
from components.words.theme import NEUTRAL
from components.words.wording import warned, word
from data.derive.tolerance import CLOSE_WITHIN, HOLDS_WITHIN, ratio_in_words
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import amount, money
from data.text.i18n import N_, _

ROOM = {True: 0.16, False: 0.22}  # decades that a label takes: a ratio, a ratio with its year
HOVER = "<b>%{{y}}</b><br>{other}%{{customdata[5]}}<br>{brief}<br>{ratio}<extra></extra>"
TOP, BOTTOM = "top center", "bottom center"
LINES = (  # where a label may stand, nearest to its mark first
    (TOP, "{}"),
    (BOTTOM, "{}"),
    (TOP, "{}<br>\u00a0"),
    (BOTTOM, "\u00a0<br>{}"),
)
LABELS = {  # of a row of the chart
    "turnover": N_("{country}, turnover {year}"),
    "balance": N_("{country}, balance {year}"),
    "imports": N_("{country}, imports {year}"),
    "exports": N_("{country}, exports {year}"),
}
MARKS = {"holds": "circle", "close": "diamond", "differs": "x"}


@memo(24)
def ratios(rows: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw each source's value over the brief's on a log axis; bands show the verdicts.

    `rows` are those of data.derive.brief_vs_statistics; a mark for another year than the brief's is small.
    """
    figure = go.Figure()
    for within, alpha in ((CLOSE_WITHIN, 0.12), (HOLDS_WITHIN, 0.2)):
        figure.add_vrect(1 - within, 1 + within, fillcolor=NEUTRAL, opacity=alpha, line_width=0)
    labels = [
        _(str(LABELS[row["flow"]])).format(country=names[row["country"]], year=row["year"])
        for row in rows.to_dict("records")
    ]
    rows = rows.assign(label=labels)
    rows = rows.join(_places(rows))
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
            cliponaxis=False,
            text=[row["form"].format(_label(row)) for row in part.to_dict("records")],
            textposition=part["place"],
            textfont={"size": 10},
            marker={
                "symbol": mark,
                "size": [13 if is_own else 7 for is_own in own],
                "color": COLOURS[verdict],
            },
            customdata=[
                [
                    _(str(row["series"])),
                    row["other_year"],
                    amount(row["other"], "EUR"),
                    money(row["brief"], "EUR", row["approximate"]),
                    ratio_in_words(row["ratio"]),
                    warned(row["tier"]),
                ]
                for row in part.to_dict("records")
            ],
            hovertemplate=HOVER.format(
                other=_("{series}, {year}: {value}").format(
                    series="%{customdata[0]}", year="%{customdata[1]}", value="%{customdata[2]}"
                ),
                brief=_("The brief: {value}").format(value="%{customdata[3]}"),
                ratio=_("Ratio {ratio}").format(ratio="%{customdata[4]}"),
            ),
        )
    return finished(
        figure,
        source,
        rows=1.15 * rows["label"].nunique() + 0.6,
        showlegend=True,
        xaxis={
            "type": "log",
            "title": _("Other source ÷ brief, log"),
            "tickvals": [0.2, 0.5, 1, 2, 5],
            "range": [-0.85, 0.85],
        },
        yaxis={"categoryorder": "category descending"},
    )


def _label(row: Mapping[Any, Any]) -> str:
    ratio = ratio_in_words(row["ratio"])
    if row["other_year"] == row["year"]:
        return ratio
    return _("{ratio} in {year}").format(ratio=ratio, year=row["other_year"])


def _places(rows: pd.DataFrame) -> pd.DataFrame:
    """Say above or below each mark, and on which line, its label stands: place and form.

    Along a row of the chart a label takes the first line that is free, so that near ones do not
    overprint; where none is, the one that is free soonest.
    """
    found = {}
    for _label_of, part in rows.sort_values("ratio").groupby("label"):
        free = dict.fromkeys(LINES, -math.inf)  # where the last label of a line ends
        for index, row in part.iterrows():
            room = ROOM[row["other_year"] == row["year"]]
            start = math.log10(row["ratio"]) - room / 2
            line = next(
                (one for one in LINES if free[one] <= start), min(LINES, key=lambda one: free[one])
            )
            found[index] = line
            free[line] = start + room
    return pd.DataFrame.from_dict(found, orient="index", columns=["place", "form"])
