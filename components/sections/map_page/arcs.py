"""The inset of the map: visits between Paris and the capitals, of all levels or of one."""

from typing import Any

import pandas as pd

from components.card import card, source_of
from components.charts.arcs import arcs
from components.charts.diverging_bars import levels_in
from components.controls import address
from components.statements.visits import most_title
from components.words.wording import word, years
from data.derive.shared_rows import visits_once
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import _, own, pgettext
from data.visits import LEVELS, tally

ALL = "all"


def draw_arcs(selection: Selection) -> None:
    """Draw the card of the arcs with the choice of a level; nothing where no visit has a date."""
    rows = visits_once(frames.chosen("visits", selection))
    if rows.empty:
        return
    levels = {ALL: pgettext("levels", "All"), **{level: word(level) for level in levels_in(rows)}}
    level = address.option("level", levels, _("Rank of the visitor"), known=LEVELS)
    card(**_arcs_card(rows, level), selection=selection)


@frames.kept(64)
def _arcs_card(visits: pd.DataFrame, level: str) -> dict[str, Any]:
    """Return the card of the visits of a level, or of all."""
    rows = visits if level == ALL else visits[visits["level"].eq(level)]
    counts = tally(rows, "country")
    names = frames.names()
    countries = frames.table("countries").set_index("iso3")
    title = most_title(counts, names, _("visits"))
    return {
        "name": "map-arcs",
        "title": title,
        "subtitle": _("Dated visits between Paris and the capitals, each way, {years}").format(
            years=years(rows)
        ),
        "rows": counts,
        "basis": rows,
        "figure": arcs(counts, names, countries[own("capital")].to_dict(), source_of(rows)),
        "alt": title,
    }
