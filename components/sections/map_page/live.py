"""The map as pages show it: one that moves, the years played on it, and the same as a picture."""

from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.map import land
from components.map.choropleth import classes, css
from components.map.periods import FIRST, LAST, selection_at
from components.map.projection import shape
from components.map.scene import Shown, Way, scene
from components.map.static_map import atlas
from components.model.blocks import Figure, Live, Map
from components.model.view import View
from components.sections.parts import source_of
from components.statements.country_measures import values
from data.derive.shared_rows import sites_placed, sites_standing
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection, Unreadable
from data.schema import BRIEF_YEAR
from data.sites import towns
from data.text.i18n import _

YEAR = "at"  # the parameter of the year shown
LEAST = 640  # pixels in which the words of the picture do not meet
PAGE = "map"  # to which a press on the map of another page leads


def map_of(
    view: View,
    measure: str,
    sites: pd.DataFrame,
    *,
    year: int | None = None,
    small: bool = False,
    standing: bool = False,
) -> Map:
    """Return the map that moves: countries shaded by a measure, the sites that have a position.

    The values are those of a `year` where one is shown. A press on a country or a site goes into the
    address. `standing` says that all sites stood at the time shown, so that none is marked as closed.
    """
    selection = selection_at(view.selection, year)
    chosen = view.option("site")
    drawn, ways = _scene(measure, sites, selection, chosen, standing=standing, small=small)
    shades = () if small else classes(values(measure, selection), log=logarithmic(measure))
    return Map(
        "small-map" if small else "map",
        drawn,
        alt(sites),
        tuple(_led(view, way) for way in ways),
        round(shape(), 3),
        tuple((words, css(colour)) for words, colour in shades),
    )


def _led(view: View, way: Way) -> View:
    """Return the view that a press leads to: a country alone, with a site or none."""
    country, site = way
    there = view if view.page == PAGE else view.at(PAGE)
    return there.showing(replace(view.selection, countries=(country,))).with_options(site=site)


def year_player(view: View, measure: str, sites: pd.DataFrame) -> Live:
    """Return the map of a year to choose or to play; what stands still is that of the year of the view."""
    year = year_of(view)[0]
    data = {"measure": measure, "sites": sites, "year": year}
    return Live("year-player", data, (map_of_year(view, measure, sites, year),))


def map_of_year(view: View, measure: str, sites: pd.DataFrame, year: int) -> Map:
    """Return the map of a year: the sites that stood then, of all `sites`, and the values of that year."""
    return map_of(view, measure, sites_standing(sites, year), year=year, standing=True)


def picture(view: View, measure: str, sites: pd.DataFrame, year: int | None = None) -> Figure:
    """Return the map as a picture that stands still, to save with its legend and sources."""
    selection = selection_at(view.selection, year)
    standing = year is not None
    figure = _atlas(measure, sites, selection, standing=standing)
    return Figure(f"map-{measure}", figure, alt(sites), least=LEAST)


def relief(view: View, measure: str, sites: pd.DataFrame, year: int | None = None) -> Live:
    """Return the map in relief, a column for the value of each country; elsewhere the map that moves."""
    shown = shown_on(measure, sites, selection_at(view.selection, year))
    return Live("relief", {"shown": shown}, (map_of(view, measure, sites, year=year),))


def year_of(view: View) -> tuple[int, str]:
    """Return the year that a view asks for, and a complaint where that cannot be shown.

    Without one, and in place of one out of reach, it is the year of the brief.
    """
    requested = view.option(YEAR)
    if not requested:
        return BRIEF_YEAR, ""
    if requested.isdecimal() and FIRST <= int(requested) <= LAST:
        return int(requested), ""
    wrong = _("is not a year within {years}").format(years=f"{FIRST}-{LAST}")
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
def _scene(
    measure: str,
    sites: pd.DataFrame,
    selection: Selection,
    chosen: str,
    *,
    standing: bool,
    small: bool,
) -> tuple[dict[str, Any], tuple[Way, ...]]:
    shown = shown_on(measure, sites, selection)
    return scene(replace(shown, chosen=chosen, standing=standing, small=small))


@memo(32)
def _atlas(measure: str, sites: pd.DataFrame, selection: Selection, *, standing: bool) -> go.Figure:
    shown = replace(shown_on(measure, sites, selection), standing=standing)
    return atlas(shown, land.states(), land.neighbours(), land.lakes(), source_of(sites))


def shown_on(measure: str, sites: pd.DataFrame, selection: Selection) -> Shown:
    """Return what a map shows under a selection: sites with a position, values, towns and lakes."""
    return Shown(
        sites_placed(sites),
        values(measure, selection),
        frames.names(),
        frames.lakes()["features"],
        known_towns(),
        log=logarithmic(measure),
    )
