"""A reader's own file in a session: chosen, checked, drawn with our figures, forgotten."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.model.view import View
from components.render.session import UPLOADED
from components.render.streamlit import draw_blocks
from components.sections.trade.uploaded_series import comparison, flow_of_file
from data.query import frames
from data.query.uploaded_series import TEMPLATE, Refused, read_own
from data.text.i18n import _

FILE = "own-file"  # the key of the field that takes it
FAULTS = "own-faults"  # and what was wrong with a file that was refused


def draw(view: View, data: Mapping[str, Any]) -> None:
    """Draw the field for a file, and what a file that is there looks like with our figures.

    `data` has the title and the caption of the part.
    """
    uploaded = st.session_state.get(UPLOADED)
    with st.container(key="own-figures"), st.expander(data["title"], expanded=uploaded is not None):
        st.caption(data["caption"])
        _draw_controls()
        if uploaded is None:
            return
        flow = flow_of_file(view)
        if flow.complaint:
            st.warning(flow.complaint, icon=":material/error:")
        draw_blocks(view, (flow, *comparison(view, uploaded, flow.code)))


def _draw_controls() -> None:
    """Draw what offers the template, takes a file and lets it go again, and what is wrong with it."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.file_uploader(
            _("Your CSV file"),
            type="csv",
            max_upload_size=1,
            key=FILE,
            on_change=_take,
        )
        st.download_button(
            _("A template to start from"),
            TEMPLATE,
            file_name="own-figures.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        if UPLOADED in st.session_state:
            st.button(_("Forget mine"), icon=":material/delete:", on_click=_forget)
    for fault in st.session_state.get(FAULTS, []):
        st.warning(fault, icon=":material/error:")


def _take() -> None:
    """Read the file; one that is refused leaves what was there before."""
    taken = st.session_state[FILE]
    st.session_state[FAULTS] = []
    if taken is None:
        return
    try:
        st.session_state[UPLOADED] = read_own(taken.getvalue(), frames.names())
    except Refused as refused:
        st.session_state[FAULTS] = refused.faults


def _forget() -> None:
    del st.session_state[UPLOADED]
