"""Cards of facts that pages share: single figures, dates on a line each, counts by kind."""

from collections.abc import Mapping, Sequence

import pandas as pd

from components.charts.facts import counts_grid, labelled_points, lives
from components.model.blocks import Block, Card, Choice, Notice
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements import facts as statements
from components.statements.people import aid
from components.words.wording import word, years
from data.derive.shared_rows import counted_by_kind, having, measured
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.i18n import N_, _

Groups = Mapping[str, tuple[str, Sequence[str]]]  # by code: a message that names it, and its kinds

TABLES = {"security-facts": "security", "aid-facts": "aid_culture"}  # of cards of counts
MANY = 13  # dated facts that a screen has room for
BUDGET = (
    "cultural-budget",
    N_("cultural budget"),
    N_("Cultural budget, thousand euros, {years}; the years on record alone"),
    N_("Two figures: no line is drawn between them, and no other budget is given."),
    aid.budget_title,
)
STUDENTS = (
    "students",
    N_("numbers of students"),
    N_("Students, {years}; an open triangle is an upper bound"),
    N_("Scholars of two programmes in one year, and an upper bound per year: two measures."),
    aid.students_title,
)
SINGLE = {"budget": BUDGET, "students": STUDENTS}


def single(view: View, kind: str, facts: pd.DataFrame, selection: Selection) -> Card | Notice:
    """Return the few figures that the brief gives of a kind, or a notice that there are none."""
    name, what, subtitle, note, titled = SINGLE[kind]
    rows = measured(frames.chosen("aid_culture", selection), kind)
    known = measured(facts, kind)
    if nothing := parts.missing(name, rows, known, _(what), view, selection):
        return nothing
    title = titled(rows, frames.names())
    return parts.card(
        name,
        title,
        _(subtitle).format(years=years(rows)),
        rows,
        selection,
        figure=labelled_points(rows, frames.names(), source_of(rows)),
        alt=str(title),
        note=_(note),
    )


def dates(
    view: View,
    name: str,
    rows: pd.DataFrame,
    subtitle: str,
    selection: Selection,
    groups: Groups,
    note: str = "",
) -> tuple[Block, ...]:
    """Return dated facts on a line each; where all sources have too many, those of one group.

    Then a choice among the groups stands before them: the first with facts is shown first, and all
    can be. `subtitle` has a place for {years}.
    """
    total, group = len(rows), ""
    if selection.scope == "now" and total > MANY:
        choice = _group(view, rows, groups)
        if choice.code in groups:
            rows = having(rows, "kind", *groups[choice.code][1])
            group = _(groups[choice.code][0]).lower()
        before: tuple[Block, ...] = (choice,)
    else:
        before = ()
    shown = subtitle.format(years=years(rows))
    if len(rows) < total:
        shown = _("{shown} of {total} {facts}").format(
            shown=len(rows), total=total, facts=f"{shown[0].lower()}{shown[1:]}"
        )
    last = BRIEF_YEAR if selection.scope == "brief" else int(rows["last_year"].max())
    table = "events" if "event_id" in rows else "security"
    title = statements.dates_title(rows, table, selection.codes, frames.names(), group)
    figure = lives(rows, source_of(rows), last)
    return *before, parts.card(
        name, title, shown, rows, selection, figure=figure, alt=str(title), note=note
    )


def _group(view: View, rows: pd.DataFrame, groups: Groups) -> Choice:
    """Return the choice of a group that has facts, or of all."""
    options = {}
    for code, (message, kinds) in groups.items():
        if count := len(having(rows, "kind", *kinds)):
            options[code] = f"{_(message)} ({count})"
    options["all"] = _("All ({count})").format(count=len(rows))
    return parts.option(view, "dates", options, _("Dated facts shown"))


def counts(
    name: str, rows: pd.DataFrame, subtitle: str, kinds: Sequence[str], selection: Selection
) -> Card:
    """Return how many facts there are by kind and country; `subtitle` says what is counted."""
    names = frames.names()
    counted = counted_by_kind(rows, selection.codes)
    title = statements.grid_title(counted, names, TABLES[name])
    return parts.card(
        name,
        title,
        _("{facts} by kind and country; a gap means no fact on record, not zero").format(
            facts=subtitle
        ),
        counted,
        selection,
        basis=rows,
        figure=counts_grid(counted, in_words(counted, kinds), names, source_of(rows)),
        alt=str(title),
    )


def in_words(rows: pd.DataFrame, kinds: Sequence[str]) -> dict[str, str]:
    """Return those of `kinds` that `rows` have, each in words, in their order."""
    present = set(rows["kind"])
    return {kind: word(kind) for kind in kinds if kind in present}
