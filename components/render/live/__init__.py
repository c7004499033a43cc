"""Parts that only a running session can draw, by the name of their Live block."""

from collections.abc import Callable, Mapping
from typing import Any

from components.model.view import View

Draw = Callable[[View, Mapping[str, Any]], None]
LIVE: dict[str, Draw] = {}
