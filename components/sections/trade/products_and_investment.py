"""What is traded and invested, as stated: figures of which none is a whole or mixes stocks with flows."""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Block, Columns, Fold, Text
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
from data.text.formatting import money, number, one_after_another
from data.text.i18n import N_, _

SIDES = {"imports": N_("France buys"), "exports": N_("France sells")}

Row = Mapping[Any, Any]


def products(view: View) -> Section:
    """Return stated products with their year and value; what is not stated is not made up."""
    rows = frames.chosen("products", view.selection)
    if rows.empty:
        return parts.section("products")
    newest = rows["year"].eq(rows.groupby(["country", "flow"])["year"].transform("max"))
    earlier = rows[~newest]
    body: list[Block] = [_by_flow(rows[newest], _of_newest_year)]
    if len(earlier):
        title = _("Earlier years ({count})").format(count=len(earlier))
        body.append(Fold(title, (_by_flow(earlier, _by_year),)))
    card = parts.card(
        "trade-products",
        statements.products_title(rows, frames.names()),
        _("Products for which a source gives a figure, by country and year, {years}").format(
            years=years(rows)
        ),
        rows,
        view.selection,
        body=body,
        note=_("Stated figures only: they are parts of a whole that no source here gives."),
    )
    return parts.section("products", card, heading=_("Goods"))


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
            "Gross direct investment since independence, by country of origin, as published in {years}"
        ).format(years=years(rows)),
        rows,
        view.selection,
        body=[Text("\n".join(map(_investor, rows.to_dict("records"))))],
        note=_("The countries that the source names, not all.")
        + f"{noted(first)}{doubted(first)} "
        + _("Gross flows leave out what went back."),
    )
    return parts.section("investors-named", card)


def _by_flow(rows: pd.DataFrame, of_flow: Callable[[list[Row]], list[Text]]) -> Columns:
    """Return what France buys and what it sells side by side, each as `of_flow` writes it."""
    columns = [
        (Text(f"**{_(title)}**"), *of_flow(rows[rows["flow"].eq(flow)].to_dict("records")))
        for flow, title in SIDES.items()
        if flow in set(rows["flow"])
    ]
    return Columns(tuple(columns))


def _of_newest_year(records: list[Row]) -> list[Text]:
    """Return a line for each country and part of a year, with its products one after another."""
    names = frames.names()
    together: dict[tuple[str, int, str, str], list[str]] = {}
    for row in sorted(records, key=itemgetter("country")):
        key = (row["country"], row["year"], row["coverage"], doubted(row))
        together.setdefault(key, []).append(_sized(row))
    line = _("**{country}** {year}{part}: {products}")
    lines = [
        line.format(
            country=names[country],
            year=year,
            part=statements.covered(coverage),
            products=one_after_another(products),
        )
        + doubt
        for (country, year, coverage, doubt), products in together.items()
    ]
    return [Text("\n".join(f"- {line}" for line in lines), "small")]


def _by_year(records: list[Row]) -> list[Text]:
    """Return a list for each country, a line for each product, the latest first."""
    names = frames.names()
    lines: dict[str, list[str]] = {}
    latest_first = sorted(records, key=itemgetter("year"), reverse=True)
    for row in sorted(latest_first, key=itemgetter("country")):
        text = _("{year}{part}: {product}").format(
            year=row["year"], part=statements.covered(row["coverage"]), product=_sized(row)
        )
        lines.setdefault(row["country"], []).append(f"- {text}{doubted(row)}")
    return [Text(f"{names[country]}\n" + "\n".join(of)) for country, of in lines.items()]


def _sized(row: Row) -> str:
    """Write a product with its value or share."""
    return _("{product}, {size}").format(product=row["product"], size=_size(row))


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
