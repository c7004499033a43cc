"""The five figures of a country's profile, in the brief and under the selection, with their notes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pandas as pd

from components.render.profile.notes import Notes
from components.statements.country_measures import in_money
from components.words.wording import counted
from data.derive.country_profile import heads_of_state
from data.measures.firms import dated
from data.measures.registry import MEASURES
from data.measures.trade import behind
from data.measures.visits import recorded
from data.query import frames
from data.query.selection import Selection
from data.text.country_names import Name
from data.text.i18n import N_, _
from data.visits import DIRECTIONS

NOTHING = N_("not stated")


@dataclass(frozen=True)
class Figure:
    """A figure then and now; `then` and `now` are in words, each with its notes."""

    label: str
    then: str
    then_notes: str
    now: str
    now_notes: str


def figures(selection: Selection, name: Name, notes: Notes) -> list[Figure]:
    """Return the five figures of a country, in the brief and under a selection."""
    then = selection.over_all_years("brief")
    times = (then, selection)
    return [
        Figure(_("Trade turnover"), *_both(times, notes, partial(_value, "turnover"))),
        Figure(_("Exports from France"), *_both(times, notes, partial(_value, "exports"))),
        Figure(_("Visits of heads of state"), *_both(times, notes, partial(_heads, name))),
        Figure(_("French firms active"), *_both(times, notes, _firms)),
        Figure(_("French posts open"), *_both(times, notes, _posts)),
    ]


def _both(
    times: tuple[Selection, Selection],
    notes: Notes,
    tell: Callable[[Selection], tuple[str, pd.DataFrame]],
) -> list[str]:
    """Return the figure at each time in words, and its notes after it."""
    cells = []
    for time in times:
        words, rows = tell(time)
        cells += [words, notes.cite(rows)]
    return cells


def _value(flow: str, selection: Selection) -> tuple[str, pd.DataFrame]:
    code = selection.codes[0]
    value = MEASURES[flow].of(selection, code)
    words = f"{in_money(value)} ({value.last})" if value.number is not None else _(NOTHING)
    return words, behind(flow, selection, code)


def _heads(name: Name, selection: Selection) -> tuple[str, pd.DataFrame]:
    code = selection.codes[0]
    there, here = (
        MEASURES[f"head_of_state_visits_{way}"].of(selection, code).count for way in DIRECTIONS
    )
    rows = heads_of_state(recorded(selection))
    rows = rows[rows["country"].eq(code)]
    words = _("{there} to {country}, {here} to France") if len(rows) else _("none dated")
    return words.format(there=there, here=here, country=name), rows


def _firms(selection: Selection) -> tuple[str, pd.DataFrame]:
    value = MEASURES["firms_active"].of(selection, selection.codes[0])
    rows = dated(selection.scope, selection.official)
    own = rows[rows["country"].eq(value.country) & rows["company"].isin(value.rows)]
    words = counted(value.count, "firm", "firms") if value.count else _(NOTHING)
    return words, own[own["standing"].eq("active") & (own["start"] <= selection.last)]


def _posts(selection: Selection) -> tuple[str, pd.DataFrame]:
    value = MEASURES["posts_open"].of(selection, selection.codes[0])
    sites = frames.table("sites")
    words = counted(value.count, "post", "posts") if value.count else _(NOTHING)
    return words, sites[sites["site_id"].isin(value.rows)]
