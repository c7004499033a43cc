"""How Playwright starts the Chromium of this machine, with WebGL but without a network of its own."""

import shutil
from typing import Any

ARGS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> dict[str, Any]:
    """Return how Playwright starts the Chromium of this machine."""
    return {"executable_path": shutil.which("chromium"), "args": ARGS}
