"""Findings of a country’s profile."""

from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.country_measures import in_money, stated
from components.words.wording import counted, listed, publishers, span
from data.derive.tolerance import agreed
from data.measures.registry import MEASURES as EVERY
from data.query import frames
from data.query.selection import Selection
from data.text.country_names import Name, Names
from data.text.formatting import amount, number, on
from data.text.i18n import N_, _, counted_noun, ngettext, pgettext

LOWER = counted_noun(
    "Another source puts it lower: {values}.", "Other sources put it lower: {values}."
)
HIGHER = counted_noun(
    "Another source puts it higher: {values}.", "Other sources put it higher: {values}."
)
EITHER = N_("Other sources disagree: {values}.")


def country(selection: Selection, names: Names) -> Statement:
    """Open the profile of the country of a selection with its main figures.

    The turnover is the best estimate, or what the brief gives and what other sources put in its
    place. What the brief gives does not hang on the years chosen; what is counted in them names them.
    """
    code = selection.codes[0]
    turnover, parts = (_of_brief if selection.scope == "brief" else _newest)(selection, names)
    visits = EVERY["visits"].of(selection, code)
    firms, contracts = (
        EVERY[name].of(selection, code) for name in ("firms_active", "firms_contract")
    )
    text = _(
        "{visits} in {years}; at the end of {end}, {firms}, {contracts} with a contract or project."
    ).format(
        visits=counted(visits.count, "recorded visit", "recorded visits"),
        years=span(selection.first, selection.last),
        end=selection.last,
        firms=counted(
            firms.count, "French firm on record as active", "French firms on record as active"
        ),
        contracts=number(contracts.count) if contracts.count else pgettext("firms", "none"),
    )
    return finding(
        f"{turnover} {text[0].upper()}{text[1:]}",
        "country.lead",
        "state",
        {"country": code},
        **parts,
        visits=visits,
        firms=firms,
        contracts=contracts,
    )


def _newest(selection: Selection, names: Names) -> tuple[str, dict[str, Any]]:
    """Say the newest best estimate of the turnover in the years chosen; return its numbers too."""
    code = selection.codes[0]
    estimate = stated("turnover", selection, code)
    value, *age = estimate.values
    parts: dict[str, Any] = {"turnover": value[1], **dict(age)}
    if value[1].number is None:
        text = _("For **{country}** no trade turnover is given for {years}.")
        years = span(selection.first, selection.last)
        return text.format(country=names[code], years=years), parts
    text = _("For **{country}** the best estimate of trade turnover is **{value}**.")
    return text.format(country=names[code], value=estimate), parts


def _of_brief(selection: Selection, names: Names) -> tuple[str, dict[str, Any]]:
    """Say the newest turnover that the brief gives, and where other sources of its year put it."""
    code = selection.codes[0]
    turnover = EVERY["turnover"].of(selection.over_all_years("brief"), code)
    if turnover.number is None:
        text = _("For **{country}** the brief gives no turnover.")
        return text.format(country=names[code]), {"turnover": turnover}
    text = _("For **{country}** the brief gives a trade turnover of **{value}** in {year}.")
    given = text.format(country=names[code], value=in_money(turnover), year=turnover.last)
    others = _others(code, int(turnover.last or 0))
    if others.empty:
        return given, {"turnover": turnover}
    values = [
        _("{value} ({statistics})").format(
            value=amount(row["other"], "EUR"), statistics=publishers(row["series"])
        )
        for row in others.to_dict("records")
    ]
    parts = {row["series"]: row["other"] for row in others.to_dict("records")}
    put = _put(others).format(values=listed(values))
    return f"{given} {put}", {"turnover": turnover, **parts}


def _put(others: pd.DataFrame) -> str:
    """Return the message on other sources that all put a value lower or all higher, or disagree."""
    below, all_differ = others["ratio"].lt(1), others["verdict"].eq("differs").all()
    if all_differ and below.all():
        return ngettext(*LOWER, len(others))
    if all_differ and not below.any():
        return ngettext(*HIGHER, len(others))
    return _(EITHER)


def _others(code: str, year: int) -> pd.DataFrame:
    """Return what other sources have of a turnover of the brief, none where they come close to it."""
    rows = frames.brief_vs_statistics()
    rows = rows[rows["country"].eq(code) & rows["year"].eq(year) & rows["flow"].eq("turnover")]
    rows = rows[rows["other_year"].eq(year)]
    bears_out = len(rows) and agreed(rows["verdict"]) in ("holds", "close")
    return rows.head(0) if bears_out else rows.sort_values("ratio")


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
