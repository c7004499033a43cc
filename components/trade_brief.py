"""Trade as the brief has it: turnover, implied flows, buyers, shares, ranks, goods."""

import streamlit as st

from components import address, cached
from components.card import available, card, source_of
from components.charts.trade import share_bars, stated_and_implied, turnover_dots
from components.findings import trade as findings
from components.lists import best_rank, draw_goods, draw_ranks
from components.wording import years
from data.indicators import ranks
from data.partner_shares import ranked
from data.selection import Selection
from data.trade import implied_flows, latest, of_country


def draw_brief(selection: Selection) -> None:
    """Draw everything that the brief says of trade; `selection` is of the layer brief."""
    names = cached.names()
    trade = cached.table("trade")
    shares = cached.table("partner_shares")
    goods = cached.table("goods")

    turnover = latest(selection.of(trade), "turnover")
    st.markdown(findings.trade(turnover, names))

    if available(turnover, trade, "trade turnover", selection):
        scale = address.option("scale", {"log": "Log scale", "linear": "Linear scale"}, "Scale")
        card(
            "trade-turnover",
            findings.turnover_title(turnover, names),
            f"Imports plus exports, million euros, {years(turnover)}; hollow where approximate",
            turnover,
            selection,
            figure=turnover_dots(turnover, names, source_of(turnover), scale),
            alt=findings.turnover_title(turnover, names),
            note="Newest figure of each country: the years differ, so compare sizes, not gaps.",
        )

    implied = implied_flows(selection.of(trade))
    for country in implied["country"].unique():
        rows = of_country(selection.of(trade), implied, country)
        card(
            f"trade-flows-{country}",
            findings.implied_title(implied[implied["country"].eq(country)], names),
            f"Million euros, {years(rows)}; hatched bars are computed, not stated",
            rows,
            selection,
            figure=stated_and_implied(rows, source_of(rows)),
            alt=findings.implied_title(implied[implied["country"].eq(country)], names),
            note="Two years make no trend; 2009 is not given. Turnover and deficit are rounded.",
        )

    buyers = ranked(selection.of(shares), "KAZ", "exports")
    if available(buyers, shares, "shares of trade", selection):
        card(
            "trade-buyers",
            findings.customers_title(buyers, names),
            f"Share of Kazakhstan’s exports, per cent, {years(buyers)}; the buyers that are named",
            buyers,
            selection,
            figure=share_bars(buyers, [names[p] for p in buyers["partner"]], source_of(buyers)),
            alt=findings.customers_title(buyers, names),
            note="About half of the exports go to buyers that the source does not name.",
        )
        both = selection.of(shares)[lambda table: table["partner"].eq("FRA")]
        card(
            "trade-shares",
            findings.shares_title(both, names),
            f"France’s share of Kazakhstan’s exports and of its imports, per cent, {years(both)}",
            both,
            selection,
            figure=share_bars(both, [f"Of its {flow}" for flow in both["flow"]], source_of(both)),
            alt=findings.shares_title(both, names),
            note="Two different wholes: exports and imports of Kazakhstan with the world.",
        )

    told = cached.table("indicators")
    places = ranks(selection.of(told))
    if available(places, ranks(told), "ranks", selection):
        card(
            "trade-ranks",
            best_rank(places),
            f"Ranks as stated, {years(places)}; no list behind them is given",
            places,
            selection,
            body=lambda: draw_ranks(places),
        )

    traded = selection.of(goods)
    if available(traded, goods, "kinds of goods", selection):
        card(
            "trade-goods",
            findings.goods_title(traded),
            "Kinds of goods as the brief names them, without values, as of 2012",
            traded,
            selection,
            body=lambda: draw_goods(traded),
        )
