"""Coefficients of the gravity model, ours and published ones beside them.

Ours are in logarithms, as estimated (data.gravity): that of distance is an elasticity. A published one
stands as its source gives it. Only what was read in its source is here.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import Facts, read_table
from data.text.i18n import N_

TERMS = ["ln_distance", "common_language", "colonial_tie"]


class GravityCoefficients(Facts):
    """A row is how trade goes with distance, a common language or a colonial tie."""

    term: str = pa.Field(isin=TERMS, description=N_("With what trade changes"))
    scale: str = pa.Field(
        isin=["log", "per_cent"],
        description=N_("Change in the logarithm of trade, or of trade in per cent"),
    )
    estimate: float = pa.Field(description=N_("How much trade changes"))
    standard_error: float = pa.Field(
        nullable=True, gt=0, description=N_("Standard error of the estimate, where it is known")
    )
    observations: int = pa.Field(
        gt=0, description=N_("Flows, or estimates of others, that it rests on")
    )

    class Config:
        unique = ["term", "source_id"]


def load_gravity_coefficients() -> pd.DataFrame:
    """Read gravity_coefficients.csv."""
    return read_table(GravityCoefficients, "gravity_coefficients")
