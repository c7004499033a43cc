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
from pathlib import Path

import streamlit
from blacknoise import BlackNoise
from blacknoise.compress import compress
from starlette.types import ASGIApp, Receive, Scope, Send

from components.render.plot import BUNDLE, SERVED

ORIGINAL = Path(streamlit.__file__).parent / "static" / "static"
OWN_FONTS = Path(__file__).parents[1] / "static"
CUT = {  # what the client asks for, and the letters and icons of it that are ever drawn
    "MaterialSymbols-Rounded.*": "material-symbols.woff2",
    "SourceSansVF-Upright.*": "steppe-sans-latin.woff2",
}
CUTS = zlib.crc32(b"".join((OWN_FONTS / name).read_bytes() for name in CUT.values()))
COMPRESSED = Path(sys.prefix) / "var" / f"streamlit-{streamlit.__version__}-{CUTS:08x}-static"
PREFIX = "/static"
KEPT_FOR_EVER = {
    "Cache-Control": "public, max-age=31536000, immutable"
}  # a name tells what it holds
FONTS = ("steppe-sans-latin", "steppe-serif-latin")  # those of the first screen
LATE = (  # what the client asks for only when an element that needs it has come
    *("BidiComponent", "ButtonGroup", "PageLink", "Slider", "Button", "DownloadButton", "moment"),
    *("numbro", "formatNumber", "sprintfjs", "formatMoment", "WidgetLabel", "recordbatch"),
    *(
        "WidgetLabelHelpIconInline",
        "WidgetLabelHelpIcon",
        "useBasicWidgetState",
        "styled-components",
    ),
    *("useFormReset", "withCalculatedWidth", "serialization", "_arrayReduce"),
    "createDownloadLinkElement",
)
MAP = ("DeckGlJsonChart", "webgl-device", "Selectbox", "ImageList")  # for the page of the map
THEIR_FONT = re.compile(rb'<link\s+rel="preload"[^>]*\.woff2"[^>]*>')


def make_compressed() -> None:
    """Write the compressed copy, whole or not at all, with the fonts as our own cuts of them."""
    if COMPRESSED.exists():
        return
    unfinished = COMPRESSED.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(ORIGINAL, unfinished)
    for theirs, ours in CUT.items():
        for path in (unfinished / "media").glob(theirs):
            shutil.copyfile(OWN_FONTS / ours, path)
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
                "Static files are served uncompressed: run python -m components.server.static_files once."
            )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        await super().__call__(scope, receive, send)


@functools.cache
def early(own: tuple[str, ...], *, mapped: bool = False) -> bytes:
    """Return the links that make a browser fetch fonts and charts at once, for a page's head.

    `own` are scripts of ours that are not files. Where the page is `mapped` the map comes first,
    and charts, which stand below it, come when they are asked for.
    """
    fonts = [
        f'<link rel="preload" href="./app/static/{font}.woff2" as="font" type="font/woff2" crossorigin>'
        for font in FONTS
    ]
    scripts = ORIGINAL / "js"
    names = [*MAP, *LATE] if mapped else LATE
    modules = [f"static/js/{path.name}" for name in names for path in scripts.glob(f"{name}.*.js")]
    styles = [
        f'<link rel="stylesheet" crossorigin href="./static/css/{path.name}">'
        for path in (ORIGINAL / "css").glob("DeckGlJsonChart.*.css")
        if mapped
    ]
    first = [] if mapped else [f"plot/{BUNDLE}", *own]
    links = [
        f'<link rel="modulepreload" crossorigin href="./{module}">' for module in [*first, *modules]
    ]
    return "".join([*fonts, *links, *styles]).encode()


def without_their_font(document: bytes) -> bytes:
    """Take out the link that fetches a font of Streamlit's which no page is set in."""
    return THEIR_FONT.sub(b"", document)


if __name__ == "__main__":
    make_compressed()
