"""Mirror statistics: what France and the partner say of the same goods in the same year.

The importer counts freight and insurance, the exporter does not; goods that pass through a third
country are booked where they were first sold by one and where they come from by the other; gold
and a few large deals weigh on small totals. The two are set side by side, never averaged.
"""

import pandas as pd

OURS = ("FRA", "combined")


def mirrored(yearly: pd.DataFrame) -> pd.DataFrame:
    """Pair the two sides' figures of one flow: `yearly` is data.series.yearly in one currency.

    Returns country, year, flow, french, french_series, theirs, theirs_series, currency, ratio
    (the partner's figure over the French one), tier and tier_partner, a row for each pair of series
    that share a year.
    """
    keys = ["country", "year", "flow", "currency"]
    columns = [*keys, "series", "value", "source_id", "locator", "first_year", "last_year", "tier"]
    french = yearly[yearly["reporter"].isin(OURS)][columns]
    partner = yearly[yearly["reporter"].eq(yearly["country"])][columns]
    both = french.merge(partner, on=keys, suffixes=("", "_partner"))
    both = both.dropna(subset=["value", "value_partner"])
    return pd.DataFrame(
        {
            **{key: both[key] for key in keys},
            "french": both["value"],
            "french_series": both["series"],
            "theirs": both["value_partner"],
            "theirs_series": both["series_partner"],
            "ratio": (both["value_partner"] / both["value"]).where(both["value"] > 0),
            "tier": both["tier"],
            "tier_partner": both["tier_partner"],
            "source_id": both["source_id"],
            "source_id_partner": both["source_id_partner"],
            "locator": both["locator"],
            "first_year": both["year"],
            "last_year": both["year"],
        }
    ).sort_values(["country", "year", "french_series"], ignore_index=True)
