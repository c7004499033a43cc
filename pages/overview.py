"""Overview: the five countries at a glance, where France is, and five findings."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.overview import brief, changed, glance, opening
from data.text.i18n import _

OPTIONS = ()


def build(view: View) -> Page:
    """Return what the overview says, in order."""
    return parts.page(
        view,
        _("Overview"),
        opening(view.selection),
        glance(view),
        changed(view),
        brief(view),
    )
