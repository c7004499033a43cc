"""What the catalogue holds of a table: all that is registered of it, in one place."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data import sources
from data.schema import Table, column_order


@dataclass(frozen=True)
class Entry:
    """All that is registered of a table; title and row are messages.

    `texts` are the columns that are read, not looked up by: their cells have a catalogue of
    messages. A column that has a twin in French, like good and good_fr, takes its texts from there.

    `parts` make its CSV: files below data/raw that have its columns ("brief/visits") and functions
    of data.build ("visits.visits") that take the columns and return rows with their origin.
    """

    title: str
    row: str
    model: type[Table]
    read: Callable[[], pd.DataFrame]
    texts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def load(self) -> pd.DataFrame:
        """Read the table, with the kind of source where its rows name one."""
        table = self.read()
        return sources.with_tier(table) if self.adds_tier else table

    @property
    def columns(self) -> list[str]:
        """The columns of the CSV, without those that loading adds."""
        return column_order(self.model)

    @property
    def adds_tier(self) -> bool:
        """Whether the kind of source is added to what the CSV holds."""
        return "source_id" in self.columns and sources.TIER not in self.columns
