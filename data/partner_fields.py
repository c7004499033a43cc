"""Columns that tables of a country's trade with partners share: with whom, and which way."""

from typing import Any

import pandera.pandas as pa

from data.schema import ONE_COUNTRY
from data.text.i18n import N_


def partner() -> Any:  # noqa: ANN401
    """Return the column of the other side of a flow."""
    return pa.Field(
        str_matches=ONE_COUNTRY, description=N_("With whom: ISO code, EUU or WLD for groups")
    )


def flow() -> Any:  # noqa: ANN401
    """Return the column of the direction of a flow."""
    return pa.Field(
        isin=["imports", "exports"],
        description=N_(
            "From the partner's side: exports are what the partner sells to the country, imports"
            " what it buys from it"
        ),
    )
