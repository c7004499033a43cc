"""Who goes abroad: students and the hosts that take them, visas and the states that issue them."""

import pandas as pd

from components.charts.people import lines_by_country, partner_dots
from components.model.blocks import Card, Columns, Notice
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.sections.people.left_out import and_left_out
from components.statements.people import comparison
from components.words.wording import listed, word, years
from data.derive.people_comparison import (
    COMPARED,
    FEW_DECISIONS,
    enough_decisions,
    newest,
    of_france,
    visas_issued,
    visas_refused,
)
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import _

MOST = 10  # states that a chart of visas has room for
ALIKE = ["consulate", "indicator", "part"]  # columns with one value in all rows of a card


def abroad(view: View) -> Section | None:
    """Return who takes students of the countries and who issues visas there, in the newest year of each."""
    if view.selection.scope == "brief":
        return None
    columns = Columns(((_students(view),), (_visas(view),)))
    return parts.section("abroad", columns, label=_("Students and visas"))


@memo(64)
def _hosts(selection: Selection) -> pd.DataFrame:
    return newest(frames.chosen("students_abroad", selection))


def _students(view: View) -> Card | Notice:
    selection, known = view.selection, frames.table("students_abroad")
    rows, names = _hosts(selection), frames.names()
    what = _("figures of students abroad")
    if nothing := parts.missing("students-abroad", rows, known, what, view, selection):
        return nothing
    title = comparison.students(rows, selection.last)
    note = _("Half of what the copy read of the OECD’s figures has: it counts everyone twice.")
    absent = [names[code] for code in COMPARED if code not in set(rows["partner"])]
    if absent:
        note = _("{note} Not listed: {countries:the}.").format(note=note, countries=listed(absent))
    return parts.card(
        "students-hosts",
        title,
        _("Students by host country, {years}; logarithmic scale").format(years=years(rows)),
        rows,
        selection,
        figure=partner_dots(rows, "value", names, source_of(rows), _("students"), log=True),
        alt=str(title),
        note=note,
        unit="students",
    )


@memo(64)
def _chosen_visas(selection: Selection) -> pd.DataFrame:
    """Return the visas that are selected, as the file has them: `all` is the same in every language."""
    return selection.of(frames.english("visas"))


@memo(1)
def _every_state() -> pd.DataFrame:
    """Return the visas that states issued, whatever is selected."""
    return visas_issued(frames.english("visas"))


@memo(64)
def _issued(selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return visas issued in the newest year: of the states with most and of France, and of all states."""
    rows = _chosen_visas(selection)
    issued = newest(visas_issued(rows))
    by_state = issued.groupby("partner")["value"].sum().sort_values(ascending=False)
    shown = {*by_state.index[:MOST], *of_france(issued)["partner"]}
    return issued[issued["partner"].isin(shown)].drop(columns=ALIKE, errors="ignore"), issued


def _visas(view: View) -> Card | Notice:
    selection, what = view.selection, _("figures of visas")
    shown, issued = _issued(selection)
    if nothing := parts.missing("visas", issued, _every_state(), what, view, selection):
        return nothing
    title = comparison.visas(issued, selection.last)
    subtitle = _("Visas issued ({kind}), {years}; {shown} of {states} states")
    return parts.card(
        "visas-by-state",
        title,
        subtitle.format(
            kind=issued["visa_type"].iloc[0],
            years=years(issued),
            shown=shown["partner"].nunique(),
            states=issued["partner"].nunique(),
        ),
        shown,
        selection,
        basis=issued,
        figure=partner_dots(shown, "value", frames.names(), source_of(issued), _("visas")),
        alt=str(title),
        note=_(
            "By consulate, not by traveller: where France has none, another state decides. Kinds A, B"
            " and C until 2012, short stays (C) alone since."
        ),
        unit="visas",
    )


def issued_by_france(selection: Selection) -> tuple[Statement | None, pd.DataFrame]:
    """Return who issued visas in the newest year, and those of France by country and year.

    The years since the newest change of what is counted; nothing where there is no figure.
    """
    _shown, newest_year = _issued(selection)
    if newest_year.empty:
        return None, newest_year
    rows = of_france(visas_issued(_chosen_visas(selection)))
    rows = rows[rows["visa_type"].eq(newest_year["visa_type"].iloc[0])]
    yearly = rows.groupby(["country", "year"], as_index=False)["value"].sum()
    return comparison.visas(newest_year, selection.last), yearly


@memo(64)
def _refused(selection: Selection) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return visas refused by France, where it decided on enough, and by all states."""
    rows = visas_refused(_chosen_visas(selection))
    return enough_decisions(of_france(rows)).drop(columns=ALIKE[:2]), rows


def refused(view: View) -> Card | None:
    """Return which share of visas French consulates refused, None where they decided on too few."""
    selection, names = view.selection, frames.names()
    french, every = _refused(selection)
    if french.empty:
        return None
    title = comparison.refused(every, french, selection.last)
    few = of_france(every)
    few = few[~few.index.isin(french.index)]
    note = _("Not issued, of issued and not issued together.")
    note = and_left_out(note, few, FEW_DECISIONS, _("decisions"))
    return parts.card(
        "visas-refused",
        title,
        _("{what}, per cent, {years}").format(what=word("visas_not_issued"), years=years(french)),
        french.drop(columns="part"),
        selection,
        figure=lines_by_country(french, "refused_percent", names, source_of(french), _("per cent")),
        alt=str(title),
        note=note,
        unit="visas",
    )
