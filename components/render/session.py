"""The session's address: which view it asks for, and how another view is put into it.

Nothing below this module knows of a session: what a page is made of is its View alone.
"""

from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from components.model.pages import Pages
from components.model.view import View
from data.text.i18n import ENGLISH, LANGUAGES

PRESS = "press"  # in the state of a session: the number of the last press that it has heard of
UPLOADED = "uploaded-rows"  # the rows of a reader's own file
NEXT = "next-page"  # and the page and query that a press leads to


def view_at(pages: Pages, page: str) -> View:
    """Return the view that the browser's address asks for; without a language the browser's counts."""
    parameters = st.query_params.to_dict()
    if together := ",".join(
        st.query_params.get_all("country")
    ):  # given one by one they count together
        parameters["country"] = together
    return pages.view(page, parameters, preferred())


def preferred() -> str:
    """Return the language of the browser where we speak it, else English."""
    language = (st.context.locale or "").split("-")[0].lower()
    return language if language in LANGUAGES else ENGLISH


def write(view: View) -> None:
    """Put a view of the open page into the address; after a callback, the run that follows shows it."""
    st.query_params.from_dict(view.parameters)


def hear(key: str, page: str) -> None:
    """Follow the press that the element `key` of the open `page` tells of.

    A run that was cut short may have taken what it told away: then nothing changes, and the browser, which
    has no answer, tells it once more.
    """
    if event := st.session_state.get(key):
        follow(event["view"], page)


def follow(event: dict[str, Any], page: str) -> None:
    """Follow a press in the browser: another view of the open `page`, or another page."""
    st.session_state[PRESS] = event["press"]
    query = dict(parse_qsl(event["query"]))
    if event["page"] == page:
        st.query_params.from_dict(query)
    else:
        st.session_state[NEXT] = (event["page"], query)


def next_page() -> tuple[str, dict[str, str]] | None:
    """Return the page and the parameters that a press leads to, once."""
    return st.session_state.pop(NEXT, None)


def last_press() -> int:
    """Return the number of the last press that the session has heard of."""
    return st.session_state.get(PRESS, 0)


def holds_a_file() -> bool:
    """Say whether the session holds a reader's own file, which a new document would lose."""
    return UPLOADED in st.session_state
