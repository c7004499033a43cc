"""All that we rely on in Streamlit beyond what it documents, a reason a line. See docs/decisions.

Where one of these changes, the page is served without what it gives: slower, not broken.
"""

from importlib.util import find_spec
from pathlib import Path

# The element that its client mounts in: the page is written into the document before it.
MOUNT = b'<div id="root">'

# Where its server is: at /trade the client would first ask below /trade, in vain, twice.
SERVER_ADDRESS = (
    "<script>window.__streamlit = {BACKEND_BASE_URL:"
    " new URL('.', location.origin + location.pathname.replace(/\\/$/, '')).href}</script>"
)

# Where its client lies in the installed package, uncompressed: 7.7 MB to a first visit, 2.5 as we serve it.
_SPEC = find_spec("streamlit")
CLIENT = Path(str(_SPEC and _SPEC.origin)).parent / "static" / "static"

# What its own fonts are called there: ours stand in for them, cut to the letters and icons drawn.
FONTS = {
    "MaterialSymbols-Rounded.*": "material-symbols.woff2",
    "SourceSansVF-Upright.*": "steppe-sans-latin.woff2",
}
