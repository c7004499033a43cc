"""Measure of France's exports beside what size and distance would have it sell."""

from dataclasses import replace

import pandas as pd

from data.countries import FRANCE
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_

NAME = "exports_over_expected"
COUNTING = N_(
    "French exports over those that the gravity model expects, in the latest of the periods that"
    " the years chosen touch. Whole periods are counted, and no year after the end of TRADHIST."
)
PREFERRED = N_("One source, CEPII TRADHIST, so that there is nothing to choose between.")
COMPARABLE = N_(
    "Other countries and periods, with their intervals. What is expected of France is relative to"
    " Germany, the United Kingdom and the United States."
)


@memo(64)
def of_all_sellers(selection: Selection) -> pd.DataFrame:
    """Return the rows of the newest period that a selection touches, highest ratio first."""
    rows = frames.chosen("expected_exports", selection)
    newest = rows[rows["from_year"].eq(rows["from_year"].max())]
    return newest.sort_values("ratio", ascending=False)


@memo(64)
def over_expected(selection: Selection) -> pd.DataFrame:
    """Return France's rows of the newest period that a selection touches, highest ratio first."""
    rows = of_all_sellers(selection)
    return rows[rows["partner"].eq(FRANCE)]


def _of(selection: Selection, country: str) -> Value:
    rows = over_expected(replace(selection, countries=()))
    rows = rows[rows["country"].eq(country)]
    return (
        Value(None, "ratio", measure=NAME, country=country)
        if rows.empty
        else ratio_of(rows.iloc[0])
    )


def ratio_of(row: pd.Series) -> Value:
    """Return the ratio of a row of the table as a value."""
    first, last = int(row["from_year"]), int(row["to_year"])
    key = f"{row['source_id']}:{row['country']}:{row['partner']}:{first}"
    return Value(float(row["ratio"]), "ratio", first, last, NAME, str(row["country"]), rows=(key,))


EXPECTED = (
    Measure(
        NAME,
        N_("French exports over what size and distance would have France sell"),
        "ratio",
        "expected_exports",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("newest", "official", "scope"),
        _of,
    ),
)
