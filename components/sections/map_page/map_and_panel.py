"""The map with its options beside it, as one that moves, year by year, or as a picture."""

from dataclasses import replace

import pandas as pd

from components.map.periods import at_time, changes, in_region, selection_at, year_at
from components.model.blocks import Block, Choice, Columns, Fold, Text, paragraph
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.filtered import scoped
from components.sections.map_page import panel
from components.sections.map_page.live import map_of, picture, relief, year_of, year_player
from components.statements import changed
from components.statements import sites as statements
from components.statements.sites import of_year
from data.derive.shared_rows import sites_once, sites_placed, sites_standing
from data.query import frames
from data.schema import BRIEF_YEAR
from data.text.i18n import N_, _

VIEWS = {
    "live": N_("Live map"),
    "relief": N_("In relief (WebGL)"),
    "picture": N_("Picture to save"),
}
ANY, ONE_YEAR = "any", "year"  # codes of times
BORDERS = N_(
    "Boundaries imply no position on the status of any territory; Crimea is shown in Ukraine, as by the"
    " United Nations and France."
)


def lead(view: View, rows: pd.DataFrame) -> Statement:
    """Return what the map shows, of the year shown where it is that of one; `rows` as map_and_panel()."""
    moment = _moment(view)
    year = year_at(moment, year_of(view)[0])
    if year is None:
        chosen = frames.chosen("sites", view.selection)
        return statements.sites(chosen, view.selection)
    return of_year(sites_placed(sites_standing(in_region(rows), year)), year)


def map_and_panel(view: View, rows: pd.DataFrame) -> Section:
    """Return the map and its panel; `rows` are the selected sites, each once."""
    measure = panel.measure_choice(view)
    moment = _moment(view)
    there = at_time(in_region(rows), moment)
    year = year_at(moment, year_of(view)[0])
    counted = there if year is None else sites_standing(there, year)
    kinds = panel.kinds_choice(view, there, counted)
    shown = panel.of_kinds(there, kinds.chosen)
    site = panel.site_choice(view, shown)
    selection = selection_at(view.selection, year)
    side_panel = (
        measure,
        panel.measure_sources(measure.code, selection),
        panel.time_choice(view),
        kinds,
        site,
        panel.site_card(shown, site.code),
        panel.country_card(view, selection),
    )
    columns = (
        (*_map(view, measure.code, moment, shown), *_changes(view)),
        tuple(part for part in side_panel if part is not None),
    )
    return parts.section("map", Columns(columns, widths=(7, 3)))


def complaints(view: View) -> tuple[str, ...]:
    """Say that the year of the view cannot be shown, where a year is shown at all."""
    complaint = year_of(view)[1] if _moment(view) == ONE_YEAR else ""
    return (complaint,) if complaint else ()


def _moment(view: View) -> str:
    """Return the time that a view shows."""
    time = panel.time_choice(view)
    return time.code if time else ANY


def _map(view: View, measure: str, moment: str, sites: pd.DataFrame) -> tuple[Block, ...]:
    """Return the map in the form that the view asks for; that of a year to choose always moves."""
    legend = Text(f"{statements.legend(measure)} {_(BORDERS)}", "soft")
    if moment == ONE_YEAR:
        return year_player(view, measure, sites), legend
    form = form_choice(view)
    year = year_at(moment, year_of(view)[0])
    if form.code == "picture":
        return form, picture(view, measure, sites, year)
    if form.code == "relief":
        return form, relief(view, measure, sites, year), legend
    return form, map_of(view, measure, sites, year=year, standing=moment != ANY), legend


def form_choice(view: View) -> Choice:
    """Return the choice between the map that moves and a picture of it."""
    forms = {code: _(words) for code, words in VIEWS.items()}
    return parts.option(view, "view", forms, _("View"))


def _changes(view: View) -> tuple[Block, ...]:
    """Return what has opened and closed since the brief, where later sources are shown.

    It does not hang on the years chosen, nor do the same counts on the overview.
    """
    if view.selection.scope != "now":
        return ()
    every = view.selection.over_all_years()
    sites = sites_once(frames.chosen("sites", every))
    since = replace(every, first=BRIEF_YEAR + 1)
    counts = scoped(changed.sites(sites[~sites["abroad"]], since), every)
    names = changes(sites)
    named = (Fold(_("Which sites"), (Text(names),)),) if names else ()
    return paragraph(counts), *named, Text(_(statements.PROJECTS), "soft")
