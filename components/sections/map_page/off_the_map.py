"""What the map does not show: the embassies in Paris, the sites without a place, the list of all."""

from collections.abc import Iterable

import pandas as pd

from components.model.blocks import Box, Columns, Text
from components.model.page import Section
from components.sections import parts
from components.sections.fact_lists import country_list, mark, noted
from components.statements import sites as statements
from data.query.selection import Selection
from data.text.i18n import _


def off_the_map(rows: pd.DataFrame) -> Section:
    """Return the embassies in Paris beside the sites whose place no source gives."""
    return parts.section("off-the-map", Columns(((_in_paris(rows),), (_unplaced(rows),))))


def every_site(rows: pd.DataFrame, selection: Selection) -> Section:
    """Return the card of all sites, on the map or not."""
    title, subtitle = statements.sites_title(rows), _(statements.SUBTITLES[selection.scope])
    return parts.section("sites", parts.card("sites", title, subtitle, rows, selection))


def _in_paris(sites: pd.DataFrame) -> Box:
    rows = sites[sites["kind"].eq("embassy_in_paris")]
    lines = [f"- {row['name']}{mark(row)}" for row in rows.to_dict("records")]
    return _box(
        "in-paris",
        _("**In Paris**"),
        lines,
        _("No embassy in Paris is named for this selection."),
    )


def _unplaced(sites: pd.DataFrame) -> Box:
    rows = sites[sites["precision"].eq("none")]
    lines = [
        f"- {row['name']} ({country_list(row['country'])}).{noted(row)}{mark(row)}"
        for row in rows.to_dict("records")
    ]
    return _box(
        "place-not-known",
        _("**Not on the map: place not known**"),
        lines,
        _("Every site of this selection is on the map."),
    )


def _box(name: str, title: str, lines: Iterable[str], nothing: str) -> Box:
    text = "\n".join(lines)
    return Box(name, (Text(title), Text(text) if text else Text(nothing, "soft")))
