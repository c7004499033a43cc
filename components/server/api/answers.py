"""How an address answers over HTTP: names of versions, caches, compression, other sites.

An answer that is compressed has its own ETag, since its bytes differ; Streamlit's server would
compress it under the same one.
"""

import json

from starlette.requests import Request
from starlette.responses import Response

from components.server.api.content import Content
from components.server.api.problems import MEDIA, Problem

METHODS = "GET, HEAD, OPTIONS"
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, Link",
    "X-Content-Type-Options": "nosniff",
}
FRESH = "public, max-age=300"  # seconds; afterwards the ETag tells whether anything changed


def answer(request: Request, content: Content, vary: str = "") -> Response:
    """Answer with the content, or with 304 where the reader has it already.

    `vary` names a header of the request on which the content depends.
    """
    compressed = content.compressed
    headers = {**OPEN, "Cache-Control": FRESH, "ETag": f'"{content.tag}"'}
    body = content.body
    if compressed is not None:
        vary = ", ".join(filter(None, ["Accept-Encoding", vary]))
        if "gzip" in request.headers.get("accept-encoding", ""):
            body = compressed
            headers |= {"Content-Encoding": "gzip", "ETag": f'"{content.tag}-gzip"'}
    if vary:
        headers["Vary"] = vary
    if _has(request.headers.get("if-none-match", ""), headers["ETag"]):
        headers.pop("Content-Encoding", None)
        return Response(status_code=304, headers=headers)
    if content.name:
        headers["Content-Disposition"] = f'attachment; filename="{content.name}"'
    if content.next:
        headers["Link"] = f'<{content.next}>; rel="next"'
    return _response(request, body, 200, content.media, headers)


def refuse(request: Request, problem: Problem) -> Response:
    """Answer with what is wrong; caches do not keep it."""
    body = json.dumps(problem.body, ensure_ascii=False, indent=1).encode()
    headers = {**OPEN, "Cache-Control": "no-store"}
    if problem.status == 405:
        headers["Allow"] = METHODS
    return _response(request, body, problem.status.value, MEDIA, headers)


def permit() -> Response:
    """Answer the question of a browser on another site, what it may ask."""
    headers = {
        **OPEN,
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": "If-None-Match",
        "Access-Control-Max-Age": "86400",
        "Allow": METHODS,
    }
    return Response(status_code=204, headers=headers)


def _response(
    request: Request, body: bytes, status: int, media: str, headers: dict[str, str]
) -> Response:
    """Return a response that keeps its length when only the head is asked for."""
    sent = b"" if request.method == "HEAD" else body
    return Response(
        sent, status, {**headers, "Content-Type": media, "Content-Length": str(len(body))}
    )


def _has(known: str, tag: str) -> bool:
    """Say whether an If-None-Match header names this version."""
    tags = [part.strip().removeprefix("W/") for part in known.split(",")]
    return known.strip() == "*" or tag in tags
