"""Large words side by side, and words in a colour that says how something stands."""

from dataclasses import dataclass
from typing import Literal

from components.model.statement import Statement


@dataclass(frozen=True)
class Tile:
    """A large word with what it is; `note` is shown to those who ask, `statement` is its finding."""

    word: str
    label: str
    note: str = ""
    statement: Statement | None = None


@dataclass(frozen=True)
class Tiles:
    """Large words side by side, each at least `width` pixels wide."""

    tiles: tuple[Tile, ...]
    width: int = 170


@dataclass(frozen=True)
class Badge:
    """A word in a colour that says how something stands."""

    word: str
    tone: Literal["green", "blue", "red", "orange", "gray"]
    icon: str = ""
