"""Visits on their dates, as a timeline and as a list."""

import pandas as pd

from components.charts import visits as charts
from components.charts.event_labels import FULL, mark_events
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.events_switch import events
from components.sections.parts import source_of
from components.statements import visits as statements
from components.words.wording import years
from data.query import frames
from data.text.i18n import _, own


def timeline(view: View, rows: pd.DataFrame) -> Section:
    """Return the recorded visits of a view on one axis of time, or a notice that there are none."""
    selection = view.selection
    if nothing := parts.missing(
        "visits", rows, frames.table("visits"), _("dated visit"), view, selection
    ):
        return parts.section("timeline", nothing)
    switch, marked = events(view, selection)
    title = statements.heads_title(rows)
    figure = charts.timeline(rows, frames.names(), source_of(rows))
    card = parts.card(
        "visits",
        title,
        _("Each visit on its date, {years}; a bar where only the year is told").format(
            years=years(rows)
        ),
        rows,
        selection,
        figure=mark_events(figure, charts.at_moments(marked), FULL),
        alt=str(title),
        note=_(
            "What the sources here tell, not a census: an empty year does not mean that nobody went."
        ),
    )
    return parts.section("timeline", switch, card, label=_("Timeline"))


def every(rows: pd.DataFrame) -> Section:
    """Return the list of recorded visits with their sources."""
    box = parts.every(
        "visits-every",
        _("Every dated visit"),
        _("With the paragraph or table that tells of it."),
        rows,
        f"date country direction visitor {own('office')} place host occasion locator note",
    )
    return parts.section("every", box, label=_("Every visit"))
