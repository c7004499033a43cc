"""A page as plain HTML, told again from the elements that a run of the script has sent."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.GapSize_pb2 import GapConfig, GapSize

from components.first_sight.elements import ELEMENTS, HEIGHT, other
from components.render.plot import COMPONENT

MAIN, SIDE = 0, 1  # the first step of a path: the page, the sidebar
GAPS = {"NONE": 0, "XXSMALL": 0.25, "XSMALL": 0.5, "SMALL": 1, "MEDIUM": 2, "LARGE": 4}  # rem


@dataclass
class Node:
    """An element or a block of a page with what stands in it, by place."""

    element: Element | None = None
    block: Block = field(default_factory=Block)
    inside: dict[int, "Node"] = field(default_factory=dict)

    def at(self, path: list[int]) -> "Node":
        """Return the node at a path below this one."""
        if not path:
            return self
        return self.inside.setdefault(path[0], Node()).at(path[1:])

    def told(self) -> str:
        """Return what stands in it as HTML."""
        return "".join(html_of_node(node) for _place, node in sorted(self.inside.items()))


def html_of(messages: list[ForwardMsg]) -> str:
    """Return the page that `messages` tell of as HTML."""
    page = Node()
    for message in messages:
        kind = message.delta.WhichOneof("type")
        path = list(message.metadata.delta_path)
        if kind == "new_element":
            page.at(path).element = message.delta.new_element
        elif kind == "add_block":
            page.at(path).block = message.delta.add_block
    told = page.at([MAIN]).told()
    side = page.at([SIDE]).told()
    return f'<div class="side down">{side}</div><div class="down">{told}</div>'


def can_be_told(messages: list[ForwardMsg]) -> bool:
    """Say whether a page has charts, no map, which only the client can draw, and is as it opens."""
    elements = [message.delta.new_element for message in messages]
    charts = any(each.bidi_component.component_name == COMPONENT for each in elements)
    mapped = any(each.HasField("deck_gl_json_chart") for each in elements)
    return charts and not mapped and _only_first_tabs(messages)


def _only_first_tabs(messages: list[ForwardMsg]) -> bool:
    """Say whether nothing stands in any tab but the first of each."""
    others = {
        tuple(message.metadata.delta_path)
        for message in messages
        if message.delta.add_block.HasField("tab") and message.metadata.delta_path[-1]
    }
    return not any(
        tuple(message.metadata.delta_path[:length]) in others
        for message in messages
        for length in range(len(message.metadata.delta_path))
    )


def html_of_node(node: Node) -> str:
    """Return an element, or a block with all in it, as HTML."""
    if node.element:
        return ELEMENTS.get(str(node.element.WhichOneof("type")), other)(node.element)
    return BLOCKS.get(str(node.block.WhichOneof("type")), _plain)(node)


def _flex(node: Node) -> str:
    flex = node.block.flex_container
    across = flex.direction == Block.FlexContainer.Direction.HORIZONTAL
    height = node.block.height_config.pixel_height
    if not node.inside:
        return ""
    style = f"gap: {_gap(flex.gap_config)}rem" + (f"; height: {height}px" if height else "")
    kinds = " ".join(
        name
        for name, holds in {
            "across" if across else "down": True,
            "border": flex.border,
            "window": bool(height),
        }.items()
        if holds
    )
    return f'<div class="{kinds}" style="{style}">{node.told()}</div>'


def _grid(node: Node) -> str:
    grid = node.block.grid_container
    gap = _gap(grid.row_gap_config)
    return (
        f'<div class="grid" style="gap: {gap}rem; --columns: {grid.columns};'
        f' --least: {grid.min_column_width_px}px">{node.told()}</div>'
    )


def _column(node: Node) -> str:
    weight = node.block.column.weight
    return f'<div class="down column" style="--weight: {weight:g}">{node.told()}</div>'


def _tabs(node: Node) -> str:
    tabs = [tab for _place, tab in sorted(node.inside.items())]
    names = "".join(f"<span>{escape(tab.block.tab.label)}</span>" for tab in tabs)
    return f'<div class="tabs"><div>{names}</div><div class="down">{tabs[0].told()}</div></div>'


def _closed(_node: Node) -> str:
    return f'<div style="height: {HEIGHT}px"></div>'


def _popover(node: Node) -> str:
    return f'<div class="button more">{escape(node.block.popover.label)}</div>'


def _plain(node: Node) -> str:
    return f'<div class="down">{node.told()}</div>' if node.inside else ""


def _gap(config: GapConfig) -> float:
    return GAPS.get(GapSize.Name(config.gap_size), 1)


BLOCKS: dict[str, Callable[[Node], str]] = {
    "flex_container": _flex,
    "grid_container": _grid,
    "column": _column,
    "tab_container": _tabs,
    "expandable": _closed,
    "popover": _popover,
}
