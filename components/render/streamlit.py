"""The Streamlit renderer: a handful of elements a page.

An element holds an address, not its content: the browser fetches the part from there and shows it, or
has it shown already. A press is drawn by the browser at once; then Streamlit hears of it, writes it
into the address and runs the script, whose elements say the same.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from components.model.blocks import Block, Live
from components.model.page import Page
from components.model.view import View
from components.render import card as client
from components.render.charts import drawing
from components.render.html import Place, blocks_html, charts
from components.render.layout import Group, Item, layout
from components.render.links import ServerLinks
from components.render.live import LIVE
from components.render.session import hear, holds_a_file, last_press
from components.render.sidebar import entries
from data.text.i18n import speaking

SCRIPT = """
export default async (component) => {
  const { __NAME__ } = await import(new URL("__FILE__", location.origin + "__ROOT__").href);
  return __NAME__(component);
};
"""  # of more than one line: Streamlit takes a single one for the name of a file


def _component(name: str) -> Any:  # noqa: ANN401
    root = f"/{str(st.get_option('server.baseUrlPath')).strip('/')}/".replace("//", "/")
    script = SCRIPT.replace("__FILE__", f"{client.FOLDER}/streamlit.mjs")
    script = script.replace("__ROOT__", root).replace("__NAME__", name)
    return st.components.v2.component(name, js=script, isolate_styles=False)


_part = _component("part")
_inline = _component("inline")


def draw_sidebar(view: View, registered: Mapping[str, st.Page]) -> None:
    """Draw title, language, links to the `registered` pages, and the filters.

    Presses anywhere on the page are heard by the part of the filters.
    """
    _draw_part(view, "top")
    with speaking(view.language), st.container(key="pages", gap="xxsmall"):
        for name, entry in zip(registered, entries(view), strict=True):
            st.page_link(
                registered[name],
                label=entry.title,
                icon=entry.icon,
                query_params=entry.view.parameters,
                width="stretch",
            )
    _draw_part(view, "filters")


def draw_page(page: Page) -> None:
    """Draw a page: its groups of blocks, and the live parts between them."""
    with speaking(page.view.language):
        _draw_items(layout(page), page.view)


def draw_blocks(view: View, blocks: Iterable[Block], key: str = "blocks") -> None:
    """Draw values that no address holds, such as a reader's own figures, within a live part."""
    shown = tuple(blocks)
    data = {
        "markup": str(blocks_html(shown, Place(view, ServerLinks()))),
        "charts": charts(shown),
        "drawing": drawing(),
    }
    _inline(key=f"inline-{key}", data=data)


def _draw_items(items: Iterable[Item], view: View) -> None:
    for item in items:
        match item:
            case Group(key=key):
                _draw_part(view, key)
            case Live(name=name, data=data):
                with st.container(key="-".join(["live", name, *filter(None, [data.get("box")])])):
                    LIVE[name](view, data)
            case _:
                for place, column in zip(st.columns(item.widths), item.columns, strict=True):
                    with place:
                        _draw_items(column, view)


def _draw_part(view: View, key: str) -> None:
    def pressed() -> None:
        hear(key, view.page)

    _part(
        key=key,
        on_view_change=pressed,
        data={
            "part": key,
            "page": view.page,
            "query": view.short_query,
            "lang": view.language,
            "press": last_press(),
            "holds": holds_a_file(),
        },
    )
