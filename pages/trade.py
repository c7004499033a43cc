"""Trade: how much, which way, with whom, and what."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.trade.brief import brief
from data.text.i18n import _

OPTIONS = ("scale",)


def build(view: View) -> Page:
    """Return what the page on trade says, in order."""
    return parts.page(
        view,
        _("Trade"),
        "",
        brief(view),
    )
