"""How often each of the five votes as France and others do in the General Assembly of the United Nations.

There are two bases: `roll_calls`, all recorded votes with those on paragraphs and failed ones, by the
calendar year of the vote, and `resolutions`, the adopted resolutions alone. They differ by up to six
points and are never joined to one line. Votes count where both voted yes, no or abstained; absences are
dropped. `common_votes` says how many those were: in some early years very few.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

BASES = ["roll_calls", "resolutions"]


class UnVotes(Facts):
    """A row is how a country and a partner voted in a year, on one base."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    partner: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("With whose votes they are compared: ISO code")
    )
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    basis: str = pa.Field(
        isin=BASES,
        description=N_("What is counted: all roll calls, or adopted resolutions alone"),
    )
    identical_percent: float = pa.Field(
        title=N_("Same vote"),
        ge=0,
        le=100,
        description=N_("Share of the common votes in which both voted the same, ours"),
        metadata={"unit": "%"},
    )
    agreement_score: float = pa.Field(
        ge=0,
        le=100,
        description=N_(
            "Mean of 1 less the distance of both votes (yes 1, abstention 0.5, no 0), times 100, ours"
        ),
    )
    common_votes: int = pa.Field(
        gt=0,
        description=N_("Votes in which both took part"),
        metadata={"unit": N_("votes")},
    )

    class Config:
        unique = ["country", "partner", "year", "basis"]


def load_un_votes() -> pd.DataFrame:
    """Read un_votes.csv, with first_year and last_year."""
    return with_years(read_table(UnVotes, "un_votes"), "year")
