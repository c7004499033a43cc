"""Findings of the brief against other sources."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.words.wording import counted, listed
from data.derive.brief_vs_statistics import FAR
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import amount, fixed, money
from data.text.i18n import _, ngettext


@memo(64)
def comparison_title(rows: pd.DataFrame) -> str:
    """Title the ratios with how many of the brief's values some other source bears out."""
    keys = ["country", "year", "flow"]
    best = rows.assign(off=(rows["ratio"] - 1).abs()).sort_values("off").drop_duplicates(keys)
    holds = int(best["verdict"].eq("holds").sum())
    close = int(best["verdict"].eq("close").sum())
    bearing = ngettext(
        "{holds} of {values} of the brief holds in some other source",
        "{holds} of {values} of the brief hold in some other source",
        holds,
    ).format(holds=holds, values=counted(len(best), "value", "values"))
    near = ngettext("{close} comes close", "{close} come close", close)
    return f"{bearing}, {near.format(close=close or _('none'))}"


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
def openings_title(rows: pd.DataFrame) -> str:
    """Title the openings with how many differ."""
    differ = int((~rows["same"]).sum())
    text = ngettext("{dates} of {all} differs", "{dates} of {all} differ", differ)
    return text.format(dates=counted(differ, "opening date", "opening dates"), all=len(rows))
