"""Parts that only a running session can draw, by the name of their Live block."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from components.model.view import View

Draw = Callable[[View, Mapping[str, Any]], None]


def _late(module: str) -> Draw:
    """Return how a module of this folder draws; it is imported when it is drawn first.

    The modules draw through the renderer of sessions, which knows this one.
    """

    def draw(view: View, data: Mapping[str, Any]) -> None:
        importlib.import_module(f"{__name__}.{module}").draw(view, data)

    return draw


LIVE: dict[str, Draw] = {
    "column-filters": _late("column_filters"),
    "relief": _late("relief"),
    "uploaded-series": _late("uploaded_series"),
    "year-player": _late("year_player"),
}
