"""Rows of the raw files that have no place in a table, each with the reason; see data.build."""

import pandas as pd
import pandera.pandas as pa

from data.schema import Table, read_table
from data.text.i18n import N_


class Unplaced(Table):
    """A row is a row of a raw file."""

    table: str = pa.Field(description=N_("Table that it would belong to"))
    file: str = pa.Field(description=N_("File below data/raw"))
    line: int = pa.Field(ge=2, description=N_("Line of that file, its heading counted"))
    reason: str = pa.Field(description=N_("Why it has no place"))
    row: str = pa.Field(description=N_("The row as JSON"))

    class Config:
        unique = ["file", "line"]


def load_unplaced() -> pd.DataFrame:
    """Read unplaced.csv, in the order of the raw files."""
    return read_table(Unplaced, "unplaced")
