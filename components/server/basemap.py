"""The land of the map as a file that the browser fetches once, beside the map's own description.

A browser keeps it for ever, so that a filter sends what it changes and not the borders again.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.map.land import client_file
from components.server.static_files import FOR_EVER

NAME, TEXT = client_file()


def _land(_request: Request) -> Response:
    return Response(TEXT, media_type="application/json", headers=FOR_EVER)


ROUTES = [Route(f"/{{below:path}}{NAME}", _land)]
