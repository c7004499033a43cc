"""Findings of single stated figures: products, investment, crude oil and uranium, ranks."""

import pandas as pd

from components.words.wording import counted, hedge, listed
from data.countries import FRANCE
from data.indicators import FROM_ALL
from data.query.memo import memo
from data.schema import FIVE
from data.text.country_names import Names
from data.text.formatting import number, one_after_another, ordinal, per_cent
from data.text.i18n import N_, _, ngettext

SUPPLIED = {
    "share_of_french_crude_oil_imports": N_("France’s crude oil"),
    "share_of_natural_uranium_supplied_to_france": N_("France’s natural uranium"),
}


@memo(64)
def products_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the products with the largest share of a flow that is stated."""
    shares = rows.dropna(subset="share_percent")
    if shares.empty:
        text = ngettext(
            "{products} stated with a value", "{products} stated with a value", len(rows)
        )
        return text.format(products=counted(len(rows), "product", "products"))
    top = shares.loc[shares["share_percent"].idxmax()]
    text = (
        _("{product}: {share} of what France buys from {country} in {year}")
        if top["flow"] == "imports"
        else _("{product}: {share} of what France sells to {country} in {year}")
    )
    return text.format(
        product=top["product"],
        share=f"{hedge(top.to_dict())}{per_cent(top['share_percent'])}",
        country=names[top["country"]],
        year=top["year"],
    )


@memo(64)
def investment_title(rows: pd.DataFrame) -> str:
    """Title investment with how many French figures of how many measures there are."""
    french = rows[rows["measure"].ne(FROM_ALL)]
    if french.empty:
        return _("No figure of French investment")
    measures = french["measure"].nunique()
    return _("{figures} of French investment, in {measures}").format(
        figures=counted(len(french), "figure", "figures"),
        measures=counted(measures, "measure", "measures"),
    )


@memo(64)
def investors_title(rows: pd.DataFrame, names: Names) -> str:
    """Title investors with the place and the figure of France among those that are named."""
    place = int(
        rows["value"].rank(ascending=False, method="min")[rows["partner"].eq(FRANCE)].iloc[0]
    )
    france = rows[rows["partner"].eq(FRANCE)].iloc[0]
    return _("France is {rank} of {count} investors named in {country}: {value} {unit}").format(
        rank=ordinal(place),
        count=len(rows),
        country=names[france["country"]],
        value=number(france["value"]),
        unit=france["unit"],
    )


@memo(64)
def energy_title(rows: pd.DataFrame, names: Names) -> str:
    """Title crude oil and uranium with the newest share of each that one of the five has."""
    findings = []
    for measure, what in SUPPLIED.items():
        known = rows[rows["indicator"].eq(measure) & rows["country"].isin(FIVE)]
        if not known.empty:
            newest = known[known["year"].eq(known["year"].max())]
            top = newest.loc[newest["value"].idxmax()]
            findings.append(
                _("{what}: {share} from {country} ({year})").format(
                    what=_(what),
                    share=per_cent(top["value"]),
                    country=names[top["country"]],
                    year=top["year"],
                )
            )
    figures = counted(len(rows), "figure", "figures")
    return one_after_another(findings) or _("{figures} of crude oil and uranium").format(
        figures=figures
    )


@memo(64)
def stated_title(rows: pd.DataFrame, names: Names) -> str:
    """Title stated shares and ranks with the best rank of France in trade."""
    ranks = rows.dropna(subset=["rank", "flow"])
    if ranks.empty:
        shares = counted(len(rows), "share or rank", "shares and ranks")
        return _("{told} as stated").format(told=shares)
    best = ranks[ranks["rank"].eq(ranks["rank"].min())]
    roles = {
        "exports": _("among the buyers from {country} in {year}"),
        "imports": _("among the suppliers of {country} in {year}"),
    }
    places = [
        roles[row["flow"]].format(country=names[row["country"]], year=row["year"])
        for row in best.to_dict("records")
    ]
    return _("France at best {rank} as stated: {places}").format(
        rank=ordinal(int(best["rank"].iloc[0])), places=listed(places)
    )
