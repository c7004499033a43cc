"""Findings of trade as the brief has it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, inside, listed
from data.measures.value import Value
from data.text.country_names import Names
from data.text.formatting import money, number, ordinal, per_cent
from data.text.i18n import _

TEN = 10  # times: from there a ratio is said in whole numbers
OF_BRIEF = "turnover that the brief gives"
Row = Mapping[Any, Any] | pd.Series


def value_text(row: Row) -> str:
    """Say a value of trade with its year."""
    value = money(row["value"], row["currency"], row["approximate"])
    return _("{value} in {year}").format(value=value, year=row["year"])


def stated(row: Row) -> Value:
    """Return a value of trade of the brief, which does not say whose statistics it is."""
    year = int(row["year"])
    return Value(float(row["value"]), f"million {row['currency']}", year, year)


def trade(turnover: pd.DataFrame, everything: pd.DataFrame, names: Names) -> Statement:
    """Open the page on trade in the scope of the brief.

    `turnover` is the newest value of each country, largest first; `everything` all that the brief
    gives of turnover, whatever the years.
    """
    if turnover.empty:
        text = _("The brief gives no total trade for this selection.")
        return finding(text, "trade.brief", "absence", universe=OF_BRIEF, countries=0)
    if len(turnover) == 1:
        return _of_one(turnover.iloc[0], everything, names)
    first, last = turnover.iloc[0], turnover.iloc[-1]
    text = _(
        "Of the {count} countries with a figure in the brief, France’s trade was largest with {first},"
        " **{first_value}**, and smallest with {last}, **{last_value}**."
    ).format(
        count=number(len(turnover)),
        first=names[first["country"]],
        first_value=value_text(first),
        last=names[last["country"]],
        last_value=value_text(last),
    )
    if turnover["year"].nunique() > 1:
        text += _(" Years differ between countries: compare orders of magnitude, not gaps.")
    return finding(
        text,
        "trade.brief",
        "maximum",
        universe=OF_BRIEF,
        largest=stated(first),
        smallest=stated(last),
        among=len(turnover),
        first=first["country"],
        last=last["country"],
    )


def _of_one(row: Row, everything: pd.DataFrame, names: Names) -> Statement:
    """Say the figure of one country, with the one before it, or that the brief has no other."""
    country = str(row["country"])
    text = _("The brief puts France’s trade with {country} at **{value}**.").format(
        country=names[country], value=value_text(row)
    )
    known = everything[everything["country"].eq(country)].sort_values("year")
    before = known[known["year"] < row["year"]]
    parts: dict[str, Any] = {"latest": stated(row), "figures": len(known), "first": country}
    if len(before):
        text += _(" Before, it gives {value}.").format(value=value_text(before.iloc[-1]))
        parts["before"] = stated(before.iloc[-1])
    if len(known) == 1:
        text += _(" It gives no figure for another year, so no trend can be drawn.")
    return finding(text, "trade.brief", "latest", universe=OF_BRIEF, **parts)


def turnover_title(turnover: pd.DataFrame, names: Names) -> Statement:
    """Title the chart of turnover with its largest value; a ratio to the next only within a year."""
    first = turnover.iloc[0]
    parts: dict[str, Any] = {"largest": stated(first), "among": len(turnover)}
    parts["first"] = first["country"]
    if len(turnover) == 1:
        text = _("The brief puts France’s trade with {country} at {value}").format(
            country=names[first["country"]], value=value_text(first)
        )
        about = {"country": str(first["country"])}
        return finding(text, "trade.largest", "latest", about, OF_BRIEF, **parts)
    second = turnover.iloc[1]
    placeholders = {
        "first": names[first["country"]],
        "value": value_text(first),
        "count": number(len(turnover)),
        "second": names[second["country"]],
    }
    if first["year"] != second["year"]:
        text = _("Of {count} countries in the brief France traded most with {first}: {value}")
        text = text.format(**placeholders)
        return finding(text, "trade.largest", "maximum", universe=OF_BRIEF, **parts)
    ratio = first["value"] / second["value"]
    text = _(
        "Of {count} countries in the brief France traded most with {first}: {value}, {ratio} times as much"
        " as with second-placed {second}"
    ).format(ratio=number(ratio, 0 if ratio >= TEN else 1), **placeholders)
    parts |= {"ratio": float(ratio), "second": second["country"]}
    return finding(text, "trade.largest", "maximum", universe=OF_BRIEF, **parts)


def implied_title(implied: pd.DataFrame, names: Names) -> Statement:
    """Title the chart of stated and implied flows of one country."""
    flows = implied.set_index("flow")
    imports, exports = flows.loc["imports"], flows.loc["exports"]
    text = _(
        "{country}, {year}: total trade and the deficit imply French imports of {imports} and exports"
        " of {exports}"
    ).format(
        country=names[imports["country"]],
        year=imports["year"],
        imports=money(imports["value"], imports["currency"], True),
        exports=money(exports["value"], exports["currency"], True),
    )
    about = {"country": str(imports["country"])}
    parts = {"imports": stated(imports), "exports": stated(exports)}
    return finding(text, "trade.implied", "state", about, "what the brief gives", **parts)


def customers_title(ranked: pd.DataFrame, names: Names) -> Statement:
    """Title the chart of who buys a country's exports with the place of France."""
    france = ranked[ranked["partner"].eq("FRA")].iloc[0]
    text = _(
        "In {year} France bought {share} of {country}’s exports, ranking {rank}; the brief names {among}"
        " buyers"
    ).format(
        year=france["year"],
        share=per_cent(france["share_percent"]),
        country=names[france["country"]],
        rank=ordinal(france["place"]),
        among=number(len(ranked)),
    )
    return finding(
        text,
        "trade.buyers",
        "rank",
        {"country": str(france["country"])},
        "the buyers that the brief names",
        share=float(france["share_percent"]),
        rank=int(france["place"]),
        among=len(ranked),
        year=str(france["year"]),
    )


