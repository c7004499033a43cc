"""Any Page in Dash: `python -m bench.peers.in_dash PORT [tuned]`, at the address that the dashboard has.

As written in an afternoon, or tuned: answers compressed, figures without their templates and without
validation, answers kept by view.
"""

import sys
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio
from dash import Dash, Input, Output, dcc, html

from bench.peers import content
from components.controls.navigation import page_at
from components.model.blocks import Figure
from components.words.theme import template
from data.query import frames
from data.schema import FIVE
from pages.registry import PAGES

PORT, TUNED = int(sys.argv[1]), "tuned" in sys.argv[2:]
TEMPLATE = template("light")

if TUNED:
    pio.templates.default = "none"
app = Dash(__name__, compress=TUNED, suppress_callback_exceptions=True)


def drawn(figure: Figure) -> go.Figure | dict[str, Any]:
    """Return a figure as it is sent: whole, or as plain values."""
    if not TUNED:
        return go.Figure(figure.figure).update_layout(template=TEMPLATE)
    plain = figure.figure.to_plotly_json()
    return {**plain, "layout": {**plain["layout"], "template": TEMPLATE}}


def chart(figure: Figure) -> html.Div:
    """Return a figure in its place."""
    graph = dcc.Graph(id=f"figure-{figure.name}", figure=drawn(figure))
    return html.Div(graph, **{"data-figure": figure.name})


def answer(name: str, query: str) -> list[Any]:
    """Return a page: title, lead, and its cards."""
    page = PAGES.page(content.view_of(name, query))
    cards = [
        html.Article(
            [
                *([html.H3(card.title)] if card.title else []),
                html.P(card.subtitle),
                *map(chart, card.figures),
                html.P(card.note),
            ],
            className="card",
            key=card.name,
        )
        for card in content.shown(page)
    ]
    return [html.H1(page.title), html.P(" ".join(map(str, page.lead))), *cards]


answers = lru_cache(64)(answer) if TUNED else answer

app.layout = html.Div(
    [
        dcc.Location(id="address"),
        html.Nav(id="links"),
        dcc.Checklist(
            [{"label": str(frames.names()[code]), "value": code} for code in FIVE], [], id="codes"
        ),
        html.Div(id="page"),
    ]
)


@app.callback(Output("links", "children"), Input("address", "search"))
def links(search: str) -> list[dcc.Link]:
    """Return the ways to all pages, in the scope of the address."""
    return [dcc.Link(name, href=f"/{name}{search}", id=f"to-{name}") for name in PAGES.definitions]


@app.callback(
    Output("page", "children"),
    Input("address", "pathname"),
    Input("address", "search"),
    Input("codes", "value"),
)
def show(path: str, search: str, codes: list[str]) -> list[Any]:
    """Show the page that the address names, for the countries chosen."""
    chosen = ",".join(code for code in FIVE if code in codes)
    return answers(page_at(path), search.strip("?") + (f"&country={chosen}" if chosen else ""))


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=PORT, debug=False)
