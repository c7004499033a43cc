"""HTTP addresses of pages and cards. The functions are plain, so Starlette runs each in a thread.

/cards/<page>.json                     the page for the browser: the markup of its parts, and its figures
/cards/<page>.html                     the page as a document of its own
/cards/<page>/cite                     how to cite the view
/cards/<page>/<card>.html              a card as a document of its own, for frames on other sites
/cards/<page>/<card>/table             the table of a card; `sources` likewise
/cards/<page>/tables/<n>, references/<n>   other tables and references of the page
/cards/<page>/<card>.csv               a file of a card, .xlsx likewise; find=<words> leaves rows with them
/client-<hash>/<file>                  scripts and styles

What follows the question mark is the view, in the grammar of the pages' addresses.
"""

import json
from collections.abc import Callable
from datetime import date
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from components.controls.cite import citations_of
from components.controls.navigation import RENAMED
from components.model.blocks import References, Table
from components.model.page import Page
from components.model.pages import Pages
from components.model.view import View
from components.render import card as client
from components.render.documents import title_of, window_title
from components.render.files import written
from components.render.html import (
    Place,
    blocks_html,
    card_table_html,
    charts,
    items_html,
    part_of,
    parts_json,
    place_of,
    references_html,
    table_html,
)
from components.render.layout import groups, layout
from components.render.links import ServerLinks
from components.render.sidebar import filters_html, top_html
from components.render.standalone import card_document, standalone
from components.server.answer_cache import AnswerCache
from components.server.api.answers import answer
from components.server.api.content import Content
from components.server.request_language import language_of
from components.server.static_files import FOR_EVER
from data.text.i18n import _, speaking

HTML = "text/html; charset=utf-8"
PERMANENT = 308  # the status of an address that has changed for good
THEMES = {"light_theme": "light", "dark_theme": "dark"}  # by the option that asks for them
Endpoint = Callable[[Request], Response]


def routes(pages: Pages) -> list[Route]:
    """Return the routes of all pages of a site."""
    answers = AnswerCache()

    def of_view(respond: Callable[[Request, View], Response]) -> Endpoint:
        def endpoint(request: Request) -> Response:
            if request.path_params["page"] in RENAMED:
                return _led_on(request)
            if request.path_params["page"] not in pages:
                return missing(request)
            return respond(request, view_of(pages, request.path_params["page"], request))

        return endpoint

    def page_json(request: Request, view: View) -> Response:
        content = answers.content(view, lambda: _page_json(pages, view))
        return answer(request, content)

    def page_html(request: Request, view: View) -> Response:
        body = _page_document(pages, view).replace("{origin}", str(request.base_url))
        return answer(request, Content(body.encode(), HTML))

    def panel(request: Request, view: View) -> Response:
        body = _panel(pages, view, request)
        return missing(request) if body is None else answer(request, Content(body.encode(), HTML))

    return [
        Route(f"/{client.FOLDER}/{{file}}", _client),
        Route("/cards/{page}.json", of_view(page_json)),
        Route("/cards/{page}.html", of_view(page_html)),
        Route("/cards/{page}/cite", of_view(_cite)),
        Route("/cards/{page}/{card}.html", of_view(partial(_card, pages))),
        Route("/cards/{page}/{card}/{panel}", of_view(panel)),
        Route("/cards/{page}/{file}", of_view(partial(_file, pages))),
    ]


def _led_on(request: Request) -> RedirectResponse:
    """Send whoever asks for a part of a page by the name that it had to the same part of it."""
    name = request.path_params["page"]
    part = request.url.path.partition(f"/cards/{name}")[2]
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{'../' * part.count('/')}{RENAMED[name]}{part}{query}", PERMANENT)


def _address(request: Request, view: View) -> str:
    """Return the address of a view with every filter written out."""
    return f"{request.base_url}{view.page}?{view.full_query}"


