"""Security: Detair, what Tajikistan gets for it, agreements, police cooperation."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.facts.security import chosen, cooperation, detachment
from components.statements import facts as statements
from data.derive.shared_rows import of_detair
from data.text.i18n import _

OPTIONS = ("dates",)


def build(view: View) -> Page:
    """Return what the page on security says, in order."""
    return parts.page(
        view,
        _("Security"),
        statements.security(chosen(view), of_detair(chosen(view))),
        detachment(view),
        cooperation(view),
    )
