"""Nothing that a page asks for, as the browser's own protocol sees it, leaves the machine."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.support.browser_support import opened
from tests.support.servers import PAGES

pytestmark = pytest.mark.browser


def test_ten_pages_ask_nobody_but_their_server(watched: Page, server_url: str):
    asked: set[str] = set()
    protocol = watched.context.new_cdp_session(watched)
    protocol.send("Network.enable")
    protocol.on("Network.requestWillBeSent", lambda sent: asked.add(sent["request"]["url"]))
    protocol.on("Network.webSocketCreated", lambda sent: asked.add(sent["url"]))
    for path in PAGES:
        opened(watched, server_url, path)
    hosts = {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))}
    assert any(url.startswith("ws:") for url in asked)
    assert hosts == {urlsplit(server_url).netloc}
