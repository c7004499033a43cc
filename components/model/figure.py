"""Figures: charts as values, with what those read who do not see them."""

import functools
import json
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go


@dataclass(frozen=True, eq=False)
class Figure:
    """A chart. `name` is unique on its page and names its picture; `alt` is for those who do not see it.

    `heading` stands above it. A click on a mark adds `COUNTRY:X:SERIES` of it to the parameter
    `picks`, where that is not empty; the country is `picks_of`. A `window` has it scroll in place; below
    `least` pixels of width it scrolls sideways. Its source stands below it, unless what it is among
    names the sources of all.
    """

    name: str
    figure: go.Figure
    alt: str
    heading: str = ""
    picks: str = ""
    picks_of: str = ""
    window: bool = False
    least: int = 0
    is_sourced: bool = True

    @functools.cached_property
    def json(self) -> str:
        """The figure as JSON, written once."""
        return str(self.figure.to_json())

    @property
    def plain(self) -> Any:  # noqa: ANN401
        """The figure as plain JSON values."""
        return json.loads(self.json)
