"""What the columns of the tables do not say of a happening: which row of another table tells it too.

The page of the chronology takes dated acts from several tables; the kind of each follows from its
table, by the mapping in data.derive.chronology. A row here stands for one happening of which that
is not enough. It holds no fact: `same_as` names the same act told elsewhere, `kind` stands in the
place of the mapped one.

A happening is named by its table and the key of its row: events:total-otg-2010. Where a row has a
beginning and an end, the end is another one: sites:detair-since:end.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import Table, read_table
from data.text.i18n import N_

KINDS = (  # what happened, in the order in which a reader meets them
    "visit",
    "meeting",
    "agreement",
    "contract",
    "opening",
    "closing",
    "crisis",
    "other",
)
PLANNED = "planned"  # announced, proposed or discussed: it may never have come about
STATE = "state"  # how things stood, or a publication: nothing that happened
NAME = r"^[a-z_]+:[a-z0-9-]+(:end)?$"


class Happenings(Table):
    """A row is a happening that needs more than its own columns."""

    happening: str = pa.Field(unique=True, str_matches=NAME, description=N_("Table and key"))
    kind: str = pa.Field(
        nullable=True,
        isin=[*KINDS, PLANNED, STATE],
        description=N_("What it is, where its table has no word for it"),
    )
    same_as: str = pa.Field(
        nullable=True, str_matches=NAME, description=N_("The same happening in another row")
    )
    why: str = pa.Field(nullable=True, description=N_("What the kind rests on"))


def load_happenings() -> pd.DataFrame:
    """Read happenings.csv."""
    return read_table(Happenings, "happenings")
