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
from data.words import N_, _

PARTS = {"exports": N_("Of its exports"), "imports": N_("Of its imports")}


def draw_brief(selection: Selection) -> None:
    """Draw everything that the brief says of trade; `selection` is of the layer brief."""
    names = cached.names()
    trade = cached.table("trade")
    shares = cached.table("partner_shares")
    goods = cached.table("goods")

    turnover = latest(selection.of(trade), "turnover")
    st.markdown(findings.trade(turnover, names))

    if available(turnover, trade, _("trade turnover"), selection):
        scale = address.option(
            "scale", {"log": _("Log scale"), "linear": _("Linear scale")}, _("Scale")
        )
        card(
            "trade-turnover",
            findings.turnover_title(turnover, names),
            _("Imports plus exports, million euros, {years}; hollow where approximate").format(
                years=years(turnover)
            ),
            turnover,
            selection,
            figure=turnover_dots(turnover, names, source_of(turnover), scale),
            alt=findings.turnover_title(turnover, names),
            note=_("Newest figure of each country: the years differ, so compare sizes, not gaps."),
        )

    implied = implied_flows(selection.of(trade))
    for country in implied["country"].unique():
        rows = of_country(selection.of(trade), implied, country)
        card(
            f"trade-flows-{country}",
            findings.implied_title(implied[implied["country"].eq(country)], names),
            _("Million euros, {years}; hatched bars are computed, not stated").format(
                years=years(rows)
            ),
            rows,
            selection,
            figure=stated_and_implied(rows, source_of(rows)),
            alt=findings.implied_title(implied[implied["country"].eq(country)], names),
            note=_("Two years make no trend; 2009 is not given. Turnover and deficit are rounded."),
        )

    buyers = ranked(selection.of(shares), "KAZ", "exports")
    if available(buyers, shares, _("shares of trade"), selection):
        card(
            "trade-buyers",
            findings.customers_title(buyers, names),
            _("Share of Kazakhstan’s exports, per cent, {years}; the buyers that are named").format(
                years=years(buyers)
            ),
            buyers,
            selection,
            figure=share_bars(buyers, [names[p] for p in buyers["partner"]], source_of(buyers)),
            alt=findings.customers_title(buyers, names),
            note=_("About half of the exports go to buyers that the source does not name."),
        )
        both = selection.of(shares)[lambda table: table["partner"].eq("FRA")]
        card(
            "trade-shares",
            findings.shares_title(both, names),
            _(
                "France’s share of Kazakhstan’s exports and of its imports, per cent, {years}"
            ).format(years=years(both)),
            both,
            selection,
            figure=share_bars(both, [_(PARTS[flow]) for flow in both["flow"]], source_of(both)),
            alt=findings.shares_title(both, names),
            note=_("Two different wholes: exports and imports of Kazakhstan with the world."),
        )

    told = cached.table("indicators")
    places = ranks(selection.of(told))
    if available(places, ranks(told), _("ranks"), selection):
        card(
            "trade-ranks",
            best_rank(places),
            _("Ranks as stated, {years}; no list behind them is given").format(years=years(places)),
            places,
            selection,
            body=lambda: draw_ranks(places),
        )

    traded = selection.of(goods)
    if available(traded, goods, _("kinds of goods"), selection):
        card(
            "trade-goods",
            findings.goods_title(traded),
            _("Kinds of goods as the brief names them, without values, as of 2012"),
            traded,
            selection,
            body=lambda: draw_goods(traded),
        )
