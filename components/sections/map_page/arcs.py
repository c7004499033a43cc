"""The inset of the map: visits between Paris and the capitals, of all levels or of one."""

import pandas as pd

from components.charts.arcs import arcs as arcs_figure
from components.charts.diverging_bars import levels_in
from components.model.blocks import Card
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.sections.visits.recorded import undated
from components.statements.visits import most_title
from components.words.wording import word, years
from data.derive.shared_rows import having, tally, with_undated
from data.measures.visits import recorded
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import _, own, pgettext
from data.visits import LEVELS

ALL = "all"
WITH_UNDATED = (ALL, "head_of_state")  # levels among which visits are counted without a date


def arcs(view: View) -> Section:
    """Return the card of the arcs with the choice of a level; nothing where no visit has a date."""
    selection = view.selection
    rows = recorded(selection)
    if rows.empty:
        return parts.section("arcs")
    levels = {ALL: pgettext("levels", "All"), **{level: word(level) for level in levels_in(rows)}}
    choice = parts.option(view, "level", levels, _("Rank of the visitor"), known=LEVELS)
    shown = rows if choice.code == ALL else having(rows, "level", choice.code)
    return parts.section("arcs", choice, _card(shown, choice.code, selection))


def _card(rows: pd.DataFrame, level: str, selection: Selection) -> Card:
    counts, names = tally(rows, "country"), frames.names()
    every = with_undated(counts, undated(rows, selection)) if level in WITH_UNDATED else counts
    capitals = frames.table("countries").set_index("iso3")[own("capital")].to_dict()
    title = most_title(every, names, "visits" if level == ALL else "level", "country")
    return parts.card(
        "map-arcs",
        title,
        _("Dated visits between Paris and the capitals, each way, {years}").format(
            years=years(rows)
        ),
        counts,
        selection,
        basis=rows,
        figure=arcs_figure(counts, names, capitals, source_of(rows)),
        alt=str(title),
    )
