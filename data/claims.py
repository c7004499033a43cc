"""Claims of the brief, each beside what the tables say.

claims.csv holds what is claimed and where. The verdict is computed when the table is judged, by
the rule that the claim names; data/derive/claim_rules.py has the rules. A claim whose rule is `waits`
needs other sources than the brief.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import SLUG, SOME_COUNTRIES, Facts, read_table, with_years
from data.text.i18n import N_

VERDICTS = ["holds", "close", "differs", "sources disagree", "cannot be checked"]
WAITS = "waits"
TOPICS = ["political", "visits", "trade", "companies", "security", "aid", "culture"]


class Claims(Facts):
    """A row is a sentence-sized claim of the brief, in our own words."""

    claim_id: str = pa.Field(unique=True, str_matches=SLUG, description=N_("Key of the claim"))
    country: str = pa.Field(
        str_matches=SOME_COUNTRIES, description=N_("ISO 3166-1 alpha-3, joined by ;")
    )
    claim: str = pa.Field(description=N_("What the brief says, in our own words"))
    topic: str = pa.Field(isin=TOPICS, description=N_("What it is about"))
    how: str = pa.Field(
        str_matches=r"^[a-z_]+(;[a-z_]+)*$", description=N_("Tables that decide it")
    )
    rule: str = pa.Field(
        str_matches=r"^[a-z0-9_]+$", description=N_("Computation that decides it, or `waits`")
    )


def load_claims() -> pd.DataFrame:
    """Read claims.csv, with first_year and last_year: the year of the brief."""
    table = read_table(Claims, "claims")
    return with_years(table.assign(year=None), "year").drop(columns="year")


def counted_by_topic(claims: pd.DataFrame) -> pd.DataFrame:
    """Count judged claims by topic and verdict: topic, verdict, claims."""
    counts = claims.value_counts(["topic", "verdict"], sort=False)
    return counts.rename("claims").reset_index()
