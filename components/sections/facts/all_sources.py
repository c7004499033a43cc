"""Figures beyond the brief: strength of the detachment, budgets, students, residents."""

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.facts import over_time
from components.charts.visits import moment
from components.places import in_its_place
from components.statements.all_sources import figures_title, strength_title
from components.words.wording import inside, word, years
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import number, when
from data.text.i18n import N_, _

STRENGTH = {"personnel": ("strength", N_("people")), "aircraft": ("aircraft", N_("aircraft"))}
MEASURES = ("budget", "students", "residents", "school", "language")


@in_its_place
def draw_strength(security: pd.DataFrame, selection: Selection) -> None:
    """Draw people and aircraft of the French detachments by date, each date and source by itself."""
    told = security[security["kind"].ne("procurement")].dropna(subset="date")
    for column, (measure, (name, unit)) in zip(st.columns(2), STRENGTH.items(), strict=True):
        rows = told.dropna(subset=measure)
        if not rows.empty:
            with column:
                _draw_strength(rows.assign(value=rows[measure]), name, _(unit), selection)


def _draw_strength(rows: pd.DataFrame, name: str, unit: str, selection: Selection) -> None:
    """Draw one measure of strength by date, figures in conflict side by side."""
    names = frames.names()
    timed = _timed(
        rows.assign(
            value=rows["value"].astype(float),
            unit=unit,
            series=[
                f"{names[code]}, {inside(tier)}"
                for code, tier in zip(rows["country"], rows["tier"], strict=True)
            ],
        )
    )
    title = strength_title(timed, names)
    card(
        f"security-{name}",
        title,
        _("{unit} of the French air detachments at each date that is told, {years}").format(
            unit=unit.capitalize(), years=years(rows)
        ),
        timed.drop(columns=["said", "moment"]),
        selection,
        figure=over_time(timed, source_of(timed), unit.capitalize(), joined=False),
        alt=title,
        note=_(
            "Each date and source by itself: combat aircraft came and went, and figures disagree."
        ),
    )


@in_its_place
def draw_measures(facts: pd.DataFrame, selection: Selection) -> None:
    """Draw each measure of aid and culture by itself, one unit a chart."""
    names = frames.names()
    valued = facts[facts["value"].notna() & facts["kind"].isin(MEASURES)].dropna(subset="date")
    groups = [
        (kind, unit, rows)
        for (kind, unit), rows in valued.groupby(["kind", "unit"], sort=False)
        if len(rows) > 1
    ]
    columns = st.columns(2)
    for place, (kind, unit, rows) in enumerate(groups):
        timed = _timed(
            rows.assign(
                series=[
                    _("{country}: {title}").format(country=names[code], title=title)
                    for code, title in zip(rows["country"], rows["title"], strict=True)
                ]
            )
        )
        with columns[place % 2]:
            card(
                f"{kind}-{_plain(rows).replace(' ', '-').replace('%', 'percent')}",
                figures_title(timed),
                _("{kind}, {unit}, {years}; each measure is a line of its own").format(
                    kind=word(str(kind)), unit=unit, years=years(rows)
                ),
                timed.drop(columns=["said", "moment"]),
                selection,
                figure=over_time(timed, source_of(rows), str(unit)),
                alt=figures_title(timed),
            )


def _plain(rows: pd.DataFrame) -> str:
    """Return the unit as the file of the table has it: file names are the same in every language."""
    units = frames.english("aid_culture").set_index("aid_id")["unit"]
    return str(units[rows["aid_id"].iloc[0]])


def _timed(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `moment` (where a date stands on an axis of years) and `said` (the value in words)."""
    said = [
        f"{'≈ ' if row['approximate'] else ''}{number(row['value'])} {row['unit']}, {when(row['date'])}"
        for row in rows.to_dict("records")
    ]
    return rows.assign(moment=[moment(date) for date in rows["date"]], said=said)
