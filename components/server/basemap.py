"""The land around the five states as a file that the map fetches once, beside its own description.

A browser keeps it for ever, so that a filter sends what it changes and not the neighbours again.
"""

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

from components.map.land import ADDRESS, FILE, NAME
from components.server.static_files import FOR_EVER


def _land(_request: Request) -> FileResponse:
    return FileResponse(FILE, media_type="application/geo+json", headers=FOR_EVER)


ROUTES = [Route(f"/{{below:path}}{NAME}", _land)]
EARLY = f'<link rel="preload" as="fetch" crossorigin href="{ADDRESS}">'
