"""Findings of the map."""

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, listed
from data.measures.posts import open_posts
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import BRIEF_YEAR, FIVE, LATEST_YEAR
from data.sites import distinct
from data.text.formatting import number, when
from data.text.i18n import N_, _, ngettext

SUBTITLES = {
    "brief": N_("Every site with its position, as given in the brief of 2012"),
    "now": N_("Every site with its position, of the brief and of later sources, each place once"),
}
PROJECTS = N_(
    "Only the company projects in the brief are mapped. Later ones, which no source locates, are"
    " listed under Companies."
)


@memo(64)
def sites(chosen: pd.DataFrame, selection: Selection) -> Statement:
    """Open the map with the embassies that stand, the detachment, and what had closed by 2012.

    `chosen` are the sites of a selection; what stands is looked at at the end of its years.
    """
    rows = distinct(chosen)
    standing = open_posts(selection)
    standing = standing[standing["country"].isin(selection.codes)]
    embassies = standing[standing["kind"].eq("embassy_of_france")]
    detair = rows[rows["kind"].eq("detachment") & rows["country"].eq("TJK")]
    years = detair["last_year"].clip(upper=selection.last)
    closed = distinct(chosen[chosen["status_in_2012"].eq("closed")])
    sentences = [
        _embassies(embassies, selection),
        *(_detair(end, stood) for end, stood in zip(detair["closed"], years, strict=True)),
    ]
    if not closed.empty:
        text = _("Closed by {year}: {sites}")
        sentences.append(text.format(year=BRIEF_YEAR, sites=listed(_with_towns(closed))))
    return finding(
        f"{'. '.join(sentences)}.",
        "map.lead",
        "state",
        embassies=embassies["country"].nunique(),
        end=selection.last,
        detair=";".join(detair["closed"].fillna("open")),
        stood=";".join(map(str, years)),
        closed=";".join(sorted(closed["site_id"])),
        by=BRIEF_YEAR,
    )


def _with_towns(rows: pd.DataFrame) -> list[str]:
    """Name sites with their towns, since a body that left one may stand in another."""
    return [
        f"{row['name']} ({row['city']})" if isinstance(row["city"], str) else row["name"]
        for row in rows.to_dict("records")
    ]


def _embassies(embassies: pd.DataFrame, selection: Selection) -> str:
    """Say in how many of the chosen countries France has an embassy at the end of the years."""
    count, now = embassies["country"].nunique(), selection.last == LATEST_YEAR
    if selection.official and count < len(selection.codes):
        text = _(
            "By official sources alone **{embassies}** of France can be shown to be open at the end of"
            " {year}; they do not say it of others"
        )
        words = counted(count, "embassy", "embassies")
        return text.format(embassies=words, year=selection.last)
    if count == 0:
        text = _(
            "**No French embassy is known by a date to stand** at the end of {year}; openings without a"
            " date are left out"
        )
        return text.format(year=selection.last)
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
        else _(
            "At the end of {year} France had **{embassies}** in this selection, as far as dates are known"
        )
    )
    return text.format(year=selection.last, embassies=counted(count, "embassy", "embassies"))


def _detair(end: object, year: int) -> str:
    """Say until when the detachment stood, or that it did in the last year that a source names."""
    if not isinstance(end, str):
        text = _("**Detair**, the air force detachment, stood at Dushanbe airport in {year}")
        return text.format(year=year)
    text = _("**Detair**, the air force detachment, stood at Dushanbe airport until {date}")
    return text.format(date=when(end))


@memo(64)
def sites_title(rows: pd.DataFrame, years: str) -> Statement:
    """Title the table of sites of some years with how many there are, and how many have a position."""
    known = int(rows["precision"].ne("none").sum())
    text = (
        _("{sites} on record for {years}, with a position")
        if known == len(rows)
        else _("{sites} on record for {years}, {known} with a position")
    )
    text = text.format(
        sites=counted(len(rows), "site", "sites"),
        years=years,
        known=number(known) if known else _("none"),
    )
    return finding(text, "map.sites", "count", sites=len(rows), known=known, years=years)


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
