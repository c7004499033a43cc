"""Findings of a country’s profile."""

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.country_measures import in_money
from components.words.wording import counted, span
from data.measures.registry import MEASURES
from data.query.selection import Selection
from data.text.country_names import Name, Names
from data.text.formatting import number, on
from data.text.i18n import _, pgettext


def country(selection: Selection, names: Names) -> Statement:
    """Open the profile of the country of a selection with its main figures.

    What the brief gives does not hang on the years chosen; what is counted in them names them.
    """
    code = selection.codes[0]
    turnover = MEASURES["turnover"].of(selection.over_all_years("brief"), code)
    visits = MEASURES["visits"].of(selection, code)
    firms, contracts = (
        MEASURES[name].of(selection, code) for name in ("firms_active", "firms_contract")
    )
    brief = (
        _("For **{country}** the brief gives no turnover.")
        if turnover.number is None
        else _("For **{country}** the brief gives a trade turnover of **{value}** in {year}.")
    ).format(country=names[code], value=in_money(turnover), year=turnover.last)
    text = _(
        "{visits} in {years}; at the end of {end} {firms}, {contracts} with a contract or project."
    ).format(
        visits=counted(visits.count, "recorded visit", "recorded visits"),
        years=span(selection.first, selection.last),
        end=selection.last,
        firms=counted(firms.count, "active French firm", "active French firms"),
        contracts=number(contracts.count) if contracts.count else pgettext("firms", "none"),
    )
    return finding(
        f"{brief} {text[0].upper()}{text[1:]}",
        "country.lead",
        "state",
        {"country": code},
        turnover=turnover,
        visits=visits,
        firms=firms,
        contracts=contracts,
    )


def embassy(sites: pd.DataFrame, country: str, name: Name) -> Statement:
    """Say when the first French embassy opened, and when a later one opened in another city.

    `sites` are all of a scope, whatever years are chosen, each once; `name` is the country's.
    """
    embassies = sites[sites["kind"].eq("embassy_of_france") & sites["country"].eq(country)]
    dated = embassies.dropna(subset="opened").sort_values("opened")
    about = {"country": country}
    if dated.empty:
        return finding("", "country.embassy", "state", about)
    first, *later = dated.to_dict("records")
    opened, city = on(first["opened"]), first["city"]
    moved = [row for row in later if row["city"] != city]
    if not moved:
        text = _("The French embassy in {country} opened {opened}.").format(
            country=name, opened=opened
        )
        return finding(text, "country.embassy", "state", about, opened=str(first["opened"]))
    text = _(
        "The French embassy in {country} opened {opened} in {city} and moved to {other} {moved}."
    ).format(
        country=name,
        opened=opened,
        city=city,
        other=moved[-1]["city"],
        moved=on(moved[-1]["opened"]),
    )
    dates = {"opened": str(first["opened"]), "moved": str(moved[-1]["opened"])}
    return finding(text, "country.embassy", "state", about, **dates)


def listed_title(title: str, table: str, count: int, selection: Selection) -> Statement:
    """Title the list of a country's rows of a table with their number and the years they are of."""
    text = (
        _("{title}: {count} in the brief")
        if selection.scope == "brief"
        else _("{title}: {count} recorded")
    ).format(title=title, count=number(count))
    about = {"table": table, "country": selection.codes[0]}
    return finding(text, "country.list", "count", about, rows=count)
