"""Findings of single stated figures: products, investment, crude oil and uranium."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, hedge, word
from data.countries import FRANCE
from data.indicators import FROM_ALL
from data.measures.value import Value
from data.query.memo import memo
from data.schema import FIVE
from data.text.country_names import Names
from data.text.formatting import money, number, one_after_another, ordinal, per_cent
from data.text.i18n import N_, _

SUPPLIED = {
    "share_of_french_crude_oil_imports": N_("France’s crude oil imports"),
    "share_of_natural_uranium_supplied_to_france": N_("France’s natural uranium"),
}
PARTS = {  # names of what SUPPLIED is said of
    "share_of_french_crude_oil_imports": "crude",
    "share_of_natural_uranium_supplied_to_france": "uranium",
}
MILLIONS = {"million": 1, "billion": 1000}

Row = Mapping[Any, Any]


def sized(value: float, unit: str) -> str:
    """Say a figure with its unit; money as it is said elsewhere: US$16.1bn, not 16.1 USD billion."""
    currency, _space, scale = unit.partition(" ")
    if scale in MILLIONS:
        return money(value * MILLIONS[scale], currency)
    return f"{number(value)}\u202f{unit}"


def covered(coverage: object) -> str:
    """Say which part of its year a figure covers, in brackets; nothing where it is the whole year."""
    return "" if coverage == "year" else f" ({word(str(coverage))})"


@memo(64)
def products_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title the products with the largest share of a flow that is stated for the newest year of one."""
    shares = rows.dropna(subset="share_percent")
    if shares.empty:
        text = _("{products} on record with a value").format(
            products=begun(counted(len(rows), "product", "products"))
        )
        return finding(text, "trade.products", "count", universe="products", count=len(rows))
    newest = shares[shares["year"].eq(shares["year"].max())]
    top = newest.loc[newest["share_percent"].idxmax()]
    text = (
        _("{product} made up {share} of French imports from {country} in {year}{part}")
        if top["flow"] == "imports"
        else _("{product} made up {share} of French exports to {country} in {year}{part}")
    )
    return finding(
        text.format(
            product=top["product"],
            share=f"{hedge(top.to_dict())}{per_cent(top['share_percent'])}",
            country=names[top["country"]],
            year=top["year"],
            part=covered(top["coverage"]),
        ),
        "trade.products",
        "share",
        universe="the products for which a source gives a share",
        share=Value(float(top["share_percent"]), "%", reporter=str(top["reporter"])),
        country=str(top["country"]),
        flow=str(top["flow"]),
        year=str(top["year"]),
        coverage=str(top["coverage"]),
    )


@memo(64)
def investment_title(rows: pd.DataFrame) -> Statement:
    """Title investment with how many French figures of how many measures there are."""
    french = rows[rows["measure"].ne(FROM_ALL)]
    measures = french["measure"].nunique()
    parts: dict[str, Any] = {"figures": len(french), "measures": measures}
    if french.empty:
        text = _("No figure of French investment")
        return finding(text, "trade.investment", "absence", **parts)
    if measures == 1:
        text = _("French investment: {figures} of one measure").format(
            figures=counted(len(french), "figure", "figures")
        )
        return finding(text, "trade.investment", "count", **parts)
    text = _("French investment: {figures} of {measures} that cannot be added up").format(
        figures=counted(len(french), "figure", "figures"),
        measures=counted(measures, "measure", "measures"),
    )
    return finding(text, "trade.investment", "count", **parts)


@memo(64)
def investors_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title investors with the place and the figure of France among those that are named."""
    places = rows["value"].rank(ascending=False, method="min")
    place = int(places[rows["partner"].eq(FRANCE)].iloc[0])
    france = rows[rows["partner"].eq(FRANCE)].iloc[0]
    text = _(
        "France ranks {rank} of the {count} investors named in {country}, with {value} ({year})"
    ).format(
        rank=ordinal(place),
        count=number(len(rows)),
        country=names[france["country"]],
        value=sized(france["value"], france["unit"]),
        year=france["year"],
    )
    return finding(
        text,
        "trade.investors",
        "rank",
        universe="the investors that the source names, not all",
        rank=place,
        among=len(rows),
        value=Value(float(france["value"]), str(france["unit"])),
        country=str(france["country"]),
        year=str(france["year"]),
    )


@memo(64)
def energy_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title crude oil and uranium with the newest share of each that one of the five has."""
    findings, parts = [], dict[str, Any]()
    for measure, what in SUPPLIED.items():
        known = rows[rows["indicator"].eq(measure) & rows["country"].isin(FIVE)]
        if known.empty:
            continue
        newest = known[known["year"].eq(known["year"].max())]
        top = newest.loc[newest["value"].idxmax()]
        findings.append(
            _("{country} supplied {share} of {what} in {year}").format(
                what=_(what),
                share=per_cent(top["value"]),
                country=names[top["country"]],
                year=top["year"],
            )
        )
        year = int(top["year"])
        parts[PARTS[measure]] = Value(float(top["value"]), str(top["unit"]), year, year)
        parts[f"{PARTS[measure]}_of"] = str(top["country"])
    if findings:
        text = one_after_another(findings)
        return finding(text, "trade.energy", "share", universe="stated shares", **parts)
    text = _("{figures} of crude oil and uranium").format(
        figures=begun(counted(len(rows), "figure", "figures"))
    )
    return finding(text, "trade.energy", "count", universe="stated figures", count=len(rows))
