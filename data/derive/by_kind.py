"""Facts counted by their kind and country."""

from collections.abc import Sequence

import pandas as pd

from data.schema import each_country


def counted_by_kind(table: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """Count facts per kind and country: kind, country, facts; only the countries of `codes`."""
    rows = each_country(table)
    counts = rows[rows["country"].isin(codes)].value_counts(["kind", "country"], sort=False)
    return counts.rename("facts").reset_index()
