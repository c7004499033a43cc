"""Who comes to France: visas that it refuses, and people who live there."""

import pandas as pd

from components.charts.people import lines_by_country
from components.model.blocks import Block, Card, Columns
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.sections.people.abroad import ALIKE, refused
from components.statements.people import over_time
from components.words.wording import years
from data.derive.people_comparison import counted_people, of_france
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_, _

NAMES = {"refugees": N_("Refugees"), "born": N_("Born there"), "students": N_("Students")}
INDICATORS = {"refugees": "refugees", "born": "born_there_living_in_france"}
UNITS = {"refugees": N_("people"), "born": N_("people"), "students": N_("students")}
SUBTITLES = {
    "refugees": N_("Refugees at the end of the year, {years}"),
    "born": N_("In the middle of the year, by country of birth, {years}"),
    "students": N_("Students in France by country, {years}"),
}
NOTES = {
    "refugees": N_(
        "No line from 2020 to 2021: UNHCR’s figures rise at once, a break. Small counts are rounded."
    ),
    "born": N_("Of any nationality; the United Nations estimates every fifth year, and 2019."),
    "students": N_(
        "Half of what the copy read of the OECD’s figures has: it counts everyone twice."
    ),
}


def in_france(view: View) -> Section | None:
    """Return which visas France refuses, and one of the figures of who lives there."""
    if view.selection.scope == "brief":
        return None
    turned_down = refused(view)
    columns = ((turned_down,) if turned_down else (), _living(view))
    shown = Columns(tuple(column for column in columns if column))
    return parts.section("in-france", shown, label=_("In France"))


@memo(64)
def _rows(selection: Selection, what: str) -> pd.DataFrame:
    """Return the figures of refugees, born there or students in France by country and year."""
    if what == "students":
        return of_france(frames.chosen("students_abroad", selection)).assign(part="all")
    return counted_people(frames.chosen("people_in_france", selection), INDICATORS[what])


def _living(view: View) -> tuple[Block, ...]:
    """Return the choice of a figure and the card of the one chosen, or a notice where there is none."""
    selection = view.selection
    rows = {what: _rows(selection, what) for what in NAMES}
    options = {what: _(name) for what, name in NAMES.items() if len(rows[what])}
    if not options:
        known = frames.table("people_in_france")
        known = known[known["indicator"].isin(INDICATORS.values())]
        nothing = rows["refugees"]
        what = _("figures of people in France")
        notice = parts.missing("people-in-france", nothing, known, what, view, selection)
        return (notice,) if notice else ()
    choice = parts.option(view, "living", options, _("Living in France"), known=NAMES)
    return choice, _card(choice.code, rows[choice.code], selection)


def _card(what: str, rows: pd.DataFrame, selection: Selection) -> Card:
    title = over_time.total(rows, what, selection.last)
    return parts.card(
        f"{what}-in-france",
        title,
        _(SUBTITLES[what]).format(years=years(rows)),
        rows.drop(columns=ALIKE, errors="ignore"),
        selection,
        figure=lines_by_country(
            rows, "value", frames.names(), source_of(rows), _(UNITS[what]), gaps=what != "born"
        ),
        alt=str(title),
        note=_(NOTES[what]),
        unit=UNITS[what],
    )
