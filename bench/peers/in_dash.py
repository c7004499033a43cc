"""The pages of trade and visits in Dash: `python -m bench.peers.in_dash PORT [tuned]`.

As written in an afternoon, or tuned: answers compressed, figures without their templates and kept
by selection.
"""

import sys
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio
from dash import Dash, Input, Output, dash_table, dcc, html

from bench.peers import content
from components.words.theme import template
from data.query.selection import Selection
from data.schema import FIVE

PORT, TUNED = int(sys.argv[1]), "tuned" in sys.argv[2:]
MARKS = {1991: "1991", 2012: "2012"}
PAGES = {"trade": content.trade, "visits": content.visits}

if TUNED:
    pio.templates.default = "none"
app = Dash(__name__, compress=TUNED, suppress_callback_exceptions=True)


def drawn(figure: go.Figure) -> go.Figure | dict[str, Any]:
    """Return a figure as it is sent: whole, or without validation."""
    themed = figure.update_layout(template=template("light"))
    return themed.to_plotly_json() if TUNED else themed


def answer(page: str, codes: tuple[str, ...], first: int, last: int) -> list[Any]:
    """Return titles, figures and rows of a page for a selection."""
    shown = PAGES[page](Selection(countries=codes, first=first, last=last))
    cards = [shown.get(key) for key in PAGES[page](Selection())]
    return [
        *(card.title if card else "" for card in cards),
        *(drawn(card.figure) if card else go.Figure() for card in cards),
        *(card.rows.astype(str).to_dict("records") if card else [] for card in cards),
    ]


answers = lru_cache(64)(answer) if TUNED else answer


def page_of(name: str) -> html.Div:
    """Lay a page out: a card for each figure with its title and, folded, its table."""
    cards = PAGES[name](Selection())
    return html.Div(
        [
            html.Div(
                [
                    html.H3(id=f"{name}-{key}-title"),
                    dcc.Graph(id=f"{name}-{key}-figure"),
                    html.Details(
                        [
                            html.Summary("Table"),
                            dash_table.DataTable(
                                id=f"{name}-{key}-table",
                                columns=[{"name": c, "id": c} for c in card.rows.columns],
                                page_size=10,
                            ),
                        ]
                    ),
                ]
            )
            for key, card in cards.items()
        ]
    )


app.layout = html.Div(
    [
        dcc.Location(id="address"),
        html.H1("France in Central Asia"),
        *(dcc.Link(name, href=f"/{name}", className="to", id=f"to-{name}") for name in PAGES),
        dcc.Checklist([{"label": content.named()[c], "value": c} for c in FIVE], [], id="codes"),
        dcc.RangeSlider(1991, 2012, 1, value=[1991, 2012], marks=MARKS, id="years"),
        html.Div(id="page"),
    ]
)


@app.callback(Output("page", "children"), Input("address", "pathname"))
def turn(path: str) -> html.Div:
    """Show the page that the address names."""
    name = path.strip("/")
    return page_of(name if name in PAGES else "trade")


def connect(name: str) -> None:
    """Let a page follow the two filters."""
    keys = list(PAGES[name](Selection()))

    @app.callback(
        [Output(f"{name}-{key}-title", "children") for key in keys]
        + [Output(f"{name}-{key}-figure", "figure") for key in keys]
        + [Output(f"{name}-{key}-table", "data") for key in keys],
        Input("codes", "value"),
        Input("years", "value"),
    )
    def update(codes: list[str], years: list[int]) -> list[Any]:
        in_order = tuple(code for code in FIVE if code in codes)
        return answers(name, in_order, *years)


for page in PAGES:
    connect(page)

if __name__ == "__main__":
    app.run(host="127.0.0.1", port=PORT, debug=False)
