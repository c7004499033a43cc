"""The tabs of a card in a browser: what they hold comes when they are opened, and stays open."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_support import card, country_pill, expect_query, opened

pytestmark = pytest.mark.browser


def test_a_table_comes_when_its_tab_is_opened(watched: Page, server_url: str):
    place = card(opened(watched, server_url, "trade"), "trade-turnover")
    expect(place.get_by_test_id("stDataFrame")).to_have_count(0)
    place.get_by_role("tab", name="Table").click()
    expect(place.get_by_test_id("stDataFrame")).to_be_visible()


def test_an_open_tab_stays_open_under_a_filter_and_in_another_language(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade")
    place = card(page, "trade-turnover")
    place.get_by_role("tab", name="Sources").click()
    expect(place.get_by_text("trade-2").first).to_be_visible()
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "country", "UZB")
    expect(place.get_by_role("tab", name="Sources")).to_have_attribute("aria-selected", "true")
    expect(place.get_by_text("trade-5").first).to_be_visible()
    page.get_by_role("radio", name="Français").click()
    expect_query(page, "lang", "fr")
    expect(place.get_by_role("tab", selected=True)).to_have_count(1)
    place.get_by_role("tab", name="Télécharger").click()
    expect(place.get_by_role("button", name="CSV", exact=True)).to_be_visible()
