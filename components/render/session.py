"""The session's address: which view it asks for, and how another view is put into it.

Nothing below this module knows of a session: what a page is made of is its View alone.
"""

import streamlit as st

from components.model.view import View


def write(view: View) -> None:
    """Put a view of the page that is open into the address; from a callback, the run that follows shows it."""
    st.query_params.from_dict(view.parameters)
