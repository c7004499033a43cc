"""The overview: four figures for each country beside a small map, and findings with their ways in."""

from collections.abc import Mapping

import pandas as pd

from components.controls.navigation import ENTRIES
from components.controls.tour import invite
from components.model.blocks import Box, Card, Columns, Facts, Link, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.companies.firms import dated
from components.sections.map_page.live import map_of
from components.statements import overview as statements
from components.statements.changed import changed as findings_since
from components.statements.country_measures import at_a_glance, behind, values
from components.words.wording import dot
from data.derive.shared_rows import (
    latest,
    sites_once,
    sites_placed,
    undated_visits,
    visits_once,
)
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
LEAST = 165  # pixels that a finding takes


def opening(selection: Selection) -> str:
    """Return what the dashboard shows and where trade is largest, in a few sentences."""
    turnover = values("turnover", selection)
    return statements.overview(selection.codes, selection.layer, turnover, frames.names())


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
    rows = at_a_glance(selection)
    subtitle = _("{whose}, {first}–{last}; ≈ approximate, the year of the turnover in brackets")
    subtitle = subtitle.format(
        whose=_(statements.OF_LAYER[selection.layer]), first=selection.first, last=selection.last
    )
    return parts.card(
        name,
        _("Four figures for each country"),
        subtitle + statements.converted(rows),
        rows,
        selection,
        basis=facts,
        body=[_lines(rows)],
    )


def _lines(rows: pd.DataFrame) -> Facts:
    names = frames.names()
    head = (_("Country"), *(_(label) for label in SHORT.values()))
    lines = tuple(
        (f"{dot(row['country'])}{names[row['country']]}", *(row[measure] for measure in SHORT))
        for row in rows.to_dict("records")
    )
    return Facts(head, lines, _("Four figures for each country"))


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
    """Return what changed since the brief, where all sources are shown."""
    selection = view.selection
    if selection.layer == "brief":
        return None
    turnover = values("turnover", selection).dropna(subset="value")
    turnover = turnover[turnover["year"] > BRIEF_YEAR].sort_values("value", ascending=False)
    found = findings_since(
        turnover,
        visits_once(frames.chosen("visits", selection)),
        dated(selection)[1],
        sites_once(frames.chosen("sites", selection)),
        frames.names(),
    )
    heading = _("What changed since {year}").format(year=BRIEF_YEAR)
    return parts.section("changed", _findings("changed", found, view), heading=heading)


def brief(view: View) -> Section:
    """Return five findings of the brief, whatever the scope of the view."""
    selection = view.selection.with_layer("brief")
    heading = _("What the brief says, in five findings")
    boxes = _findings("brief", five(selection), view.showing(selection))
    return parts.section("brief", boxes, heading=heading)


def five(selection: Selection) -> dict[str, str]:
    """Return the five findings of the brief, by the page that shows each; `selection` is of the brief."""
    visits = frames.chosen("visits", selection)
    counts = frames.chosen("indicators", selection)
    return statements.five(
        latest(frames.chosen("trade", selection), "turnover"),
        visits,
        undated_visits(counts, visits, selection.first, selection.last),
        frames.chosen("companies", selection),
        frames.chosen("security", selection),
        frames.claims_of(selection),
        frames.names(),
    )


def _findings(group: str, found: Mapping[str, str], view: View) -> Columns:
    """Return a box for each finding with a link into the page that shows it, the filters kept."""
    boxes = [
        Box(f"{group}-{page}", (Text(sentence), _into(view.at(page))))
        for page, sentence in found.items()
    ]
    return Columns(tuple((box,) for box in boxes), least=LEAST)


def _into(view: View) -> Link:
    return Link(_(ENTRIES[view.page].title), view, icon=":material/arrow_forward:")
