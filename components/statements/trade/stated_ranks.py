"""Findings of ranks that sources state: each is of a list of its own, so that none is called the best."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, listed
from data.countries import FRANCE
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import ordinal
from data.text.i18n import N_, _

RANKS = {
    "export_customer_rank": N_("France among the buyers of {country}’s exports"),
    "fdi_partner_rank": N_("France among direct investors in {country}"),
    "trade_partner_rank": N_("France among the trading partners of {country}"),
    "supplier_rank": N_("France among the suppliers of {country}"),
    "rank_of_france_among_gross_fdi_sources": N_(
        "France among gross direct investors in {country}"
    ),
    "regional_partner_rank": N_("{country} among France’s partners in the region"),
}
IN_TRADE = {  # a rank of France in trade, as a stated share or a figure by itself says it
    "exports": N_("{rank} among the buyers of {country}’s exports"),
    "imports": N_("{rank} among the suppliers of {country}"),
    "export_customer_rank": N_("{rank} among the buyers of {country}’s exports"),
    "supplier_rank": N_("{rank} among the suppliers of {country}"),
    "trade_partner_rank": N_("{rank} among the trading partners of {country}"),
}

Row = Mapping[Any, Any]


@memo(64)
def stated_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title stated shares and ranks with the ranks of France in trade of the newest year that has any."""
    french = rows[rows["partner"].eq(FRANCE)]
    role = french["indicator"].where(french["indicator"].isin(list(IN_TRADE)), french["flow"])
    rank = french["rank"].astype(float).where(french["indicator"].isna(), french["value"])
    ranks = french.assign(role=role, place=rank).dropna(subset=["role", "place"])
    if ranks.empty:
        text = _("{figures} published").format(
            figures=begun(counted(len(rows), "share or rank", "shares and ranks"))
        )
        return finding(text, "trade.stated", "count", universe="the list", count=len(rows))
    newest = ranks[ranks["year"].eq(ranks["year"].max())].sort_values(["country", "role"])
    records = newest.to_dict("records")
    places = [
        _(str(IN_TRADE[row["role"]])).format(
            rank=ordinal(int(row["place"])), country=names[row["country"]]
        )
        for row in records
    ]
    text = _("In {year}, the latest with a published rank, France was {places}").format(
        year=records[0]["year"], places=listed(places)
    )
    parts: dict[str, Any] = {"year": str(records[0]["year"])}
    parts |= {f"{row['country']}_{row['role']}": int(row["place"]) for row in records}
    universe = "ranks that a source states, each of a list of its own"
    return finding(text, "trade.stated", "rank", universe=universe, **parts)


def ranks_title(ranks: pd.DataFrame, names: Names) -> Statement:
    """Title ranks with the only one, or with how many there are: no two are of one list."""
    if len(ranks) > 1:
        text = _("The brief gives {ranks}").format(ranks=counted(len(ranks), "rank", "ranks"))
        return finding(text, "trade.ranks", "count", universe="the brief", count=len(ranks))
    row = ranks.iloc[0].to_dict()
    return finding(
        _("{role}: {rank} in {year}").format(
            role=ranked(row, names), rank=ordinal(int(row["value"])), year=row["year"]
        ),
        "trade.ranks",
        "rank",
        universe="the brief",
        rank=int(row["value"]),
        country=str(row["country"]),
        year=str(row["year"]),
    )


def ranked(row: Row, names: Names) -> str:
    """Say what a stated rank ranks."""
    return _(str(RANKS[row["indicator"]])).format(country=names[row["country"]])


def rank_tile(row: Row) -> Statement:
    """Return the finding of a rank that stands in a tile, its place."""
    about = {name: str(row[name]) for name in ("country", "indicator", "year")}
    rank = int(row["value"])
    return finding(ordinal(rank), "trade.rank", "rank", about, "the brief", rank=rank)
