"""Findings of companies."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, listed
from data.companies import SECTORS
from data.measures.firms import HEARD_WITHIN, STANDINGS
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.memo import memo
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.i18n import N_, _, ngettext

WITHOUT = {
    "brief": N_("Firms without a foothold at the time of the brief"),
    "now": N_("Activities that ended, or firms that tried to enter, at the time of each source"),
}
UNIVERSE = "named firms, each once a country"
MOST_NAMED = 3  # of those that share the first place


@memo(64)
def companies(
    standing: pd.DataFrame, sectors: Mapping[str, int], selection: Selection, names: Names
) -> Statement:
    """Open the page with how many firms stand how, and where the active ones are.

    `standing` is what data.measures.firms.standings returns for the countries of the selection,
    `sectors` in how many fields the brief has firms that it does not name, by country.
    """
    year = selection.last
    if standing.empty:
        text = _("No French firm is on record in this selection, up to {year}.").format(year=year)
        return finding(text, "companies.lead", "absence", total=0, year=year)
    totals: dict[str, Any] = {state: int(standing["status"].eq(state).sum()) for state in STANDINGS}
    active = {code: _active(selection, code) for code in selection.codes}
    active = {code: value for code, value in active.items() if value.count}
    firms = _active_by_country(active, totals["active"], names)
    text = _("At the end of {year}: {active}.").format(year=year, active=firms)
    text += _others(totals) + _unnamed(sectors, names)
    return finding(
        text.strip(),
        "companies.lead",
        "count",
        universe=UNIVERSE,
        year=year,
        heard_within=HEARD_WITHIN,
        **totals,
        **_by_country(active),
        **{f"unnamed_{code}": count for code, count in sectors.items()},
    )


def _active_by_country(active: Mapping[str, Value], total: int, names: Names) -> str:
    """Say how many firms are active, and in which country how many."""
    firms = counted(total, "French firm on record as active", "French firms on record as active")
    there = [
        _("{country} ({count})").format(country=names[code], count=value.count)
        for code, value in active.items()
    ]
    if len(there) > 1:
        return _("**{firms}**: {countries}").format(firms=firms, countries=listed(there))
    if active:
        country = names[next(iter(active))]
        return _("**{firms}** in {country}").format(firms=firms, country=country)
    return _("**{firms}**").format(firms=firms)


def _by_country(active: dict[str, Value]) -> dict[str, Any]:
    return {f"active_{code}": value for code, value in active.items()}


def _active(selection: Selection, code: str) -> Value:
    return MEASURES["firms_active"].of(selection, code)


def _others(totals: dict[str, int]) -> str:
    """Say how many stand in each other way, those of which there are any."""
    words = {
        "contract": _("{count} with a contract or project"),
        "exploring": _("{count} exploring or negotiating"),
        "left": ngettext("{count} that has left", "{count} that have left", totals["left"]),
        "silent": _("{count} not heard of for more than {years} years"),
    }
    parts = [
        text.format(count=totals[state], years=HEARD_WITHIN)
        for state, text in words.items()
        if totals[state]
    ]
    if not parts:
        return ""
    return _(" Others on record: {parts}. A firm counts once in each country.").format(
        parts=listed(parts)
    )


def _unnamed(sectors: Mapping[str, int], names: Names) -> str:
    """Say in how many fields the brief has firms that it does not name."""
    return "".join(
        _(" Firms that the brief does not name were active in {sectors} of {country}.").format(
            sectors=counted(count, "sector", "sectors"), country=names[code]
        )
        for code, count in sectors.items()
    )


@memo(64)
def firms_title(standing: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Title the matrix with the country that has most active firms; of one alone with its count."""
    year = selection.last
    counts = {code: _active(selection, code) for code in selection.codes}
    most = max(counts.values(), key=lambda value: value.count)
    top = [code for code, value in counts.items() if value.count == most.count]
    name = "companies.most"
    parts: dict[str, Any] = {"year": year, "firms": len(standing)}
    if not most.count:
        text = _("{firms} on record by name, none known to be active at the end of {year}").format(
            firms=begun(counted(len(standing), "French firm", "French firms")), year=year
        )
        return finding(text, name, "absence", **parts)
    if len(counts) == 1:
        text = _("{firms} in {country} at the end of {year}, of {all} on record").format(
            firms=counted(most.count, "French firm active", "French firms active"),
            country=names[top[0]],
            year=year,
            all=len(standing),
        )
        return finding(text, name, "count", universe=UNIVERSE, most=most, **parts)
    text = ngettext(
        "{countries} has the most French firms active at the end of {year}: {count}, of {among} countries",
        "{countries} have the most French firms active at the end of {year}: {count} each, of {among}"
        " countries",
        len(top),
    ).format(
        countries=listed([names[code] for code in top]),
        year=year,
        count=most.count,
        among=len(counts),
    )
    parts |= {"most": most, "among": len(counts), "top": ";".join(top)}
    return finding(begun(text), name, "maximum", universe=UNIVERSE, **parts)


@memo(64)
def part_title(standing: pd.DataFrame) -> Statement:
    """Title a part of the matrix: firms of several countries with those in most, or else the count."""
    counts = standing.groupby("company")["country"].nunique()
    firms = begun(counted(len(counts), "firm", "firms"))
    most = int(counts.to_numpy().max())
    if most == 1:
        text = _("{firms} on record in one country alone").format(firms=firms)
        return finding(
            text, "companies.several", "count", {"part": "one"}, firms=len(counts), most=1
        )
    top = sorted(counts[counts.eq(most)].index)
    text = _("{firms} on record in more than one country; in {most}: {top}").format(
        firms=firms, most=most, top=listed(top)
    )
    return finding(
        text,
        "companies.several",
        "count",
        {"part": "several"},
        firms=len(counts),
        most=most,
        top=";".join(top),
    )


@memo(64)
def sectors_title(firms: pd.DataFrame, year: int) -> Statement:
    """Title the map of sectors with those that have most firms on record up to a year."""
    counts = firms.drop_duplicates(["sector", "company"])["sector"].value_counts()
    most = int(counts.iloc[0])
    top = sorted(counts[counts.eq(most)].index)
    words = listed([_(SECTORS[sector]).lower() for sector in top])
    parts: dict[str, Any] = {
        "most": most,
        "among": len(counts),
        "tied": len(top),
        "top": ";".join(top),
        "year": year,
    }
    firms_each = counted(most, "firm", "firms")
    if len(counts) == 1:
        text = _("{firms} on record up to {year}, in one sector: {sector}").format(
            firms=begun(firms_each), year=year, sector=words
        )
        return finding(text, "companies.sectors", "count", **parts)
    if len(top) > MOST_NAMED:
        text = _(
            "{tied} of {among} sectors share the first place, with {firms} each on record up to {year}"
        ).format(tied=len(top), among=len(counts), firms=firms_each, year=year)
    else:
        text = ngettext(
            "The sector with the most firms on record up to {year} is {sectors}, {count}, of"
            " {among} sectors",
            "The sectors with the most firms on record up to {year} are {sectors}, {count} each, of {among}"
            " sectors",
            len(top),
        ).format(sectors=words, count=most, among=len(counts), year=year)
    return finding(text, "companies.sectors", "maximum", universe="named firms", **parts)
