"""Figures beyond the brief: strength of the detachment, budgets, students, residents."""

import pandas as pd
import streamlit as st

from components import cached
from components.card import card, source_of
from components.charts.facts import over_time
from components.charts.visits import moment
from components.findings.since import figures_title
from components.wording import number, when, word, years
from data.selection import Selection

MEASURES = ("budget", "students", "residents", "school", "language")


def draw_strength(security: pd.DataFrame, selection: Selection) -> None:
    """Draw the strength of the French detachments by date, figures in conflict side by side."""
    rows = security.dropna(subset=["personnel", "date"])
    if rows.empty:
        return
    names = cached.names()
    rows = _timed(
        rows.assign(
            value=rows["personnel"].astype(float),
            unit="people",
            series=[
                f"{names[code]}, {tier}"
                for code, tier in zip(rows["country"], rows["tier"], strict=True)
            ],
        )
    )
    card(
        "security-strength",
        figures_title(rows),
        f"People of the French air detachments at each date that is told, {years(rows)}",
        rows.drop(columns=["said", "moment"]),
        selection,
        figure=over_time(rows, source_of(rows), "People"),
        alt=figures_title(rows),
        note="Each date and source by itself: combat aircraft came and went, and figures disagree.",
    )


def draw_measures(facts: pd.DataFrame, selection: Selection) -> None:
    """Draw each measure of aid and culture by itself, one unit a chart."""
    names = cached.names()
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
                    f"{names[code]}: {title}"
                    for code, title in zip(rows["country"], rows["title"], strict=True)
                ]
            )
        )
        with columns[place % 2]:
            card(
                f"{kind}-{str(unit).replace(' ', '-').replace('%', 'percent')}",
                figures_title(timed),
                f"{word(str(kind))}, {unit}, {years(rows)}; each measure is a line of its own",
                timed.drop(columns=["said", "moment"]),
                selection,
                figure=over_time(timed, source_of(rows), str(unit)),
                alt=figures_title(timed),
            )


def _timed(rows: pd.DataFrame) -> pd.DataFrame:
    """Add `moment` (where a date stands on an axis of years) and `said` (the value in words)."""
    said = [
        f"{'≈ ' if row['approximate'] else ''}{number(row['value'])} {row['unit']}, {when(row['date'])}"
        for row in rows.to_dict("records")
    ]
    return rows.assign(moment=[moment(date) for date in rows["date"]], said=said)
