"""The HTML document that every page is served in, with what its head needs added.

Streamlit's client looks for its server below the page's own address first: at /trade it asks
/trade/_stcore/health, gets a 404 and only then asks the root. The script added here says where
the server is, which spares each deep link two failed requests and the errors they leave in the
browser's console. It also hides what a chart has room for on a wide screen alone, and makes the tools of a
chart large enough to be hit.

The title and the card that other sites show of a link are in the document too, since those who
make such cards run no script.
"""

import re
from html import escape
from pathlib import Path

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import ahead, first_sight
from components.charts.event_labels import WIDE_ONLY
from components.controls.navigation import DESCRIPTION, ENTRIES, TITLE, Entry, page_at
from components.first_sight.document import SHOW, SHOWING, in_document
from components.render import webgl
from components.render.plot import DRAW, DRAWING
from components.server import basemap
from components.server.request_language import preferred
from components.server.static_files import KEPT_FOR_EVER, early, without_their_font
from data.text.i18n import _, speaking

SERVER_ADDRESS = (
    "<script>window.__streamlit = {BACKEND_BASE_URL:"
    " new URL('.', location.origin + location.pathname.replace(/\\/$/, '')).href}</script>"
)
CARD = "/card.png"
ICON = "favicon.png"  # as Streamlit calls it
WIDE_SCREEN = 1280  # pixels of the window from which on all words of a chart are shown
WIDE_WORDS = (
    f"<style>@media (max-width: {WIDE_SCREEN - 1}px)"
    f" {{.js-plotly-plot [style*='opacity: {WIDE_ONLY};'] {{display: none}}}}"
    " .js-plotly-plot .modebar-btn {min-width: 30px; min-height: 26px}</style>"
)
SHOW_FIRST = "".join(  # below what it shows
    f'<script type="module" async src="./{script}"></script>' for script in (SHOW, ahead.LOOK)
).encode()
HEAD = b"<head>"
MAP = "map"  # the page that begins with a map
EMBED = "embed"
OWN_TITLE = re.compile(rb"<title>.*?</title>")
CLIENT = b'<div id="root">'  # only Streamlit's own document has it


def _picture(request: Request) -> FileResponse:
    return FileResponse(Path(__file__).with_name("card.png"), media_type="image/png")


def _icon(_request: Request) -> FileResponse:
    """Return the mark of the tab, in the place of Streamlit’s own; told so, no run has to send it."""
    return FileResponse(Path(__file__).with_name(ICON), media_type="image/png")


def _script(request: Request) -> Response:
    script = SCRIPTS[request.url.path.split("/")[-1]]
    return Response(script, media_type="text/javascript", headers=KEPT_FOR_EVER)


SCRIPTS = {DRAW: DRAWING, SHOW: SHOWING, ahead.LOOK: ahead.LOOKING}
ROUTES = [
    Route(CARD, _picture),
    Route(f"/{{below:path}}{ICON}", _icon),
    *(Route(f"/{name}", _script) for name in SCRIPTS),
]


def head_of(scope: Scope) -> bytes:
    """Return what the head of the page at an address begins with."""
    where = Request(scope).url
    entry = ENTRIES.get(page_at(where.path))
    with speaking(preferred(Request(scope))):
        return _head_in_language(where, entry)


def _head_in_language(where: URL, entry: Entry | None) -> bytes:
    title = f"{_(entry.title)} · {_(TITLE)}" if entry else _(TITLE)
    card = {
        "og:title": title,
        "og:description": _(entry.purpose if entry else DESCRIPTION),
        "og:type": "website",
        "og:url": str(where),
        "og:image": str(where.replace(path=CARD, query="")),
        "twitter:card": "summary_large_image",
    }
    lines = [f"<title>{escape(title)}</title>"]
    lines.append(f'<meta name="description" content="{escape(_(DESCRIPTION))}">')
    lines += [f'<meta property="{name}" content="{escape(said)}">' for name, said in card.items()]
    return (SERVER_ADDRESS + WIDE_WORDS + "".join(lines)).encode()


def _first_sight(scope: Scope) -> bytes:
    request = Request(scope)
    query = dict(request.query_params)
    page = page_at(request.url.path)
    if page not in ENTRIES or EMBED in query:
        return b""
    view = first_sight.of(first_sight.address_of(page, preferred(request), query))
    return in_document(view).encode() if view else b""


def _early(scope: Scope) -> bytes:
    """Return what makes the browser begin at once with what the page will need."""
    mapped = page_at(Request(scope).url.path) == MAP
    begun = f"{webgl.EARLY}{basemap.EARLY}".encode() if mapped else b""
    return begun + early((DRAW, SHOW), mapped=mapped)


class DocumentHead:
    """Middleware that adds what head_of returns to the document of Streamlit's client."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or b"text/html" not in dict(scope["headers"]).get(
            b"accept", b""
        ):
            await self.app(scope, receive, send)
            return
        plain = [header for header in scope["headers"] if header[0] != b"accept-encoding"]
        start: Message = {}
        body = b""

        async def send_changed(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                if not _is_html(message):
                    await send(message)
                return
            if not _is_html(start):
                await send(message)
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            changed = body
            if CLIENT in body:
                untitled = without_their_font(OWN_TITLE.sub(b"", body, count=1))
                changed = untitled.replace(HEAD, HEAD + head_of(scope) + _early(scope), 1)
                changed = changed.replace(CLIENT, _first_sight(scope) + SHOW_FIRST + CLIENT, 1)
            kept = [header for header in start["headers"] if header[0] != b"content-length"]
            length = (b"content-length", str(len(changed)).encode())
            await send({**start, "headers": [*kept, length]})
            await send({**message, "body": changed})

        await self.app({**scope, "headers": plain}, receive, send_changed)


def _is_html(start: Message) -> bool:
    return dict(start["headers"]).get(b"content-type", b"").startswith(b"text/html")
