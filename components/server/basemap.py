"""The land around the five states as a file that the map fetches once, beside its own description.

A browser keeps it for ever, so that a filter sends what it changes and not the neighbours again.
"""

import zlib

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

from components.server.static_files import KEPT_FOR_EVER
from data.geo import FOLDER

FILE = FOLDER / "neighbours.geojson"
NAME = f"land-{zlib.crc32(FILE.read_bytes()):08x}.geojson"
ADDRESS = f"./{NAME}"  # every page stands at the root of the dashboard, wherever that is


def _land(_request: Request) -> FileResponse:
    return FileResponse(FILE, media_type="application/geo+json", headers=KEPT_FOR_EVER)


ROUTES = [Route(f"/{{below:path}}{NAME}", _land)]
EARLY = f'<link rel="preload" as="fetch" crossorigin href="{ADDRESS}">'
