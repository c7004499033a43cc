"""What a browser fetches besides the pages: compressed once at set-up, kept by the browser, asked
for early.

Streamlit serves its client uncompressed, 7.7 MB to a first visit. This module run as a program
(make does it) writes a compressed copy of it beside the installed packages; where that is missing
the server serves what Streamlit has, and says so in its log. The names of the files hold a hash of
what they hold, so a browser may keep them for ever.
"""

import functools
import logging
import re
import shutil
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

from blacknoise import BlackNoise
from blacknoise.compress import compress
from starlette.types import ASGIApp, Receive, Scope, Send

from components.render.card import FONTS_FOLDER, MORPHDOM, PLOTLY, SCRIPTS, SERVED, VENDOR
from components.server.streamlit_contract import CLIENT
from components.server.streamlit_contract import FONTS as CUT_FONTS

OWN_FONTS = FONTS_FOLDER
CUTS = zlib.crc32(b"".join((OWN_FONTS / name).read_bytes() for name in CUT_FONTS.values()))
COMPRESSED = Path(sys.prefix) / "var" / f"streamlit-{version('streamlit')}-{CUTS:08x}-static"
PREFIX = "/static"
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}  # a name tells what it holds
FONTS = ("steppe-sans-latin", "steppe-serif-latin")  # those of the first screen
THEIR_FONT = re.compile(rb'<link\s+rel="preload"[^>]*\.woff2"[^>]*>')


def make_compressed() -> None:
    """Write the compressed copy, whole or not at all, with the fonts as our own cuts of them."""
    if COMPRESSED.exists():
        return
    unfinished = COMPRESSED.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(CLIENT, unfinished)
    for theirs, ours in CUT_FONTS.items():
        for path in (unfinished / "media").glob(theirs):
            shutil.copyfile(OWN_FONTS / ours, path)
    compress(unfinished)
    unfinished.rename(COMPRESSED)


class StaticFiles(BlackNoise):
    """Middleware that answers for Streamlit's static files from the compressed copy."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, immutable_file_test=lambda path: True)
        self.add(SERVED, f"/{VENDOR}")
        if COMPRESSED.exists():
            self.add(COMPRESSED, PREFIX)
        else:
            logging.getLogger(__name__).warning(
                "Static files are served uncompressed: run python -m components.server.static_files once."
            )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        await super().__call__(scope, receive, send)


@functools.cache
def early(*, charts: bool) -> str:
    """Return the links that make a browser fetch fonts, scripts and charts at once, for a page's head."""
    fonts = [
        f'<link rel="preload" href="./app/static/{font}.woff2" as="font" type="font/woff2" crossorigin>'
        for font in FONTS
    ]
    modules = [*SCRIPTS, f"{VENDOR}/{MORPHDOM}", *([f"{VENDOR}/{PLOTLY}"] if charts else [])]
    links = [f'<link rel="modulepreload" href="./{module}">' for module in modules]
    return "".join([*fonts, *links])


def without_their_font(document: bytes) -> bytes:
    """Take out the link that fetches a font of Streamlit's which no page is set in."""
    return THEIR_FONT.sub(b"", document)


if __name__ == "__main__":
    make_compressed()
