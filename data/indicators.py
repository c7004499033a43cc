"""Single figures with no better home: ranks, counts, numbers of visits without dates."""

from collections.abc import Collection

import pandas as pd
import pandera.pandas as pa

from data.schema import BRIEF_YEAR, SOME_COUNTRIES, Facts, read_table, with_years
from data.text.i18n import N_

BOUNDS = ["upper", "lower"]


class Indicators(Facts):
    """A row is one figure for one country and year."""

    country: str = pa.Field(
        str_matches=SOME_COUNTRIES, description=N_("ISO 3166-1 alpha-3, joined by ;")
    )
    year: int = pa.Field(
        ge=1991, le=2100, description=N_("Calendar year, or the year of the source")
    )
    indicator: str = pa.Field(str_matches=r"^[a-z0-9_]+$", description=N_("Name of the figure"))
    value: float = pa.Field(description=N_("As published"))
    unit: str = pa.Field(description=N_("What is counted"))
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))
    bound: str = pa.Field(
        nullable=True, isin=BOUNDS, description=N_("`upper` for less than, `lower` for more than")
    )

    class Config:
        unique = ["country", "year", "indicator", "source_id"]


def load_indicators() -> pd.DataFrame:
    """Read indicators.csv, with first_year and last_year."""
    return with_years(read_table(Indicators, "indicators"), "year")


def figure(indicators: pd.DataFrame, name: str, country: str) -> pd.DataFrame:
    """Return the rows of one indicator for one country, newest last; empty where there is none."""
    rows = indicators[indicators["indicator"].eq(name) & indicators["country"].eq(country)]
    return rows.sort_values("year")


def ranks(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return the figures that are ranks, by country and year."""
    return indicators[indicators["unit"].eq("rank")].sort_values(["country", "year"])


def undated_visits(
    indicators: pd.DataFrame, visits: pd.DataFrame, first: int, last: int
) -> pd.DataFrame:
    """Return counts of presidential visits to France for countries whose visits have no dates.

    A count since independence cannot be split by years: it is left out unless the years from
    `first` to `last` hold all that it covers, 1991 to the year of the brief. Where `visits` hold
    some of them with their dates, it is left out too: which of the counted ones they are is not
    told, and none may be counted twice.
    """
    rows = indicators[indicators["indicator"].eq("presidential_visits_to_france")]
    if first > INDEPENDENCE or last < BRIEF_YEAR:
        return rows.head(0)
    dated = visits[visits["direction"].eq("to_france") & visits["level"].eq("head_of_state")]
    return rows[~rows["country"].isin(dated["country"])]


def without_date(indicators: pd.DataFrame, visits: pd.DataFrame) -> dict[str, int]:
    """Return how many presidential visits to France are counted beyond the dated ones, by country.

    At least so many have no date: the dated ones are taken up to the end of the year of the count.
    """
    counts = indicators[indicators["indicator"].eq("presidential_visits_to_france")]
    dated = visits[visits["direction"].eq("to_france") & visits["level"].eq("head_of_state")]
    missing = {}
    for row in counts.to_dict("records"):
        theirs = dated[dated["country"].eq(row["country"]) & (dated["last_year"] <= row["year"])]
        missing[row["country"]] = max(int(row["value"]) - len(theirs), 0)
    return missing


INDEPENDENCE = 1991
FROM_ALL = N_("From all countries")
INVESTMENT = {
    N_("Stock"): ["french_fdi_stock"],
    N_("Flows of a period"): ["french_fdi_inflow_h1"],
    N_("Gross flows added up over years"): [
        "french_fdi_cumulative_gross",
        "french_fdi_cumulative_gross_since_2005",
        "french_direct_investment_cumulative",
        "french_investment_cumulative",
    ],
    FROM_ALL: ["kaz_gross_fdi_inflow_total"],
}
INVESTOR = "fdi_cumulative_gross_since_independence_from_"


def investment(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of investment with `measure`: a stock, a flow, or flows added up.

    The three are different things and never stand on one axis; nor does what all countries invest,
    which has a measure of its own, stand among the French figures.
    """
    kinds = {name: measure for measure, names in INVESTMENT.items() for name in names}
    rows = indicators[indicators["indicator"].isin(list(kinds))]
    return rows.assign(measure=rows["indicator"].map(kinds)).sort_values(["measure", "year"])


def investors(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return gross investment since independence by `partner` it came from, the largest first."""
    rows = indicators[indicators["indicator"].str.startswith(INVESTOR)]
    partner = rows["indicator"].str.removeprefix(INVESTOR).str.upper()
    return rows.assign(partner=partner).sort_values("value", ascending=False)


def with_other_countries(
    indicators: pd.DataFrame, measures: Collection[str], codes: Collection[str]
) -> pd.DataFrame:
    """Return the rows of those `measures` that have a figure of one of `codes`, in any year.

    They hold what other countries and the world have in the same measure, too.
    """
    rows = indicators[indicators["indicator"].isin(list(measures))]
    theirs = rows.loc[rows["country"].isin(list(codes)), "indicator"]
    return rows[rows["indicator"].isin(theirs)]
