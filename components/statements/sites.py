"""Findings of the map."""

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, listed
from data.measures.posts import open_posts
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import BRIEF_YEAR, FIVE, LATEST_YEAR
from data.sites import distinct
from data.text.country_names import Names
from data.text.formatting import number, one_after_another, when
from data.text.i18n import N_, _, ngettext

SUBTITLES = {
    "brief": N_("Every site with its position, as the brief has it in 2012"),
    "now": N_("Every site with its position, of the brief and of later sources, each place once"),
}
PROJECTS = N_(
    "Of the projects of firms only the brief’s are on the map: no source gives a position for those"
    " told of since. They are under Companies."
)


@memo(64)
def sites(chosen: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Open the map with the embassies that stand, the detachment, and what is told to be closed by 2012.

    `chosen` are the sites of a selection; what stands is looked at at the end of its years.
    """
    rows = distinct(chosen)
    standing = open_posts(selection)
    standing = standing[standing["country"].isin(selection.codes)]
    embassies = standing[standing["kind"].eq("embassy_of_france")]
    newest = embassies.dropna(subset="opened").sort_values("opened").tail(1)
    detair = rows[rows["kind"].eq("detachment") & rows["country"].eq("TJK")]
    closed = distinct(chosen[chosen["status_in_2012"].eq("closed")])
    parts = [_embassies(embassies, selection), *_newest(newest, names)]
    sentences = [one_after_another(parts), *(_detair(end, selection) for end in detair["closed"])]
    if not closed.empty:
        text = _("Closed by {year}: {sites}")
        sentences.append(text.format(year=BRIEF_YEAR, sites=listed(list(closed["name"]))))
    return finding(
        f"{'. '.join(sentences)}.",
        "map.lead",
        "state",
        embassies=embassies["country"].nunique(),
        end=selection.last,
        newest=";".join(newest["opened"]),
        detair=";".join(detair["closed"].fillna("open")),
        closed=";".join(sorted(closed["site_id"])),
        by=BRIEF_YEAR,
    )


def _embassies(embassies: pd.DataFrame, selection: Selection) -> str:
    """Say in how many of the chosen countries France has an embassy at the end of the years."""
    count, now = embassies["country"].nunique(), selection.last == LATEST_YEAR
    if selection.official and count < len(selection.codes):
        text = _(
            "Official sources alone date **{embassies}** of France as open at the end of {year}, and say"
            " nothing dated of others"
        )
        words = counted(count, "embassy", "embassies")
        return text.format(embassies=words, year=selection.last)
    if count == 0:
        return _("**No French embassy is known to stand** at the end of {year}").format(
            year=selection.last
        )
    if set(embassies["country"]) == set(FIVE):
        text = (
            _("France has an embassy in **each of the five countries**")
            if now
            else _("At the end of {year} France had an embassy in **each of the five countries**")
        )
        return text.format(year=selection.last)
    text = (
        _("France has **{embassies}** in this selection")
        if now
        else _("At the end of {year} France had **{embassies}** in this selection")
    )
    return text.format(year=selection.last, embassies=counted(count, "embassy", "embassies"))


def _newest(newest: pd.DataFrame, names: Names) -> list[str]:
    text = _("the newest that is dated was opened in {country} ({date})")
    return [
        text.format(country=names[row["country"]], date=when(row["opened"]))
        for row in newest.to_dict("records")
    ]


def _detair(end: object, selection: Selection) -> str:
    if not isinstance(end, str):
        text = _("**Detair**, the air force detachment, stood at Dushanbe airport in {year}")
        return text.format(year=selection.last)
    text = _("**Detair**, the air force detachment, stood at Dushanbe airport until {date}")
    return text.format(date=when(end))


@memo(64)
def sites_title(rows: pd.DataFrame) -> Statement:
    """Title the table of sites with how many of them have a position."""
    known = int(rows["precision"].ne("none").sum())
    text = _("{sites}, {known} with a position").format(
        sites=counted(len(rows), "site", "sites"), known=number(known) if known else _("none")
    )
    return finding(text, "map.sites", "count", sites=len(rows), known=known)


def of_year(rows: pd.DataFrame, year: int) -> Statement:
    """Say what stood in a year; `rows` are those that did and have a position."""
    embassies = int(rows["kind"].eq("embassy_of_france").sum())
    detair = bool((rows["kind"].eq("detachment") & rows["country"].eq("TJK")).any())
    kind = "count" if len(rows) else "absence"
    return finding(
        _of_year(len(rows), embassies, year, detair=detair),
        "map.year",
        kind,
        {"year": str(year)},
        universe="sites that have a position",
        sites=len(rows),
        embassies=embassies,
        others=len(rows) - embassies,
        detair=int(detair),
    )


def _of_year(sites: int, embassies: int, year: int, *, detair: bool) -> str:
    if not sites:
        return _("No French site on the map is dated to **{year}**.").format(year=year)
    parts = [
        counted(embassies, "embassy", "embassies"),
        counted(sites - embassies, "other site", "other sites"),
    ]
    message = ngettext(
        "In **{year}**, as far as dates are known, **{sites}** stood in this selection: {parts}.",
        "In **{year}**, as far as dates are known, **{sites}** stood in this selection: {parts}.",
        sites,
    )
    text = message.format(
        year=year, sites=counted(sites, "French site", "French sites"), parts=listed(parts)
    )
    if detair:
        text += " " + _("**Detair**, the air force detachment, stood at Dushanbe airport.")
    return text


def legend(measure: str) -> str:
    """Say how the classes of the map are made, and what its marks are."""
    made = (
        _(
            "Classes of equal width on a logarithmic scale, from the lowest value shown to the"
            " highest, each edge rounded to two figures."
        )
        if measure == "turnover"
        else _("Classes of equal width from the lowest number shown to the highest.")
    )
    rest = _("★ capital; ◯ Detair. Scroll to zoom; boundaries: Natural Earth.")
    return f"{made} {rest}"
