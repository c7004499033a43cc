"""What is traded and what is invested, as stated figures: never a whole, stocks apart from flows."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import cached
from components.card import card
from components.findings import stated as findings
from components.lists import doubted, noted
from components.wording import money, number, years
from data.indicators import INVESTMENT, investment
from data.selection import Selection

SIDES = {"imports": "France buys", "exports": "France sells"}


def draw_products(selection: Selection) -> None:
    """Draw stated products with their year and value; what is not stated is not made up."""
    rows = selection.of(cached.table("products"))
    if rows.empty:
        return
    names = cached.names()

    def draw() -> None:
        for column, (flow, title) in zip(st.columns(2), SIDES.items(), strict=True):
            with column:
                st.markdown(f"**{title}**")
                for country, group in rows[rows["flow"].eq(flow)].groupby("country"):
                    lines = [
                        f"- {row['year']}: {row['product']}, {_size(row)}{doubted(row)}"
                        for row in group.sort_values("year").to_dict("records")
                    ]
                    st.markdown(f"{names[str(country)]}\n" + "\n".join(lines))

    card(
        "trade-products",
        findings.products_title(rows, names),
        f"Single products that a source states, by country and year, {years(rows)}",
        rows,
        selection,
        body=draw,
        note="Stated figures only: they are parts of a whole that no source here gives.",
    )


def _size(row: Mapping[Any, Any]) -> str:
    """Say the value or the share of a product, with its hedge."""
    hedge = {"lower": "more than ", "upper": "less than "}.get(row["bound"], "")
    if pd.notna(row["value"]):
        return hedge + money(row["value"], row["currency"], row["approximate"])
    rough = "≈ " if row["approximate"] else ""
    return f"{hedge}{rough}{number(row['share_percent'])}\u202f% of the flow"


def draw_investment(selection: Selection) -> None:
    """Draw investment: stock, flows and flows added up, each under its own heading."""
    rows = investment(selection.of(cached.table("indicators")))
    if rows.empty:
        return
    names = cached.names()

    def draw() -> None:
        for column, measure in zip(st.columns(len(INVESTMENT)), INVESTMENT, strict=True):
            lines = [
                f"- **{number(row['value'])} {row['unit']}**, {names[row['country']]}"
                f" {row['year']}.{noted(row)}{doubted(row)}"
                for row in rows[rows["measure"].eq(measure)].to_dict("records")
            ]
            with column:
                st.markdown(f"**{measure}**")
                st.markdown("\n".join(lines) or "No figure in this selection.")

    card(
        "investment",
        findings.investment_title(rows),
        f"French investment as stated, {years(rows)}; three measures that do not add up",
        rows,
        selection,
        body=draw,
        note="A stock is a position on a date, a flow a movement in a period, and gross flows added"
        " up leave out what went back: none can be set beside another.",
    )
