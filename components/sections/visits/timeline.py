"""Visits on their dates: who came to whom, on one axis of time."""

import pandas as pd

from components.charts import visits as charts
from components.charts.event_labels import FULL, mark_events
from components.model.blocks import Facts
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.events_switch import events
from components.sections.parts import source_of
from components.statements import visits as statements
from components.statements.visits.presidents import exchanged, heads, latest_title
from components.words.wording import dot, years
from data.derive.shared_rows import having
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import _
from data.visits import DIRECTIONS


def timeline(view: View, rows: pd.DataFrame) -> Section:
    """Return the recorded visits of a view on one axis of time, or a notice that there are none."""
    selection = view.selection
    if nothing := parts.missing(
        "visits", rows, frames.table("visits"), _("dated visit"), view, selection
    ):
        return parts.section("timeline", nothing)
    switch, marked = events(view, selection)
    of_heads = heads(rows)
    title = latest_title(rows, frames.names()) if len(of_heads) else statements.heads_title(rows)
    figure = charts.timeline(rows, frames.names(), source_of(rows))
    card = parts.card(
        "visits",
        title,
        _("Each visit on its date, {years}; a bar where only the year is known").format(
            years=years(rows)
        ),
        parts.latest_first(rows),
        selection,
        figure=mark_events(figure, charts.at_moments(marked), FULL),
        alt=str(title),
        body=[_exchanged(of_heads, selection)] if len(of_heads) else [],
        note=_("Recorded visits only: an empty year does not mean that nobody travelled."),
    )
    return parts.section("timeline", switch, card, label=_("Timeline"))


def _exchanged(of_heads: pd.DataFrame, selection: Selection) -> Facts:
    """Return how often heads of state came to each other, a line for each country."""
    names = frames.names()
    lines, findings = [], []
    for code in selection.codes:
        ways = [
            exchanged(
                having(having(of_heads, "country", code), "direction", way),
                {"country": code, "direction": way},
            )
            for way in DIRECTIONS
        ]
        lines.append((f"{dot(code)}{names[code]}", *map(str, ways)))
        findings += ways
    head = (
        _("Country"),
        _("French presidents there, dated visits"),
        _("Its presidents in France, dated visits"),
    )
    return Facts(head, tuple(lines), _("Visits of heads of state by country"), tuple(findings))
