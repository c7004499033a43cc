"""The documents that Streamlit's client is served in, with the page in them.

What a reader sees first is the same markup that the elements of Streamlit show later, made from the
same Page; card/first_paint.mjs makes it work and hands it over.
"""

from markupsafe import Markup

from components.controls.navigation import DESCRIPTION, ENTRIES, TITLE, view_title
from components.model.page import Page
from components.model.view import View
from components.render import card as client
from components.render.html import charts, items_html, place_of, render
from components.render.layout import groups, layout
from components.render.links import ServerLinks
from components.render.sidebar import filters_html, navigation_html, top_html
from components.render.standalone import document_json
from data.query import frames
from data.text.i18n import _, speaking

FIRST = "#first-paint"


def head_html(view: View, address: str, picture: str, *, known: bool = True) -> str:
    """Return what the head of a page's document begins with.

    `address` is where the document stands, `picture` what other sites show of a link to it. Where no
    page is `known` at the address, the document has the name of the dashboard alone.
    """
    with speaking(view.language):
        entry = ENTRIES[view.page]
        head = render(
            "head",
            title=window_title(view) if known else _(TITLE),
            description=_(DESCRIPTION),
            purpose=_(entry.purpose),
            address=address,
            picture=picture,
            client=client.FOLDER,
            tokens=Markup(client.tokens(FIRST) + client.icon_face()),
        )
        return str(head)


def first_paint_html(page: Page) -> str:
    """Return a page with its sidebar, to stand in a document until Streamlit's client is there."""
    view, links = page.view, ServerLinks()
    with speaking(view.language):
        items = layout(page)
        place = place_of(page, links)
        blocks = [block for group in groups(items) for block in group.blocks]
        painted = render(
            "first_paint",
            top=top_html(view),
            navigation=navigation_html(view, links),
            filters=filters_html(view, links),
            body=items_html(items, page, place),
            data=document_json(window_title(view), view, charts(blocks)),
            client=client.FOLDER,
        )
        return str(painted)


def title_of(view: View) -> str:
    """Return the title of a view in the language spoken: Trade, Kazakhstan, 2008–2010."""
    return view_title(view.page, view.selection, frames.names())


def window_title(view: View) -> str:
    """Return the title of a window that shows a view."""
    return f"{title_of(view)} · {_(TITLE)}"
