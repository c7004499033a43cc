"""Official visits: who went where, when, at what level, in which direction."""

from components.model.page import Page, Section
from components.model.view import View
from components.sections import parts
from components.sections.folds import folded
from components.sections.visits.all_sources import heads, silences, trade_and_visits
from components.sections.visits.counts import counts
from components.sections.visits.every import every
from components.sections.visits.recorded import opening, recorded
from components.sections.visits.timeline import timeline
from data.text.i18n import _

OPTIONS = ("beside", "events", "rank", "way")


def build(view: View) -> Page:
    """Return what the page on official visits says, in order."""
    selection = view.selection
    rows = recorded(selection)
    sections: list[Section | None] = [timeline(view, rows)]
    if len(rows):
        sections += [every(view, rows), counts(rows, selection)]
        if selection.scope == "now":
            sections += [
                folded(_("Visits and trade of a country"), trade_and_visits(view, rows)),
                folded(_("Heads of state in numbers"), heads(rows, selection)),
                folded(_("Longest times without a visit"), silences(rows, selection)),
            ]
    return parts.page(view, _("Official visits"), opening(rows, selection), *sections)
