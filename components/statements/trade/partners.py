"""Findings of both sides' statistics of the same goods."""

from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted
from data.derive.series import fullest
from data.query.memo import memo
from data.text.formatting import fixed, number
from data.text.i18n import N_, _

SMALL = N_("Flows are small, so a single delivery shifts the ratio.")
DEALS = N_(
    "Aircraft and uranium are traded in a few large deals, which the two sides book in different"
    " years."
)
MIRROR = {  # country and flow -> why both sides’ figures differ
    ("KAZ", "imports"): N_(
        "Kazakhstan books oil where it is first sold, France where it comes from."
    ),
    ("KGZ", "imports"): N_(
        "Kyrgyzstan records gold as sold to France that French customs hardly record as bought."
    ),
    **{(country, flow): SMALL for country in ("TJK", "TKM") for flow in ("imports", "exports")},
    **{("UZB", flow): DEALS for flow in ("imports", "exports")},
}
NEAR = 1.25  # times: so far apart two figures still count as near
BOTH_SIDES = "the years that both sides report"


@memo(64)
def mirror_title(rows: pd.DataFrame, name: str) -> Statement:
    """Title the two sides with the year in which they are furthest apart, unless they never are."""
    known = _in_one_series(rows)
    about = _of_sides(rows)
    if known.empty:
        text = _("{goods}: no year has figures of both sides that can be compared")
        return finding(
            text.format(goods=_goods(rows, name)),
            "mirror.gap",
            "absence",
            about,
            BOTH_SIDES,
            among=0,
        )
    apart = known["ratio"].where(known["ratio"] >= 1, 1 / known["ratio"])
    furthest = known.loc[apart.idxmax()]
    parts: dict[str, Any] = {
        "ratio": float(furthest["ratio"]),
        "among": len(known),
        "year": str(int(furthest["year"])),
        "theirs": str(furthest["theirs_series"]),
        "french": str(furthest["french_series"]),
    }
    placeholders = {
        "goods": _goods(rows, name),
        "year": parts["year"],
        "ratio": fixed(furthest["ratio"]),
        **{side: _(str(furthest[f"{side}_series"])) for side in ("theirs", "french")},
        "years": counted(len(known), "year", "years"),
    }
    if len(known) == 1:
        text = _("{goods} in {year}: {theirs} have {ratio} times the figure of {french}")
        return finding(
            text.format(**placeholders), "mirror.gap", "ratio", about, BOTH_SIDES, **parts
        )
    text = _(
        "{goods}: both sides’ figures are furthest apart in {year}, of {years}, where {theirs} have"
        " {ratio} times the figure of {french}"
    )
    return finding(text.format(**placeholders), "mirror.gap", "maximum", about, BOTH_SIDES, **parts)


@memo(64)
def ratio_title(rows: pd.DataFrame, name: str) -> Statement:
    """Title the ratios with how many years lie within a quarter of agreement."""
    known = _in_one_series(rows)
    near = int(known["ratio"].between(1 / NEAR, NEAR).sum())
    text = _(
        "{goods}: {theirs} and {french} are within {quarter}% of each other in {near} of {years}"
    ).format(
        goods=_goods(rows, name),
        theirs=_(str(known["theirs_series"].iloc[0])),
        french=_(str(known["french_series"].iloc[0])),
        quarter=number((NEAR - 1) * 100),
        near=number(near),
        years=counted(len(known), "year", "years"),
    )
    return finding(
        text,
        "mirror.near",
        "count",
        _of_sides(rows),
        BOTH_SIDES,
        near=near,
        years=len(known),
        quarter=(NEAR - 1) * 100,
    )


def _goods(pairs: pd.DataFrame, name: str) -> str:
    """Name the goods that both sides count; `name` is the partner's."""
    if pairs["flow"].iloc[0] == "imports":
        return _("French imports from {country}").format(country=name)
    return _("French exports to {country}").format(country=name)


def _in_one_series(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs with a ratio of one series of the partner, a year each: that of most years."""
    known = pairs.dropna(subset="ratio")
    known = known[known["ratio"] > 0]
    if known.empty:
        return known
    return known[
        known["theirs_series"].eq(fullest(known.rename(columns={"theirs_series": "series"})))
    ]


def _of_sides(pairs: pd.DataFrame) -> dict[str, str]:
    first = pairs.iloc[0]
    return {name: str(first[name]) for name in ("country", "flow", "french_series")}
