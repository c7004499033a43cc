"""What a browser fetches besides the pages: compressed once at set-up, kept by the browser, asked
for early.

Streamlit serves its client uncompressed, 7.7 MB to a first visit. `python -m components.static_files`
(make does it) writes a compressed copy of it beside the installed packages; where that is missing
the server serves what Streamlit has, and says so in its log. The names of the files hold a hash of
what they hold, so a browser may keep them for ever.
"""

import functools
import logging
import re
import shutil
import sys
from pathlib import Path

import streamlit
from blacknoise import BlackNoise
from blacknoise.compress import compress
from starlette.types import ASGIApp, Receive, Scope, Send

from components.plot import BUNDLE, SERVED

ORIGINAL = Path(streamlit.__file__).parent / "static" / "static"
COMPRESSED = Path(sys.prefix) / "var" / f"streamlit-{streamlit.__version__}-static"
PREFIX = "/static"
FONTS = ("steppe-sans-latin", "steppe-serif-latin")  # those of the first screen
COMPONENTS = "BidiComponent.*.js"  # the client asks for it only when a first chart has come
THEIR_FONT = re.compile(rb'<link\s+rel="preload"[^>]*\.woff2"[^>]*>')


def make_compressed() -> None:
    """Write the compressed copy, whole or not at all."""
    if COMPRESSED.exists():
        return
    unfinished = COMPRESSED.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(ORIGINAL, unfinished)
    compress(unfinished)
    unfinished.rename(COMPRESSED)


class StaticFiles(BlackNoise):
    """Middleware that answers for Streamlit's static files from the compressed copy."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, immutable_file_test=lambda path: True)
        self.add(SERVED, "/plot")
        if COMPRESSED.exists():
            self.add(COMPRESSED, PREFIX)
        else:
            logging.getLogger(__name__).warning(
                "Static files are served uncompressed: run python -m components.static_files once."
            )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        await super().__call__(scope, receive, send)


@functools.cache
def early() -> bytes:
    """Return the links that make a browser fetch fonts and charts at once, for a page's head."""
    fonts = [
        f'<link rel="preload" href="./app/static/{font}.woff2" as="font" type="font/woff2" crossorigin>'
        for font in FONTS
    ]
    modules = [f"static/js/{path.name}" for path in (ORIGINAL / "js").glob(COMPONENTS)]
    charts = [
        f'<link rel="modulepreload" crossorigin href="./{module}">'
        for module in [*modules, f"plot/{BUNDLE}"]
    ]
    return "".join([*fonts, *charts]).encode()


def without_their_font(document: bytes) -> bytes:
    """Take out the link that fetches a font of Streamlit's which no page is set in."""
    return THEIR_FONT.sub(b"", document)


if __name__ == "__main__":
    make_compressed()
