"""What became of the firms: a lane for each over the years, and its fate since the brief."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from components.charts.firm_lanes import firm_lanes
from components.model.blocks import Block, Card, Choice, Columns, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements.firm_lives import fates_title, first_title
from components.words.wording import inside, listed
from data.companies import PRESENT
from data.derive.firm_fates import NAMED_SINCE, PLACE, lanes, old_names, statements, then_and_now
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_, _

FATES = {
    "grew": N_("Stayed and grew"),
    "stayed": N_("Stayed"),
    "entered": N_("Entered since"),
    "came back": N_("Came back"),
    "left": N_("Left"),
    "not told since": N_("No later mention"),
    "new": N_("New since 2012"),
    "interested": N_("Interest since 2012, no more"),
    "earlier": N_("On record by 2012, not in the brief"),
}
RULES = N_(
    "Whatever years are chosen. Grew: an activity or contract began after 2012; its size is not on record."
    " New: active or with a contract, absent from the brief, with no earlier start on record. Interest: no"
    " more than talks, bids or reports. On record by 2012: an earlier start is. No later mention: these"
    " tables say nothing more, which does not mean that the firm has left. A renamed firm appears in its"
    " own list and again under Renamed."
)
GROUPS = {
    "kept": (N_("In the brief and since"), NAMED_SINCE),
    "new": (N_("New"), ("new",)),
    "interested": (N_("Interest, no more"), ("interested",)),
    "gone": (N_("Left, or no later mention"), ("left", "not told since")),
    "earlier": (N_("On record by 2012, not in the brief"), ("earlier",)),
    "all": (N_("All"), tuple(FATES)),
}
LANES = N_(
    "A bar from a start to an end on record, or to a later report that calls it active: that report’s"
    " date is no end. No line over years without a record. The colour is the country’s; an open mark"
    " comes from a source that is neither official nor statistics; an old name stands at the brief’s"
    " diamond, for the tables do not date the new."
)
A_ROW = 3  # lists of firms side by side


def dated(selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the statements of the chosen years, and the fates of the chosen countries’ firms.

    The fates are those of all years: what became of the firms of the brief since is no question of
    the years chosen, and so many stay so many.
    """
    known, fates = _of_scope(selection.scope, selection.official)
    return selection.within(known), selection.in_countries(fates).reset_index(drop=True)


@memo(4)
def _of_scope(scope: str, official: bool) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the statements and fates of all countries and years, which no filter changes."""
    whole, renamed = frames.table("companies"), frames.table("firm_names")
    rows = Selection(official=official).with_scope(scope).in_scope(whole)
    known = statements(rows, renamed, frames.table("sources"), whole)
    return known, then_and_now(known, renamed)


def since_the_brief(view: View) -> Section:
    """Return lanes and fates of the firms of all sources, where the view has any."""
    if view.selection.scope == "brief":
        return parts.section("since")
    stated, fates = dated(view.selection)
    if fates.empty:
        return parts.section("since")
    return parts.section(
        "since",
        *_lanes(view, stated, _of_statements(stated, fates)),
        _then_and_now(view.selection, stated, fates),
        label=_("Since when"),
    )


@memo(64)
def _of_statements(stated: pd.DataFrame, fates: pd.DataFrame) -> pd.DataFrame:
    """Return the fates of the firms of which there are statements in the years chosen."""
    return fates.merge(stated[PLACE].drop_duplicates(), on=PLACE)


def _lanes(view: View, stated: pd.DataFrame, fates: pd.DataFrame) -> tuple[Block, ...]:
    """Return a lane for each firm and country: those of the brief that a source names since come first."""
    if fates.empty:
        return ()
    counts = {
        code: int(fates["fate"].isin(among).sum()) for code, (_title, among) in GROUPS.items()
    }
    group, by = _lanes_shown(view, counts)
    names = frames.names()
    rows = lanes(stated, fates[fates["fate"].isin(GROUPS[group.code][1])])
    headings = names if by.code == "country" else {fate: _(text) for fate, text in FATES.items()}
    years = view.selection.first, view.selection.last
    title = first_title(stated, view.selection, names)
    subtitle = _(
        "What is on record for each firm, and when: {shown} of {total} presences, under current names"
    )
    card = parts.card(
        "companies-lanes",
        title,
        subtitle.format(shown=counts[group.code], total=len(fates)),
        rows,
        view.selection,
        figure=firm_lanes(rows, names, headings, by.code, source_of(rows), years),
        alt=str(title),
        note=_(LANES),
    )
    return group, by, card


def _lanes_shown(view: View, counts: dict[str, int]) -> tuple[Choice, Choice]:
    """Return the choice of firms that have lanes, of the groups with any, and of their headings."""
    labels = {code: f"{_(GROUPS[code][0])} ({count})" for code, count in counts.items() if count}
    label = _("Timelines shown (of {total})").format(total=counts["all"])
    headings = {"country": _("Country"), "fate": _("Outcome")}
    return (
        parts.option(view, "lanes", labels, label),
        parts.option(view, "lanes_by", headings, _("Group timelines by")),
    )


def _then_and_now(selection: Selection, stated: pd.DataFrame, fates: pd.DataFrame) -> Card:
    """Return what became of the firms of the brief, which are new and which were renamed."""
    old = old_names(frames.table("firm_names"))
    firms = fates.to_dict("records")
    lists = []
    for fate, title in FATES.items():
        meant = [firm for firm in firms if firm["fate"] == fate]
        lists.append(_list(_(title), meant, len(meant)))
    renamed = [firm for firm in firms if isinstance(firm["then"], str) and firm["company"] in old]
    lists.append(_list(_("Renamed"), renamed, len({firm["company"] for firm in renamed})))
    return parts.card(
        "companies-then-and-now",
        fates_title(fates, selection, frames.names()),
        _("Each firm and country once, under its name of today; projects do not count apart"),
        fates,
        selection,
        basis=stated,
        body=[
            Columns(tuple((text,) for text in lists[start : start + A_ROW]))
            for start in range(0, len(lists), A_ROW)
        ],
        note=_(RULES),
    )


def _list(title: str, firms: Sequence[Mapping[Any, Any]], count: int) -> Text:
    """Return firms with their old names and countries, a line each, under a title and their count.

    `firms` has each firm and country once, in the order of their names.
    """
    names = frames.names()
    lines = []
    for company, group in groupby(firms, itemgetter("company")):
        places = list(group)
        old = places[0]["name_2012"]
        countries = [names[place["country"]] + _state(place) for place in places]
        then = _(" ({name} in 2012)").format(name=old) if isinstance(old, str) else ""
        lines.append(f"- {company}{then}, {listed(countries)}")
    return Text(f"**{title}** ({count})\n\n" + "\n".join(lines))


def _state(row: Mapping[Any, Any]) -> str:
    """Say the latest known state of a firm unless it is present, or known to have left."""
    current = isinstance(row["now"], str)
    state = row["now"] if current else row["then"]
    plain = not isinstance(state, str) or state in PRESENT or row["fate"] == "left"
    if plain:
        return ""
    return " ({})".format(
        inside(state) if current else _("{state} then").format(state=inside(state))
    )
