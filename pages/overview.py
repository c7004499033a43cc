"""Overview: the relation today in five findings, each country in a line, where France is."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.overview.brief import brief
from components.sections.overview.findings import findings
from components.sections.overview.glance import glance, opening
from data.text.i18n import _

OPTIONS = ()


def build(view: View) -> Page:
    """Return what the overview says, in order."""
    return parts.page(
        view,
        _("Overview"),
        opening(view.selection),
        findings(view),
        glance(view),
        brief(view),
    )
