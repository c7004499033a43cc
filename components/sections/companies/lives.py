"""The lives of the firms: a lane for each over the years, of a group of them at a time."""

import pandas as pd

from components.charts.firm_lanes import firm_lanes
from components.model.blocks import Choice
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.companies.firms import dated
from components.sections.parts import source_of
from components.statements.firm_lives import starts_title
from components.words.fates import FATES
from data.derive.firm_fates import NAMED_SINCE, PLACE, lanes
from data.query import frames
from data.query.memo import memo
from data.text.i18n import N_, _

GROUPS = {
    "kept": (N_("In the brief and since"), NAMED_SINCE),
    "new": (N_("New"), ("new",)),
    "interested": (N_("Interest, no more"), ("interested",)),
    "gone": (N_("Left, or no later mention"), ("left", "not told since")),
    "earlier": (N_("On record by 2012, not in the brief"), ("earlier",)),
    "all": (N_("All"), tuple(FATES)),
}
LANES = N_(
    "A bar runs from the recorded start to the recorded end, or to a later report that calls the"
    " firm active (the date of that report is not an end). Years without a record have no line."
    " The colour is the country’s; an open mark comes from a source that is neither official nor"
    " statistical. A former name is written at the brief’s diamond, since the tables do not date"
    " the change."
)


@memo(64)
def _of_statements(stated: pd.DataFrame, fates: pd.DataFrame) -> pd.DataFrame:
    """Return the fates of the firms of which there are statements in the years chosen."""
    return fates.merge(stated[PLACE].drop_duplicates(), on=PLACE)


def lives(view: View) -> Section:
    """Return a lane for each firm and country: those of the brief that a source names since come first."""
    selection, names = view.selection, frames.names()
    stated, every = dated(selection)
    fates = _of_statements(stated, every)
    if selection.scope == "brief" or fates.empty:
        return parts.section("lives")
    counts = {
        code: int(fates["fate"].isin(among).sum()) for code, (_title, among) in GROUPS.items()
    }
    group, by = _lanes_shown(view, counts)
    rows = lanes(stated, fates[fates["fate"].isin(GROUPS[group.code][1])])
    headings = names if by.code == "country" else {fate: _(text) for fate, text in FATES.items()}
    words = _(GROUPS[group.code][0]) if group.code != "all" else _("All firms on record")
    title = starts_title(rows, group.code, words, selection, names)
    subtitle = _(
        "What is on record for each firm, and when: {shown} of {total} presences, under current names"
    )
    card = parts.card(
        "companies-lanes",
        title,
        subtitle.format(shown=counts[group.code], total=len(fates)),
        rows,
        selection,
        figure=firm_lanes(
            rows, names, headings, by.code, source_of(rows), (selection.first, selection.last)
        ),
        alt=str(title),
        note=_(LANES),
    )
    return parts.section("lives", group, by, card, label=_("Since when"))


def _lanes_shown(view: View, counts: dict[str, int]) -> tuple[Choice, Choice]:
    """Return the choice of firms that have lanes, of the groups with any, and of their headings."""
    labels = {code: f"{_(GROUPS[code][0])} ({count})" for code, count in counts.items() if count}
    label = _("Timelines shown (of {total})").format(total=counts["all"])
    headings = {"country": _("Country"), "fate": _("Outcome")}
    return (
        parts.option(view, "lanes", labels, label, known=GROUPS),
        parts.option(view, "lanes_by", headings, _("Group timelines by")),
    )
