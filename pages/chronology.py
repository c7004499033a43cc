"""Chronology: what happened between France and the five countries, the latest first."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.chronology.happened import KIND, WORDS, chronology, opening
from data.text.i18n import _

OPTIONS = (KIND, WORDS)


def build(view: View) -> Page:
    """Return what the page of what happened says, in order."""
    return parts.page(view, _("Chronology"), opening(view.selection), chronology(view))
