"""The client of the cards: scripts and styles, in a folder whose name tells what it holds.

A browser may keep them for ever; the static edition has a copy of the same folder. `served` holds
what others have built: plotly.js with the kinds of traces that we use, and morphdom.
"""

import json
import tomllib
import zlib
from pathlib import Path
from typing import Any

from components.charts.event_labels import WIDE_ONLY
from components.charts.figure import AXIS
from components.words.theme import COUNTRY_COLOURS, DETAIR_COLOUR, template

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
FONTS_FOLDER = ROOT / "components" / "static"  # served at /app/static/
SERVED = HERE / "served"
VENDOR = "vendor"  # where SERVED is served
(PLOTLY,) = (path.name for path in SERVED.glob("plotly-*.mjs"))
(MORPHDOM,) = (path.name for path in SERVED.glob("morphdom-*.mjs"))
TOOLS = 26  # pixels above a figure for its tool bar
WIDE_SCREEN = 1280  # pixels of the window from which on all words of a chart are shown
TYPES = {".mjs": "text/javascript", ".css": "text/css"}
PROPERTIES = {  # those of Streamlit's documented --st-* properties that cards use
    "primaryColor": "primary-color",
    "backgroundColor": "background-color",
    "secondaryBackgroundColor": "secondary-background-color",
    "textColor": "text-color",
    "linkColor": "link-color",
    "borderColor": "border-color",
}
FONTS = {"font": "font", "headingFont": "heading-font", "codeFont": "code-font"}
ICONS = "material-symbols.woff2"


def _filled(path: Path) -> str:
    """Return a script or style with its placeholders filled in."""
    values = {
        "PLOTLY": PLOTLY,
        "MORPHDOM": MORPHDOM,
        "VENDOR": VENDOR,
        "TOOLS": str(TOOLS),
        "TEMPLATES": json.dumps({theme: template(theme) for theme in ("light", "dark")}),
        "WIDE_ONLY": str(WIDE_ONLY),
        "DETAIR": DETAIR_COLOUR,
        "FACES": json.dumps([_embedded(face) for face in _theme()["fontFaces"]]),
        "AXIS": str(AXIS),
        "NARROW": str(WIDE_SCREEN - 1),
        "COUNTRIES": "".join(
            f'[data-country="{code}"] {{ color: {colour}; }}\n'
            for code, colour in COUNTRY_COLOURS.items()
        ),
    }
    text = path.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"__{name}__", value)
    return text


def _theme() -> dict[str, Any]:
    """Return the theme of Streamlit's configuration."""
    return tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]


def _embedded(face: dict[str, str]) -> dict[str, str | bool]:
    """Return what a picture needs to know of a font to carry it along."""
    return {
        "family": face["family"],
        "weight": face["weight"],
        "style": face["style"],
        "url": face["url"],
        "range": face.get("unicodeRange", ""),
        "cyrillic": "unicodeRange" in face,
        "italic": face["style"] == "italic",
    }


FILES = {path.name: _filled(path) for path in sorted(HERE.iterdir()) if path.suffix in TYPES}
FOLDER = f"client-{zlib.crc32(''.join(FILES.values()).encode()):08x}"
SCRIPTS = tuple(
    f"{FOLDER}/{name}" for name in ("page.mjs", "state.mjs", "draw.mjs", "controls.mjs", "card.mjs")
)


def tokens(place: str, root: str = "./") -> str:
    """Return a style that gives `place` the theme, light and dark; `root` leads to the server’s root."""
    theme = _theme()
    fonts = "".join(f"--st-{name}: {theme[key]};" for key, name in FONTS.items())
    radius = f"--st-base-radius: {theme['baseRadius']};"
    light, dark = (
        "".join(f"--st-{name}: {theme[mode][key]};" for key, name in PROPERTIES.items())
        + f"--side: {theme[mode]['sidebar']['backgroundColor']};"
        for mode in ("light", "dark")
    )
    return (
        f"{faces(root)}{place} {{color-scheme: light; {fonts}{radius}{light}}}"
        f"@media (prefers-color-scheme: dark) {{{place} {{color-scheme: dark; {dark}}}}}"
        f'{place}[data-theme="light"] {{color-scheme: light; {light}}}'
        f'{place}[data-theme="dark"] {{color-scheme: dark; {dark}}}'
    )


def faces(root: str = "./") -> str:
    """Return the styles that fetch the fonts of texts."""
    theme = _theme()
    return "".join(_face(face, root) for face in theme["fontFaces"])


def icon_face(root: str = "./") -> str:
    """Return the style that fetches the font of icons."""
    return (
        '@font-face {font-family: "Steppe Icons"; font-display: block;'
        f' src: url("{root}app/static/{ICONS}");}}'
    )


def _face(face: dict[str, str], root: str) -> str:
    ranges = f"unicode-range: {face['unicodeRange']};" if "unicodeRange" in face else ""
    return (
        f'@font-face {{font-family: "{face["family"]}"; src: url("{root}{face["url"]}");'
        f" font-weight: {face['weight']}; font-style: {face['style']}; font-display: swap; {ranges}}}"
    )
