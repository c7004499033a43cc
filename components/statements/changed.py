"""Findings of what changed since the brief, from all sources; each says what it counts."""

import pandas as pd

from components.words.wording import begun, counted, listed
from data.derive.firm_fates import NAMED_SINCE
from data.query.memo import memo
from data.schema import BRIEF_YEAR
from data.text.country_names import Names
from data.text.formatting import when
from data.text.i18n import _, ngettext


@memo(64)
def changed(
    turnover: pd.DataFrame,
    visits: pd.DataFrame,
    fates: pd.DataFrame,
    sites: pd.DataFrame,
    names: Names,
) -> dict[str, str]:
    """Return the findings by the page that shows each.

    `turnover` has country and value_text of the newest values, largest first; `fates` is what
    data.firm_fates.then_and_now returns; `visits` and `sites` are rows of those tables.
    """
    return {
        "trade": _on_trade(turnover, names),
        "visits": _on_visits(visits),
        "companies": _on_firms(fates),
        "map": _on_sites(sites),
    }


def _on_trade(turnover: pd.DataFrame, names: Names) -> str:
    if turnover.empty:
        return _("**No newer turnover** is told.")
    values = [f"{names[row['country']]} {row['value_text']}" for row in turnover.to_dict("records")]
    return _("**Newest turnover**: {told}.").format(told=listed(values))


def _on_visits(visits: pd.DataFrame) -> str:
    later = visits[visits["date"].str[:4].astype(int) > BRIEF_YEAR]
    heads = later[later["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    return _(
        "**{visits} since {year}**, of heads of state {out} to Central Asia and {back} to France."
    ).format(
        visits=begun(counted(len(later), "dated visit", "dated visits")),
        year=BRIEF_YEAR,
        out=out,
        back=len(heads) - out,
    )


def _on_firms(fates: pd.DataFrame) -> str:
    brief = fates[fates["then"].notna()]
    gone, silent = (int(brief["fate"].eq(fate).sum()) for fate in ("left", "not told since"))
    since = int(brief["fate"].isin(NAMED_SINCE).sum())
    new = int(fates["fate"].eq("new").sum())
    return _(
        "**Of {places} of a firm in the brief {since} are told of since**, {silent} are not, {gone}"
        " left; {new} are new (a firm counts once a country)."
    ).format(
        places=counted(len(brief), "place", "places"),
        since=since,
        silent=silent,
        gone=gone,
        new=new,
    )


def _on_sites(sites: pd.DataFrame) -> str:
    opened, closed = (
        sites[sites[column].notna() & (sites[column].astype("str").str[:4] > str(BRIEF_YEAR))]
        for column in ("opened", "closed")
    )
    bases = closed[closed["kind"].eq("detachment")]
    gone = "".join(
        _(": Detair on {date}").format(date=when(row["closed"])) for row in bases.to_dict("records")
    )
    new = ngettext("{sites} opened", "{sites} opened", len(opened))
    old = ngettext("{sites} closed", "{sites} closed", len(closed))
    years = [
        begun(new.format(sites=counted(len(opened), "site", "sites"))),
        old.format(sites=counted(len(closed), "site", "sites")),
    ]
    return f"**{', '.join(years)}**{gone}."
