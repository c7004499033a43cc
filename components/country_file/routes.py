"""/profile/<country>.html: the profile under the filters that the address carries.

As on a page, what cannot be read of the filters counts as absent and is said in a sentence.
"""

from datetime import date
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from components import cached
from components.country_file.document import profile
from components.data_api.answers import answer
from components.data_api.content import Content
from data.schema import FIVE
from data.selection import read_address, write_address

PATH = "/profile"


def _profile(request: Request) -> Response:
    code = request.path_params["country"].upper()
    if code not in FIVE:
        return _unknown(code)
    asked = {**request.query_params, "country": code}
    selection, complaints = read_address(asked)
    query = urlencode(write_address(selection, in_full=True), safe=",")
    live = f"{request.base_url}country?{query}"
    page = profile(selection, live, date.today(), tuple(complaints))
    return answer(request, Content(page.encode(), "text/html; charset=utf-8"))


def _unknown(code: str) -> Response:
    """Say that there is no such profile, and which there are."""
    names = cached.names()
    links = ", ".join(f'<a href="{known}.html">{escape(names[known])}</a>' for known in FIVE)
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>No such profile</title>'
        f"<p>There is no profile of {escape(code)}. There is one of {links}.</p></html>"
    )
    return HTMLResponse(page, status_code=404)


ROUTES = [Route(f"{PATH}/{{country}}.html", _profile, methods=["GET", "HEAD"])]
