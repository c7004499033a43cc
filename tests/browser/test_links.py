"""Links: those of the sidebar, those within a page, and each page as a deep link."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import expect_query, link_to, opened, query_of
from tests.support.servers import PAGES, Server, address_of, settled

pytestmark = pytest.mark.browser
WITHIN = "[data-part^=group] a[data-page=trade][data-query='country=UZB&scope=brief']"


def test_a_link_to_the_page_that_is_open_leaves_address_and_view(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="KAZ", flow="balance")
    link_to(page, "Trade").click()
    settled(page)
    assert query_of(page) == {"country": "KAZ", "flow": "balance"}
    expect(page.locator("#flow-balance")).to_have_attribute("aria-checked", "true")


def test_a_link_within_a_page_leads_to_the_view_that_it_names(watched: Page, server_url: str):
    page = opened(watched, server_url, "overview", country="UZB", scope="brief")
    link = page.locator(WITHIN).first
    name, query = link.get_attribute("data-page"), link.get_attribute("data-query")
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{PAGES[str(name)]}, as of 2012")
    page.wait_for_url(f"**/{name}?{query}")
    settled(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overview, as of 2012")
    expect_query(page, "country", "UZB")


def test_a_link_opened_in_a_window_of_its_own_shows_the_same(watched: Page, server_url: str):
    page = opened(watched, server_url, "overview", country="UZB", scope="brief")
    link = page.locator(WITHIN).first
    name = link.get_attribute("data-page")
    with page.context.expect_page() as coming:
        link.click(modifiers=["Control"])
    settled(coming.value)
    expect(coming.value.get_by_role("heading", level=1)).to_have_text(
        f"{PAGES[str(name)]}, as of 2012"
    )
    assert query_of(coming.value)["country"] == "UZB"
    expect(page.get_by_role("heading", level=1)).to_have_text("Overview, as of 2012")


@pytest.mark.parametrize("path", ["overview", "map"])
def test_a_deep_link_draws_as_the_first_request_of_a_fresh_server(watched: Page, path: str):
    with Server() as server:
        watched.goto(server.url + address_of(path, country="UZB"))
        settled(watched)
        expect(watched.get_by_role("heading", level=1)).to_have_text(PAGES[path])
        expect(watched.locator("main")).to_contain_text("Uzbekistan")
        assert watched.evaluate("location.search") == "?country=UZB"


@pytest.mark.parametrize("path", PAGES)
def test_a_deep_link_shows_the_page_with_links_to_all(watched: Page, server_url: str, path: str):
    page = opened(watched, server_url, path, country="UZB")
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[path])
    expect(page.locator(".st-key-pages").get_by_role("link")).to_contain_text(list(PAGES.values()))
    expect(page.locator("#country-UZB")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert page.evaluate("location.search") == "?country=UZB"


def test_what_an_address_holds_in_vain_is_explained_and_cleared(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", country="XXX", scope="brief")
    expect(page.get_by_role("alert")).to_contain_text("XXX")
    page.locator("#clear").click()
    expect_query(page, "country", None)
    expect(page.get_by_role("alert")).to_have_count(0)
