"""All that we rely on in Streamlit beyond what it documents, a reason a line. See docs/decisions.

Where one of these changes, the page is served without what it gives: slower, not broken.
"""

# The element that its client mounts in: the page is written into the document before it.
MOUNT = b'<div id="root">'

# Where its server is: at /trade the client would first ask below /trade, in vain, twice.
SERVER_ADDRESS = (
    "<script>window.__streamlit = {BACKEND_BASE_URL:"
    " new URL('.', location.origin + location.pathname.replace(/\\/$/, '')).href}</script>"
)
