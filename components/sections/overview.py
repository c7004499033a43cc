"""The overview: four figures for each country beside a small map, and findings with their ways in."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from components.controls.navigation import ENTRIES
from components.controls.tour import invite
from components.model.blocks import Box, Card, Columns, Facts, Link, Text, paragraph
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.companies.firms import dated
from components.sections.filtered import scoped
from components.sections.map_page.live import map_of
from components.statements import changed as since_then
from components.statements import overview as statements
from components.statements.country_measures import at_a_glance, behind, short
from components.statements.firm_lives import fates_title
from components.words.wording import dot
from data.derive.shared_rows import of_detair, sites_once, sites_placed, undated_visits
from data.measures.visits import recorded
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF, BRIEF_YEAR
from data.text.i18n import N_, _

SHORT = {
    "turnover": N_("Turnover"),
    "visits": N_("Visits"),
    "firms": N_("Firms"),
    "posts": N_("Posts"),
}
LEAST = 165  # pixels that a finding takes


def opening(selection: Selection) -> Statement:
    """Return what the dashboard shows and where trade is largest, in a few sentences."""
    return statements.overview(selection, frames.names())


def glance(view: View) -> Section:
    """Return the way into the tour, four figures for each country, and the small map beside them."""
    selection = view.selection
    facts, known = behind(selection), behind(selection.everything)
    tour = invite(view)
    name = "at-a-glance"
    if nothing := parts.missing(name, facts, known, _("facts"), view, selection):
        return parts.section("glance", tour, nothing)
    sites = sites_placed(sites_once(frames.chosen("sites", selection)))
    drawn = map_of(view, "turnover", sites, small=True)
    figures = _four_figures(name, facts, selection)
    columns = ((figures,), (drawn, Text(legend(sites), "soft")))
    return parts.section("glance", tour, Columns(columns, widths=(3, 2)))


def _four_figures(name: str, facts: pd.DataFrame, selection: Selection) -> Card:
    """Return a line per country with its four figures; `facts` are what they are taken from."""
    subtitle = _(
        "{whose}, {first}–{last}; firms and posts at the end of {last}; ≈ approximate, turnover in"
        " euros at yearly averages"
    )
    return parts.card(
        name,
        _("Four figures for each country"),
        subtitle.format(
            whose=_(statements.OF_SCOPE[selection.scope]),
            first=selection.first,
            last=selection.last,
        ),
        at_a_glance(selection),
        selection,
        basis=facts,
        body=[_lines(selection)],
    )


def _lines(selection: Selection) -> Facts:
    names = frames.names()
    head = (_("Country"), *(_(label) for label in SHORT.values()))
    cells = {
        code: [short(measure, selection, code) for measure in SHORT] for code in selection.codes
    }
    lines = tuple(
        (f"{dot(code)}{names[code]}", *map(str, statements)) for code, statements in cells.items()
    )
    every = tuple(statement for statements in cells.values() for statement in statements)
    return Facts(head, lines, _("Four figures for each country"), every)


def legend(sites: pd.DataFrame) -> str:
    """Say what the marks on the map stand for, closed sites too."""
    marks = [_("the number of sites of each city"), _("★ capital")]
    detair = sites["kind"].eq("detachment") & sites["country"].eq("TJK")
    if detair.any():
        marks.append(_("◯ Detair"))
    gone = sites["closed"].notna().any()
    text = _("Where France is or was: {kinds}.") if gone else _("Where France is: {kinds}.")
    return text.format(kinds=", ".join(marks))


def changed(view: View) -> Section | None:
    """Return what changed since the brief, where all sources are shown; the years chosen do not count."""
    if view.selection.scope == "brief":
        return None
    every = view.selection.over_all_years()
    since, names = replace(every, first=BRIEF_YEAR + 1), frames.names()
    found = {
        "trade": since_then.turnover(since, names),
        "visits": since_then.visits(since),
        "companies": fates_title(dated(every)[1], every, names),
        "map": since_then.sites(in_the_region(frames.chosen("sites", every)), since),
    }
    heading = _("What changed since {year}").format(year=BRIEF_YEAR)
    boxes = _findings("changed", found, view)
    return parts.section("changed", boxes, heading=heading)


def in_the_region(sites: pd.DataFrame) -> pd.DataFrame:
    """Return each site of France in the region once, without what the five keep in France."""
    return sites_once(sites[~sites["abroad"]])


def brief(view: View) -> Section:
    """Return five findings of the brief, whatever the scope and the years of the view."""
    selection = view.selection.over_all_years("brief")
    heading = _("What the brief says, in five findings")
    if not view.selection.all_years:
        heading = _("What the brief says in all its years, in five findings")
    boxes = _findings("brief", five(selection), view.showing(selection))
    return parts.section("brief", boxes, heading=heading)


def five(selection: Selection) -> dict[str, Statement]:
    """Return the five findings of the brief, by the page that shows each; `selection` is of the brief."""
    names = frames.names()
    visits = recorded(selection)
    counts = frames.chosen("indicators", selection)
    trade = frames.chosen("trade", selection)
    given = trade[trade["flow"].eq("turnover")].drop_duplicates(["country", "year"])
    undated = undated_visits(counts, visits, selection.first, selection.last)
    return {
        "trade": statements.on_trade(selection, len(given), names),
        "visits": statements.on_visits(visits, undated, names),
        "companies": statements.on_companies(
            frames.chosen("companies", selection), selection, names
        ),
        "security": statements.on_security(
            frames.chosen("security", selection), _other_strengths(selection)
        ),
        "claims": statements.on_claims(frames.claims_of(selection)),
    }


def _other_strengths(selection: Selection) -> pd.DataFrame:
    """Return what other sources than the brief say of the strength of the detachment in its year."""
    rows = of_detair(selection.in_countries(frames.table("security")))
    rows = rows[rows["kind"].eq("strength") & rows["personnel"].notna()]
    return rows[rows["source_id"].ne(BRIEF) & rows["first_year"].eq(BRIEF_YEAR)]


def _findings(group: str, found: Mapping[str, Statement], view: View) -> Columns:
    """Return a box for each finding with a link into the page that shows it, the filters kept."""
    boxes = [
        Box(
            f"{group}-{page}",
            (paragraph(scoped(statement, view.selection)), _into(view.at(page))),
        )
        for page, statement in found.items()
    ]
    return Columns(tuple((box,) for box in boxes), least=LEAST)


def _into(view: View) -> Link:
    return Link(_(ENTRIES[view.page].title), view, icon=":material/arrow_forward:")
