"""The figures of each country in a line, and the small map."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from components.controls.tour import invite
from components.model.blocks import Card, Columns, Facts, Map, Text
from components.model.page import Section
from components.model.spark import Spark
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.map_page.live import map_of
from components.sections.overview.findings import turnovers
from components.statements import overview as statements
from components.statements.changed import presidents
from components.statements.country_measures import at_a_glance, behind, short
from components.statements.trade.since_the_brief import since
from components.words.wording import dot, span
from data.derive.shared_rows import sites_once, sites_placed
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.i18n import N_, _

SHORT = {
    "turnover": N_("Turnover"),
    "visits": N_("Visits"),
    "firms": N_("Firms"),
    "posts": N_("Posts"),
}


def opening(selection: Selection) -> Statement:
    """Return what the dashboard shows and where trade is largest, in a few sentences."""
    return statements.overview(selection, frames.names())


def glance(view: View) -> Section:
    """Return the way into the tour and the figures of each country, those of the brief beside the map."""
    selection = view.selection
    facts, known = behind(selection), behind(selection.everything)
    tour = invite(view)
    if nothing := parts.missing("at-a-glance", facts, known, _("facts"), view, selection):
        return parts.section("glance", tour, nothing)
    if selection.scope == "brief":
        columns = ((_of_the_brief(facts, selection),), small_map(view))
        return parts.section("glance", tour, Columns(columns, widths=(3, 2)))
    return parts.section("glance", tour, _of_now(facts, selection))


def small_map(view: View) -> tuple[Map, Text]:
    """Return the map of where France is, with what its marks stand for."""
    sites = sites_placed(sites_once(frames.chosen("sites", view.selection)))
    return map_of(view, "turnover", sites, small=True), Text(legend(sites), "soft")


def _of_the_brief(facts: pd.DataFrame, selection: Selection) -> Card:
    """Return a line per country with its four figures; `facts` are what they are taken from."""
    cells = {code: [short(one, selection, code) for one in SHORT] for code in selection.codes}
    head = (_("Country"), *(_(label) for label in SHORT.values()))
    lines = tuple((_named(code), *map(str, cells[code])) for code in selection.codes)
    title = _("Four figures for each country")
    return _card(title, at_a_glance(selection), facts, selection, _facts(head, lines, title, cells))


def _of_now(facts: pd.DataFrame, selection: Selection) -> Card:
    """Return a line per country: trade now, its past and since 2012, presidents, firms and posts."""
    cells = {
        code: [
            short("turnover", selection, code),
            since(selection, code),
            presidents(selection, code),
            short("firms", selection, code),
            short("posts", selection, code),
        ]
        for code in selection.codes
    }
    head = (
        _("Country"),
        _("Turnover"),
        span(selection.first, selection.last),
        _("Since {year}").format(year=BRIEF_YEAR),
        _("Presidents’ visits"),
        _("Firms"),
        _("Posts"),
    )
    lines = tuple(
        (_named(code), str(cells[code][0]), _past(selection, code), *map(str, cells[code][1:]))
        for code in selection.codes
    )
    title = _("Each country in a line")
    rows = at_a_glance(selection).assign(
        since_2012=[str(cells[code][1]) for code in selection.codes],
        presidents=[str(cells[code][2]) for code in selection.codes],
    )
    return _card(title, rows, facts, selection, _facts(head, lines, title, cells))


def _past(selection: Selection, code: str) -> Spark | str:
    """Return turnover with one country over the years chosen, on a scale of its own."""
    drawn = turnovers(replace(selection, countries=(code,)))
    return replace(drawn, title="") if drawn else ""


def _named(code: str) -> str:
    return f"{dot(code)}{frames.names()[code]}"


def _facts(
    head: tuple[str, ...],
    lines: tuple[tuple[str | Spark, ...], ...],
    alt: str,
    cells: Mapping[str, list[Statement]],
) -> Facts:
    return Facts(head, lines, alt, tuple(one for own in cells.values() for one in own))


def _card(
    title: str, rows: pd.DataFrame, facts: pd.DataFrame, selection: Selection, body: Facts
) -> Card:
    subtitle = _(
        "{whose}, {first}–{last}; firms and posts at the end of {last}; ≈ approximate, turnover in"
        " euros at yearly averages"
    ).format(
        whose=_(statements.OF_SCOPE[selection.scope]), first=selection.first, last=selection.last
    )
    return parts.card("at-a-glance", title, subtitle, rows, selection, basis=facts, body=[body])


def legend(sites: pd.DataFrame) -> str:
    """Say what the marks on the map stand for, closed sites too."""
    marks = [_("the number of sites of each city"), _("★ capital")]
    detair = sites["kind"].eq("detachment") & sites["country"].eq("TJK")
    if detair.any():
        marks.append(_("◯ Detair"))
    gone = sites["closed"].notna().any()
    text = (
        _("French posts and projects, past and present: {kinds}.")
        if gone
        else _("French posts and projects: {kinds}.")
    )
    return text.format(kinds=", ".join(marks))
