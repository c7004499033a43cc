"""The HTML document that every page is served in: Streamlit's, with the page written into it.

The document is recognised by the element that the client mounts in; where that is missing it is
served as it is, and the page comes with the session alone.
"""

import re
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.controls.navigation import ENTRIES, RENAMED, ROOT, page_at
from components.model.pages import Pages
from components.model.view import View
from components.render.documents import first_paint_html, head_html
from components.server.answer_cache import AnswerCache
from components.server.api.content import Content
from components.server.pages import HTML, PERMANENT, view_of
from components.server.static_files import early, without_their_font
from components.server.streamlit_contract import MOUNT, SERVER_ADDRESS

PICTURE = "card.png"
ICON = "favicon.png"  # as Streamlit calls it
HEAD = b"<head>"
EMBED, CARD = "embed", "card"
OWN_TITLE = re.compile(rb"<title>.*?</title>")


def _picture(_request: Request) -> FileResponse:
    return FileResponse(Path(__file__).with_name(PICTURE), media_type="image/png")


def _icon(_request: Request) -> FileResponse:
    """Return the mark of the tab, in the place of Streamlit’s own."""
    return FileResponse(Path(__file__).with_name(ICON), media_type="image/png")


def _led_on(request: Request) -> RedirectResponse:
    """Send whoever asks for a page by the name that it had to the same view of it."""
    name, query = RENAMED[page_at(request.url.path)], request.url.query
    return RedirectResponse(f"./{name}" + (f"?{query}" if query else ""), PERMANENT)


ROUTES = [
    Route(f"/{PICTURE}", _picture),
    Route(f"/{{below:path}}{ICON}", _icon),
    *(Route(f"/{name}", _led_on) for name in RENAMED),
]


class HtmlShell:
    """Middleware: the documents of pages have the page in them; a card alone has its own document."""

    def __init__(self, app: ASGIApp, pages: Pages) -> None:
        self.app = app
        self.pages = pages
        self.answers = AnswerCache()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a page's document; pass on every other."""
        if not _asks_for_a_document(scope):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        if EMBED in request.query_params and CARD in request.query_params:
            await _card_alone(request)(scope, receive, send)
            return
        await self._with_page(request, scope, receive, send)

    async def _with_page(
        self, request: Request, scope: Scope, receive: Receive, send: Send
    ) -> None:
        start: Message = {}
        body = b""

        async def send_changed(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            if not _is_html(start):
                await send(start)
                await send({**message, "body": body})
                return
            changed = await self._document(body, request)
            headers = [each for each in start["headers"] if each[0] != b"content-length"]
            length = (b"content-length", str(len(changed)).encode())
            await send({**start, "headers": [*headers, length]})
            await send({**message, "body": changed})

        plain = [each for each in scope["headers"] if each[0] != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, send_changed)

    async def _document(self, document: bytes, request: Request) -> bytes:
        if MOUNT not in document:
            return document
        name = page_at(request.url.path)
        known = name in ENTRIES  # at any other path the client says that there is no such page
        view = view_of(self.pages, name if known else ROOT, request)
        painted = b""
        if known and EMBED not in request.query_params:
            first = await run_in_threadpool(self.answers.content, view, lambda: self._painted(view))
            painted = first.body.replace(b"{origin}", str(request.base_url).encode())
        address = str(request.url)
        picture = f"{request.base_url}{PICTURE}"
        head = (
            SERVER_ADDRESS
            + head_html(view, address, picture, known=known)
            + early(charts=bool(painted))
        )
        untitled = without_their_font(OWN_TITLE.sub(b"", document, count=1))
        with_head = untitled.replace(HEAD, HEAD + head.encode(), 1)
        return with_head.replace(MOUNT, painted + MOUNT, 1)

    def _painted(self, view: View) -> Content:
        return Content(first_paint_html(self.pages.page(view)).encode(), HTML)


def _card_alone(request: Request) -> RedirectResponse:
    """Send whoever asks for a card in a frame to its document."""
    page, card = page_at(request.url.path), request.query_params[CARD]
    query = request.url.include_query_params().remove_query_params([EMBED, CARD]).query
    return RedirectResponse(f"./cards/{page}/{card}.html" + (f"?{query}" if query else ""))


def _asks_for_a_document(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    accepted = dict(scope["headers"]).get(b"accept", b"")
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    return b"text/html" in accepted and path.count("/") == 1


def _is_html(start: Message) -> bool:
    return dict(start["headers"]).get(b"content-type", b"").startswith(b"text/html")
