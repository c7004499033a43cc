"""Money in another currency: the one place where a published value is converted.

Rates are yearly averages (rates.csv), so a converted value is a rough one and always says so.
Francs become euros at the fixed rate of 6.55957, before 1999 too. Pounds and dollars go through
the dollar:

    value in euros = value in dollars x euros per dollar
    value in dollars = value in pounds / pounds per dollar
"""

import pandas as pd

FRANCS_PER_EURO = 6.55957  # Council Regulation (EC) No 2866/98
TARGETS = ("EUR", "USD")


def rates_by_year(rates: pd.DataFrame) -> pd.DataFrame:
    """Return the yearly averages as published, in units per US dollar: index year, columns EUR, GBP.

    Where two sources give a rate for a year, the central bank's stands before Penn World Table's.
    """
    ordered = rates.sort_values("pair", key=lambda pairs: pairs.str.contains("pwt"), kind="stable")
    first = ordered.drop_duplicates(["year", "currency"])
    wide = first.pivot(index="year", columns="currency", values="value")
    return wide.reindex(columns=["EUR", "GBP"])


def converted(values: pd.DataFrame, rates: pd.DataFrame, target: str) -> pd.DataFrame:
    """Return rows with `value` in `target` (EUR or USD) instead of their own currency.

    `values` has year, value and currency. Adds published_value, published_currency and converted
    (true where the currency changed). A row of a year without a rate keeps no value: it is a gap.
    Raises ValueError for another target.
    """
    if target not in TARGETS:
        raise ValueError(f"{target} is not one of {', '.join(TARGETS)}")
    per_dollar = rates_by_year(rates).reindex(values["year"])
    euros, pounds = per_dollar["EUR"].to_numpy(), per_dollar["GBP"].to_numpy()
    own = values["currency"]
    dollars = values["value"].where(own.eq("USD"))
    dollars = dollars.combine_first((values["value"] / pounds).where(own.eq("GBP")))
    in_euros = values["value"].where(own.eq("EUR"))
    in_euros = in_euros.combine_first((values["value"] / FRANCS_PER_EURO).where(own.eq("FRF")))
    if target == "USD":
        result = dollars.combine_first(in_euros / euros)
    else:
        result = in_euros.combine_first(dollars * euros)
    return values.assign(
        published_value=values["value"],
        published_currency=own,
        value=result,
        currency=target,
        converted=own.ne(target),
    )
