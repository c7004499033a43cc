"""Each address drawn as the very first request of a fresh server."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import opened, query_of
from tests.support.servers import PAGES, Server, address_of, settled

pytestmark = pytest.mark.browser


def test_a_link_to_the_page_that_is_open_leaves_address_and_view(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", layer="all", country="KAZ", flow="balance")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Trade").click()
    settled(page)
    assert query_of(page) == {"layer": "all", "country": "KAZ", "flow": "balance"}
    expect(page.locator(".st-key-option-flow").get_by_role("radio", checked=True)).to_have_text(
        "Trade balance"
    )


@pytest.mark.parametrize("path", PAGES)
def test_a_deep_link_draws_as_the_first_request_of_a_fresh_server(watched: Page, path: str):
    with Server() as server:
        watched.goto(server.url + address_of(path, country="UZB"))
        expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
        settled(watched)
        links = watched.get_by_test_id("stSidebar").get_by_test_id("stPageLink")
        expect(links).to_contain_text(list(PAGES.values()))
        expect(watched.get_by_test_id("stMain")).to_contain_text("Uzbekistan")
        expect(watched.get_by_test_id("stException")).to_have_count(0)
        assert watched.evaluate("location.search") == "?country=UZB"
