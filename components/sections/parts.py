"""What sections make parts of: cards, controls and notices, each a value of components.model."""

from collections.abc import Collection, Iterable, Mapping

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import TALLEST
from components.controls import tour
from components.model.blocks import Block, Choice, Figure, Notice
from components.model.card import Card
from components.model.page import Page, Section
from components.model.statement import Statement
from components.model.view import View
from components.sections.filtered import counted, scoped
from components.words.wording import listed, span
from data.query import frames
from data.query.memo import memo
from data.query.nearest_selection import nearest
from data.query.selection import Selection, Unreadable
from data.sources import citation
from data.text.i18n import _

_nearest = memo(64)(nearest)
FREE = 20  # pixels above TALLEST for which nobody should have to scroll


def page(
    view: View,
    title: str,
    lead: str | Statement | Iterable[Statement],
    *sections: Section | None,
    complaints: Iterable[str] = (),
) -> Page:
    """Return a page of the sections that have something in them, the guided tour's step first."""
    given = [lead] if isinstance(lead, str | Statement) else lead
    leads = [_statement(one) for one in given if one]
    step = section(tour.PARAMETER, *tour.tour(view))
    return Page(
        view,
        title,
        (*leads, *counted(leads, view.selection)),
        tuple(section for section in (step, *sections) if section and section.parts),
        (*tour.complaints(view), *complaints),
    )


def _statement(text: str | Statement) -> Statement:
    return text if isinstance(text, Statement) else Statement(text)


def section(name: str, *parts: Block | None, heading: str = "", label: str = "") -> Section:
    """Return a section of the parts that are there."""
    return Section(name, tuple(part for part in parts if part is not None), heading, label)


@memo(256)
def source_of(rows: pd.DataFrame) -> str:
    """Name the publications and locators that `rows` rest on, for the foot of a figure."""
    return citation(rows, frames.table("sources"))


def card(
    name: str,
    title: str | Statement,
    subtitle: str,
    rows: pd.DataFrame,
    selection: Selection,
    *,
    basis: pd.DataFrame | None = None,
    figure: go.Figure | None = None,
    alt: str = "",
    body: Iterable[Block] = (),
    note: str = "",
    column_filters: str = "",
    unit: str = "",
) -> Card:
    """Return a card; see components.model.card. `figure` (with `alt`) stands before `body`.

    A figure of all sources that is too tall for a window has a window of its own to scroll in.
    """
    blocks, words = list(body), scoped(_statement(title), selection)
    if figure is not None:
        tall = selection.scope != "brief" and figure.layout.height > TALLEST + FREE
        says = str(words) if alt == str(title) else alt
        blocks.insert(0, Figure(name, figure, says, window=bool(tall)))
    return Card(
        name, words, subtitle, rows, selection, tuple(blocks), basis, note, column_filters, unit
    )


def latest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Return dated rows, the latest first; those of one date as they were, those without one last."""
    return rows.sort_values("date", ascending=False, kind="stable", na_position="last")


def missing(
    name: str, rows: pd.DataFrame, table: pd.DataFrame, what: str, view: View, selection: Selection
) -> Notice | None:
    """Return None where `rows` has any, else a notice that says what is missing and offers the nearest.

    `table` holds every row of the kind, whatever is selected; `what` names the kind.
    """
    if len(rows):
        return None
    names = frames.names()
    message = _(
        "**No {what} for {where} in {years}.**"
        " That nothing is listed does not mean that there was nothing."
    ).format(
        what=what,
        where=listed([names[code] for code in selection.codes]),
        years=span(selection.first, selection.last),
    )
    other = _nearest(table, selection)
    if other is None:
        return Notice(name, message)
    offer = _("Show {there}, {years}").format(
        there=listed([names[code] for code in other.codes]), years=span(other.first, other.last)
    )
    return Notice(name, message, offer, view.showing(other))


def option(
    view: View,
    parameter: str,
    options: Mapping[str, str],
    label: str,
    *,
    known: Collection[str] = (),
    drops: Iterable[str] = (),
    menu: bool = False,
) -> Choice:
    """Return the choice of one of `options` (code to words); the first is the default and not written.

    A code in the address that is none of them counts as absent, which is said unless it is one of
    `known`: codes that the present filters leave out. A change takes the parameters `drops` out.
    """
    codes = list(options)
    requested = view.option(parameter)
    complaint = ""
    if requested and requested not in options and requested not in known:
        wrong = _("is not one of {known}").format(known=", ".join(codes))
        instead = _("shown instead: {option}").format(option=options[codes[0]])
        complaint = str(Unreadable(parameter, requested, wrong, instead))
    return Choice(
        parameter,
        label,
        tuple(options.items()),
        (requested if requested in options else codes[0],),
        "menu" if menu else "one",
        (codes[0],),
        tuple(drops),
        complaint=complaint,
    )


def switch(view: View, parameter: str, label: str) -> Choice:
    """Return the choice of yes or no; yes is 1 in the address, no is not written."""
    requested = view.option(parameter)
    complaint = ""
    if requested not in ("", "0", "1"):
        wrong, instead = _("is neither 0 nor 1"), _("it counts as 0")
        complaint = str(Unreadable(parameter, requested, wrong, instead))
    chosen = ("1",) if requested == "1" else ()
    return Choice(parameter, label, (("1", label),), chosen, "switch", complaint=complaint)


def several(
    view: View,
    parameter: str,
    options: Mapping[str, str],
    label: str,
    *,
    default: Iterable[str] = (),
    known: Collection[str] = (),
    wrong: str = "",
    most: int = 0,
    placeholder: str = "",
) -> Choice:
    """Return the choice of any of `options`, at most the first `most`; `default` where none is asked.

    Codes in the address that are none of them are left out, which is said unless they are `known`;
    `wrong` says what is the matter with them.
    """
    requested = [code for code in view.option(parameter).split(",") if code]
    chosen = [code for code in requested if code in options]
    unknown = [code for code in requested if code not in options and code not in known]
    complaint = ""
    if unknown:
        wrong = wrong or _("is not one of {known}").format(known=", ".join(options))
        complaint = str(Unreadable(parameter, ", ".join(unknown), wrong, _("it is left out")))
    return Choice(
        parameter,
        label,
        tuple(options.items()),
        tuple(chosen[:most] if most else chosen) or tuple(default),
        "several",
        tuple(default),
        placeholder=placeholder,
        most=most,
        complaint=complaint,
    )


def text(view: View, parameter: str, label: str, placeholder: str = "") -> Choice:
    """Return a field for any text."""
    chosen = tuple(filter(None, [view.option(parameter)]))
    return Choice(parameter, label, (), chosen, "text", placeholder=placeholder)
