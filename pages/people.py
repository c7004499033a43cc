"""People: students, visas, who lives in France, votes at the UN, aid and culture."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.people.abroad import abroad
from components.sections.people.aid import aid
from components.sections.people.in_france import in_france
from components.sections.people.votes import agreement, votes
from components.statements.people.aid import aid as aid_lead
from components.statements.people.lead import lead
from data.query import frames
from data.text.i18n import _

OPTIONS = ("living", "figures")


def build(view: View) -> Page:
    """Return what the page on people says, in order."""
    selection = view.selection
    rows = frames.chosen("aid_culture", selection)
    newest = lead(selection, agreement(selection)) if selection.scope == "now" else None
    return parts.page(
        view,
        _("People"),
        newest or aid_lead(rows, frames.names()),
        abroad(view),
        votes(view),
        in_france(view),
        aid(view),
    )
