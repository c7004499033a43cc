"""Trade as the brief has it: turnover, implied flows, buyers, shares, ranks, goods."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components.charts.trade import share_bars, stated_and_implied, turnover_dots
from components.model.blocks import Block, Card, Notice, Text, paragraph
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.parts import source_of
from components.statements.trade import brief as statements
from components.statements.trade.stated_ranks import ranks_title
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


def brief(view: View) -> Section:
    """Return everything that the brief says of trade, whatever the scope of the view.

    Below all sources it is what the brief says of all its years, and says so: years after the brief
    would leave nothing of it.
    """
    below = view.selection.scope == "now"
    selection = view.selection.over_all_years("brief") if below else view.selection
    narrowed = below and not view.selection.all_years
    return parts.section(
        "brief",
        paragraph(opening(selection)) if below else None,
        Text(_("All years of the brief, not narrowed by the years chosen."), "soft")
        if narrowed
        else None,
        *_turnover(view, selection),
        *_flows(selection),
        *_partners(view, selection),
        *_ranks(view, selection),
        *_goods(view, selection),
    )


def opening(selection: Selection) -> Statement:
    """Return what the brief says of trade in a sentence; `selection` is of the brief."""
    everything = frames.of_all_years("trade", selection)
    return statements.trade(
        latest(frames.chosen("trade", selection), "turnover"),
        everything[everything["flow"].eq("turnover")],
        frames.names(),
    )


def _turnover(view: View, selection: Selection) -> tuple[Block, ...]:
    names = frames.names()
    rows = latest(frames.chosen("trade", selection), "turnover")
    if nothing := parts.missing(
        "trade-turnover", rows, frames.table("trade"), _("trade turnover"), view, selection
    ):
        return (nothing,)
    scales = {"log": _("Log scale"), "linear": _("Linear scale")}
    scale = parts.option(view, "scale", scales, _("Scale"))
    return scale, _card(
        "trade-turnover",
        statements.turnover_title(rows, names),
        _("Imports plus exports, million euros, {years}; hollow where approximate"),
        rows,
        selection,
        turnover_dots(rows, names, source_of(rows), scale.code),
        _("Latest figure of each country: years differ, so compare orders of magnitude, not gaps."),
    )


def _flows(selection: Selection) -> tuple[Card, ...]:
    """Return a card for each chosen country whose flows follow from what is stated of it."""
    trade = frames.chosen("trade", selection)
    implied = implied_flows(trade)
    held = set(implied["country"])
    return tuple(
        _flows_of(code, trade, implied[implied["country"].eq(code)], selection)
        for code in selection.codes
        if code in held
    )


def _flows_of(
    country: str, trade: pd.DataFrame, implied: pd.DataFrame, selection: Selection
) -> Card:
    rows = of_country(trade, implied, country)
    return _card(
        f"trade-flows-{country}",
        statements.implied_title(implied, frames.names()),
        _("Million euros, {years}; hatched bars are computed, not stated"),
        rows,
        selection,
        stated_and_implied(rows, source_of(rows)),
        _("Two years make no trend; 2009 is not given. Turnover and deficit are rounded."),
    )


def _partners(view: View, selection: Selection) -> tuple[Card | Notice, ...]:
    """Return who buys from the seller, and France’s part in its trade."""
    known = frames.table("partner_shares")
    shares = frames.chosen("partner_shares", replace(selection, countries=(SELLER,)))
    buyers = ranked(shares, SELLER, "exports")
    shown = buyers if SELLER in selection.codes else known.head(0)
    if nothing := parts.missing(
        "trade-buyers", shown, known, _("shares of trade"), view, selection
    ):
        return (nothing,)
    names = frames.names()
    france = shares[shares["partner"].eq("FRA")]
    return (
        _card(
            "trade-buyers",
            statements.customers_title(buyers, names),
            _("Share of Kazakhstan’s exports, per cent, {years}; the buyers that are named"),
            buyers,
            selection,
            share_bars(buyers, [names[code] for code in buyers["partner"]], source_of(buyers)),
            _("About half of the exports go to buyers that the source does not name."),
        ),
        _card(
            "trade-shares",
            statements.shares_title(france, names),
            _("France’s share of Kazakhstan’s exports and of its imports, per cent, {years}"),
            france,
            selection,
            share_bars(france, [_(PARTS[flow]) for flow in france["flow"]], source_of(france)),
            _("Two different wholes: exports and imports of Kazakhstan with the world."),
        ),
    )


def _ranks(view: View, selection: Selection) -> tuple[Block, ...]:
    rows = ranks(frames.chosen("indicators", selection))
    known = ranks(frames.chosen("indicators", selection.everything))
    if nothing := parts.missing("trade-ranks", rows, known, _("ranks"), view, selection):
        return (nothing,)
    subtitle = _("Ranks that the brief gives, {years}; no list behind them is given")
    return (
        parts.card(
            "trade-ranks",
            ranks_title(rows, frames.names()),
            subtitle.format(years=years(rows)),
            rows,
            selection,
            body=[fact_lists.rank_tiles(rows)],
        ),
    )


def _goods(view: View, selection: Selection) -> tuple[Block, ...]:
    rows, known = frames.chosen("goods", selection), frames.table("goods")
    if nothing := parts.missing("trade-goods", rows, known, _("kinds of goods"), view, selection):
        return (nothing,)
    return (
        parts.card(
            "trade-goods",
            statements.goods_title(rows),
            _("Kinds of goods as the brief names them, without values, as of 2012"),
            rows,
            selection,
            body=[fact_lists.goods(rows)],
        ),
    )


def _card(
    name: str,
    title: Statement,
    subtitle: str,
    rows: pd.DataFrame,
    selection: Selection,
    figure: go.Figure,
    note: str,
) -> Card:
    return parts.card(
        name,
        title,
        subtitle.format(years=years(rows)),
        rows,
        selection,
        figure=figure,
        alt=str(title),
        note=note,
    )
