"""Aid and culture: budgets, students, schools, language, who carries it out."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.facts.aid import by_kind, figures
from components.statements import aid as statements
from data.query import frames
from data.text.i18n import _

OPTIONS = ()


def build(view: View) -> Page:
    """Return what the page on aid and culture says, in order."""
    rows = frames.chosen("aid_culture", view.selection)
    return parts.page(
        view,
        _("Aid and culture"),
        statements.aid(rows, frames.names()),
        figures(view),
        by_kind(view),
    )
