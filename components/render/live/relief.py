"""The map in relief: drawn by deck.gl through pydeck, to be tilted and turned."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.map.deck import deck
from components.map.scene import Shown
from components.model.view import View

HEIGHT = 540  # pixels


def draw(view: View, data: Mapping[str, Any]) -> None:
    """Draw what data["shown"] has; `view` names the part, so that each selection has its own."""
    shown: Shown = data["shown"]
    theme = st.context.theme.type or "light"
    st.pydeck_chart(deck(shown, theme), height=HEIGHT, key=f"relief-{view.page}")
