"""Security: from an air base to arms and radar; Detair, what Tajikistan got for it, agreements, police."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.facts.security import (
    cooperation,
    detachment,
    opening,
    over_the_years,
)
from data.text.i18n import _

OPTIONS = ("dates",)


def build(view: View) -> Page:
    """Return what the page on security says, in order."""
    return parts.page(
        view,
        _("Security"),
        opening(view),
        over_the_years(view),
        detachment(view),
        *cooperation(view),
    )
