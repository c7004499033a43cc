"""What the map of one year opens with."""

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, listed
from data.text.i18n import _, ngettext


def of_year(sites: pd.DataFrame, year: int) -> Statement:
    """Say what stood in a year; `sites` are those that did and have a position."""
    embassies = int(sites["kind"].eq("embassy_of_france").sum())
    detair = bool((sites["kind"].eq("detachment") & sites["country"].eq("TJK")).any())
    kind = "count" if len(sites) else "absence"
    return finding(
        _text(len(sites), embassies, year, detair=detair),
        "map.year",
        kind,
        {"year": str(year)},
        universe="sites that have a position",
        sites=len(sites),
        embassies=embassies,
        others=len(sites) - embassies,
        detair=int(detair),
    )


def _text(sites: int, embassies: int, year: int, *, detair: bool) -> str:
    if not sites:
        return _("No French site on the map is dated to **{year}**.").format(year=year)
    parts = [
        counted(embassies, "embassy", "embassies"),
        counted(sites - embassies, "other site", "other sites"),
    ]
    message = ngettext(
        "In **{year}**, as far as dates are known, **{sites}** stood in this selection: {parts}.",
        "In **{year}**, as far as dates are known, **{sites}** stood in this selection: {parts}.",
        sites,
    )
    text = message.format(
        year=year, sites=counted(sites, "French site", "French sites"), parts=listed(parts)
    )
    if detair:
        text += " " + _("**Detair**, the air force detachment, stood at Dushanbe airport.")
    return text
