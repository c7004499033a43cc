"""Whether the browser can draw the map that moves, and when it has; it says so itself."""

from pathlib import Path

import streamlit as st

MISSING = "webgl-missing"  # in the session, once the browser has said so
ASKING = "webgl"  # the component that says so
PAINTED = "map-painted"  # an address below which it says of a session that its map is painted
EARLY = (  # for the head of a page with a map: drawing gets ready, beside the page, while the client comes
    "<script>new Worker(URL.createObjectURL(new Blob(["
    "'postMessage(Boolean(new OffscreenCanvas(1, 1).getContext(\"webgl2\")))'"
    "]))).onmessage = ({ data }) => { window.hasWebGL = data; }</script>"
)

_ask = st.components.v2.component(
    ASKING, js=Path(__file__).with_name("webgl.js").read_text(encoding="utf-8")
)


def has_webgl() -> bool:
    """Return False once the browser has said that it cannot draw with WebGL; until then True."""
    return not st.session_state.get(MISSING)


def ask_webgl(*, waits: bool) -> None:
    """Let the browser say it, below the map, where what asks takes no room.

    Where the page `waits` for its map, the browser also says when it is painted: see map_first.py,
    which completes the address with the session.
    """
    _ask(key="webgl", data={"painted": PAINTED} if waits else None, on_missing_change=_remember)


def _remember() -> None:
    st.session_state[MISSING] = True
