"""What is traded and what is invested, as stated figures: never a whole, stocks apart from flows."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components.card import card
from components.places import in_its_place
from components.sections.fact_lists import doubted, noted
from components.statements import stated as findings
from components.words.wording import hedge, years
from data.countries import FRANCE
from data.derive.shared_rows import investment, investors, where
from data.indicators import FROM_ALL, INVESTMENT
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import money, number
from data.text.i18n import N_, _

SIDES = {"imports": N_("France buys"), "exports": N_("France sells")}


@in_its_place
def draw_products(selection: Selection) -> None:
    """Draw stated products with their year and value; what is not stated is not made up."""
    rows = frames.chosen("products", selection)
    if rows.empty:
        return
    names = frames.names()

    def draw() -> None:
        for column, (flow, title) in zip(st.columns(2), SIDES.items(), strict=True):
            with column:
                st.markdown(f"**{_(title)}**")
                for told in _products(where(rows, "flow", flow)):
                    st.markdown(told)

    card(
        "trade-products",
        findings.products_title(rows, names),
        _("Single products that a source states, by country and year, {years}").format(
            years=years(rows)
        ),
        rows,
        selection,
        body=draw,
        note=_("Stated figures only: they are parts of a whole that no source here gives."),
    )


@frames.kept(64)
def _products(rows: pd.DataFrame) -> list[str]:
    """Write the products of one flow, a list for each country."""
    names = frames.names()
    told = []
    for country, group in rows.groupby("country"):
        lines = [
            "- "
            + _("{year}: {product}, {size}").format(
                year=row["year"], product=row["product"], size=_size(row)
            )
            + doubted(row)
            for row in group.sort_values("year").to_dict("records")
        ]
        told.append(f"{names[str(country)]}\n" + "\n".join(lines))
    return told


def _size(row: Mapping[Any, Any]) -> str:
    """Say the value or the share of a product, with its hedge."""
    if pd.notna(row["value"]):
        value = money(row["value"], row["currency"])
    else:
        value = _("{share}\u202f% of the flow").format(share=number(row["share_percent"]))
    return hedge(row) + value


@in_its_place
def draw_investment(selection: Selection) -> None:
    """Draw investment: stock, flows and flows added up, each under its own heading."""
    rows = investment(frames.chosen("indicators", selection))
    if rows.empty:
        return
    names = frames.names()

    def draw() -> None:
        measures = [name for name in INVESTMENT if name != FROM_ALL or name in set(rows["measure"])]
        for column, measure in zip(st.columns(len(measures)), measures, strict=True):
            lines = [
                f"- **{hedge(row)}{number(row['value'])} {row['unit']}**, {names[row['country']]}"
                f" {row['year']}.{noted(row)}{doubted(row)}"
                for row in rows[rows["measure"].eq(measure)].to_dict("records")
            ]
            with column:
                st.markdown(f"**{_(measure)}**")
                st.markdown("\n".join(lines) or _("No figure in this selection."))

    card(
        "investment",
        findings.investment_title(rows),
        _("Investment as stated, {years}; measures that do not add up").format(years=years(rows)),
        rows,
        selection,
        body=draw,
        note=_(
            "A stock is a position on a date, a flow a movement in a period, and gross flows added"
            " up leave out what went back: none can be set beside another."
        ),
    )


@in_its_place
def draw_investors(selection: Selection) -> None:
    """Draw France among the investors in one country that a source names beside one another."""
    rows = investors(frames.chosen("indicators", selection))
    if rows.empty or FRANCE not in set(rows["partner"]):
        return
    names = frames.names()

    def draw() -> None:
        lines = []
        for row in rows.to_dict("records"):
            bold = "**" * (row["partner"] == FRANCE)
            figure = f"{hedge(row)}{number(row['value'])} {row['unit']}"
            said = _("{country}: {figure}").format(country=names[row["partner"]], figure=figure)
            lines.append(f"- {bold}{said}{bold}")
        st.markdown("\n".join(lines))

    first = rows.iloc[0].to_dict()
    card(
        "investors",
        findings.investors_title(rows, names),
        _(
            "Gross direct investment since independence, by the country it came from, as stated in"
            " {years}"
        ).format(years=years(rows)),
        rows,
        selection,
        body=draw,
        note=_("The countries that the source names, not all.")
        + f"{noted(first)}{doubted(first)} "
        + _("Gross flows leave out what went back."),
    )
