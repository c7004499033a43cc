"""Goods by product, summed into rows of trade, and by chapter into rows of trade_sections."""

import pandas as pd

from data.build.chapters import CHAPTERS
from data.refresh.question import Service

OTHER = "99"  # the chapter of goods that are not specified


def summed(
    goods: pd.DataFrame,
    service: Service,
    *,
    classification: str,
    currency: str,
    reporter: str,
    locator: str,
    note: str,
) -> dict[str, pd.DataFrame]:
    """Return rows of both tables from country, year, flow, product (code) and value (million).

    Products whose first two digits are no chapter count as not specified.
    """
    section = goods["product"].str[:2]
    goods = goods.assign(section=section.where(section.isin(list(CHAPTERS)), OTHER))
    key = ["country", "year", "flow"]
    whole = goods.groupby(key, as_index=False)["value"].sum()
    chapters = goods.groupby([*key, "section"], as_index=False)["value"].sum()
    names = chapters["section"].map(CHAPTERS)
    tables = {
        "trade": whole.assign(approximate=False, coverage="year", series=service.title),
        "trade_sections": chapters.assign(
            partner="FRA",
            classification=classification,
            product=names.str[0],
            product_fr=names.str[1],
        ),
    }
    return {
        name: rows.assign(
            value=rows["value"].round(6),
            currency=currency,
            reporter=reporter,
            source_id=service.source["source_id"],
            locator=locator,
            note=note,
        )
        for name, rows in tables.items()
    }
