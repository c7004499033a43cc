"""Documents of their own: a card in a frame on another site, a page without a session."""

from typing import Any

from markupsafe import Markup

from components.model.card import Card
from components.model.page import Page
from components.model.view import View
from components.render import card as client
from components.render.charts import drawing
from components.render.html import blocks_html, charts, place_of, render
from components.render.links import Links
from data.text.i18n import speaking


def card_document(page: Page, card: Card, links: Links, root: str, theme: str = "") -> str:
    """Return a card as a document of its own, for frames on other sites."""
    with speaking(page.view.language):
        place = place_of(page, links)
        body = blocks_html([card], place)
        whole = links.page(page.view)
        parts = {"group-0": body}
        return standalone(card.title.text, page.view, parts, charts([card]), root, whole, theme)


def standalone(
    title: str,
    view: View,
    parts: dict[str, Markup],
    figures: dict[str, Any],
    root: str,
    whole: str = "",
    theme: str = "",
    *,
    edition: bool = False,
) -> str:
    """Return a document of its own around parts; `root` leads to the root of the site."""
    whole_document = render(
        "standalone",
        title=title,
        view=view,
        parts=parts,
        data=document_json(title, view, figures),
        client=f"{root}{client.FOLDER}",
        tokens=Markup(client.tokens(":root", root) + client.icon_face(root)),
        whole=whole,
        theme=theme,
        edition=edition,
    )
    return str(whole_document)


def document_json(title: str, view: View, figures: dict[str, Any]) -> dict[str, Any]:
    """Return what the client reads from a document that holds its parts as markup."""
    return {
        "page": view.page,
        "query": view.short_query,
        "lang": view.language,
        "title": title,
        "parts": {},
        "charts": figures,
        "drawing": drawing(),
    }
