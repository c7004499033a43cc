"""Companies: which firm is where, in which sector, in what state."""

from components.model.blocks import Columns
from components.model.page import Page, Section
from components.model.view import View
from components.sections import parts
from components.sections.companies.every import every_activity, every_firm, listing, outside
from components.sections.companies.firms import dated, then_and_since
from components.sections.companies.lives import lives
from components.sections.companies.presence import (
    activities,
    missing,
    on_record,
    opening,
    presence,
    sectors,
    standing,
)
from components.sections.folds import folded
from data.text.i18n import _

OPTIONS = ("firms", "lanes", "lanes_by")


def build(view: View) -> Page:
    """Return what the page on companies says, in order."""
    nothing = parts.section("missing", missing(view))
    shown = _of_the_brief(view) if view.selection.scope == "brief" else _of_all_sources(view)
    return parts.page(view, _("Companies"), opening(view.selection), nothing, *shown)


def _of_the_brief(view: View) -> tuple[Section, ...]:
    selection = view.selection
    rows, firms = activities(selection), on_record(selection)
    return (
        presence(view),
        parts.section("sectors", None if firms.empty else sectors(firms, selection)),
        outside(view, rows),
        every_activity(selection, rows),
    )


def _of_all_sources(view: View) -> tuple[Section | None, ...]:
    selection = view.selection
    rows, firms, states = activities(selection), on_record(selection), standing(selection)
    stated, fates = dated(selection)
    since, lists = parts.section("since"), parts.section("firms")
    if len(fates):
        since = parts.section(
            "since",
            then_and_since(selection, states, stated, fates),
            label=_("Active, new, gone"),
        )
    if len(states):
        every = every_firm(selection, listing(states, stated, fates), firms)
        lists = parts.section(
            "firms",
            Columns(((every,), (sectors(firms, selection),)), (3, 2)),
            label=_("Every firm"),
        )
    return (
        since,
        lists,
        lives(view),
        folded(_("Firms in one country and in several"), presence(view)),
        folded(_("Who has left, and who is seeking entry"), outside(view, rows)),
        folded(_("Every activity, with its passage"), every_activity(selection, rows)),
    )
