"""Findings on the best estimate itself: how much of the years it covers, and how far its band holds."""

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted
from data.derive.best_estimate import SIDES
from data.query.selection import Selection
from data.text.formatting import number, per_cent
from data.text.i18n import _, ngettext

COUNTED = "imports and exports of each country and year chosen"


def coverage(rows: pd.DataFrame, selection: Selection) -> Statement:
    """Say for how many flows and years there is an estimate, and how many of them have one source.

    `rows` are the estimates of imports and exports under the selection.
    """
    years = selection.last - selection.first + 1
    among = len(selection.codes) * len(SIDES) * years
    alone = int(rows["sources"].eq(1).sum())
    text = _("Best estimate for {known} of {among} yearly flows; {alone}").format(
        known=number(len(rows)),
        among=number(among),
        alone=ngettext(
            "{count} has one source alone", "{count} have one source alone", alone
        ).format(count=number(alone)),
    )
    parts = {"known": len(rows), "among": among, "alone": alone}
    return finding(text, "estimate.coverage", "count", None, COUNTED, **parts)


def left_out(rows: pd.DataFrame) -> Statement:
    """Say how many figures lie in the band of the others of their flow and year.

    `rows` is what data.derive.best_estimate.left_out returns, of the countries and years chosen.
    """
    if rows.empty:
        text = _("No flow of these years has two sources, so that no band can be tried.")
        return finding(text, "estimate.left_out", "absence", None, COUNTED)
    within = int(rows["within"].sum())
    share = round(100 * within / len(rows))
    text = _(
        "**How far the band holds:** of {figures} left out one at a time, {within} lie in the band of the"
        " others ({share}). It shows how far apart sources are, not where the truth lies."
    ).format(
        figures=counted(len(rows), "figure", "figures"),
        within=number(within),
        share=per_cent(share),
    )
    parts = {"figures": len(rows), "within": within, "share": share}
    return finding(begun(text), "estimate.left_out", "share", None, COUNTED, **parts)
