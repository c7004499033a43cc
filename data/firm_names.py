"""Firms that had another name when the brief was written: then and now."""

import pandas as pd
import pandera.pandas as pa

from data.schema import SOURCE, Table, read_table
from data.text.i18n import N_


class FirmNames(Table):
    """A row is a firm that has been renamed, or that is part of another one now."""

    name_2012: str = pa.Field(unique=True, description=N_("Name in the brief's time"))
    name_now: str = pa.Field(description=N_("Name now, of the firm or of its group"))
    source_id: str = pa.Field(
        title=SOURCE, description=N_("A publication that uses the name of now")
    )
    note: str = pa.Field(nullable=True, description=N_("What a reader must know, in our own words"))


def load_firm_names() -> pd.DataFrame:
    """Read firm_names.csv, one row per old name."""
    return read_table(FirmNames, "firm_names")
