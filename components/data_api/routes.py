"""Which address leads to what. The functions are plain, so Starlette runs each in a thread.

/api/v1/                          every address
/api/v1/<table>.<ending>          a table, filtered as on the pages
/api/v1/data/<table>.csv          a table as committed
/api/v1/datapackage.json, package.zip, openapi.json
"""

from collections.abc import Callable
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components import cached
from components.data_api import content
from components.data_api.answers import METHODS, answer, permit, refuse
from components.data_api.openapi import openapi_content
from components.data_api.parameters import allowed, read
from components.data_api.problems import BASE, Problem, not_found
from data.catalogue import TABLES

DOCUMENTS = {
    "": content.index_content,
    "openapi.json": openapi_content,
    "datapackage.json": content.descriptor_content,
    "package.zip": content.package_content,
}
ALL_METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


def _endpoint(find: Callable[[Request], content.Content]) -> Callable[[Request], Response]:
    """Make an endpoint of what finds the content of a request or raises a Problem."""

    def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return permit()
        try:
            if request.method not in ("GET", "HEAD"):
                detail = f"{request.method} is not allowed; data addresses only answer {METHODS}."
                raise Problem(HTTPStatus.METHOD_NOT_ALLOWED, detail)
            return answer(request, find(request))
        except Problem as problem:
            return refuse(request, problem)

    return endpoint


def _document(name: str) -> Callable[[Request], content.Content]:
    """Return what finds one of DOCUMENTS."""

    def find(request: Request) -> content.Content:
        read(request.query_params.multi_items(), name, {})
        return DOCUMENTS[name]()

    return find


def _table(request: Request) -> content.Content:
    name, _, ending = request.path_params["file"].rpartition(".")
    name = _known(name or ending)
    if ending not in content.ENDINGS:
        endings = [f"{name}.{known}" for known in content.ENDINGS]
        raise not_found(f"A table ends in one of: {', '.join(endings)}.", endings=endings)
    known = allowed(filtered=cached.is_filtered(name), paged=ending == "json")
    asked = read(request.query_params.multi_items(), f"{name}.{ending}", known)
    return content.table_content(name, ending, asked)


def _committed(request: Request) -> content.Content:
    name = _known(request.path_params["name"])
    read(request.query_params.multi_items(), f"data/{name}.csv", {})
    return content.committed_content(name)


def _known(name: str) -> str:
    """Return the name of a table that there is."""
    if name not in TABLES:
        raise not_found(
            f"There is no table {name}; the tables are {', '.join(TABLES)}.", tables=list(TABLES)
        )
    return name


def _nothing(request: Request) -> content.Content:
    raise not_found(f"There is nothing at {request.url.path}; {BASE}/ lists every address.")


def _route(path: str, find: Callable[[Request], content.Content]) -> Route:
    return Route(path, _endpoint(find), methods=ALL_METHODS)


ROUTES = [
    _route(BASE, _document("")),
    *(_route(f"{BASE}/{name}", _document(name)) for name in DOCUMENTS),
    _route(f"{BASE}/data/{{name}}.csv", _committed),
    _route(f"{BASE}/{{file}}", _table),
    _route("/api/{rest:path}", _nothing),
]
