"""/profile/<country>.html: the profile under the filters that the address carries.

As on a page, what cannot be read of the filters counts as absent and is said in a sentence. The
page is in the language of the parameter `lang`, else in the one that the browser prefers.
"""

from datetime import date
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from components.render.profile.document import profile
from components.server.api.answers import answer
from components.server.api.content import Content
from components.server.request_language import HEADER, preferred, requested_language
from data.query import frames
from data.query.selection import read_address, write_address
from data.schema import FIVE
from data.text.i18n import _, speaking, spoken

PATH = "/profile"


def _profile(request: Request) -> Response:
    with speaking(preferred(request)):
        return _answered(request)


def _answered(request: Request) -> Response:
    code = request.path_params["country"].upper()
    vary = "" if requested_language(request) else HEADER
    if code not in FIVE:
        return _unknown(code, request.url.query, vary)
    selection, complaints = read_address({**request.query_params, "country": code})
    query = urlencode(write_address(selection, in_full=True), safe=",")
    live = f"{request.base_url}country?{query}"
    page = profile(selection, live, date.today(), tuple(complaints))
    return answer(request, Content(page.encode(), "text/html; charset=utf-8"), vary)


def _unknown(code: str, query: str, vary: str) -> Response:
    """Say that there is no such profile, and which there are."""
    names = frames.names()
    end = f"?{escape(query)}" if query else ""
    links = ", ".join(f'<a href="{known}.html{end}">{escape(names[known])}</a>' for known in FIVE)
    title = _("No such profile")
    text = _("There is no profile of {code}. There is one of {links}.")
    page = (
        f'<!doctype html><html lang="{spoken()}"><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        f"<p>{text.format(code=escape(code), links=links)}</p></html>"
    )
    return HTMLResponse(page, status_code=404, headers={"Vary": vary} if vary else None)


ROUTES = [Route(f"{PATH}/{{country}}.html", _profile, methods=["GET", "HEAD"])]
