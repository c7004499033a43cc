"""Findings of single stated figures: products and investment."""

import pandas as pd

from components.wording import counted, number


def products_title(rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the products with the largest share of a flow that is stated."""
    shares = rows.dropna(subset="share_percent")
    if shares.empty:
        return f"{counted(len(rows), 'product')} stated with a value"
    top = shares.loc[shares["share_percent"].idxmax()]
    side = "what France buys from" if top["flow"] == "imports" else "what France sells to"
    return (
        f"{top['product']}: {number(top['share_percent'])}% of {side} {names[top['country']]} in"
        f" {top['year']}"
    )


def investment_title(rows: pd.DataFrame) -> str:
    """Title investment with how many figures of how many measures there are."""
    measures = rows["measure"].nunique()
    return f"{counted(len(rows), 'figure')} of French investment, in {counted(measures, 'measure')}"
