"""Goods trade of France with each country, one row per published value.

Values are in million of `currency`, at current prices, as published and never converted here.
Flows are from France's side: imports are what France buys; a negative balance is a French deficit.
What a row's `formula` does not tell is never stored computed: implied_flows() derives it and says so.

    trade.csv -> load_trade() -> latest() | implied_flows()
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import CURRENCIES, FLOWS, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

KEY = ["country", "year", "flow", "source_id", "coverage", "reporter"]


class Trade(Facts):
    """A row is a published value of trade between France and a country."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    flow: str = pa.Field(
        isin=FLOWS,
        description=N_(
            "Kind of value, from France's side: imports are what France buys, exports what it sells"
        ),
    )
    value: float = pa.Field(
        description=N_("As published, current prices; a French deficit is negative"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(isin=CURRENCIES, description=N_("ISO 4217, as published"))
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))
    reporter: str = pa.Field(
        str_matches=r"^([A-Z]{3}|combined|unstated)$",
        description=N_(
            "Whose statistics: ISO code, combined, or unstated where the source does not say"
        ),
    )
    coverage: str = pa.Field(description=N_("`year`, or the part of the year that is covered"))
    formula: str = pa.Field(
        nullable=True,
        description=N_("How it was computed from what the source states; empty if stated"),
    )
    series: str = pa.Field(description=N_("Short name of the dataset, a line on a chart"))
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source that says the same")
    )

    class Config:
        unique = KEY

    @pa.dataframe_check(error="not negative, unless it is a balance")
    @classmethod
    def only_a_balance_is_negative(cls, table: pd.DataFrame) -> pd.Series:
        return (table["value"] >= 0) | table["flow"].eq("balance")


def load_trade() -> pd.DataFrame:
    """Read trade.csv, with first_year and last_year."""
    return with_years(read_table(Trade, "trade"), "year")


def latest(trade: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return each country's newest full year of one flow, largest value first.

    Years differ between countries, so the rows must be shown with their year.
    """
    rows = trade[trade["flow"].eq(flow) & trade["coverage"].eq("year")].sort_values("year")
    return rows.drop_duplicates("country", keep="last").sort_values("value", ascending=False)


def implied_flows(trade: pd.DataFrame) -> pd.DataFrame:
    """Derive imports and exports where a source states only turnover and balance.

    imports = (turnover - balance) / 2, exports = (turnover + balance) / 2, for rows of one
    country, full year, source and currency that lack the flow itself. Returns country, year,
    source_id, currency, flow, value, approximate (true where either input is), locator, and
    formula; empty where nothing can be derived.
    """
    keys = ["country", "year", "source_id", "currency"]
    carried = [*keys, "value", "approximate", "locator"]
    turnover, balance = (
        trade.loc[trade["flow"].eq(flow) & trade["coverage"].eq("year"), carried]
        for flow in ("turnover", "balance")
    )
    both = turnover.merge(balance, on=keys, suffixes=("", "_balance"))
    derived = [
        both.assign(
            flow=flow,
            value=(both["value"] + sign * both["value_balance"]) / 2,
            formula=f"(turnover {'+' if sign > 0 else '−'} balance) / 2",
            approximate=both["approximate"] | both["approximate_balance"],
        )
        for flow, sign in (("imports", -1), ("exports", 1))
    ]
    columns = [*keys, "flow", "value", "approximate", "locator", "formula"]
    rows = pd.concat(derived, ignore_index=True)[columns]
    stated = pd.MultiIndex.from_frame(trade[[*keys, "flow"]])
    return rows[~pd.MultiIndex.from_frame(rows[[*keys, "flow"]]).isin(stated)]


def of_country(trade: pd.DataFrame, implied: pd.DataFrame, country: str) -> pd.DataFrame:
    """Set a country's stated values beside those implied by them.

    Rows of `trade`, with a column `formula` that is filled for what is computed.
    """
    both = pd.concat([trade, implied], ignore_index=True)
    both = both[both["country"].eq(country)]
    return with_years(both.drop(columns=["first_year", "last_year", "tier"]), "year")
