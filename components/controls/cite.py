"""Citing the view that is on the screen."""

from datetime import date

import streamlit as st

from components.closed import shows
from components.controls import address
from data.publish.cite import citations
from data.query.selection import Selection
from data.text.i18n import N_, _

FORMS = {"text": N_("Text"), "bibtex": "BibTeX", "ris": "RIS"}


def draw_cite(view: str, selection: Selection) -> None:
    """Draw a box that gives the citation of a view in three forms, each with a copy button."""
    box = st.popover(_("Cite"), icon=":material/format_quote:", key="cite", on_change="rerun")
    if not shows(box):
        return
    with box:
        st.caption(
            _("Page, selection, source and date of this view. A figure: cite its own source.")
        )
        given = citations(view, selection.layer, address.full(selection), date.today())
        for form, label in FORMS.items():
            st.markdown(f"**{_(label)}**")
            language = "bibtex" if form == "bibtex" else None
            st.code(given[form], language=language, wrap_lines=True)
