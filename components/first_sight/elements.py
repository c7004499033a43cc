"""Single elements of a page as plain HTML, which sight.css sets as Streamlit's client sets them."""

import json
import re
from collections.abc import Callable
from html import escape

from markdown_it import MarkdownIt
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.Markdown_pb2 import Markdown

from components.render.plot import COMPONENT, TOOLS

ICON = re.compile(r":material/\w+:")
COLOURED = re.compile(r":(blue|red|orange|green|violet|gray)\[([^\]]*)\]")
HEIGHTS = {"selectbox": 68, "multiselect": 68, "text_input": 68, "dataframe": 400}
HEIGHT = 40  # pixels, of any other control
LABELLED = {  # elements that show no more than their label, and their class
    "page_link": "link",
    "checkbox": "check",
    "button": "button",
    "download_button": "button",
    "link_button": "button",
}
markdown = MarkdownIt("commonmark", {"html": False})


def text(said: str) -> str:
    """Return Streamlit's markdown as HTML: icons leave their room, colours name themselves."""
    shown = markdown.render(ICON.sub("\u2003", said))
    return COLOURED.sub(r'<span class="\1">\2</span>', shown)


def _heading(element: Element) -> str:
    heading = element.heading
    return f"<{heading.tag}>{escape(heading.body)}</{heading.tag}>"


def _markdown(element: Element) -> str:
    said = element.markdown
    caption = said.element_type == Markdown.Type.CAPTION
    return f'<div class="{"caption" if caption else "text"}">{text(said.body)}</div>'


def _buttons(element: Element) -> str:
    group = element.button_group
    chosen = set(group.raw_values)
    options = "".join(
        f'<span class="{"on" if option.content in chosen else ""}">{text(option.content)}</span>'
        for option in group.options
    )
    return f'<div class="control"><label>{escape(group.label)}</label><div>{options}</div></div>'


def _component(element: Element) -> str:
    component = element.bidi_component
    if component.component_name != COMPONENT:
        return ""
    data = json.loads(component.json)
    within = json.dumps(data).replace("<", "\\u003c")
    return (
        f'<div data-first style="height: {data["height"] + TOOLS}px"></div>'
        f'<script type="application/json">{within}</script>'
    )


def _metric(element: Element) -> str:
    metric = element.metric
    border = "metric border" if metric.show_border else "metric"
    said = f"<div>{escape(metric.label)}</div><div>{escape(metric.body)}</div>"
    return f'<div class="{border}">{said}</div>'


def _labelled(element: Element) -> str:
    kind = str(element.WhichOneof("type"))
    return f'<div class="{LABELLED[kind]}">{escape(getattr(element, kind).label)}</div>'


def _slider(element: Element) -> str:
    slider = element.slider
    ends = "".join(f"<span>{value:.0f}</span>" for value in slider.value)
    return f'<div class="slider"><label>{escape(slider.label)}</label><div>{ends}</div></div>'


def other(element: Element) -> str:
    """Return the room of an element that has no words of its own."""
    kind = str(element.WhichOneof("type"))
    return f'<div style="height: {HEIGHTS.get(kind, HEIGHT)}px"></div>'


def _nothing(_element: Element) -> str:
    return ""


ELEMENTS: dict[str, Callable[[Element], str]] = {
    "heading": _heading,
    "markdown": _markdown,
    "button_group": _buttons,
    "metric": _metric,
    "slider": _slider,
    **dict.fromkeys(LABELLED, _labelled),
    "bidi_component": _component,
    "empty": _nothing,
}
