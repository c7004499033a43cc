"""Figure of verdicts: how many claims hold, by topic."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import ink_on
from components.words.wording import inside, word
from data.query.memo import memo
from data.text.i18n import _

COLOURS = {
    "holds": "#11705f",
    "close": "#2b93fd",
    "differs": "#d1410c",
    "sources disagree": "#b07c00",
    "cannot be checked": "#84909c",
}
SHAPES = {
    "holds": "",
    "close": "/",
    "differs": "x",
    "sources disagree": "+",
    "cannot be checked": ".",
}


@memo(24)
def verdicts(counts: pd.DataFrame, order: Sequence[str], source: str) -> go.Figure:
    """Draw claims by topic, a part of the bar per verdict with its count.

    `counts` is what data.claims.counted_by_topic returns.
    """
    figure = go.Figure()
    for verdict in order:
        rows = counts[counts["verdict"].eq(verdict)]
        if rows.empty:
            continue
        figure.add_bar(
            name=word(verdict),
            orientation="h",
            x=rows["claims"],
            y=[word(topic) for topic in rows["topic"]],
            text=rows["claims"],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": ink_on(COLOURS[verdict])},
            marker={
                "color": COLOURS[verdict],
                "pattern": {"shape": SHAPES[verdict], "fillmode": "overlay", "solidity": 0.08},
            },
            hovertemplate=_("{topic}: {count} {verdict}").format(
                topic="%{y}", count="%{x}", verdict=inside(verdict)
            )
            + "<extra></extra>",
        )
    return finished(
        figure,
        source,
        rows=counts["topic"].nunique() + 0.8,
        showlegend=True,
        barmode="stack",
        bargap=0.35,
        xaxis={"title": _("Number of claims")},
        yaxis={"categoryorder": "total ascending"},
    )
