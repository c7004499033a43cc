"""Findings of single stated figures: products, investment, crude oil and uranium, ranks."""

import pandas as pd

from components.wording import counted, hedge, listed, number, ordinal
from data.countries import FRANCE
from data.grammar import Names
from data.indicators import FROM_ALL
from data.schema import FIVE

SUPPLIED = {
    "share_of_french_crude_oil_imports": "France’s crude oil",
    "share_of_natural_uranium_supplied_to_france": "France’s natural uranium",
}


def products_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the products with the largest share of a flow that is stated."""
    shares = rows.dropna(subset="share_percent")
    if shares.empty:
        return f"{counted(len(rows), 'product', 'products')} stated with a value"
    top = shares.loc[shares["share_percent"].idxmax()]
    side = "what France buys from" if top["flow"] == "imports" else "what France sells to"
    share = f"{hedge(top.to_dict())}{number(top['share_percent'])}%"
    return f"{top['product']}: {share} of {side} {names[top['country']]} in {top['year']}"


def investment_title(rows: pd.DataFrame) -> str:
    """Title investment with how many French figures of how many measures there are."""
    french = rows[rows["measure"].ne(FROM_ALL)]
    if french.empty:
        return "No figure of French investment"
    measures = french["measure"].nunique()
    return f"{counted(len(french), 'figure', 'figures')} of French investment, in {counted(measures, 'measure', 'measures')}"


def investors_title(rows: pd.DataFrame, names: Names) -> str:
    """Title investors with the place and the figure of France among those that are named."""
    place = int(
        rows["value"].rank(ascending=False, method="min")[rows["partner"].eq(FRANCE)].iloc[0]
    )
    france = rows[rows["partner"].eq(FRANCE)].iloc[0]
    return (
        f"France is {ordinal(place)} of {len(rows)} investors named in {names[france['country']]}:"
        f" {number(france['value'])} {france['unit']}"
    )


def energy_title(rows: pd.DataFrame, names: Names) -> str:
    """Title crude oil and uranium with the newest share of each that one of the five has."""
    told = []
    for measure, what in SUPPLIED.items():
        known = rows[rows["indicator"].eq(measure) & rows["country"].isin(FIVE)]
        if not known.empty:
            newest = known[known["year"].eq(known["year"].max())]
            top = newest.loc[newest["value"].idxmax()]
            share = f"{number(top['value'])}% from {names[top['country']]}"
            told.append(f"{what}: {share} ({top['year']})")
    return "; ".join(told) or f"{counted(len(rows), 'figure', 'figures')} of crude oil and uranium"


def stated_title(rows: pd.DataFrame, names: Names) -> str:
    """Title stated shares and ranks with the best rank of France in trade."""
    ranks = rows.dropna(subset=["rank", "flow"])
    if ranks.empty:
        return f"{counted(len(rows), 'share or rank', 'shares and ranks')} as stated"
    best = ranks[ranks["rank"].eq(ranks["rank"].min())]
    roles = {"exports": "buyers from", "imports": "suppliers of"}
    places = [
        f"among the {roles[row['flow']]} {names[row['country']]} in {row['year']}"
        for row in best.to_dict("records")
    ]
    return f"France at best {ordinal(int(best['rank'].iloc[0]))} as stated: {listed(places)}"
