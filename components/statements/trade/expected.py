"""Findings of France's exports beside what size and distance would have it sell."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import listed, span
from data.measures.expected import ratio_of
from data.query.memo import memo
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import fixed, number, one_after_another
from data.text.i18n import N_, _, ngettext

UNIVERSE = "four sellers to the five countries, by the gravity model"
BUYERS = "the buyers of French goods in TRADHIST, without the other sellers"
EVEN = 1  # what is sold where it is what is expected
SIDES = {
    "less": N_("less than expected to {countries}"),
    "more": N_("more than expected to {countries}"),
    "either": N_("to {countries} as much as expected, as far as the interval shows"),
}


@memo(64)
def expected_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title France's rows of one period, highest ratio first: the lowest, and the highest if several."""
    low, high = rows.iloc[-1], rows.iloc[0]
    years = span(low["from_year"], low["to_year"])
    parts: dict[str, Any] = {
        "low": ratio_of(low),
        "lowest": str(low["country"]),
        **_interval(low, "low"),
    }
    if len(rows) == 1:
        text = _(
            "In {years} French exports to {lowest} were {low} times what size and distance lead"
            " one to expect (interval {low_from} to {low_to})"
        )
    else:
        text = _(
            "In {years} French exports to {lowest} were {low} times what size and distance lead"
            " one to expect (interval {low_from} to {low_to}), to {highest} {high} times"
            " ({high_from} to {high_to})"
        )
        parts |= {
            "high": ratio_of(high),
            "highest": str(high["country"]),
            **_interval(high, "high"),
        }
    text = text.format(
        years=years,
        lowest=names[low["country"]],
        highest=names[high["country"]],
        **_in_words(low, "low"),
        **_in_words(high, "high"),
    )
    return finding(text, "trade.expected", "ratio", universe=UNIVERSE, **parts)


def _interval(row: pd.Series, name: str) -> dict[str, float]:
    return {f"{name}_from": float(row["ratio_low"]), f"{name}_to": float(row["ratio_high"])}


def _in_words(row: pd.Series, name: str) -> dict[str, str]:
    numbers = {name: row["ratio"], **_interval(row, name)}
    return {part: fixed(value) for part, value in numbers.items()}


@memo(64)
def sides(rows: pd.DataFrame, names: Names) -> Statement:
    """Say to whom France sold less and more than expected, and where the interval allows both."""
    found: dict[str, list[str]] = {side: [] for side in SIDES}
    for row in rows.sort_values("country").to_dict("records"):
        found[_side(row)].append(row["country"])
    parts = {side: codes for side, codes in found.items() if codes}
    texts = [
        _(SIDES[side]).format(countries=listed([names[code] for code in codes]))
        for side, codes in parts.items()
    ]
    text = _("France sold {sides}.").format(sides=one_after_another(texts))
    subjects: dict[str, Any] = {side: ";".join(codes) for side, codes in parts.items()}
    return finding(text, "trade.expected_sides", "state", universe=UNIVERSE, **subjects)


def _side(row: Mapping[Any, Any]) -> str:
    if row["ratio_high"] < EVEN:
        return "less"
    return "more" if row["ratio_low"] > EVEN else "either"


@memo(64)
def places(rows: pd.DataFrame, names: Names) -> Statement:
    """Say for how many of all buyers that are compared the ratio is lower than for each country shown."""
    among = int(rows["partners_compared"].iloc[0])
    lower: dict[str, Any] = dict(
        zip(rows["country"], rows["partners_lower"].astype("int"), strict=True)
    )
    (first, most), *others = lower.items()
    counts = [
        ngettext(
            "{count} has a lower ratio than {country}",
            "{count} have a lower ratio than {country}",
            most,
        ).format(count=number(most), country=names[first]),
        *(
            _("{count} than {country}").format(count=number(count), country=names[code])
            for code, count in others
        ),
    ]
    text = _("Of {among} buyers of French goods compared, {counts}.").format(
        among=number(among), counts=listed(counts)
    )
    return finding(text, "trade.expected_places", "rank", universe=BUYERS, among=among, **lower)


@memo(64)
def otherwise(ratios: pd.DataFrame, names: Names) -> Statement:
    """Say what the ratio is by ITPD-E; `ratios` is what data.derive.expected_by_another_count returns."""
    rows = ratios.sort_values("ratio", ascending=False)
    numbers: dict[str, Any] = dict(zip(rows["country"], rows["ratio"], strict=True))
    counts = [
        _("{ratio} for {country}").format(ratio=fixed(ratio), country=names[code])
        for code, ratio in numbers.items()
    ]
    text = _(
        "By ITPD-E, another count, with services where they are reported, the ratio is {counts}."
    )
    text = text.format(counts=listed(counts))
    return finding(text, "trade.expected_otherwise", "ratio", universe=UNIVERSE, **numbers)


def no_estimate(selection: Selection, table: pd.DataFrame) -> Statement:
    """Say that the chosen years have no estimate, and which years have one; `table` has all rows."""
    first, last = int(table["from_year"].min()), int(table["to_year"].max())
    text = _("**No estimate for {years}:** it covers {covered} alone.").format(
        years=span(selection.first, selection.last), covered=span(first, last)
    )
    years = f"{selection.first};{selection.last}"
    return finding(text, "trade.expected_none", "absence", years=years, covered=f"{first};{last}")
