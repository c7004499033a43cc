"""Whether the browser can draw the map that moves; it says so itself."""

from pathlib import Path

import streamlit as st

MISSING = "webgl-missing"  # in the session, once the browser has said so
KEY = "webgl"  # of the component that says so

_ask = st.components.v2.component(
    KEY, js=Path(__file__).with_name("webgl.js").read_text(encoding="utf-8")
)


def has_webgl() -> bool:
    """Return False once the browser has said that it cannot draw with WebGL; until then True."""
    return not st.session_state.get(MISSING)


def ask_webgl() -> None:
    """Let the browser say it, below the map, where what asks takes no room."""
    _ask(key=KEY, on_missing_change=_remember)


def _remember() -> None:
    st.session_state[MISSING] = True
