"""What the map of one year opens with."""

import pandas as pd

from components.words.wording import counted, listed
from data.text.i18n import _, ngettext


def of_year(sites: pd.DataFrame, year: int) -> str:
    """Say what stood in a year; `sites` are those that did and have a position."""
    if sites.empty:
        return _("No French site on the map is dated to **{year}**.").format(year=year)
    embassies = int(sites["kind"].eq("embassy_of_france").sum())
    detair = sites["kind"].eq("detachment") & sites["country"].eq("TJK")
    parts = [
        counted(embassies, "embassy", "embassies"),
        counted(len(sites) - embassies, "other site", "other sites"),
    ]
    message = ngettext(
        "In **{year}**, as far as dates are known, **{sites}** stood in this selection: {parts}.",
        "In **{year}**, as far as dates are known, **{sites}** stood in this selection: {parts}.",
        len(sites),
    )
    text = message.format(
        year=year,
        sites=counted(len(sites), "French site", "French sites"),
        parts=listed(parts),
    )
    if detair.any():
        text += " " + _("**Detair**, the air force detachment, stood at Dushanbe airport.")
    return text
