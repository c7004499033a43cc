"""The map as pages show it: one that moves, the years played on it, and the same as a picture."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.map import land
from components.map.choropleth import classes
from components.map.periods import FIRST, LAST
from components.map.static_map import atlas
from components.model.blocks import Figure, Live
from components.model.view import View
from components.sections.parts import source_of
from components.statements.country_measures import values
from data.derive.shared_rows import sites_placed
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection, Unreadable
from data.schema import BRIEF_YEAR
from data.sites import standing_in, towns
from data.text.i18n import _

YEAR = "at"  # the parameter of the year shown


def live_map(
    view: View,
    measure: str,
    sites: pd.DataFrame,
    *,
    small: bool = False,
    standing: bool = False,
) -> Live:
    """Return the map that moves: countries shaded by a measure, the sites that have a position.

    On the large one a click on a country or a site goes into the address, and it has a legend.
    `standing` says that all sites stood at the time shown, so that none is marked as closed.
    """
    data = map_data(view, measure, sites, small=small, standing=standing)
    return Live("map", data, (picture(view, measure, sites),))


def year_player(view: View, measure: str, sites: pd.DataFrame) -> Live:
    """Return the map of a year to choose or to play; its picture is that of the year of the view."""
    year = year_of(view)[0]
    data = {"measure": measure, "sites": sites, "year": year}
    return Live("year-player", data, (picture(view, measure, standing_in(sites, year)),))


def map_data(
    view: View,
    measure: str,
    sites: pd.DataFrame,
    *,
    small: bool = False,
    standing: bool = False,
) -> dict[str, Any]:
    """Return what the drawing of a map takes; `legend` has words and colour of each shade."""
    shades = classes(values(measure, view.selection), log=logarithmic(measure))
    return {
        "measure": measure,
        "sites": sites,
        "small": small,
        "standing": standing,
        "alt": alt(sites),
        "legend": () if small else tuple(shades),
    }


def picture(view: View, measure: str, sites: pd.DataFrame) -> Figure:
    """Return the map as a picture that stands still, to save with its legend and sources."""
    return Figure(f"map-{measure}", _atlas(measure, sites, view.selection), alt(sites))


def year_of(view: View) -> tuple[int, str]:
    """Return the year that a view asks for, and a complaint where that cannot be shown.

    Without one, and in place of one out of reach, it is the year of the brief.
    """
    requested = view.option(YEAR)
    if not requested:
        return BRIEF_YEAR, ""
    if requested.isdecimal() and FIRST <= int(requested) <= LAST:
        return int(requested), ""
    wrong = _("is no year within {years}").format(years=f"{FIRST}-{LAST}")
    instead = _("{year} is shown").format(year=BRIEF_YEAR)
    return BRIEF_YEAR, str(Unreadable(YEAR, requested, wrong, instead))


def logarithmic(measure: str) -> bool:
    """Say whether the shades of a measure are classes of a logarithmic scale."""
    return measure == "turnover"


@memo(1)
def known_towns() -> pd.DataFrame:
    """Return the towns whose position a source gives; see data.sites.towns."""
    return towns(frames.table("sites"), frames.table("countries"))


def alt(sites: pd.DataFrame) -> str:
    """Return what the map shows for those who do not see it."""
    return _(
        "Map of Central Asia: {count} French sites, among them the embassies and Detair in Dushanbe;"
        " every site is in the list beside it"
    ).format(count=len(sites_placed(sites)))


@memo(32)
def _atlas(measure: str, sites: pd.DataFrame, selection: Selection) -> go.Figure:
    return atlas(
        sites_placed(sites),
        values(measure, selection),
        frames.names(),
        land.states(),
        land.neighbours(),
        source_of(sites),
        places=known_towns(),
        log=logarithmic(measure),
    )
