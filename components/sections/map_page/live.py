"""The map as pages show it: one that moves, the years played on it, and the same as a picture."""

import pandas as pd

from components.map.static_map import atlas
from components.model.blocks import Figure, Live
from components.model.view import View
from components.sections.parts import source_of
from components.statements.country_measures import values
from data.derive.shared_rows import sites_placed
from data.query import frames
from data.query.memo import kept
from data.query.selection import Selection
from data.sites import towns
from data.text.i18n import _

towns_of = kept(2)(towns)
YEAR_PLAYER = "year-player"


def live_map(
    view: View,
    measure: str,
    sites: pd.DataFrame,
    *,
    small: bool = False,
    standing: bool = False,
) -> Live:
    """Return the map that moves: countries shaded by a measure, the sites that have a position.

    On the large one a click on a country or a site goes into the address. `standing` says that all
    sites stood at the time shown, so that none is marked as closed.
    """
    data = {
        "measure": measure,
        "sites": sites,
        "small": small,
        "standing": standing,
        "alt": alt(sites),
    }
    return Live("map", data, (picture(view, measure, sites),))


def picture(view: View, measure: str, sites: pd.DataFrame) -> Figure:
    """Return the map as a picture that stands still, to save with its legend and sources."""
    return Figure(f"map-{measure}", _atlas(measure, sites, view.selection), alt(sites))


def alt(sites: pd.DataFrame) -> str:
    """Return what the map shows for those who do not see it."""
    return _(
        "Map of Central Asia: {count} French sites, among them the embassies and Detair in Dushanbe;"
        " every site is in the list beside it"
    ).format(count=len(sites_placed(sites)))


@kept(32)
def _atlas(measure: str, sites: pd.DataFrame, selection: Selection):  # noqa: ANN202
    return atlas(
        sites_placed(sites),
        values(measure, selection),
        frames.names(),
        frames.boundaries(),
        frames.neighbours(),
        source_of(sites),
        places=towns_of(frames.table("sites"), frames.table("countries")),
        theme="light",
        log=measure == "turnover",
    )
