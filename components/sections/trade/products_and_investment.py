"""What is traded and what is invested, as stated figures: never a whole, stocks apart from flows."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Block, Columns, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.fact_lists import doubted, noted
from components.statements.trade import stated as statements
from components.words.wording import hedge, years
from data.countries import FRANCE
from data.derive import shared_rows
from data.indicators import FROM_ALL, INVESTMENT
from data.query import frames
from data.text.formatting import money, number
from data.text.i18n import N_, _

SIDES = {"imports": N_("France buys"), "exports": N_("France sells")}

Row = Mapping[Any, Any]


def products(view: View) -> Section:
    """Return stated products with their year and value; what is not stated is not made up."""
    rows = frames.chosen("products", view.selection)
    if rows.empty:
        return parts.section("products")
    records = rows.to_dict("records")
    columns = [
        (Text(f"**{_(title)}**"), *_products(row for row in records if row["flow"] == flow))
        for flow, title in SIDES.items()
        if flow in set(rows["flow"])
    ]
    card = parts.card(
        "trade-products",
        statements.products_title(rows, frames.names()),
        _("Products for which a source gives a figure, by country and year, {years}").format(
            years=years(rows)
        ),
        rows,
        view.selection,
        body=[Columns(tuple(columns))],
        note=_("Stated figures only: they are parts of a whole that no source here gives."),
    )
    return parts.section("products", card, label=_("Goods"))


def investment(view: View) -> Section:
    """Return investment: stock, flows and flows added up, each under its own heading."""
    rows = shared_rows.investment(frames.chosen("indicators", view.selection))
    if rows.empty:
        return parts.section("investment-stated")
    measures = [name for name in INVESTMENT if name != FROM_ALL or name in set(rows["measure"])]
    records = rows.to_dict("records")
    columns = [_invested(measure, records) for measure in measures]
    card = parts.card(
        "investment",
        statements.investment_title(rows),
        _("Published investment figures, {years}; the measures cannot be added together").format(
            years=years(rows)
        ),
        rows,
        view.selection,
        body=[Columns(tuple(columns))],
        note=_(
            "A stock is the position on a date; a flow covers a period; cumulative gross flows ignore"
            " money withdrawn. The three are not comparable."
        ),
    )
    return parts.section("investment-stated", card)


def investors(view: View) -> Section:
    """Return France among the investors in one country that a source names beside one another."""
    rows = shared_rows.investors(frames.chosen("indicators", view.selection))
    if FRANCE not in set(rows["partner"]):
        return parts.section("investors-named")
    first = rows.iloc[0].to_dict()
    card = parts.card(
        "investors",
        statements.investors_title(rows, frames.names()),
        _(
            "Gross direct investment since independence, by the country it came from, as stated in"
            " {years}"
        ).format(years=years(rows)),
        rows,
        view.selection,
        body=[Text("\n".join(map(_investor, rows.to_dict("records"))))],
        note=_("The countries that the source names, not all.")
        + f"{noted(first)}{doubted(first)} "
        + _("Gross flows leave out what went back."),
    )
    return parts.section("investors-named", card)


def _products(records: Iterable[Row]) -> list[Text]:
    """Return the products of one flow, a list for each country, the latest first."""
    names = frames.names()
    lines: dict[str, list[str]] = {}
    latest_first = sorted(records, key=itemgetter("year"), reverse=True)
    for row in sorted(latest_first, key=itemgetter("country")):
        text = _("{year}{part}: {product}, {size}").format(
            year=row["year"],
            part=statements.covered(row["coverage"]),
            product=row["product"],
            size=_size(row),
        )
        lines.setdefault(row["country"], []).append(f"- {text}{doubted(row)}")
    return [Text(f"{names[country]}\n" + "\n".join(of)) for country, of in lines.items()]


def _size(row: Row) -> str:
    """Write the value or the share of a product, with its hedge."""
    if pd.notna(row["value"]):
        value = money(row["value"], row["currency"])
    else:
        value = _("{share}\u202f% of the flow").format(share=number(row["share_percent"]))
    return hedge(row) + value


def _invested(measure: str, records: Iterable[Row]) -> tuple[Block, ...]:
    """Return the figures of one measure of investment under its name."""
    names = frames.names()
    lines = [
        f"- **{hedge(row)}{statements.sized(row['value'], row['unit'])}**, {names[row['country']]}"
        f" {row['year']}.{noted(row)}{doubted(row)}"
        for row in records
        if row["measure"] == measure
    ]
    return (
        Text(f"**{_(measure)}**"),
        Text("\n".join(lines) or _("No figure in this selection.")),
    )


def _investor(row: Row) -> str:
    """Write what came from one country as a line, France in bold."""
    bold = "**" * (row["partner"] == FRANCE)
    figure = hedge(row) + statements.sized(row["value"], row["unit"])
    text = _("{country}: {figure}").format(country=frames.names()[row["partner"]], figure=figure)
    return f"- {bold}{text}{bold}"
