"""Which address leads to what. The functions are plain, so Starlette runs each in a thread.

/api/v1/                          every address
/api/v1/<table>.<ending>          a table, filtered as on the pages
/api/v1/data/<table>.csv          a table as committed, or as a release had it (?version=)
/api/v1/changes/<version>.csv     what a version changed, row by row
/api/v1/changes.atom              the versions as a feed
/api/v1/measures                  every measure and its answers, filtered as on the pages
/api/v1/datapackage.json, package.zip, openapi.json

Texts and refusals are in the language that the parameter `lang` asks for, else in English.
"""

from collections.abc import Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.server.api import changes, content
from components.server.api.answers import METHODS, answer, permit, refuse
from components.server.api.measures import PATH, measures_content
from components.server.api.openapi import openapi_content
from components.server.api.parameters import LANGUAGE, VERSION, allowed, read
from components.server.api.problems import BASE, Problem, not_found
from components.server.request_language import requested_language
from data.catalogue import TABLES
from data.query import frames
from data.text.i18n import _, speaking

DOCUMENTS = {
    "": content.index_content,
    "openapi.json": openapi_content,
}
OF_A_VERSION = {
    "datapackage.json": content.descriptor_content,
    "package.zip": content.package_content,
}
TRANSLATED = ("", "openapi.json")  # the package and its description are as committed
ALL_METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


def _endpoint(find: Callable[[Request], content.Content]) -> Callable[[Request], Response]:
    """Make an endpoint of what finds the content of a request or raises a Problem."""

    def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return permit()
        with speaking(requested_language(request)):
            try:
                return answer(request, _found(request, find))
            except Problem as problem:
                return refuse(request, problem)

    return endpoint


def _found(request: Request, find: Callable[[Request], content.Content]) -> content.Content:
    if request.method not in ("GET", "HEAD"):
        detail = _("{method} is not allowed; data addresses only answer {methods}.")
        raise Problem(
            HTTPStatus.METHOD_NOT_ALLOWED, detail.format(method=request.method, methods=METHODS)
        )
    return find(request)


def _document(name: str) -> Callable[[Request], content.Content]:
    """Return what finds one of DOCUMENTS."""

    def find(request: Request) -> content.Content:
        known = LANGUAGE if name in TRANSLATED else {}
        read(request.query_params.multi_items(), name, known)
        return DOCUMENTS[name]()

    return find


def _of_a_version(name: str) -> Callable[[Request], content.Content]:
    """Return what finds one of OF_A_VERSION, today's or a release's."""

    def find(request: Request) -> content.Content:
        requested = read(request.query_params.multi_items(), name, VERSION)
        return OF_A_VERSION[name](requested.version)

    return find


def _changes(request: Request) -> content.Content:
    version = request.path_params["version"]
    read(request.query_params.multi_items(), f"{changes.PATH}/{version}.csv", {})
    return changes.changes_content(version)


def _feed(request: Request) -> content.Content:
    read(request.query_params.multi_items(), changes.FEED, LANGUAGE)
    return changes.feed_content(request)


def _table(request: Request) -> content.Content:
    name, _dot, ending = request.path_params["file"].rpartition(".")
    name = _known(name or ending)
    if ending not in content.ENDINGS:
        endings = [f"{name}.{known}" for known in content.ENDINGS]
        message = _("A table ends in one of: {endings}.").format(endings=", ".join(endings))
        raise not_found(message, endings=endings)
    known = allowed(filtered=frames.is_filtered(name), paged=ending == "json")
    requested = read(request.query_params.multi_items(), f"{name}.{ending}", known)
    return content.table_content(name, ending, requested)


def _measures(request: Request) -> content.Content:
    known = allowed(filtered=True, paged=False)
    return measures_content(read(request.query_params.multi_items(), PATH, known))


def _committed(request: Request) -> content.Content:
    name = _known(request.path_params["name"])
    requested = read(request.query_params.multi_items(), f"data/{name}.csv", VERSION)
    return content.committed_content(name, requested.version)


def _known(name: str) -> str:
    """Return the name of a table that there is."""
    if name not in TABLES:
        message = _("There is no table {name}; the tables are {tables}.")
        raise not_found(message.format(name=name, tables=", ".join(TABLES)), tables=list(TABLES))
    return name


def _nothing(request: Request) -> content.Content:
    message = _("There is nothing at {path}; {index} lists every address.")
    raise not_found(message.format(path=request.url.path, index=f"{BASE}/"))


def _route(path: str, find: Callable[[Request], content.Content]) -> Route:
    return Route(path, _endpoint(find), methods=ALL_METHODS)


ROUTES = [
    _route(BASE, _document("")),
    *(_route(f"{BASE}/{name}", _document(name)) for name in DOCUMENTS),
    *(_route(f"{BASE}/{name}", _of_a_version(name)) for name in OF_A_VERSION),
    _route(f"{BASE}/{changes.FEED}", _feed),
    _route(f"{BASE}/{changes.PATH}/{{version}}.csv", _changes),
    _route(f"{BASE}/{PATH}", _measures),
    _route(f"{BASE}/data/{{name}}.csv", _committed),
    _route(f"{BASE}/{{file}}", _table),
    _route("/api/{rest:path}", _nothing),
]
