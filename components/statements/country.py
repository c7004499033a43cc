"""Findings of a country’s profile."""

import pandas as pd

from components.statements.trade import value_text
from components.words.wording import counted
from data.companies import distinct_firms
from data.schema import BRIEF
from data.sites import distinct
from data.text.country_names import Names
from data.text.formatting import on
from data.text.i18n import _, ngettext


def country(tables: dict[str, pd.DataFrame], code: str, layer: str, names: Names) -> str:
    """Open the profile of a country with its main figures."""
    trade = tables["trade"]
    turnover = trade[trade["flow"].eq("turnover") & trade["source_id"].eq(BRIEF)]
    turnover = turnover.sort_values("year")
    figure = _("no turnover")
    if len(turnover):
        figure = _("a trade turnover of **{value}**").format(value=value_text(turnover.iloc[-1]))
    firms = tables["companies"].query("named")["company"].nunique()
    there = int(distinct_firms(tables["companies"]).get(code, 0))
    present = ngettext("{count} of them present", "{count} of them present", there)
    if there == firms:
        present = _("all of them present")
    text = (
        _(
            "For **{country}** the brief gives {turnover}; all sources tell of {visits} and {firms}"
            " named, {present}."
        )
        if layer == "all"
        else _(
            "For **{country}** the brief gives {turnover}, {visits} and {firms} named, {present}."
        )
    ).format(
        country=names[code],
        turnover=figure,
        visits=counted(len(tables["visits"]), "dated visit", "dated visits"),
        firms=counted(firms, "firm", "firms"),
        present=present.format(count=there or _("none")),
    )
    return text + _embassy(distinct(tables["sites"]))


def _embassy(sites: pd.DataFrame) -> str:
    """Say when the first French embassy opened, and when a later one opened in another city."""
    dated = sites[sites["kind"].eq("embassy_of_france")].dropna(subset="opened")
    if dated.empty:
        return ""
    first, *later = dated.sort_values("opened").to_dict("records")
    opened = on(first["opened"])
    if moved := [row for row in later if row["city"] != first["city"]]:
        text = _(" The French embassy opened {opened} in {city} and moved to {other} {moved}.")
        return text.format(
            opened=opened,
            city=first["city"],
            other=moved[-1]["city"],
            moved=on(moved[-1]["opened"]),
        )
    return _(" The French embassy opened {opened}.").format(opened=opened)
