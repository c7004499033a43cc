"""Check the brief: where it was wrong, then what holds, then what cannot be checked; the working shown."""

from components.model.blocks import Columns
from components.model.page import Page, Section
from components.model.view import View
from components.sections import parts
from components.sections.claims.brief_vs_statistics import openings, ratios_to_brief
from components.sections.claims.conflicting_sources import conflicts
from components.sections.claims.verdicts import (
    by_topic,
    holding,
    topics,
    unchecked,
    unfiltered,
    wrong,
)
from components.sections.folds import folded
from components.statements import claims as statements
from data.query import frames
from data.text.i18n import _

OPTIONS = ("around", "topic")
HALF = 400  # pixels that a column of figures takes at least


def build(view: View) -> Page:
    """Return what the page on the claims of the brief says, in order."""
    selection = view.selection
    return parts.page(
        view,
        _("Check the brief"),
        statements.claims(frames.claims_of(selection), selection, frames.names()),
        parts.section("filters", unfiltered(view)),
        topics(view),
        wrong(view),
        holding(view),
        unchecked(view),
        figures(view),
        parts.section(
            "conflicts",
            conflicts(view) if selection.scope == "now" else None,
            label=_("Where sources disagree"),
        ),
    )


def figures(view: View) -> Section:
    """Return the verdicts by topic and, where other sources are shown, what they have of its figures."""
    verdicts = by_topic(view)
    if view.selection.scope == "brief":
        return parts.section("figures", verdicts)
    dates = folded(
        _("Opening dates, in the brief and elsewhere"), parts.section("openings", openings(view))
    )
    second = parts.section("verdicts", verdicts, *(dates.parts if dates else ()))
    columns = (ratios_to_brief(view), second.parts)
    return parts.section(
        "figures",
        Columns(tuple(filter(None, columns)), least=HALF),
        heading=_("Figures and dates beside other sources"),
    )
