"""What became of the firms: who is active, who is new, who has left, and the other outcomes folded."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Block, Card, Columns, Fold, Text
from components.sections import parts
from components.statements.firm_lives import fates_title
from components.words.fates import FATES
from components.words.wording import inside, listed
from data.companies import PRESENT
from data.derive.firm_fates import PLACE, old_names, statements, then_and_now
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_, _, ngettext

RULES = N_(
    "Active: so a source says within five years of the end of the years chosen, or later. The outcomes hold"
    " whatever years are chosen, and say nothing of that day: mentioned since means that any source of"
    " after 2012 speaks of the firm; new activity, that an activity or contract began after 2012, its size"
    " is not on record; new, that it is active or with a contract, absent from the brief, with no earlier"
    " start on record; interest, no more than talks, bids or reports. Without a later mention a firm need"
    " not have left. A renamed firm appears in its own list and again under Renamed."
)
LEADS = ("new", "left")  # outcomes that stand open; the others wait behind their titles
FIRST = 5  # lines of a list that stand open
A_ROW = 3  # lists of firms side by side
Firm = Mapping[Any, Any]


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


def then_and_since(
    selection: Selection, standing: pd.DataFrame, stated: pd.DataFrame, fates: pd.DataFrame
) -> Card:
    """Return who is active, new or gone, side by side, and the other outcomes and the renamed folded.

    `standing` has how each firm stands at the end of the years, `stated` and `fates` as `dated` does.
    """
    firms = fates.to_dict("records")
    known = fates[[*PLACE, "name_2012"]]
    active = standing[standing["status"].eq("active")].merge(known, on=PLACE, how="left")
    title = _("On record as active at the end of {year}").format(year=selection.last)
    columns = [_open(title, active.to_dict("records"))]
    new, left = (FATES[fate] for fate in LEADS)
    columns += [
        _open(_(new), _newest_first(_of(firms, "new"), stated)),
        _open(_(left), _of(firms, "left")),
    ]
    folds = [_fold(_(FATES[fate]), _of(firms, fate)) for fate in FATES if fate not in LEADS]
    old = old_names(frames.table("firm_names"))
    renamed = [firm for firm in firms if isinstance(firm["then"], str) and firm["company"] in old]
    folds.append(_fold(_("Renamed"), renamed, len({firm["company"] for firm in renamed})))
    rows = [
        (*folds, *[None] * (-len(folds) % A_ROW))[at : at + A_ROW]
        for at in range(0, len(folds), A_ROW)
    ]
    return parts.card(
        "companies-then-and-now",
        fates_title(fates, selection, frames.names()),
        _("Each firm and country once, under its name of today; projects do not count apart"),
        fates,
        selection,
        basis=stated,
        body=[
            Columns(tuple(columns)),
            *(Columns(tuple((one,) if one else () for one in row)) for row in rows),
        ],
        note=_(RULES),
    )


def _of(firms: Sequence[Firm], fate: str) -> list[Firm]:
    return [firm for firm in firms if firm["fate"] == fate]


def _newest_first(firms: Sequence[Firm], stated: pd.DataFrame) -> list[Firm]:
    """Return firms in the order of their latest start on record; those without one come last."""
    latest = stated.groupby("company")["since"].max().fillna("").to_dict()
    return sorted(firms, key=lambda firm: latest.get(firm["company"], ""), reverse=True)


def _open(title: str, firms: Sequence[Firm]) -> tuple[Block, ...]:
    """Return a list under its title and count, what goes beyond the first lines folded."""
    lines = _lines(firms)
    shown = Text(f"**{title}** ({len(firms)})\n\n" + "\n".join(lines[:FIRST]))
    more = len(lines) - FIRST
    if more <= 0:
        return (shown,)
    text = ngettext("{title}: {count} firm more", "{title}: {count} firms more", more)
    return shown, Fold(text.format(title=title, count=more), (Text("\n".join(lines[FIRST:])),))


def _fold(title: str, firms: Sequence[Firm], count: int | None = None) -> Fold:
    """Return a list behind its title and count, by default that of its firms by country."""
    lines = "\n".join(_lines(firms)) or _("None.")
    return Fold(f"{title} ({len(firms) if count is None else count})", (Text(lines),))


def _lines(firms: Sequence[Firm]) -> list[str]:
    """Return firms with their old names and countries, a line each.

    `firms` has each firm and country once, those of a name one after the other.
    """
    names = frames.names()
    lines = []
    for company, group in groupby(firms, itemgetter("company")):
        places = list(group)
        old = places[0]["name_2012"]
        countries = [names[place["country"]] + _state(place) for place in places]
        then = _(" ({name} in 2012)").format(name=old) if isinstance(old, str) else ""
        lines.append(f"- {company}{then}, {listed(countries)}")
    return lines


def _state(row: Firm) -> str:
    """Say the latest known state of a firm unless it is present, or known to have left."""
    if "fate" not in row:
        return ""
    current = isinstance(row["now"], str)
    state = row["now"] if current else row["then"]
    plain = not isinstance(state, str) or state in PRESENT or row["fate"] == "left"
    if plain:
        return ""
    return " ({})".format(
        inside(state) if current else _("{state} then").format(state=inside(state))
    )
