"""Lists: every firm with how it stands and when it was last heard of, who is outside, every activity."""

import pandas as pd

from components.model.blocks import Card
from components.model.page import Section
from components.model.view import View
from components.sections import fact_lists, parts
from components.statements import companies as statements
from components.words.wording import years
from data.derive.firm_fates import PLACE
from data.derive.shared_rows import firms_outside
from data.measures.firms import STANDINGS
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import _

COLUMNS = (
    "company parent_now country sector activity counterpart status stake_percent value currency"
    " locator note source_id tier first_year last_year"
)


@memo(64)
def listing(standing: pd.DataFrame, stated: pd.DataFrame, fates: pd.DataFrame) -> pd.DataFrame:
    """Return every firm and country once: state, last year of record, outcome, first start, old name.

    The most advanced state comes first, and of one state what was heard of last.
    """
    starts = stated.groupby(PLACE)["since"].min().reset_index()
    rows = standing.merge(fates[[*PLACE, "fate", "name_2012"]], on=PLACE, how="left")
    rows = rows.merge(starts, on=PLACE, how="left")
    rank = rows["status"].map(STANDINGS.index)
    rows = rows.assign(rank=rank, minus=-rows["last_heard"])
    rows = rows.sort_values(["rank", "minus", "company", "country"], ignore_index=True)
    return rows[["company", "country", "status", "last_heard", "fate", "since", "name_2012"]]


def every_firm(selection: Selection, rows: pd.DataFrame, basis: pd.DataFrame) -> Card:
    """Return the firms as a list to search; `rows` of `listing`, `basis` the activities behind them."""
    return parts.card(
        "companies-every-firm",
        _("Every firm by country"),
        _(
            "State at the end of {year}, last year of record, outcome since the brief, first start on"
            " record: {count} in all"
        ).format(year=selection.last, count=len(rows)),
        rows,
        selection,
        basis=basis,
    )


def outside(view: View, rows: pd.DataFrame) -> Section:
    """Return who has left and who tries to get in, where anybody does; `rows` are activities."""
    away = firms_outside(rows)
    if away.empty:
        return parts.section("outside")
    card = parts.card(
        "companies-outside",
        _("Who has left, and who is seeking entry"),
        f"{_(statements.WITHOUT[view.selection.scope])}, {years(away)}",
        away,
        view.selection,
        body=[fact_lists.departures(away)],
    )
    return parts.section("outside", card, label=_("Who has left"))


def every_activity(selection: Selection, rows: pd.DataFrame) -> Section:
    """Return the activities as a list, where there are any."""
    if rows.empty:
        return parts.section("every")
    card = parts.card(
        "companies-every",
        _("Every activity, with its passage"),
        _("Search in the field above the table; firms without a name stand for a sector."),
        rows[COLUMNS.split()],
        selection,
    )
    return parts.section("every", card, label=_("Every activity"))
