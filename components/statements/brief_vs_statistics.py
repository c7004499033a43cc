"""Findings of the brief against other sources."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, listed, of_chosen
from data.derive.brief_vs_statistics import FAR
from data.derive.tolerance import CLOSE_WITHIN, HOLDS_WITHIN
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import amount, fixed, money, number
from data.text.i18n import _, ngettext

KEYS = ["country", "year", "flow"]  # of a value of the brief


@memo(64)
def comparison_title(rows: pd.DataFrame, chosen: tuple[str, ...], names: Names) -> Statement:
    """Title the ratios with how many of the brief's values another source of the same year confirms."""
    own = rows[rows["other_year"].eq(rows["year"])]
    best = own.assign(off=(own["ratio"] - 1).abs()).sort_values("off").drop_duplicates(KEYS)
    confirmed, close = (int(best["verdict"].eq(verdict).sum()) for verdict in ("holds", "close"))
    text = ngettext(
        "Of {values} in the brief, another source confirms {confirmed} within 5% and comes close to"
        " {close} within 15%",
        "Of {values} in the brief, other sources confirm {confirmed} within 5% and come close to {close}"
        " within 15%",
        len(best),
    )
    return finding(
        text.format(
            values=of_chosen(counted(len(best), "trade value", "trade values"), chosen, names),
            confirmed=number(confirmed),
            close=number(close),
        ),
        "claims.comparison",
        "share",
        universe="trade values of the brief that another source has too",
        values=len(best),
        confirmed=confirmed,
        close=close,
        within=100 * HOLDS_WITHIN,
        near=100 * CLOSE_WITHIN,
    )


@memo(64)
def doubt(fitting: pd.DataFrame, far: pd.DataFrame, names: Names) -> str:
    """Say which of the brief's values fit another year than their own, or are far from their own.

    `fitting` is what brief_vs_statistics.years_in_doubt of data.derive returns, `far` years_doubtful.
    """
    if fitting.empty and far.empty:
        return _("No value of the brief fits a neighbouring year better than its own.")
    parts = [
        _(
            "{country}’s {brief} of {year} is what {series} gives for {better_year} ({other}, ratio"
            " {ratio}): the year looks one off"
        ).format(**_doubted(row, names))
        for row in fitting.to_dict("records")
    ]
    parts += [
        _(
            "{country}’s {brief} of {year}: the year is doubtful (more than × {far} off in every source,"
            " and another year nearer): {other} in {better_year} (× {ratio}), {own} in {year}"
            " (× {own_ratio}), {series}"
        ).format(
            **{
                **_doubted(row, names),
                "far": FAR,
                "own": amount(row["own"], "EUR"),
                "own_ratio": fixed(row["own_ratio"]),
                "series": listed(sorted({_(str(row["series"])), _(str(row["series_own"]))})),
            }
        )
        for row in far.to_dict("records")
    ]
    return f"{'; '.join(parts)}."


def _doubted(row: Mapping[Any, Any], names: Names) -> dict[str, Any]:
    """Return what a sentence on a value in doubt says of it."""
    return {
        **row,
        "series": _(str(row["series"])),
        "country": names[row["country"]],
        "brief": money(row["brief"], "EUR"),
        "other": amount(row["other"], "EUR"),
        "ratio": fixed(row["ratio"]),
    }


@memo(64)
def openings_title(rows: pd.DataFrame, chosen: tuple[str, ...], names: Names) -> Statement:
    """Title the openings with how many differ."""
    differ = int((~rows["same"]).sum())
    text = ngettext(
        "{differ} of {dates} differs from another source",
        "{differ} of {dates} differ from another source",
        differ,
    ).format(
        differ=number(differ),
        dates=of_chosen(counted(len(rows), "opening date", "opening dates"), chosen, names),
    )
    return finding(text, "claims.openings", "share", differ=differ, dates=len(rows))
