"""The map with its options beside it, as one that moves, year by year, or as a picture."""

import pandas as pd

from components.map.periods import at_time, changes, in_region
from components.model.blocks import Block, Choice, Columns, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.map_page import panel
from components.sections.map_page.live import live_map, picture, year_of, year_player
from components.statements import sites as statements
from data.text.i18n import N_, _

VIEWS = {"live": N_("Live map"), "picture": N_("Picture to save")}
ANY, ONE_YEAR = "any", "year"  # codes of times


def map_and_panel(view: View, rows: pd.DataFrame) -> Section:
    """Return the map and its panel; `rows` are the selected sites, each once."""
    measure = panel.measure_choice(view)
    time = panel.time_choice(view)
    moment = time.code if time else ANY
    there = at_time(in_region(rows), moment)
    kinds = panel.kinds_choice(view, there)
    shown = panel.of_kinds(there, kinds.chosen)
    site = panel.site_choice(view, shown)
    side_panel = (
        measure,
        panel.measure_sources(view, measure.code),
        time,
        kinds,
        site,
        panel.site_card(shown, site.code),
        panel.country_card(view),
    )
    columns = (
        (*_map(view, measure.code, moment, shown), *_changes(view, rows)),
        tuple(part for part in side_panel if part is not None),
    )
    return parts.section("map", Columns(columns, widths=(7, 3)))


def complaints(view: View) -> tuple[str, ...]:
    """Say that the year of the view cannot be shown, where a year is shown at all."""
    time = panel.time_choice(view)
    complaint = year_of(view)[1] if time and time.code == ONE_YEAR else ""
    return (complaint,) if complaint else ()


def _map(view: View, measure: str, moment: str, sites: pd.DataFrame) -> tuple[Block, ...]:
    """Return the map in the form that the view asks for; that of a year is always live."""
    legend = Text(statements.legend(measure), "soft")
    if moment == ONE_YEAR:
        return year_player(view, measure, sites), legend
    form = form_choice(view)
    if form.code == "picture":
        return form, picture(view, measure, sites)
    return form, live_map(view, measure, sites, standing=moment != ANY), legend


def form_choice(view: View) -> Choice:
    """Return the choice between the map that moves and a picture of it."""
    forms = {code: _(words) for code, words in VIEWS.items()}
    return parts.option(view, "view", forms, _("View"))


def _changes(view: View, rows: pd.DataFrame) -> tuple[Block, ...]:
    """Return what has opened and closed since the brief, where later sources are shown."""
    if view.selection.layer != "all":
        return ()
    return Text(changes(rows)), Text(_(statements.PROJECTS), "soft")
