"""Blocks: what cards and pages hold. Each is a value; the renderers say how it looks.

Texts are markdown (CommonMark without HTML). A link to `country:KAZ` is a dot in the colour of the
country. Icons are written `:material/name:`, as Streamlit does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from components.model.choice import Choice
from components.model.figure import Figure
from components.model.map import Map
from components.model.spark import Counts, Spark
from components.model.statement import Statement
from components.model.tiles import Badge, Tiles
from components.model.view import View


@dataclass(frozen=True)
class Text:
    """A text in markdown; `tone` is `soft` for a caption, `small` for a list, `source` for the
    source of charts, `search_off` where nothing was found.

    `statements` are the findings that it is made of, where it states any.
    """

    markdown: str
    tone: Literal["", "soft", "small", "source", "search_off"] = ""
    statements: tuple[Statement, ...] = ()


def paragraph(statement: Statement, tone: Literal["", "soft", "search_off"] = "") -> Text:
    """Return a finding as a text of its own."""
    return Text(str(statement), tone, (statement,))


@dataclass(frozen=True)
class Heading:
    """A heading between parts; `anchor` is what an address names it by, after its #.

    One that is not `is_seen` is there for those who hear the page, and for its anchor.
    """

    text: str
    anchor: str = ""
    is_seen: bool = True


@dataclass(frozen=True, eq=False)
class Table:
    """Rows as a table to sort and search, with columns and codes in words.

    One that is `stacked` has its cells one below the other on a narrow screen, and no search of its
    own: the page has one for it.
    """

    frame: pd.DataFrame
    alt: str
    stacked: bool = False

    @property
    def rows(self) -> pd.DataFrame:
        """The rows: a copy on write, so that nobody changes a page that is kept."""
        return self.frame.copy(deep=False)


@dataclass(frozen=True)
class Facts:
    """Columns of words, a line each: a name and what it is. `head` names the columns.

    A cell may be a small chart. `statements` are the findings in its cells, where they state any.
    """

    head: tuple[str, ...]
    lines: tuple[tuple[str | Spark, ...], ...]
    alt: str
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, eq=False)
class References:
    """The passages and publications that facts rest on, folded behind `label` unless it `is_open`.

    `note` is said of them in markdown, above them.
    """

    grounds: pd.DataFrame
    label: str = ""
    note: str = ""
    is_open: bool = False

    @property
    def facts(self) -> pd.DataFrame:
        """The facts: a copy on write, so that nobody changes a page that is kept."""
        return self.grounds.copy(deep=False)


@dataclass(frozen=True)
class Code:
    """A text to copy as it stands."""

    text: str
    label: str = ""


@dataclass(frozen=True)
class Link:
    """A way to another view, or to `address` where that is not empty (a file where `file` names it)."""

    label: str
    view: View | None = None
    address: str = ""
    icon: str = ""
    file: str = ""
    anchor: str = ""


@dataclass(frozen=True, eq=False)
class Columns:
    """Blocks side by side, in columns of these relative widths; on a narrow screen one below the other."""

    columns: tuple[tuple["Block", ...], ...]
    widths: tuple[int, ...] = ()
    least: int = 280


@dataclass(frozen=True, eq=False)
class Fold:
    """Blocks behind a title that opens them; `language` is theirs where it is not the page's.

    It is open from the start where a reader has chosen something in it. An address that names its
    `anchor` after its # opens it.
    """

    title: str
    blocks: tuple["Block", ...]
    icon: str = ""
    language: str = ""
    is_open: bool = False
    anchor: str = ""


@dataclass(frozen=True, eq=False)
class Box:
    """Blocks in a frame of their own, without the tabs of a card."""

    name: str
    blocks: tuple["Block", ...]
    title: str = ""
    subtitle: str = ""


@dataclass(frozen=True)
class Notice:
    """What stands where there is nothing to show, and the nearest view that has something."""

    name: str
    message: str
    offer: str = ""
    nearest: View | None = None


@dataclass(frozen=True, eq=False)
class Live:
    """A part that only a running session can draw, such as years that are played.

    `name` says which to the renderer of sessions, `data` is what it draws; every other renderer
    shows `still` in its place.
    """

    name: str
    data: Mapping[str, Any]
    still: tuple["Block", ...] = ()


from components.model.card import Card  # noqa: E402  a card holds blocks and is one

Block = (
    Text
    | Heading
    | Figure
    | Tiles
    | Badge
    | Table
    | Facts
    | Spark
    | Counts
    | References
    | Code
    | Link
    | Choice
    | Columns
    | Fold
    | Box
    | Notice
    | Map
    | Live
    | Card
)
