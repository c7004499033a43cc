"""Findings of companies."""

import pandas as pd

from components.words.wording import counted, listed
from data.companies import PRESENT, SECTORS
from data.derive.firm_fates import NAMED_SINCE
from data.query.memo import memo
from data.schema import FIVE
from data.text.country_names import Names
from data.text.i18n import N_, _, ngettext

WITHOUT = {
    "brief": N_("Firms without a foothold at the time of the brief"),
    "all": N_("Activities that ended, or firms that tried to enter, at the time of each source"),
}


@memo(64)
def companies(standing: pd.DataFrame, names: Names) -> str:
    """Open the page on companies with how many firms are where and who has left."""
    present = standing[standing["status"].isin(PRESENT)]
    if standing.empty:
        return _("No French firm is named in this selection.")
    left = standing[standing["status"].eq("left")]
    counts = present.groupby("country")["company"].nunique()
    by_country = listed(
        [
            _("{count} in {country}").format(count=counts[code], country=names[code])
            for code in FIVE
            if code in counts
        ]
    )
    parts = [_("No French firm is named as present; some try to enter or have left.")]
    if by_country:
        firms = counted(present["company"].nunique(), "French firm", "French firms")
        parts = [_("**{firms}** named as present: {told}.").format(firms=firms, told=by_country)]
    if len(counts) > 1:
        parts.append(_("A firm that works in two countries counts in both."))
    if not left.empty:
        parts.append(f"{listed(_departures(left, names))}.")
    return " ".join(parts)


def _departures(left: pd.DataFrame, names: Names) -> list[str]:
    """Say of each country who has left it."""
    sentences = []
    for code, rows in left.groupby("country"):
        firms = list(rows["company"].unique())
        text = ngettext(
            "**{firms}** has left {country}", "**{firms}** have left {country}", len(firms)
        )
        sentences.append(text.format(firms=listed(firms), country=names[str(code)]))
    return sentences


@memo(64)
def firms_title(standing: pd.DataFrame, names: Names) -> str:
    """Title the matrix with the country that has most firms present."""
    present = standing[standing["status"].isin(PRESENT)]
    counts = present.groupby("country")["company"].nunique().sort_values(ascending=False)
    if counts.empty:
        return _("No firm is named as present")
    if len(counts) == 1:
        count = int(counts.iloc[0])
        firms = counted(count, "French firm", "French firms")
        text = ngettext("{firms} present in {country}", "{firms} present in {country}", count)
        return text.format(firms=firms, country=names[counts.index[0]])
    return _("{first} has most French firms ({most}), then {second} ({next})").format(
        first=names[counts.index[0]],
        most=counts.iloc[0],
        second=names[counts.index[1]],
        next=counts.iloc[1],
    )


@memo(64)
def sectors_title(firms: pd.DataFrame) -> str:
    """Title the map of sectors with those that have most firms."""
    counts = firms.drop_duplicates(["sector", "company"])["sector"].value_counts()
    top = [_(SECTORS[sector]).lower() for sector in counts[counts.eq(counts.iloc[0])].index]
    text = ngettext(
        "Most firms are in {sectors} ({count})",
        "Most firms are in {sectors} ({count} each)",
        len(top),
    )
    return text.format(sectors=listed(top), count=counts.iloc[0])


@memo(64)
def part_title(standing: pd.DataFrame, names: Names) -> str:
    """Title a part of the matrix: firms of several countries with those in most, or else as whole."""
    counts = standing.groupby("company")["country"].nunique()
    if counts.min() == 1:
        return _("Of firms in one country: {told}").format(told=firms_title(standing, names))
    top = counts[counts.eq(counts.max())]
    return _("{firms} are told of in several countries, {most} in {count}").format(
        firms=counted(len(counts), "firm", "firms"),
        most=listed(sorted(top.index)),
        count=counts.max(),
    )


@memo(64)
def fates_title(fates: pd.DataFrame) -> str:
    """Title the fates with how many firms of the brief a source names since, and how many are new."""
    brief = fates[fates["then"].notna()]
    since = int(brief["fate"].isin(NAMED_SINCE).sum())
    new = int(fates["fate"].eq("new").sum())
    return _("{since} of {places} of a firm in the brief are told of since; {new} are new").format(
        since=since, places=counted(len(brief), "place", "places"), new=new
    )


@memo(64)
def lanes_title(lanes: pd.DataFrame, names: Names) -> str:
    """Title lanes with the longest time, or with the first date where no time is known."""
    spans = lanes.dropna(subset=["since", "lasts_to"])
    if spans.empty:
        first = lanes.sort_values("marked_on").iloc[0]
        return _("The first told of is {firm} in {country}, {year}").format(
            firm=first["company"], country=names[first["country"]], year=first["marked_on"][:4]
        )
    start, end = (spans[column].str[:4].astype(int) for column in ("since", "lasts_to"))
    longest = spans.loc[(end - start).idxmax()]
    years = f"{longest['since'][:4]}–{longest['lasts_to'][:4]}"
    return _("The longest presence told of is {firm} in {country}, {years}").format(
        firm=longest["company"], country=names[longest["country"]], years=years
    )
