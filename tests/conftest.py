"""Fixtures: the data addresses; one server, Debian’s Chromium, a page that is watched."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.server.api.routes import ROUTES
from tests.support.chromium import chromium
from tests.support.servers import Server

expect.set_options(timeout=30_000)  # a slow machine draws maps without a graphics card


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """Asks the data addresses without a server; answers come as they are, not compressed."""
    with TestClient(Starlette(routes=ROUTES), headers={"Accept-Encoding": "identity"}) as opened:
        yield opened


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """The address of one server for all browser tests of a process."""
    with Server() as server:
        yield server.url


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the Chromium of this machine instead of one that Playwright would download."""
    return chromium()


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A page that must leave no error in the console, no failed request, no request elsewhere."""
    complaints: list[str] = []

    def check(complaint: str, wrong: bool) -> None:
        if wrong:
            complaints.append(complaint)

    page.on("console", lambda said: check(f"console: {said.text}", said.type == "error"))
    page.on("pageerror", lambda error: check(f"error: {error}", True))
    page.on("response", lambda said: check(f"{said.status}: {said.url}", said.status >= 400))
    page.on(
        "requestfailed",  # aborted is what the browser gave up for a download or the next page
        lambda request: check(
            f"failed: {request.url}", request.failure not in ("net::ERR_ABORTED", None)
        ),
    )
    page.on(
        "request",
        lambda request: check(
            f"elsewhere: {request.url}",
            urlsplit(request.url).hostname not in ("localhost", "127.0.0.1", None),
        ),
    )
    yield page
    assert complaints == []
