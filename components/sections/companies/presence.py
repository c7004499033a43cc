"""Firms at the time of each source: which is where, in what sector, and which stays outside."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.companies import presence_matrix, sector_bars, sector_treemap
from components.model.blocks import Card, Choice, Notice
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements import companies as statements
from data.derive.shared_rows import firms_by_sector, firms_named, firms_unnamed
from data.measures.firms import COUNTING, dated, standings
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_, _

MENTIONS = N_("The number of mentions says nothing of a firm’s weight.")
FIRMS = {"several": N_("In several countries"), "one": N_("In one country"), "all": N_("All")}


def activities(selection: Selection) -> pd.DataFrame:
    """Return the selected rows of the table of companies; of all sources, firms as they are called now."""
    rows = frames.chosen("companies", selection)
    return frames.under_todays_names(rows) if selection.scope == "now" else rows


@memo(64)
def standing(selection: Selection) -> pd.DataFrame:
    """Return how each firm stands at the end of the years in the chosen countries, and when last heard."""
    rows = selection.in_countries(standings(selection))
    return rows.rename(columns={"standing": "status"}).reset_index(drop=True)


@memo(64)
def on_record(selection: Selection) -> pd.DataFrame:
    """Return the activities of named firms in the chosen countries that any standing rests on."""
    rows = selection.in_countries(dated(selection.scope, selection.official))
    rows = rows[rows["start"] <= selection.last]
    return rows.drop(columns=["standing", "start", "heard", "ends"])


def opening(selection: Selection) -> Statement:
    """Return how many firms stand how at the end of the years, in a sentence or two."""
    sectors = firms_unnamed(frames.chosen("companies", selection), selection.codes)
    return statements.companies(standing(selection), sectors, selection, frames.names())


def missing(view: View) -> Notice | None:
    """Return a notice where no named firm is on record in the selection."""
    known = firms_named(frames.table("companies"))
    whole = standing(view.selection)
    return parts.missing("companies", whole, known, _("French firms"), view, view.selection)


def presence(view: View) -> Section:
    """Return the named firms by country, where the selection has any."""
    selection = view.selection
    whole = standing(selection)
    if whole.empty:
        return parts.section("presence")
    choice, shown = _firms_shown(view, whole)
    return parts.section(
        "presence", choice, _matrix(shown, whole, selection), label=_("Where firms are")
    )


def _firms_shown(view: View, firms: pd.DataFrame) -> tuple[Choice | None, pd.DataFrame]:
    """Return which firms the matrix shows where all are too many: those of several countries first."""
    countries = firms.groupby("company")["country"].transform("nunique")
    groups = {"several": firms[countries.gt(1)], "one": firms[countries.eq(1)], "all": firms}
    if view.selection.scope == "brief" or groups["several"].empty:
        return None, firms
    labels = {
        code: f"{_(FIRMS[code])} ({rows['company'].nunique()})" for code, rows in groups.items()
    }
    label = _("Firms shown, of {total}").format(total=firms["company"].nunique())
    choice = parts.option(view, "firms", labels, label)
    return choice, groups[choice.code].reset_index(drop=True)


def _matrix(shown: pd.DataFrame, whole: pd.DataFrame, selection: Selection) -> Card:
    """Return which firm stands how in which country; `shown` are some of `whole`."""
    names, count, total = frames.names(), shown["company"].nunique(), whole["company"].nunique()
    subtitle = _(
        "How each firm stands at the end of {year}, by its most advanced state in the sources, and when"
        " it was"
        " last heard of"
    )
    title = statements.firms_title(whole, selection, names)
    if count < total:
        title = statements.part_title(shown)
        subtitle = _(
            "How each firm stands at the end of {year}, by its most advanced state in the sources, and when"
            " it"
            " was last heard of; {shown} of {total} firms"
        )
    basis = on_record(selection)
    basis = basis[basis["company"].isin(shown["company"])]
    return parts.card(
        "companies",
        title,
        subtitle.format(year=selection.last, shown=count, total=total),
        shown,
        selection,
        basis=basis,
        figure=presence_matrix(shown, names, source_of(basis)),
        alt=str(title),
        note=f"{_(COUNTING)} {_(MENTIONS)}",
    )


def sectors(firms: pd.DataFrame, selection: Selection) -> Card:
    """Return the named firms by sector; `firms` are those of `on_record`."""
    title = statements.sectors_title(firms, selection.last)
    return parts.card(
        "companies-by-sector",
        title,
        _("Each named firm once in each of its sectors, up to {year}, however it stands").format(
            year=selection.last
        ),
        firms_by_sector(firms),
        selection,
        basis=firms,
        figure=_sector_figure(firms, selection),
        alt=str(title),
    )


def _sector_figure(firms: pd.DataFrame, selection: Selection) -> go.Figure:
    """Return boxes for the few firms of the brief, bars for the many of all sources."""
    draw = sector_bars if selection.scope == "now" else sector_treemap
    return draw(firms, frames.names(), source_of(firms))
