"""Map: where France is; select a country or a site to read about it and to filter."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.facts.detair import detair
from components.sections.folds import folded
from components.sections.map_page.arcs import arcs
from components.sections.map_page.live import YEAR
from components.sections.map_page.map_and_panel import complaints, lead, map_and_panel
from components.sections.map_page.off_the_map import every_site, off_the_map
from data.derive.shared_rows import of_detair, security_once, sites_once
from data.query import frames
from data.text.i18n import _

OPTIONS = (YEAR, "kinds", "level", "measure", "site", "time", "view")


def build(view: View) -> Page:
    """Return what the page of the map says, in order."""
    selection = view.selection
    rows = sites_once(frames.chosen("sites", selection))
    opening = lead(view, rows)
    known = frames.table("sites")
    if nothing := parts.missing("sites", rows, known, _("sites"), view, selection):
        return parts.page(view, _("Map"), opening, parts.section("map", nothing))
    facts = of_detair(security_once(frames.chosen("security", selection)))
    return parts.page(
        view,
        _("Map"),
        opening,
        map_and_panel(view, rows),
        folded(_("Visits between Paris and the capitals"), arcs(view)),
        folded(
            _("Detair in Dushanbe"), parts.section("detair", detair("map-detair", facts, selection))
        ),
        folded(_("In Paris, and where the place is not known"), off_the_map(rows)),
        folded(_("Every site, as a table"), every_site(rows, selection)),
        complaints=complaints(view),
    )
