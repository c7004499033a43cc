"""What the ratio of actual to expected exports is by ITPD-E, a count of the same sales of all sellers.

    ratio = share of the seller in what all sellers sold, by ITPD-E / its share in what is expected of all

The expectation stays that of the model. ITPD-E counts services too where they are reported.
"""

import pandas as pd

SERIES = "ITPD-E"
KEY = ["country", "partner"]


def by_another_count(expected: pd.DataFrame, partners: pd.DataFrame, seller: str) -> pd.DataFrame:
    """Return country and ratio of a seller, for countries whose every year and seller ITPD-E has.

    `expected` has rows of expected_exports of one period, all sellers; `partners` is that table.
    """
    years = range(expected["from_year"].min(), expected["to_year"].max() + 1)
    sold = sales(expected, partners)
    counted = sold.groupby(KEY)["value"].agg(["sum", "size"])
    whole = expected.set_index(KEY)[["expected"]].join(counted)
    complete = whole["size"].eq(len(years)).groupby("country").transform("all")
    whole = whole[complete]
    shares = whole[["expected", "sum"]] / whole[["expected", "sum"]].groupby("country").transform(
        "sum"
    )
    ratio = (shares["sum"] / shares["expected"]).rename("ratio").reset_index()
    return ratio[ratio["partner"].eq(seller)].drop(columns="partner")


def sales(expected: pd.DataFrame, partners: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ITPD-E of the sellers, countries and years of `expected`, what they sold."""
    rows = partners[partners["series"].eq(SERIES) & partners["flow"].eq("exports")]
    within = rows["year"].between(expected["from_year"].min(), expected["to_year"].max())
    return rows[within].merge(expected[KEY].drop_duplicates(), on=KEY)
