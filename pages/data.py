"""Data and sources: every table, search over all of them, the codebook, sources, how to cite."""

from components.model.page import Page
from components.model.view import View
from components.sections import parts
from components.sections.data_page.about import changes, citation
from components.sections.data_page.api_addresses import addresses
from components.sections.data_page.estimate import estimate
from components.sections.data_page.filtered import complaints
from components.sections.data_page.tables import (
    chosen_table,
    codebook,
    passages,
    search,
    sources,
)
from components.sections.data_page.versions import what_changed
from data.catalogue import TABLES
from data.query import frames
from data.text.formatting import number
from data.text.i18n import ENGLISH, _

OPTIONS = ("format", "q", "release", "table", "where")


def build(view: View) -> Page:
    """Return what the page of data and sources says, in order."""
    facts = sum(len(frames.table(name)) for name in TABLES)
    lead = _(
        "**{tables} tables, {rows} rows**, each row with the passage it rests on. The filters"
        " apply to a table’s countries and years; downloads hold just what is shown. Tables are"
        " CC BY 4.0; the brief itself is under copyright and is only summarised."
    ).format(tables=len(TABLES), rows=facts if view.language == ENGLISH else number(facts))
    return parts.page(
        view,
        _("Data and sources"),
        lead,
        search(view),
        chosen_table(view),
        estimate(view),
        addresses(view),
        sources(view),
        citation(),
        passages(view),
        codebook(view),
        changes(),
        what_changed(view),
        complaints=complaints(view),
    )
