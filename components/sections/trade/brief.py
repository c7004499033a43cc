"""Trade as the brief has it: turnover, implied flows, buyers, shares, ranks, goods.

What a card shows is kept by what it depends on: the flows of a country by its years, not by which
other countries are chosen beside it.
"""

from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.card import available, card, source_of
from components.charts.trade import share_bars, stated_and_implied, turnover_dots
from components.controls import address
from components.places import in_its_place
from components.sections.fact_lists import (
    best_rank,
    draw_goods,
    draw_ranks,
    goods_lines,
    rank_lines,
)
from components.statements import trade as findings
from components.words.wording import years
from data.derive.shared_rows import implied_flows
from data.indicators import ranks
from data.partner_shares import ranked
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_, _
from data.trade import latest, of_country

PARTS = {"exports": N_("Of its exports"), "imports": N_("Of its imports")}
SELLER = "KAZ"  # whose partners the brief ranks
Shown = dict[str, Any]  # the arguments of a card, but for the selection


def draw_brief(selection: Selection) -> None:
    """Draw everything that the brief says of trade; `selection` is of the layer brief."""
    st.markdown(_opening(selection))
    _draw_turnover(selection)
    of_all = replace(selection, countries=())
    for country in _with_flows(of_all):
        _draw_flows(country, of_all, selection)
    _draw_buyers(replace(selection, countries=(SELLER,)), selection)
    _draw_ranks(selection)
    _draw_goods(selection)


@in_its_place
def _draw_turnover(selection: Selection) -> None:
    turnover = _turnover(selection)
    if available(turnover, frames.table("trade"), _("trade turnover"), selection):
        scale = address.option(
            "scale", {"log": _("Log scale"), "linear": _("Linear scale")}, _("Scale")
        )
        card(**_turnover_card(selection, scale), selection=selection)


@in_its_place
def _draw_flows(country: str, of_all: Selection, selection: Selection) -> None:
    if country in selection.codes:
        card(**_flows_card(of_all, country), selection=selection)


@in_its_place
def _draw_buyers(of_seller: Selection, selection: Selection) -> None:
    shares = frames.table("partner_shares")
    buyers = _buyers(of_seller) if SELLER in selection.codes else shares.head(0)
    if available(buyers, shares, _("shares of trade"), selection):
        card(**_buyers_card(of_seller), selection=selection)
        card(**_parts_card(of_seller), selection=selection)


@in_its_place
def _draw_ranks(selection: Selection) -> None:
    places = _places(selection)
    if available(places, _places(selection.everything), _("ranks"), selection):
        told = _rank_lines(selection)
        card(**_ranks_card(selection), selection=selection, body=lambda: draw_ranks(told))


@in_its_place
def _draw_goods(selection: Selection) -> None:
    traded = frames.chosen("goods", selection)
    if available(traded, frames.table("goods"), _("kinds of goods"), selection):
        kinds = _goods_lines(selection)
        card(**_goods_card(selection), selection=selection, body=lambda: draw_goods(kinds))


@frames.kept(64)
def _turnover(selection: Selection) -> pd.DataFrame:
    return latest(frames.chosen("trade", selection), "turnover")


@frames.kept(64)
def _opening(selection: Selection) -> str:
    return findings.trade(_turnover(selection), frames.names())


@frames.kept(64)
def _places(selection: Selection) -> pd.DataFrame:
    return ranks(frames.chosen("indicators", selection))


@frames.kept(64)
def _turnover_card(selection: Selection, scale: str) -> Shown:
    names, turnover = frames.names(), _turnover(selection)
    return _shown(
        "trade-turnover",
        findings.turnover_title(turnover, names),
        _("Imports plus exports, million euros, {years}; hollow where approximate"),
        turnover,
        turnover_dots(turnover, names, source_of(turnover), scale),
        _("Newest figure of each country: the years differ, so compare sizes, not gaps."),
    )


@frames.kept(16)
def _with_flows(selection: Selection) -> list[str]:
    """Return the countries whose flows follow from what is stated of them."""
    return list(implied_flows(frames.chosen("trade", selection))["country"].unique())


@frames.kept(64)
def _flows_card(selection: Selection, country: str) -> Shown:
    """Return the card of the flows of one country; `selection` is of all countries."""
    trade = frames.chosen("trade", selection)
    implied = implied_flows(trade)
    implied = implied[implied["country"].eq(country)]
    rows = of_country(trade, implied, country)
    return _shown(
        f"trade-flows-{country}",
        findings.implied_title(implied, frames.names()),
        _("Million euros, {years}; hatched bars are computed, not stated"),
        rows,
        stated_and_implied(rows, source_of(rows)),
        _("Two years make no trend; 2009 is not given. Turnover and deficit are rounded."),
    )


@frames.kept(16)
def _buyers(selection: Selection) -> pd.DataFrame:
    return ranked(frames.chosen("partner_shares", selection), SELLER, "exports")


@frames.kept(16)
def _buyers_card(selection: Selection) -> Shown:
    names, buyers = frames.names(), _buyers(selection)
    return _shown(
        "trade-buyers",
        findings.customers_title(buyers, names),
        _("Share of Kazakhstan’s exports, per cent, {years}; the buyers that are named"),
        buyers,
        share_bars(buyers, [names[p] for p in buyers["partner"]], source_of(buyers)),
        _("About half of the exports go to buyers that the source does not name."),
    )


@frames.kept(16)
def _parts_card(selection: Selection) -> Shown:
    """Return the card of France’s part in the trade of the seller."""
    rows = frames.chosen("partner_shares", selection)
    rows = rows[rows["partner"].eq("FRA")]
    return _shown(
        "trade-shares",
        findings.shares_title(rows, frames.names()),
        _("France’s share of Kazakhstan’s exports and of its imports, per cent, {years}"),
        rows,
        share_bars(rows, [_(PARTS[flow]) for flow in rows["flow"]], source_of(rows)),
        _("Two different wholes: exports and imports of Kazakhstan with the world."),
    )


@frames.kept(64)
def _rank_lines(selection: Selection) -> list[tuple[str, str]]:
    return rank_lines(_places(selection))


@frames.kept(64)
def _ranks_card(selection: Selection) -> Shown:
    places = _places(selection)
    subtitle = _("Ranks as stated, {years}; no list behind them is given")
    return _shown("trade-ranks", best_rank(places), subtitle, places)


@frames.kept(64)
def _goods_lines(selection: Selection) -> list[list[str]]:
    return goods_lines(frames.chosen("goods", selection))


@frames.kept(64)
def _goods_card(selection: Selection) -> Shown:
    traded = frames.chosen("goods", selection)
    subtitle = _("Kinds of goods as the brief names them, without values, as of 2012")
    return _shown("trade-goods", findings.goods_title(traded), subtitle, traded)


def _shown(
    name: str,
    title: str,
    subtitle: str,
    rows: pd.DataFrame,
    figure: go.Figure | None = None,
    note: str = "",
) -> Shown:
    return {
        "name": name,
        "title": title,
        "subtitle": subtitle.format(years=years(rows)),
        "rows": rows,
        "figure": figure,
        "alt": title,
        "note": note,
    }
