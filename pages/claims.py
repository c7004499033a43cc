"""Check the brief: each claim with what the tables say, with the working shown."""

from components.model.page import Page, Section
from components.model.view import View
from components.sections import parts
from components.sections.claims.brief_vs_statistics import openings, ratios_to_brief
from components.sections.claims.conflicting_sources import conflicts
from components.sections.claims.verdicts import by_topic, decided, unfiltered, waiting
from components.statements import claims as statements
from data.query import frames
from data.text.i18n import _

OPTIONS = ("around", "topic")


def build(view: View) -> Page:
    """Return what the page on the claims of the brief says, in order."""
    selection = view.selection
    return parts.page(
        view,
        _("Check the brief"),
        statements.claims(frames.claims_of(selection), selection, frames.names()),
        parts.section("filters", unfiltered(view)),
        _other_sources(view) if selection.scope == "now" else None,
        by_topic(view),
        decided(view),
        waiting(view),
    )


def _other_sources(view: View) -> Section:
    blocks = (*ratios_to_brief(view), openings(view), conflicts(view))
    return parts.section("other-sources", *blocks, label=_("Other sources"))
