"""What happened: the choice of kinds and words, a strip over the years, a list, latest first."""

from typing import NamedTuple

import pandas as pd

from components.charts.chronology import strip
from components.model.blocks import Card, Choice, Notice, Table, paragraph
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements import chronology as statements
from components.words.happenings import LABELS, dated, full
from components.words.wording import years
from data.query import frames, happened
from data.query.memo import memo
from data.query.selection import Selection
from data.text.formatting import number
from data.text.i18n import N_, _

KIND, WORDS = "kind", "q"
STRIP = N_(
    "What these sources report, not an exhaustive record. The colour is the country’s. An event"
    " dated only by its year is hollow and placed mid-year; undated events are in the list only."
)
LIST = N_(
    "Each act once, however many rows report it, with its date as published. Kinds follow from the"
    " tables: a contract may be a memorandum; openings are posts, first works of firms and"
    " deployments. Projects, talks, bids and what was announced alone are left out. Text and country"
    " are those of the source named."
)


class Query(NamedTuple):
    """What narrows the list besides the filters: kinds, and words to search for."""

    kinds: tuple[str, ...]
    words: str

    def __str__(self) -> str:
        parts = {KIND: ",".join(self.kinds), WORDS: self.words}
        return ";".join(f"{name}:{value}" for name, value in parts.items() if value)


def opening(selection: Selection) -> Statement:
    """Return how much happened in a selection, and what came last."""
    return statements.lead(happened.acts(selection), selection)


def chronology(view: View) -> Section:
    """Return the choices, the strip and the list of a view, or a notice that there is nothing."""
    selection = view.selection
    acts = happened.acts(selection)
    known = happened.acts(selection.everything)
    name = "chronology"
    if nothing := parts.missing(name, acts, known, _("recorded event"), view, selection):
        return parts.section("happened", nothing)
    kinds, words = _kinds(view, acts), parts.text(view, WORDS, _("Search what happened"))
    query = Query(kinds.chosen, words.code)
    shown = happened.having(acts, *query)
    if shown.empty:
        message = _("Nothing among these {count} holds what is looked for.")
        nothing = Notice(name, message.format(count=number(len(acts))))
        return parts.section("happened", kinds, words, nothing)
    besides = statements.besides(shown, happened.planned(selection))
    return parts.section(
        "happened",
        kinds,
        _strip(shown, query, selection),
        words,
        paragraph(besides, "soft") if besides else None,
        _list(shown, query, selection),
    )


def _kinds(view: View, acts: pd.DataFrame) -> Choice:
    """Return the choice of any kinds that there are; none chosen shows all."""
    counts = acts["kind"].value_counts()
    options = {
        kind: f"{_(label)} ({counts[kind]})" for kind, label in LABELS.items() if kind in counts
    }
    return parts.several(view, KIND, options, _("Kinds (none chosen: all)"), known=tuple(LABELS))


def _strip(shown: pd.DataFrame, query: Query, selection: Selection) -> Card | None:
    rows = with_date(shown)
    if rows.empty:
        return None
    title = statements.most_title(rows)
    figure = strip(rows, frames.names(), source_of(rows), (selection.first, selection.last))
    return parts.card(
        "chronology-strip",
        title,
        _("A mark for each recorded event with a date, {years}, by kind and country").format(
            years=years(rows)
        ),
        rows,
        selection,
        figure=figure,
        alt=str(title),
        note=_(STRIP),
        column_filters=str(query),
    )


@memo(64)
def with_date(acts: pd.DataFrame) -> pd.DataFrame:
    """Return the acts that have a date."""
    return acts.dropna(subset="date")


def _list(shown: pd.DataFrame, query: Query, selection: Selection) -> Card:
    title = statements.list_title(shown, *query)
    return parts.card(
        "chronology",
        title,
        _("Date, country, kind, what happened, and the source of each"),
        shown,
        selection,
        body=[Table(listed(shown), str(title), stacked=True)],
        note=_(LIST),
        column_filters=str(query),
    )


@memo(64)
def listed(acts: pd.DataFrame) -> pd.DataFrame:
    """Return acts as a reader meets them: date, country, kind, what, and the source."""
    rows = acts.to_dict("records")
    return pd.DataFrame(
        {
            "date": [dated(row) for row in rows],
            "country": list(acts["country"]),
            "kind": list(acts["kind"]),
            "what": [full(row) for row in rows],
            "source_id": list(acts["source_id"]),
            "locator": list(acts["locator"]),
            "tier": list(acts["tier"]),
        }
    ).dropna(axis="columns", how="all")
