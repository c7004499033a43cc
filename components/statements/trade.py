"""Findings of trade."""

import pandas as pd

from components.words.wording import counted, inside, listed
from data.text.country_names import Names
from data.text.formatting import money, number, one_after_another, ordinal, per_cent
from data.text.i18n import _


def value_text(row: dict | pd.Series) -> str:
    """Say a value of trade with its year."""
    value = money(row["value"], row["currency"], row["approximate"])
    return _("{value} in {year}").format(value=value, year=row["year"])


def trade(turnover: pd.DataFrame, names: Names) -> str:
    """Open the page on trade; `turnover` is the newest value of each country, largest first."""
    if turnover.empty:
        return _("The brief gives no turnover for this selection.")
    first = turnover.iloc[0]
    if len(turnover) == 1:
        return _(
            "France’s trade with {country} came to **{value}**. It is one figure for one year: no trend"
            " can be drawn from it."
        ).format(country=names[first["country"]], value=value_text(first))
    last = turnover.iloc[-1]
    text = _(
        "France’s trade with {first} came to **{first_value}**, {ratio} times that with {last}"
        " (**{last_value}**)."
    ).format(
        first=names[first["country"]],
        first_value=value_text(first),
        ratio=number(first["value"] / last["value"], 0),
        last=names[last["country"]],
        last_value=value_text(last),
    )
    if turnover["year"].nunique() > 1:
        text += _(
            " The years differ from country to country, so read the order of size, not the gaps."
        )
    return text


def turnover_title(turnover: pd.DataFrame, names: Names) -> str:
    """Title the chart of turnover with its largest value and how the next one compares."""
    first = turnover.iloc[0]
    if len(turnover) == 1:
        return _("Trade with {country}: {value}").format(
            country=names[first["country"]], value=value_text(first)
        )
    second = turnover.iloc[1]
    return _("{first} trades {ratio} times as much with France as {second}, the next").format(
        first=names[first["country"]],
        ratio=number(first["value"] / second["value"], 0),
        second=names[second["country"]],
    )


def implied_title(implied: pd.DataFrame, names: Names) -> str:
    """Title the chart of stated and implied flows of one country."""
    flows = implied.set_index("flow")
    imports, exports = flows.loc["imports"], flows.loc["exports"]
    return _(
        "{country} {year}: turnover and deficit imply imports of {imports} and exports of {exports}"
    ).format(
        country=names[imports["country"]],
        year=imports["year"],
        imports=money(imports["value"], imports["currency"], True),
        exports=money(exports["value"], exports["currency"], True),
    )


def customers_title(ranked: pd.DataFrame, names: Names) -> str:
    """Title the chart of who buys a country's exports with the place of France."""
    france = ranked[ranked["partner"].eq("FRA")].iloc[0]
    return _(
        "France buys {share} of {country}’s exports, {rank} of the buyers that are named"
    ).format(
        share=per_cent(france["share_percent"]),
        country=names[france["country"]],
        rank=ordinal(france["place"]),
    )


def shares_title(shares: pd.DataFrame, names: Names) -> str:
    """Title the chart of what France takes and supplies."""
    flows = shares.set_index("flow")["share_percent"]
    country = names[shares.iloc[0]["country"]]
    return _(
        "France takes {exports} of {country}’s exports, supplies {imports} of its imports"
    ).format(
        exports=per_cent(flows["exports"]), country=country, imports=per_cent(flows["imports"])
    )


def goods_title(goods: pd.DataFrame) -> str:
    """Title the list of goods with what is bought and what is named first among what is sold."""
    bought = goods.loc[goods["flow"].eq("imports"), "good"]
    sold = goods[goods["flow"].eq("exports") & goods["country"].str.contains(";")]
    parts = []
    if not bought.empty:
        goods_named = listed([good.lower() for good in bought])
        parts.append(_("France buys {goods}").format(goods=goods_named))
    if not sold.empty:
        kinds = counted(len(sold), "kind", "kinds")
        parts.append(_("sells {kinds} of goods, machines first").format(kinds=kinds))
    return one_after_another(parts) or _("What France sells")


def listed_values(trade: pd.DataFrame) -> str:
    """Say the values of trade one after the other, for those who cannot see the chart."""
    return listed([f"{inside(row['flow'])} {value_text(row)}" for row in trade.to_dict("records")])
