"""Official visits: who went where, when, at what level, in which direction."""

from components.model.page import Page, Section
from components.model.view import View
from components.sections import parts
from components.sections.visits.all_sources import heads, silences, trade_and_visits
from components.sections.visits.counts import by_country_and_level, by_presidency
from components.sections.visits.recorded import opening, recorded
from components.sections.visits.timeline import every, timeline
from data.text.i18n import _

OPTIONS = ("beside", "events")


def build(view: View) -> Page:
    """Return what the page on official visits says, in order."""
    selection = view.selection
    rows = recorded(selection)
    sections: list[Section | None] = [timeline(view, rows)]
    if len(rows):
        sections += [by_country_and_level(rows, selection), by_presidency(rows, selection)]
        if selection.scope == "now":
            sections += [
                silences(rows, selection),
                heads(rows, selection),
                trade_and_visits(view, rows),
            ]
        sections.append(every(rows))
    return parts.page(view, _("Official visits"), opening(rows, selection), *sections)
