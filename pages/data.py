"""Data and sources: every table, search over all of them, the codebook, sources, how to cite."""

import streamlit as st

from components.controls import address
from components.sections.data_page.api_addresses import draw_addresses
from components.sections.data_page.tables import (
    draw_changes,
    draw_citation,
    draw_codebook,
    draw_passages,
    draw_search,
    draw_sources,
    draw_table_of,
)
from data.catalogue import TABLES
from data.query import frames
from data.text.formatting import number
from data.text.i18n import _, spoken

selection = address.chosen()
facts = sum(len(frames.table(name)) for name in TABLES)
st.markdown(
    _(
        "**{tables} tables, {rows} rows**, each row with the passage it rests on. The filters"
        " apply to a table’s countries and years; downloads hold just what is shown. Tables are"
        " CC BY 4.0; the brief itself is under copyright and is only summarised."
    ).format(tables=len(TABLES), rows=facts if spoken() == "en" else number(facts))
)

draw_search(selection)
draw_table_of(selection)
draw_addresses(selection)
draw_sources()
draw_citation()
draw_passages()
draw_codebook()
draw_changes()
