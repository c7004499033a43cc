"""Maps: values that a browser draws and a reader moves."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from components.model.view import View


@dataclass(frozen=True, eq=False)
class Map:
    """A map to move and to press on: `scene` is what is drawn (components/map/scene.py).

    `ways` are the views that presses lead to, `shape` is how many times as wide as high it is, `legend` has
    the words and the colour of each shade.
    """

    name: str
    scene: Mapping[str, Any]
    alt: str
    ways: tuple[View, ...]
    shape: float
    legend: tuple[tuple[str, str], ...] = ()

    @cached_property
    def json(self) -> str:
        """What is drawn, as JSON."""
        return json.dumps(self.scene, ensure_ascii=False, separators=(",", ":"))
