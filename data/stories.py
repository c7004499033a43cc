"""The guided tour: steps across the pages, each a state of a page by its address.

A step is a row of stories.csv; one is added by adding a row. Texts state no figure that the page
does not show.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import Table, read_table
from data.text.i18n import N_


class Stories(Table):
    """A row is a step of the tour."""

    step: int = pa.Field(ge=1, unique=True, description=N_("Place in the tour"))
    page: str = pa.Field(str_matches=r"^[a-z]+$", description=N_("Page it stands on"))
    query: str = pa.Field(
        nullable=True, description=N_("What follows the question mark of the page's address")
    )
    title_en: str = pa.Field(description=N_("Heading of the step, English"))
    title_fr: str = pa.Field(description=N_("Heading of the step, French"))
    text_en: str = pa.Field(description=N_("Two sentences, English"))
    text_fr: str = pa.Field(description=N_("Two sentences, French"))


def load_stories() -> pd.DataFrame:
    """Read stories.csv in the order of its steps."""
    return read_table(Stories, "stories").sort_values("step", ignore_index=True)
