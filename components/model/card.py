"""Card: a finding with what it rests on."""

import functools
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from components.model.statement import Statement
from data.query.selection import Selection

if TYPE_CHECKING:
    from components.model.blocks import Block


@dataclass(frozen=True, eq=False)
class Card:
    """A finding, its picture, the rows behind it.

    `name` is unique on the page and names its files; `title` states the finding; `subtitle` says
    measure, unit and years; `frame` has the rows that are shown, and makes table and files; `basis` has
    the facts that they were counted from, where they are not facts themselves; `body` is drawn above
    them; `note` is what a reader must know before drawing conclusions; `selection` is what the rows were
    chosen by, `column_filters` the filters by column that they have passed; `unit` is what the
    column `value` counts, where no column of the rows says it.
    """

    name: str
    title: Statement
    subtitle: str
    frame: pd.DataFrame
    selection: Selection
    body: tuple["Block", ...] = ()
    basis: pd.DataFrame | None = None
    note: str = ""
    column_filters: str = ""
    unit: str = ""

    @property
    def rows(self) -> pd.DataFrame:
        """The rows that are shown: a copy on write, so that nobody changes a page that is kept."""
        return self.frame.copy(deep=False)

    @property
    def grounds(self) -> pd.DataFrame:
        """The very frame of the facts that the card rests on, to be known again and never changed."""
        return self.frame if self.basis is None else self.basis

    @property
    def facts(self) -> pd.DataFrame:
        """The facts that the card rests on: a copy on write, as the rows."""
        return self.grounds.copy(deep=False)

    @functools.cached_property
    def digest(self) -> str:
        """Tells rows apart: the same for the same rows and facts."""
        tables = [self.frame] if self.basis is None else [self.frame, self.basis]
        text = "".join(table.to_csv() for table in tables)
        return hashlib.sha256(text.encode()).hexdigest()[:16]
