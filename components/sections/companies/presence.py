"""Firms at the time of each source: which is where, in what sector, and which stays outside."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.companies import presence_matrix, sector_bars, sector_treemap
from components.model.blocks import Box, Card, Choice
from components.model.page import Section
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.parts import source_of
from components.statements import companies as statements
from components.words.wording import years
from data.derive.shared_rows import firms_by_sector, firms_named, firms_outside, firms_standing
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_, _

FIRMS = {"several": N_("In several countries"), "one": N_("In one country"), "all": N_("All")}
COLUMNS = (
    "company parent_now country sector activity counterpart status stake_percent value currency"
    " locator note"
)


def activities(selection: Selection) -> pd.DataFrame:
    """Return the selected rows of the table of companies; of all sources, firms as they are called now."""
    rows = frames.chosen("companies", selection)
    return frames.under_todays_names(rows) if selection.layer == "all" else rows


def opening(rows: pd.DataFrame) -> str:
    """Return how many firms are where and who has left, in a sentence or two; `rows` are activities."""
    return statements.companies(firms_standing(rows), frames.names())


def presence(view: View, rows: pd.DataFrame) -> Section:
    """Return the named firms by country and by sector; `rows` are activities."""
    firms, known = firms_named(rows), frames.table("companies")
    name, what = "companies", _("French firms")
    if nothing := parts.missing(name, firms, known, what, view, view.selection):
        return parts.section("presence", nothing)
    choice, shown = _firms_shown(view, firms)
    return parts.section(
        "presence",
        choice,
        _matrix(shown, rows, view.selection),
        _sectors(firms, view.selection),
    )


def _firms_shown(view: View, firms: pd.DataFrame) -> tuple[Choice | None, pd.DataFrame]:
    """Return which firms the matrix shows where all are too many: those of several countries first."""
    countries = firms.groupby("company")["country"].transform("nunique")
    groups = {"several": firms[countries.gt(1)], "one": firms[countries.eq(1)], "all": firms}
    if view.selection.layer == "brief" or groups["several"].empty:
        return None, firms
    labels = {
        code: f"{_(FIRMS[code])} ({rows['company'].nunique()})" for code, rows in groups.items()
    }
    label = _("Firms shown, of {total}").format(total=firms["company"].nunique())
    choice = parts.option(view, "firms", labels, label)
    return choice, groups[choice.code]


def _matrix(shown: pd.DataFrame, rows: pd.DataFrame, selection: Selection) -> Card:
    """Return which firm is in which country, and in what state; `shown` are named firms of `rows`."""
    names, total = frames.names(), firms_named(rows)["company"].nunique()
    standing, count = firms_standing(rows), shown["company"].nunique()
    title = statements.firms_title(standing, names)
    subtitle = _("Firmest state of each firm in each country, {years}")
    if count < total:
        standing = standing[standing["company"].isin(shown["company"])].reset_index(drop=True)
        title = statements.part_title(standing, names)
        subtitle = _(
            "Firmest state of each firm in each country, {years}; {shown} of {total} firms"
        )
    return parts.card(
        "companies",
        title,
        subtitle.format(years=years(shown), shown=count, total=total),
        standing,
        selection,
        basis=shown,
        figure=presence_matrix(standing, names, source_of(shown)),
        alt=title,
        note=_("Named firms only, and the number of mentions says nothing of their weight."),
    )


def _sectors(firms: pd.DataFrame, selection: Selection) -> Card:
    title = statements.sectors_title(firms)
    return parts.card(
        "companies-by-sector",
        title,
        _("Each named firm once in each of its sectors; those that left or only try are included"),
        firms_by_sector(firms),
        selection,
        basis=firms,
        figure=_sector_figure(firms, selection),
        alt=title,
    )


def _sector_figure(firms: pd.DataFrame, selection: Selection) -> go.Figure:
    """Return boxes for the few firms of the brief, bars for the many of all sources."""
    draw = sector_bars if selection.layer == "all" else sector_treemap
    return draw(firms, frames.names(), source_of(firms))


def outside(view: View, rows: pd.DataFrame) -> Section:
    """Return who has left and who tries to get in, where anybody does; `rows` are activities."""
    away = firms_outside(rows)
    if away.empty:
        return parts.section("outside")
    card = parts.card(
        "companies-outside",
        _("Who has left, and who tries to get in"),
        f"{_(statements.WITHOUT[view.selection.layer])}, {years(away)}",
        away,
        view.selection,
        body=[fact_lists.departures(away)],
    )
    return parts.section("outside", card)


def every_activity(rows: pd.DataFrame) -> Section:
    """Return the activities as a table, where there are any."""
    return parts.section("every", None if rows.empty else _table(rows))


def _table(rows: pd.DataFrame) -> Box:
    return parts.every(
        "companies-every",
        _("Every activity, with its passage"),
        _("Search in the field above the table; firms without a name stand for a sector."),
        rows,
        COLUMNS,
    )
