"""Firms at the time of each source: which is where, in what sector, and which stays outside."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.companies import presence_matrix, sector_bars, sector_treemap
from components.model.blocks import Box, Card, Choice
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.parts import source_of
from components.statements import companies as statements
from components.words.wording import years
from data.derive.shared_rows import (
    firms_by_sector,
    firms_named,
    firms_outside,
    firms_unnamed,
)
from data.measures.firms import COUNTING, dated, standings
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_, _

MENTIONS = N_("The number of mentions says nothing of a firm’s weight.")
FIRMS = {"several": N_("In several countries"), "one": N_("In one country"), "all": N_("All")}
COLUMNS = (
    "company parent_now country sector activity counterpart status stake_percent value currency"
    " locator note"
)


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


def presence(view: View) -> Section:
    """Return the named firms by country and by sector."""
    selection, known = view.selection, firms_named(frames.table("companies"))
    name, what = "companies", _("French firms")
    whole, firms = standing(selection), on_record(selection)
    if nothing := parts.missing(name, whole, known, what, view, selection):
        return parts.section("presence", nothing)
    choice, shown = _firms_shown(view, whole)
    return parts.section(
        "presence",
        choice,
        _matrix(shown, whole, selection),
        _sectors(firms, selection),
        label=_("Where firms are"),
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
        "How each firm stands at the end of {year}, under the firmest word of its sources, and when it was"
        " last heard of"
    )
    title = statements.firms_title(whole, selection, names)
    if count < total:
        title = statements.part_title(shown)
        subtitle = _(
            "How each firm stands at the end of {year}, under the firmest word of its sources, and when it"
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


def _sectors(firms: pd.DataFrame, selection: Selection) -> Card:
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


def outside(view: View, rows: pd.DataFrame) -> Section:
    """Return who has left and who tries to get in, where anybody does; `rows` are activities."""
    away = firms_outside(rows)
    if away.empty:
        return parts.section("outside")
    card = parts.card(
        "companies-outside",
        _("Who has left, and who is seeking entry"),
        f"{_(statements.WITHOUT[view.selection.scope])}, {years(away)}",
        away,
        view.selection,
        body=[fact_lists.departures(away)],
    )
    return parts.section("outside", card, label=_("Who has left"))


def every_activity(rows: pd.DataFrame) -> Section:
    """Return the activities as a table, where there are any."""
    table = None if rows.empty else _table(rows)
    return parts.section("every", table, label=_("Every activity"))


def _table(rows: pd.DataFrame) -> Box:
    return parts.every(
        "companies-every",
        _("Every activity, with its passage"),
        _("Search in the field above the table; firms without a name stand for a sector."),
        rows,
        COLUMNS,
    )