def shares_title(shares: pd.DataFrame, names: Names) -> Statement:
    """Title the chart of what France takes and supplies."""
    flows = shares.set_index("flow")["share_percent"]
    first = shares.iloc[0]
    text = _(
        "In {year} France took {exports} of {country}’s exports and supplied {imports} of its imports"
    ).format(
        year=first["year"],
        exports=per_cent(flows["exports"]),
        country=names[first["country"]],
        imports=per_cent(flows["imports"]),
    )
    return finding(
        text,
        "trade.shares",
        "share",
        {"country": str(first["country"])},
        "the country’s trade with the world, as the brief has it",
        exports=float(flows["exports"]),
        imports=float(flows["imports"]),
        year=str(first["year"]),
    )


def goods_title(goods: pd.DataFrame) -> Statement:
    """Title the list of goods with what is bought and how much is named of what is sold.

    The brief says both of the region as a whole, whatever countries are chosen.
    """
    of_region = goods[goods["country"].str.contains(";")]
    bought = of_region[of_region["flow"].eq("imports")].sort_values("position")
    sold = of_region[of_region["flow"].eq("exports")]
    text = _(
        "The brief says of the region as a whole: France buys {goods}, and sells {kinds}, machines first on"
        " its list"
    ).format(
        goods=listed([good.lower() for good in bought["good"]]),
        kinds=counted(len(sold), "kind of goods", "kinds of goods"),
    )
    positions = ";".join(map(str, bought["position"]))
    return finding(
        text, "trade.goods", "state", universe="the region", sold=len(sold), bought=positions
    )


def listed_values(trade: pd.DataFrame) -> str:
    """Say the values of trade one after the other, for those who cannot see the chart."""
    return listed([f"{inside(row['flow'])} {value_text(row)}" for row in trade.to_dict("records")])
