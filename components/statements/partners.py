"""Findings of France beside others, and of both sides' statistics."""

import pandas as pd

from components.words.wording import counted, listed, spans
from data.derive.partner_comparison import best_and_worst
from data.query.memo import memo
from data.text.formatting import fixed, ordinal
from data.text.i18n import N_, _

MIRROR = {
    "KAZ": N_("Kazakhstan books oil where it is first sold, France where it comes from."),
    "KGZ": N_(
        "Kyrgyz gold is counted by Kyrgyzstan as sold to France in 2008–2010 and hardly at all by"
        " France; in 2023 France’s figure of its sales is twice the Kyrgyz one."
    ),
    "TJK": N_("Small flows: one delivery moves the ratio."),
    "TKM": N_("Small flows: one delivery moves the ratio."),
    "UZB": N_(
        "Aircraft and uranium are few and large deals, booked in different years by the two sides."
    ),
}


@memo(64)
def rank_title(rows: pd.DataFrame, name: str, flow: str) -> str:
    """Title the ranks with France's best and worst place, and all years of each."""
    ends = best_and_worst(rows)
    text = (
        _("France as a supplier of {country}: {told}")
        if flow == "exports"
        else _("France as a buyer from {country}: {told}")
    )
    places = [
        _("{rank} in {years}").format(
            rank=ordinal(int(theirs["rank"].iloc[0])), years=listed(spans(theirs["year"]))
        )
        for _rank, theirs in ends.groupby("rank")
    ]
    if ends.empty:
        ranks = _("no rank")
    elif len(places) == 1:
        ranks = places[0]
    else:
        ranks = _("at best {best}, at worst {worst}").format(best=places[0], worst=places[1])
    return text.format(country=name, told=ranks)


@memo(64)
def mirror_title(rows: pd.DataFrame, name: str) -> str:
    """Title the two sides with the year in which they are furthest apart."""
    known = rows.dropna(subset="ratio")
    if known.empty:
        return _("France and {country}: no ratio").format(country=name)
    apart = known["ratio"].where(known["ratio"] >= 1, 1 / known["ratio"])
    furthest = known.loc[apart.idxmax()]
    return _(
        "France and {country} differ most in {year}: the partner’s figure is {ratio} times the French one"
    ).format(country=name, year=f"{furthest['year']:.0f}", ratio=fixed(furthest["ratio"]))


@memo(64)
def ratio_title(rows: pd.DataFrame, name: str) -> str:
    """Title the ratios with how many years lie within a quarter of agreement."""
    near = int(rows["ratio"].between(1 / 1.25, 1.25).sum())
    return _("France and {country} agree to a quarter in {near} of {years}").format(
        country=name, near=near or _("none"), years=counted(len(rows), "year", "years")
    )
