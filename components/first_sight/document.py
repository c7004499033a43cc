"""The first sight of a page as part of the document that the page is served in."""

import functools
import zlib
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from components.render.plot import DRAW
from components.words.theme import BACKGROUNDS, INKS, PILL_COLOURS, SOFT_INKS

HERE = Path(__file__).parent
SHOWING = (HERE / "sight.mjs").read_text(encoding="utf-8").replace("__DRAW__", DRAW)
SHOW = f"sight-{zlib.crc32(SHOWING.encode()):08x}.mjs"  # where SHOWING is served
FACES = [dict(face) for face in st.get_option("theme.fontFaces")]  # a session changes its own


def in_document(view: str) -> str:
    """Return the view, as components.first_sight.of has it, with its style, for a page's body."""
    style, theme = _around()
    return (
        f'<div id="first-sight" data-theme="light" aria-hidden="true"><style>{style}</style>'
        f"<script>{theme}</script>{view}</div>"
    )


@functools.cache
def _around() -> tuple[str, str]:
    """Return the style with the colours of both themes, and the script that chooses one."""
    style = "".join(map(_font, FACES)) + (HERE / "sight.css").read_text(encoding="utf-8")
    for theme in ("light", "dark"):
        colours = {
            "back": BACKGROUNDS[theme],
            "ink": INKS[theme],
            "soft": SOFT_INKS[theme],
            "line": st.get_option(f"theme.{theme}.borderColor"),
            "side": st.get_option(f"theme.{theme}.sidebar.backgroundColor"),
            "strong": st.get_option(f"theme.{theme}.primaryColor"),
        }
        for name, colour in colours.items():
            style = style.replace(f"__{theme}_{name}__", colour)
    for name in PILL_COLOURS.values():
        style = style.replace(f"__{name}__", st.get_option(f"theme.light.{name}TextColor"))
    return style, (HERE / "theme.js").read_text(encoding="utf-8")


def _font(face: Mapping[str, str]) -> str:
    """Return a family of the theme as the client declares it once it runs."""
    told = {
        "font-family": f'"{face["family"]}"',
        "src": f'url("{face["url"]}")',
        "font-weight": face["weight"],
        "font-style": face["style"],
        "font-display": "swap",
    }
    if "unicodeRange" in face:
        told["unicode-range"] = face["unicodeRange"]
    return "@font-face {" + "".join(f"{name}: {value};" for name, value in told.items()) + "}"
