"""Companies: which firm is where, in which sector, in what state."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.companies.firms import since_the_brief
from components.sections.companies.presence import (
    activities,
    every_activity,
    opening,
    outside,
    presence,
)
from data.text.i18n import _

OPTIONS = ("firms", "lanes", "lanes_by")


def build(view: View) -> Page:
    """Return what the page on companies says, in order."""
    rows = activities(view.selection)
    return parts.page(
        view,
        _("Companies"),
        opening(view.selection),
        presence(view),
        since_the_brief(view),
        outside(view, rows),
        every_activity(rows),
    )
