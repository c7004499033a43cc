"""Findings of trade."""

import pandas as pd

from components.wording import counted, inside, listed, money, ordinal
from data.grammar import Names


def said(row: dict | pd.Series) -> str:
    """Say a value of trade with its year."""
    return f"{money(row['value'], row['currency'], row['approximate'])} in {row['year']}"


def trade(turnover: pd.DataFrame, names: Names) -> str:
    """Open the page on trade; `turnover` is the newest value of each country, largest first."""
    if turnover.empty:
        return "The brief gives no turnover for this selection."
    first = turnover.iloc[0]
    text = f"France’s trade with {names[first['country']]} came to **{said(first)}**"
    if len(turnover) == 1:
        return f"{text}. It is one figure for one year: no trend can be drawn from it."
    last = turnover.iloc[-1]
    ratio = first["value"] / last["value"]
    text += f", {ratio:.0f} times that with {names[last['country']]} (**{said(last)}**)."
    if turnover["year"].nunique() > 1:
        text += (
            " The years differ from country to country, so read the order of size, not the gaps."
        )
    return text


def turnover_title(turnover: pd.DataFrame, names: Names) -> str:
    """Title the chart of turnover with its largest value and how the next one compares."""
    first = turnover.iloc[0]
    if len(turnover) == 1:
        return f"Trade with {names[first['country']]}: {said(first)}"
    second = turnover.iloc[1]
    return (
        f"{names[first['country']]} trades {first['value'] / second['value']:.0f} times as much with"
        f" France as {names[second['country']]}, the next"
    )


def implied_title(implied: pd.DataFrame, names: Names) -> str:
    """Title the chart of stated and implied flows of one country."""
    flows = implied.set_index("flow")
    imports, exports = flows.loc["imports"], flows.loc["exports"]
    return (
        f"{names[imports['country']]} {imports['year']}: turnover and deficit imply imports of"
        f" {money(imports['value'], imports['currency'], True)} and exports of"
        f" {money(exports['value'], exports['currency'], True)}"
    )


def customers_title(ranked: pd.DataFrame, names: Names) -> str:
    """Title the chart of who buys a country's exports with the place of France."""
    france = ranked[ranked["partner"].eq("FRA")].iloc[0]
    return (
        f"France buys {france['share_percent']:g}% of {names[france['country']]}’s exports,"
        f" {ordinal(france['place'])} of the buyers that are named"
    )


def shares_title(shares: pd.DataFrame, names: Names) -> str:
    """Title the chart of what France takes and supplies."""
    flows = shares.set_index("flow")["share_percent"]
    country = names[shares.iloc[0]["country"]]
    return (
        f"France takes {flows['exports']:g}% of {country}’s exports,"
        f" supplies {flows['imports']:g}% of its imports"
    )


def goods_title(goods: pd.DataFrame) -> str:
    """Title the list of goods with what is bought and what is named first among what is sold."""
    bought = goods.loc[goods["flow"].eq("imports"), "good"]
    sold = goods[goods["flow"].eq("exports") & goods["country"].str.contains(";")]
    parts = []
    if not bought.empty:
        parts.append(f"France buys {listed([good.lower() for good in bought])}")
    if not sold.empty:
        parts.append(f"sells {counted(len(sold), 'kind', 'kinds')} of goods, machines first")
    return "; ".join(parts) or "What France sells"


def listed_values(trade: pd.DataFrame) -> str:
    """Say the values of trade one after the other, for those who cannot see the chart."""
    return listed([f"{inside(row['flow'])} {said(row)}" for row in trade.to_dict("records")])
