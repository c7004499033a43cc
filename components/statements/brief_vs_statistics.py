"""Findings of the brief against other sources."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, listed, of_chosen
from data.derive.brief_vs_statistics import FAR, by_value
from data.derive.tolerance import CLOSE_WITHIN, HOLDS_WITHIN
from data.measures.value import Value
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import amount, fixed, money, number, one_after_another
from data.text.i18n import N_, _, ngettext

ONE_VALUE = {  # by verdict, where the brief gives one value that another source has too
    "holds": N_(
        "Another source confirms within 5% the one value of trade with {country} in the brief"
    ),
    "close": N_(
        "Another source comes within 15% of the one value of trade with {country} in the brief"
    ),
    "differs": N_(
        "No other source comes within 15% of the one value of trade with {country} in the brief"
    ),
    "sources disagree": N_(
        "The other sources disagree on the one value of trade with {country} in the brief"
    ),
}
MANY_VALUES = N_("Of {values}, other sources of the same year {do}")
DO = {  # what they do to some of its values, by verdict
    "differs": N_("differ from {count}"),
    "sources disagree": N_("disagree on {count}"),
    "holds": N_("confirm {count} within 5%"),
    "close": N_("come within 15% of {count}"),
}


@memo(64)
def comparison_title(rows: pd.DataFrame, chosen: tuple[str, ...], names: Names) -> Statement:
    """Title the ratios with what all sources of the same year say of each of the brief's values."""
    values = by_value(rows)
    verdicts = values["verdict"]
    counts: dict[str, Any] = {verdict: int(verdicts.eq(verdict).sum()) for verdict in DO}
    do = [
        _(words).format(count=number(counts[verdict]))
        for verdict, words in DO.items()
        if counts[verdict]
    ]
    text = MANY_VALUES if len(values) != 1 else ONE_VALUE[str(verdicts.iloc[0])]
    return finding(
        _(text).format(
            country=names[values["country"].iloc[0]],
            values=of_chosen(
                counted(len(values), "trade value of the brief", "trade values of the brief"),
                chosen,
                names,
            ),
            do=listed(do),
        ),
        "claims.comparison",
        "share",
        universe="trade values of the brief that another source has too",
        values=len(values),
        **counts,
        within=100 * HOLDS_WITHIN,
        near=100 * CLOSE_WITHIN,
    )


@memo(64)
def doubt(fitting: pd.DataFrame, far: pd.DataFrame, names: Names) -> Statement:
    """Say which of the brief's values fit another year than their own, or are far from their own.

    `fitting` is what brief_vs_statistics.years_in_doubt of data.derive returns, `far` years_doubtful.
    """
    if fitting.empty and far.empty:
        text = _("No value of the brief fits a neighbouring year better than its own.")
        return finding(text, "against.doubt", "absence", universe="the brief’s values")
    parts: dict[str, Any] = {"limit": FAR} if len(far) else {}
    sentences = []
    for row in fitting.to_dict("records"):
        sentences.append(
            _(
                "{country}’s {brief} for {year} matches {series} for {better_year} ({other}, {ratio}"
                " times as much): the brief seems to be a year out"
            ).format(**_doubted(row, names))
        )
        parts |= _parts(row)
    for row in far.to_dict("records"):
        sentences.append(_far(row, names))
        own = {"own": Value(row["own"], "million EUR"), "own_ratio": row["own_ratio"]}
        parts |= _parts(row) | {f"{row['country']}_{name}": one for name, one in own.items()}
    return finding(
        f"{one_after_another(sentences)}.",
        "against.doubt",
        "state",
        universe="the brief’s values",
        **parts,
    )


def _parts(row: Mapping[Any, Any]) -> dict[str, Any]:
    code, year, better = row["country"], int(row["year"]), int(row["better_year"])
    values = {
        "brief": Value(row["brief"], "million EUR", year, year),
        "other": Value(row["other"], "million EUR", better, better),
        "ratio": row["ratio"],
    }
    return {f"{code}_{name}": value for name, value in values.items()}


def _far(row: Mapping[Any, Any], names: Names) -> str:
    return _(
        "{country}’s {brief} for {year}: the year is doubtful (more than {far} times off in every source,"
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
