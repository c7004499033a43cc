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
from components.statements.companies import fates_title, lanes_title
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
    "not told since": N_("Not told since"),
    "new": N_("New since 2012"),
    "earlier": N_("Not in the brief, there before"),
}
RULES = N_(
    "Grew: an activity or contract that began after 2012 is told, which says nothing of its"
    " size. New: not in the brief, and no earlier start is told; there before: one is. Not told since:"
    " no later statement is in these tables, which does not mean that it has left. A firm that was"
    " renamed stands in its column once, and once more among the renamed."
)
GROUPS = {
    "kept": (N_("In the brief and since"), NAMED_SINCE),
    "new": (N_("New"), ("new",)),
    "gone": (N_("Left or not told since"), ("left", "not told since")),
    "earlier": (N_("Not in the brief, there before"), ("earlier",)),
    "all": (N_("All"), tuple(FATES)),
}
LANES = N_(
    "A bar where both ends are told, or a start and a later source that calls it active; no line over"
    " years of which nothing is told. The colour is the country’s; an open mark is told by a source"
    " that is neither official nor statistics; an old name stands at the brief’s diamond, for the"
    " tables do not date the new."
)
A_ROW = 3  # lists of firms side by side


def dated(selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the statements of the chosen years, and the fates of their firms in all years."""
    known, fates = _of_layer(selection.layer, selection.official)
    chosen = selection.within(known)
    return chosen, fates.merge(chosen[PLACE].drop_duplicates(), on=PLACE)


@memo(4)
def _of_layer(layer: str, official: bool) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the statements and fates of all countries and years, which no filter changes."""
    whole, renamed = frames.table("companies"), frames.table("firm_names")
    rows = Selection(layer=layer, official=official).in_layer(whole)
    known = statements(rows, renamed, frames.table("sources"), whole)
    return known, then_and_now(known, renamed)


def since_the_brief(view: View) -> Section:
    """Return lanes and fates of the firms of all sources, where the view has any."""
    if view.selection.layer == "brief":
        return parts.section("since")
    stated, fates = dated(view.selection)
    if fates.empty:
        return parts.section("since")
    return parts.section(
        "since",
        *_lanes(view, stated, fates),
        _then_and_now(view.selection, stated, fates),
    )


def _lanes(view: View, stated: pd.DataFrame, fates: pd.DataFrame) -> tuple[Block, ...]:
    """Return a lane for each firm and country: those of the brief that a source names since come first."""
    counts = {
        code: int(fates["fate"].isin(among).sum()) for code, (_title, among) in GROUPS.items()
    }
    group, by = _lanes_shown(view, counts)
    names = frames.names()
    rows = lanes(stated, fates[fates["fate"].isin(GROUPS[group.code][1])])
    headings = names if by.code == "country" else {fate: _(text) for fate, text in FATES.items()}
    title = lanes_title(rows, names)
    subtitle = _(
        "What is told of each firm and when, {shown} of {total} firms in a country, under its"
        " name of today"
    )
    card = parts.card(
        "companies-lanes",
        title,
        subtitle.format(shown=counts[group.code], total=len(fates)),
        rows,
        view.selection,
        figure=firm_lanes(rows, names, headings, by.code, source_of(rows)),
        alt=title,
        note=_(LANES),
    )
    return group, by, card


def _lanes_shown(view: View, counts: dict[str, int]) -> tuple[Choice, Choice]:
    """Return the choice of firms that have lanes, of the groups with any, and of their headings."""
    labels = {code: f"{_(GROUPS[code][0])} ({count})" for code, count in counts.items() if count}
    label = _("Lanes shown, of {total} firms in a country").format(total=counts["all"])
    headings = {"country": _("Country"), "fate": _("Fate")}
    return (
        parts.option(view, "lanes", labels, label),
        parts.option(view, "lanes_by", headings, _("Lanes by")),
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
        fates_title(fates),
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
