"""The inset of the map: visits between Paris and the capitals, of all levels or of one."""

from components import address, cached
from components.card import card, source_of
from components.charts.arcs import arcs
from components.charts.visits import levels_in
from components.findings.visits import most_title
from components.wording import word, years
from data.selection import Selection
from data.visits import LEVELS, distinct, tally
from data.words import _, own, pgettext

ALL = "all"


def draw_arcs(selection: Selection) -> None:
    """Draw the card of the arcs with the choice of a level; nothing where no visit has a date."""
    rows = distinct(selection.of(cached.table("visits")))
    if rows.empty:
        return
    levels = {ALL: pgettext("levels", "All"), **{level: word(level) for level in levels_in(rows)}}
    level = address.option("level", levels, _("Rank of the visitor"), known=LEVELS)
    if level != ALL:
        rows = rows[rows["level"].eq(level)]
    counts = tally(rows, "country")
    names = cached.names()
    countries = cached.table("countries").set_index("iso3")
    title = most_title(counts, names, _("visits"))
    card(
        "map-arcs",
        title,
        _("Dated visits between Paris and the capitals, each way, {years}").format(
            years=years(rows)
        ),
        counts,
        selection,
        basis=rows,
        figure=arcs(counts, names, countries[own("capital")].to_dict(), source_of(rows)),
        alt=title,
    )
