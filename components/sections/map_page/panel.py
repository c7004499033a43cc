"""What stands beside the map: its options, and the cards of the site and of the country chosen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from components.map.periods import times
from components.map.places import LETTERS
from components.model.blocks import Block, Box, Choice, Link, References, Text
from components.model.view import View
from components.sections import parts
from components.sections.fact_lists import country_list
from components.statements.country_measures import MEASURES, behind, rows_behind, short
from components.words.wording import dot, lifetime, with_detail, word
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection, Unreadable
from data.sites import KINDS
from data.text.i18n import _

BASES = {"TJK": "Detair", "KGZ": "Manas"}  # where French aircraft were stationed
NO_SITE = ""  # the code of no site among those to choose from


def measure_choice(view: View) -> Choice:
    """Return the choice of what countries are coloured by."""
    measures = {name: _(title) for name, title in MEASURES.items()}
    return parts.option(view, "measure", measures, _("Countries are coloured by"))


def measure_sources(measure: str, selection: Selection) -> References:
    """Return the sources of the values that countries are coloured by."""
    return References(rows_behind(measure, selection), _("Sources of these values"))


def time_choice(view: View) -> Choice | None:
    """Return the choice of a time; None for the brief, which speaks of one."""
    return parts.option(view, "time", times(), _("Time")) if view.selection.scope == "now" else None


def kinds_choice(view: View, sites: pd.DataFrame, counted: pd.DataFrame) -> Choice:
    """Return the choice of kinds of sites, all at first; the options are the legend, with counts.

    `sites` are those that may be shown, `counted` those of the time shown.
    """
    counts = counted["kind"].value_counts()
    options = {
        kind: f"**{LETTERS[kind]}** {_named(kind, sites)} ({counts.get(kind, 0)})"
        for kind in KINDS
        if kind in set(sites["kind"])
    }
    wrong = _("is not one of {known}").format(known=", ".join(KINDS))
    return parts.several(
        view, "kinds", options, _("What to show"), default=options, known=KINDS, wrong=wrong
    )


def _named(kind: str, sites: pd.DataFrame) -> str:
    """Name a kind; of detachments say which: the one in Dushanbe alone is Detair."""
    if kind != "detachment":
        return word(kind)
    bases = sites.loc[sites["kind"].eq(kind), "country"].map(BASES)
    return with_detail(word(kind), ", ".join(sorted(set(bases))))


@memo(64)
def of_kinds(sites: pd.DataFrame, kinds: tuple[str, ...]) -> pd.DataFrame:
    """Return the sites of some kinds."""
    return sites[sites["kind"].isin(kinds)]


def site_choice(view: View, sites: pd.DataFrame) -> Choice:
    """Return the choice of one of the sites, or of none; a click on the map makes it too."""
    titles = dict(zip(sites["site_id"], sites["name"], strict=True))
    options = {NO_SITE: _("Choose a site, or click on the map"), **titles}
    requested = view.option("site")
    if requested and requested not in options:
        view = view.with_options(site=_same_place(requested, sites))
    choice = parts.option(view, "site", options, _("Site"), known=[requested], menu=True)
    if not requested or requested in set(frames.table("sites")["site_id"]):
        return choice
    wrong, instead = _("is not a site in the table"), _("no site is chosen")
    return replace(choice, complaint=str(Unreadable("site", requested, wrong, instead)))


def _same_place(site: str, sites: pd.DataFrame) -> str:
    """Return which of `sites` tells of the place that a row of another source is of; else the row."""
    every = frames.table("sites").set_index("site_id")["same_as"]
    place = every.get(site)
    place = place if isinstance(place, str) else site
    same = sites[sites["site_id"].eq(place) | sites["same_as"].eq(place)]
    return site if same.empty else str(same["site_id"].iloc[0])


def site_card(sites: pd.DataFrame, chosen: str) -> Box | None:
    """Return the card of a site: what, where, since when, and the passage it rests on."""
    rows = sites[sites["site_id"].eq(chosen)]
    if rows.empty:
        return None
    site = rows.iloc[0].to_dict()
    blocks = (
        Text(f"**{site['name']}**"),
        Text(_place_and_dates(site)),
        Text(_note(site), "soft"),
        References(rows, _("Sources")),
    )
    return Box("site-card", blocks)


def _place_and_dates(site: Mapping[Any, Any]) -> str:
    city = f"{site['city']}, " if isinstance(site["city"], str) else ""
    return f"{word(site['kind'])} · {city}{country_list(site['country'])}  \n{lifetime(site)}"


def _note(site: Mapping[Any, Any]) -> str:
    """Return the note of a site, and how exact its position is."""
    known = {"site": _("Position: of the site."), "city": _("Position: of the city.")}
    exactness = known.get(site["precision"], _("Position: not known."))
    return f"{site['note']} {exactness}" if isinstance(site["note"], str) else exactness


def country_card(view: View, selection: Selection) -> Box | None:
    """Return the card of a country where just one is chosen: its four figures and its profile.

    `selection` is that of the view, or of the year shown.
    """
    if len(selection.countries) != 1:
        return None
    code = selection.countries[0]
    findings = {measure: short(measure, selection, code) for measure in MEASURES}
    figures = [
        f"- {with_detail(_(MEASURES[measure]), str(one))}" for measure, one in findings.items()
    ]
    blocks: tuple[Block, ...] = (
        Text(f"{dot(code)}**{frames.names()[code]}**"),
        Text("\n".join(figures), "", tuple(findings.values())),
        References(behind(selection), _("Sources")),
        Link(_("The whole profile"), view.at("country"), icon=":material/flag:"),
    )
    return Box("country-card", blocks)
