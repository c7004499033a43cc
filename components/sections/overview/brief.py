"""What the brief says, in five findings, each with a way into the page that shows it."""

import pandas as pd

from components.model.blocks import Box, Columns
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.overview.boxes import LEAST, box, sentence
from components.sections.overview.glance import small_map
from components.statements import overview as statements
from data.derive.shared_rows import of_detair, undated_visits
from data.measures.visits import recorded
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF, BRIEF_YEAR
from data.text.i18n import _


def brief(view: View) -> Section:
    """Return five findings of the brief, whatever the years of the view; beside the map where it is not."""
    selection = view.selection.over_all_years("brief")
    heading = _("What the brief says, in five findings")
    if not view.selection.all_years:
        heading = _("What the brief says in all its years, in five findings")
    found, of_brief = five(selection), view.showing(selection)
    if view.selection.scope == "brief":
        boxes = [box("brief", page, finding, of_brief) for page, finding in found.items()]
        columns = Columns(tuple((one,) for one in boxes), least=LEAST)
        return parts.section("brief", columns, heading=heading)
    lines = tuple(sentence(page, finding, of_brief) for page, finding in found.items())
    columns = Columns((small_map(view), (Box("brief", lines, heading),)), widths=(1, 1))
    heading = _("Where France is, and what the brief said")
    return parts.section("brief", columns, heading=heading)


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
