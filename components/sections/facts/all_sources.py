"""Figures beyond the brief: strength of the detachment, budgets, students, residents."""

import functools
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.charts.facts import over_time
from components.charts.visits import moment
from components.model.blocks import Card, Choice, Columns
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements.all_sources import strength_title
from components.statements.people.aid import latest_title, unit_of
from components.words.wording import inside, word, years
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import number, published, when
from data.text.i18n import N_, _

STRENGTH = {"personnel": ("strength", N_("people")), "aircraft": ("aircraft", N_("aircraft"))}
MEASURES = ("language", "students", "residents", "school", "budget")  # in the order of a choice
OF_CHARTS = ["value_text", "moment"]  # columns that charts need and tables do not show


def strength(security: pd.DataFrame, selection: Selection) -> Columns | None:
    """Return people and aircraft of the French detachments by date, each date and source by itself."""
    dated = security[security["kind"].ne("procurement") & security["date"].notna()]
    columns: list[tuple[Card, ...]] = []
    for measure, (name, unit) in STRENGTH.items():
        rows = dated[dated[measure].notna()]
        rows = rows.assign(value=rows[measure])
        if measure == "aircraft":  # a source that gives people and planes is rough about the people
            rows = rows.assign(approximate=rows["approximate"] & rows["personnel"].isna())
        columns.append(() if rows.empty else (_strength(rows, name, _(unit), selection),))
    return Columns(tuple(columns)) if any(columns) else None


def _strength(rows: pd.DataFrame, name: str, unit: str, selection: Selection) -> Card:
    """Return one measure of strength by date, figures in conflict side by side."""
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
    title = strength_title(timed, name, names)
    return parts.card(
        f"security-{name}",
        title,
        _("{unit} of the French air detachments at each date on record, {years}").format(
            unit=unit.capitalize(), years=years(rows)
        ),
        timed.drop(columns=OF_CHARTS),
        selection,
        figure=over_time(timed, source_of(timed), unit.capitalize(), joined=False),
        alt=str(title),
        note=_(
            "Each date and source stands alone: combat aircraft came and went, and sources disagree."
        ),
    )


def measures(view: View, facts: pd.DataFrame) -> tuple[Choice | Card, ...]:
    """Return one measure of aid and culture, one unit a chart, behind the choice of which.

    Of one kind that with the newest figure comes first; none where no measure has two.
    """
    given = facts["value"].notna() & facts["date"].notna()
    valued = facts[given & facts["kind"].isin(MEASURES)]
    groups = {
        _file_name(str(kind), rows): (str(kind), str(unit), rows)
        for (kind, unit), rows in valued.groupby(["kind", "unit"])
        if len(rows) > 1
    }
    if not groups:
        return ()
    ordered = sorted(groups, key=lambda name: (*_place(*groups[name]), name))
    options = {name: _option(*groups[name]) for name in ordered}
    known = _names()
    choice = parts.option(view, "figures", options, _("Figures of"), known=known, menu=True)
    return choice, _measure(choice.code, *groups[choice.code], view.selection)


def _place(kind: str, _unit: str, rows: pd.DataFrame) -> tuple[int, int, int]:
    """Order measures by their kind, then the newest, then those with most figures."""
    return MEASURES.index(kind), -int(rows["last_year"].max()), -len(rows)


def _option(kind: str, unit: str, rows: pd.DataFrame) -> str:
    """Name a measure by its kind, its unit where that is another word, and how many figures it has."""
    what = word(kind)
    if unit.lower() != what.lower():
        what = _("{kind}, {unit}").format(kind=what, unit=unit)
    return f"{what} ({len(rows)})"


@functools.cache
def _names() -> frozenset[str]:
    """Return the name of every measure, whatever is selected; they are the same in every language."""
    facts = frames.english("aid_culture")
    valued = facts[facts["value"].notna() & facts["kind"].isin(MEASURES)]
    return frozenset(
        _file_name(str(kind), rows) for (kind, _unit), rows in valued.groupby(["kind", "unit"])
    )


def _measure(name: str, kind: str, unit: str, rows: pd.DataFrame, selection: Selection) -> Card:
    names = frames.names()
    timed = _timed(
        rows.assign(
            series=[
                _("{country}: {title}").format(country=names[code], title=title)
                for code, title in zip(rows["country"], rows["title"], strict=True)
            ]
        )
    )
    title = latest_title(timed, names, kind, _of_files(rows))
    return parts.card(
        name,
        title,
        _("{kind}, {unit}, {years}").format(kind=word(kind), unit=unit, years=years(rows)),
        timed.drop(columns=OF_CHARTS),
        selection,
        figure=over_time(timed, source_of(rows), unit),
        alt=str(title),
    )


def _file_name(kind: str, rows: pd.DataFrame) -> str:
    """Name a measure by its kind and unit, the same in every language."""
    return f"{kind}-{_of_files(rows).replace(' ', '-').replace('%', 'percent')}"


def _of_files(rows: pd.DataFrame) -> str:
    """Return the unit as the file of the table has it: file names are the same in every language."""
    units = frames.english("aid_culture").set_index("aid_id")["unit"]
    return str(units[rows["aid_id"].iloc[0]])


def _timed(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `moment` (where a date stands on an axis of years) and `value_text` (the value in words)."""
    texts = [
        f"{'≈ ' if row['approximate'] else ''}{_amount(row)}, {when(row['date'])}"
        for row in rows.to_dict("records")
    ]
    return rows.assign(moment=[moment(date) for date in rows["date"]], value_text=texts)


def _amount(row: Mapping[Any, Any]) -> str:
    if row["kind"] == "budget":
        return published(row["value"], unit_of(row))
    return f"{number(row['value'])} {row['unit']}"
