"""Cards of facts that pages share: single figures, dates on a line each, counts by kind."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from components.card import available, card, source_of
from components.charts.facts import counts_grid, labelled_points, lives
from components.controls import address
from components.statements import facts as findings
from components.words.wording import word, years
from data.derive.shared_rows import counted_by_kind, measured, where
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.i18n import N_, _

MANY = 13  # dated facts that a screen has room for
BUDGET = (
    "cultural-budget",
    N_("cultural budget"),
    N_("Cultural budget, thousand euros, {years}; only the years that are told"),
    N_("Two figures: no line is drawn between them, and no other budget is given."),
    findings.budget_title,
)
STUDENTS = (
    "students",
    N_("numbers of students"),
    N_("Students, {years}; an open triangle is an upper bound"),
    N_("Scholars of two programmes in one year, and an upper bound per year: two measures."),
    findings.students_title,
)
SINGLE = {"budget": BUDGET, "students": STUDENTS}


def draw_single(kind: str, facts: pd.DataFrame, selection: Selection) -> None:
    """Draw the few figures that the brief gives of a kind, or say that there are none."""
    name, what, subtitle, note, titled = SINGLE[kind]
    rows = measured(frames.chosen("aid_culture", selection), kind)
    if not available(rows, measured(facts, kind), _(what), selection):
        return
    title = titled(rows, frames.names())
    card(
        name,
        title,
        _(subtitle).format(years=years(rows)),
        rows,
        selection,
        figure=labelled_points(rows, frames.names(), source_of(rows)),
        alt=title,
        note=_(note),
    )


def draw_dates(
    name: str,
    rows: pd.DataFrame,
    subtitle: str,
    selection: Selection,
    groups: Mapping[str, tuple[str, Sequence[str]]],
    note: str = "",
) -> None:
    """Draw dated facts on a line each; where all sources tell too many, those of one group.

    `groups` has the words and the kinds of each group by its code; the first with facts is shown
    first, and all can be.
    """
    total = len(rows)
    if selection.layer == "all" and total > MANY:
        parts = {code: where(rows, "kind", *kinds) for code, (_, kinds) in groups.items()}
        said = {
            code: f"{_(groups[code][0])} ({len(part)})" for code, part in parts.items() if len(part)
        }
        shown = address.option(
            "dates", {**said, "all": _("All ({count})").format(count=total)}, _("Dated facts shown")
        )
        rows = parts.get(shown, rows)
    told = _(subtitle).format(years=years(rows))
    if len(rows) < total:
        told = _("{shown} of {total} {facts}").format(
            shown=len(rows), total=total, facts=f"{told[0].lower()}{told[1:]}"
        )
    last = BRIEF_YEAR if selection.layer == "brief" else int(rows["last_year"].max())
    card(
        name,
        findings.dates_title(rows),
        told,
        rows,
        selection,
        figure=lives(rows, source_of(rows), last),
        alt=findings.dates_title(rows),
        note=note,
    )


@frames.kept(32)
def _grid(counts: pd.DataFrame, told: tuple[tuple[str, str], ...], source: str) -> go.Figure:
    return counts_grid(counts, dict(told), frames.names(), source)


def draw_counts(
    name: str, rows: pd.DataFrame, subtitle: str, kinds: Sequence[str], selection: Selection
) -> dict[str, str]:
    """Draw how many facts there are by kind and country; return the kinds told of, in words."""
    names = frames.names()
    counts = counted_by_kind(rows, selection.codes)
    told = {kind: word(kind) for kind in kinds if kind in set(counts["kind"])}
    figure = _grid(counts, tuple(told.items()), source_of(rows))
    card(
        name,
        findings.grid_title(counts, names),
        _("{facts} by kind and country; a gap is no fact, not a zero").format(facts=_(subtitle)),
        counts,
        selection,
        basis=rows,
        figure=figure,
        alt=findings.grid_title(counts, names),
    )
    return told
