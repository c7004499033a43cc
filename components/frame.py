"""The script of every session: the sidebar and the page that the address asks for.

app.py hands this script to st.App. The pages are functions that draw nothing: what a page shows is a
value, drawn here, so that its elements stay where they are when the page changes.
"""

import streamlit as st

from components.controls.navigation import ENTRIES, ROOT
from components.render import session
from components.render.documents import window_title
from components.render.streamlit import draw_page, draw_sidebar
from data.text.i18n import speaking
from pages.registry import PAGES


def nothing() -> None:
    """Stand for a page in Streamlit's navigation; the frame draws it."""


def page_of(name: str) -> st.Page:
    """Return a page as Streamlit's navigation takes it, at its address."""
    return st.Page(nothing, title=name, url_path=name, default=name == ROOT)


registered = {name: page_of(name) for name in ENTRIES}
current = st.navigation(list(registered.values()), position="hidden").url_path or ROOT
if following := session.next_page():
    name, parameters = following
    st.switch_page(registered[name], query_params=parameters)

view = session.view_at(PAGES, current)
page = PAGES.page(view)
with speaking(view.language):
    st.set_page_config(page_title=window_title(view), layout="wide")
with st.sidebar:
    draw_sidebar(view, registered)
draw_page(page)
