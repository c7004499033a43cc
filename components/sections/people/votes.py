"""Votes at the United Nations: with France and with other states, the two bases never joined."""

import pandas as pd

from components.charts.people import lines_by_country, partner_dots
from components.model.blocks import Card, Columns
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.sections.people.left_out import and_left_out
from components.statements.people import comparison, over_time
from components.words.wording import inside, years
from data.derive.people_comparison import FEW_VOTES, enough_votes, newest_votes, of_france
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import _


@memo(64)
def agreement(selection: Selection) -> pd.DataFrame:
    """Return the rows of the newest year with all states compared, on one basis."""
    return newest_votes(enough_votes(frames.chosen("un_votes", selection)))


@memo(1)
def _every_year() -> pd.DataFrame:
    """Return the rows that rest on enough votes, whatever is selected."""
    return enough_votes(frames.table("un_votes"))


@memo(64)
def _with_france(selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return all roll calls with France by year, where there are none resolutions; and what is left out."""
    rows = of_france(frames.chosen("un_votes", selection))
    calls = rows[rows["basis"].eq("roll_calls")]
    rows = (rows if calls.empty else calls).assign(part="all")
    enough = enough_votes(rows)
    return enough, rows[~rows.index.isin(enough.index)]


def votes(view: View) -> Section | None:
    """Return how often the countries vote as France does, among other states and over the years."""
    selection = view.selection
    if selection.scope == "brief":
        return None
    rows, what = agreement(selection), _("figures of votes at the UN")
    if nothing := parts.missing("un-votes", rows, _every_year(), what, view, selection):
        return parts.section("votes", nothing)
    with_france, few = _with_france(selection)
    over_time_card = _over_time(with_france, few, selection)
    columns = ((_among_states(rows, selection),), (over_time_card,) if over_time_card else ())
    shown = Columns(tuple(column for column in columns if column))
    return parts.section("votes", shown, label=_("Votes at the United Nations"))


def _among_states(rows: pd.DataFrame, selection: Selection) -> Card:
    title = comparison.votes(rows, selection.last)
    unit = _("per cent")
    return parts.card(
        "votes-by-state",
        title,
        _("Same vote in the General Assembly, per cent, {basis}, {years}").format(
            basis=inside(str(rows["basis"].iloc[0])), years=years(rows)
        ),
        rows,
        selection,
        figure=partner_dots(rows, "identical_percent", frames.names(), source_of(rows), unit),
        alt=str(title),
        note=_("Both yes, both no or both abstained, of the votes in which both took part."),
    )


def _over_time(rows: pd.DataFrame, few: pd.DataFrame, selection: Selection) -> Card | None:
    if rows.empty:
        return None
    title, names = over_time.votes(rows, selection.last), frames.names()
    unit = _("per cent")
    note = _("Roll calls and adopted resolutions are two bases, never one line.")
    note = and_left_out(note, few, FEW_VOTES, _("common votes"))
    return parts.card(
        "votes-with-france",
        title,
        _("Same vote as France, per cent, {basis}, {years}").format(
            basis=inside(str(rows["basis"].iloc[0])), years=years(rows)
        ),
        rows.drop(columns="part"),
        selection,
        figure=lines_by_country(
            rows, "identical_percent", names, source_of(rows), unit, from_zero=False
        ),
        alt=str(title),
        note=note,
    )