def _cite(request: Request, view: View) -> Response:
    """Answer how to cite a view."""
    address = _address(request, view)
    with speaking(view.language):
        blocks = citations_of(view, title_of(view), address, date.today())
        body = blocks_html(blocks, Place(view, ServerLinks()))
    return answer(request, Content(body.encode(), HTML))


def _card(pages: Pages, request: Request, view: View) -> Response:
    """Answer a card as a document of its own."""
    page = pages.page(view)
    found = page.card(request.path_params["card"])
    if found is None:
        return _no_card(page, request.path_params["card"])
    options = request.query_params.getlist("embed_options")
    theme = next((theme for name, theme in THEMES.items() if name in options), "")
    body = card_document(page, found, ServerLinks("../../"), "../../", theme)
    body = body.replace("{origin}", str(request.base_url))
    return answer(request, Content(body.encode(), HTML))


def _file(pages: Pages, request: Request, view: View) -> Response:
    """Answer a file of a card, which its name names."""
    name, words = request.path_params["file"], request.query_params.get("find", "")
    with speaking(view.language):
        for card in (one for one in pages.page(view).cards if name.startswith(one.name)):
            suffix = name.removeprefix(card.name)
            if found := written(card, suffix, _address(request, view), words=words):
                return answer(request, Content(found[1], found[0].media, found[0].name))
    return missing(request)


def view_of(pages: Pages, page: str, request: Request) -> View:
    """Return the view of a page that a request asks for; countries given one by one count together."""
    parameters = dict(request.query_params)
    if together := ",".join(request.query_params.getlist("country")):
        parameters["country"] = together
    return pages.view(page, parameters, language_of(request))


def missing(request: Request) -> Response:
    """Answer that there is nothing at an address."""
    return Response(f"There is nothing at {request.url.path}.", 404, media_type="text/plain")


def _no_card(page: Page, name: str) -> Response:
    """Answer which cards a page has, where it has not the one that is asked for."""
    with speaking(page.view.language):
        sentence = _("This page has no card {asked} under these filters; it has: {cards}.").format(
            asked=name, cards=", ".join(card.name for card in page.cards)
        )
    return Response(sentence, 404, media_type="text/plain")


def _page_json(pages: Pages, view: View) -> Content:
    page, links = pages.page(view), ServerLinks()
    with speaking(view.language):
        document = {
            "page": view.page,
            "query": view.short_query,
            "lang": view.language,
            "title": window_title(view),
            "cards": {card.name: card.title.text for card in page.cards},
            **parts_json(page, links),
        }
        aside = {"top": str(top_html(view)), "filters": str(filters_html(view, links))}
    document["parts"] = {**aside, **document["parts"]}
    return Content(json.dumps(document, ensure_ascii=False).encode(), "application/json")


def _page_document(pages: Pages, view: View) -> str:
    page, links = pages.page(view), ServerLinks("../")
    with speaking(view.language):
        items = layout(page)
        body = items_html(items, page, place_of(page, links))
        blocks = [block for group in groups(items) for block in group.blocks]
        parts = {"page": body}
        return standalone(page.title, view, parts, charts(blocks), "../", links.page(view))


def _panel(pages: Pages, view: View, request: Request) -> str | None:
    """Return a part of a page that is fetched on its own, None where the page has none such."""
    card, panel = request.path_params["card"], request.path_params["panel"]
    page = pages.page(view)
    every = request.query_params.get("rows") == "all"
    with speaking(view.language):
        if panel.isdecimal():
            match part_of(page, int(panel)):
                case Table(frame=rows, alt=alt, stacked=stacked) if card == "tables":
                    return table_html(rows, alt, every=every, stacked=stacked)
                case References() as references if card == "references":
                    return references_html(references)
            return None
        found = page.card(card)
        if found is None:
            return None
        if panel == "table":
            return card_table_html(found, every=every)
        return references_html(found) if panel == "sources" else None


def _client(request: Request) -> Response:
    name = request.path_params["file"]
    if name not in client.FILES:
        return missing(request)
    media = client.TYPES[name[name.rindex(".") :]]
    return Response(client.FILES[name], media_type=media, headers=FOR_EVER)
