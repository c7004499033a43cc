"""What the best estimate of trade rests on: the years it covers, and how far its band holds."""

import pandas as pd

from components.charts.coverage import squares
from components.model.blocks import Fold, paragraph
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements.trade import estimate as statements
from data.derive.best_estimate import SIDES
from data.query import estimates, frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.formatting import amount
from data.text.i18n import _


def estimate(view: View) -> Section | None:
    """Return for which flows and years there is an estimate, of how many sources; the brief has none."""
    selection = view.selection
    rows = _estimates(selection)
    if selection.scope == "brief" or rows.empty:
        return None
    behind = selection.of(estimates.usable())
    title = statements.coverage(rows, selection)
    tried = selection.within(estimates.left_out())
    card = parts.card(
        "estimate",
        title,
        _("A square is a year of a flow, hollow where one source alone gives it; million euros"),
        rows,
        selection,
        basis=behind,
        figure=squares(rows, frames.names(), source_of(behind)),
        alt=str(title),
        note=_(
            "The table of the order of the estimate says which source stands first and why, that of"
            " excluded flows what is left out."
        ),
    )
    return parts.section(
        "estimate",
        paragraph(statements.left_out(tried)),
        Fold(_("Years and flows that have an estimate"), (card,)),
        heading=_("What the best estimate rests on"),
    )


@memo(64)
def _estimates(selection: Selection) -> pd.DataFrame:
    both = pd.concat([estimates.estimate(side, "EUR") for side in SIDES], ignore_index=True)
    rows = selection.of(both).sort_values(["country", "flow", "year"], ignore_index=True)
    return rows.assign(value_text=[amount(value, "EUR") for value in rows["value"]])
