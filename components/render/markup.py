"""Markdown as HTML: links of the site, dots in the colours of countries, icons."""

import re
from collections.abc import MutableMapping, Sequence
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markupsafe import Markup, escape

COUNTRY = "country:"  # what the address of a dot begins with
SENTENCE = re.compile(r"(?<=[.!?])\s+")  # where one ends and another begins
SHORT = 160  # letters that need no fold
ICON = re.compile(r":material/([a-z0-9_]+):")


def markdown(text: str) -> Markup:
    """Return paragraphs of markdown as HTML."""
    return _with_icons(_parser.render(text))


def inline(text: str) -> Markup:
    """Return a line of markdown as HTML."""
    return _with_icons(_parser.renderInline(text))


def opened(text: str) -> tuple[str, str]:
    """Return a text as its first sentence and the rest; all of it and nothing where the rest is short."""
    first, rest = (*SENTENCE.split(text, maxsplit=1), "")[:2]
    return (first, rest) if len(rest) > SHORT else (text, "")


def icon(name: str) -> Markup:
    """Return an icon by its name, written :material/name:."""
    found = ICON.fullmatch(name)
    if not found:
        return Markup("")
    return Markup('<span class="icon" aria-hidden="true">{}</span>').format(found[1])


def _with_icons(html: str) -> Markup:
    return Markup(ICON.sub(lambda found: icon(found[0]), html))


def _open(
    _self: RendererProtocol,
    tokens: Sequence[Token],
    at: int,
    _options: Any,  # noqa: ANN401
    env: MutableMapping[str, Any],
) -> str:
    address = unquote(str(tokens[at].attrs.get("href", "")))
    closes = env.setdefault("closes", [])
    if address.startswith(COUNTRY):
        closes.append("</i>")
        code = escape(address.removeprefix(COUNTRY))
        return f'<i class="dot" data-country="{code}" aria-hidden="true">'
    closes.append("</a>")
    if "//" in address:
        return f'<a href="{escape(address)}" target="_blank" rel="noopener">'
    page, _mark, query = address.partition("?")
    return f'<a href="./{escape(address)}" data-page="{escape(page)}" data-query="{escape(query)}">'


def _close(
    _self: RendererProtocol,
    _tokens: Sequence[Token],
    _at: int,
    _options: Any,  # noqa: ANN401
    env: MutableMapping[str, Any],
) -> str:
    return env["closes"].pop()


_parser = MarkdownIt("commonmark", {"html": False})
_parser.add_render_rule("link_open", _open)
_parser.add_render_rule("link_close", _close)
