"""The balance of one country year by year, and its imports against its exports."""

import pandas as pd

from components.charts.connected_scatter import path
from components.charts.event_labels import mark_events
from components.charts.series import balance_bars
from components.model.blocks import Card, Columns
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.country_options import countries_with
from components.sections.parts import source_of
from components.sections.trade.measured import behind, choose_lines, how_counted
from components.statements.trade import over_years as findings
from components.statements.trade.measure import Measure, drop_hover_text, with_hover_text
from data.derive.series import fullest
from data.derive.shared_rows import having
from data.query import estimates, frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import _

MEASURE = Measure("balance", "EUR", "level")


def balance(view: View, events: pd.DataFrame) -> Section:
    """Return the balance of one country as bars, and imports against exports as a path.

    They are of the best estimate, or of every source, as the option of the lines says; there is
    nothing where no chosen country has a balance.
    """
    selection = view.selection
    lines = choose_lines(view).code
    rows = selection.of(estimates.lines("balance", "EUR", lines))
    options = countries_with(rows, selection)
    if not options:
        return parts.section("balance")
    choice = parts.option(view, "of", options, _("Balance with"), known=FIVE)
    rows = with_hover_text(having(rows, "country", choice.code), MEASURE)
    counts = rows["series"].value_counts()
    order = tuple(counts[counts > 1].index)
    if not order:
        return parts.section("balance", choice)
    bars = _bars(having(rows, "series", *order), order, selection, events)
    scatter = _path(_fullest_pair(selection, choice.code, lines), selection)
    return parts.section("balance", choice, Columns(((bars,), (scatter,))) if scatter else bars)


def _bars(
    rows: pd.DataFrame, order: tuple[str, ...], selection: Selection, events: pd.DataFrame
) -> Card:
    """Return the balance of one country, bars of `order` behind one another."""
    code = rows["country"].iloc[0]
    title = findings.balance_title(rows, frames.names()[code])
    basis = behind(rows, "balance")
    figure = balance_bars(rows, order, source_of(basis), MEASURE.unit)
    return parts.card(
        f"trade-balance-{code}",
        title,
        _("Exports minus imports of France, million euros; below zero: a French deficit"),
        drop_hover_text(rows),
        selection,
        basis=basis,
        figure=mark_events(figure, having(events, "country", code)),
        alt=str(title),
        note=_(how_counted(rows)),
    )


def _path(flows: pd.DataFrame, selection: Selection) -> Card | None:
    """Return imports against exports of one country through the years, where both are known."""
    if flows.empty:
        return None
    code = flows["country"].iloc[0]
    title = findings.path_title(flows, frames.names()[code])
    return parts.card(
        f"trade-path-{code}",
        title,
        _(
            "Imports across, exports up, million euros, {series}; on the dotted line trade balances"
        ).format(series=_(str(flows["series"].iloc[0]))),
        flows,
        selection,
        basis=behind(flows, "balance"),
        figure=path(flows, source_of(behind(flows, "balance")), "EUR"),
        alt=str(title),
    )


@memo(64)  # the chart of an answer is found again when only another option changes
def _fullest_pair(selection: Selection, code: str, lines: str) -> pd.DataFrame:
    """Return imports and exports by year of the series that has both for most years."""
    flows = [selection.of(estimates.lines(flow, "EUR", lines)) for flow in ("imports", "exports")]
    imports, exports = (rows[rows["country"].eq(code)] for rows in flows)
    keys = ["country", "year", "series"]
    both = imports.merge(exports[[*keys, "value"]], on=keys, suffixes=("", "_exports"))
    if both.empty:
        return both
    rows = both[both["series"].eq(fullest(both))]
    return rows.rename(columns={"value": "imports", "value_exports": "exports"}).drop(
        columns="flow"
    )
