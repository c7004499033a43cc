"""The tabs of a card: what they hold comes when they are opened, stays open, and costs no run."""

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.support.browser_support import card, country_pill, expect_query, opened

pytestmark = pytest.mark.browser
CELLS = "rows => rows.filter(row => row.offsetParent).map(row => row.cells[{at}].innerText)"


def test_a_table_comes_when_its_tab_is_opened(watched: Page, server_url: str):
    fetched: list[str] = []
    watched.on("request", lambda request: fetched.append(request.url))
    place = card(opened(watched, server_url, "trade", scope="brief"), "trade-turnover")
    expect(place.get_by_role("table")).to_have_count(0)
    assert not [url for url in fetched if "trade-turnover/table" in url]
    place.get_by_role("tab", name="Table").click()
    expect(place.get_by_role("table")).to_be_visible()
    expect(place.get_by_role("table")).to_contain_text("Uzbekistan")
    place.get_by_role("tab", name="Chart").click()
    place.get_by_role("tab", name="Table").click()
    expect(place.get_by_role("table")).to_be_visible()
    assert len([url for url in fetched if "trade-turnover/table" in url]) == 1


def test_tabs_cost_the_server_no_run(watched: Page, server_url: str):
    sent: list[str | bytes] = []

    def hear(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: sent.append(frame))

    watched.on("websocket", hear)
    place = card(opened(watched, server_url, "trade", scope="brief"), "trade-turnover")
    assert sent
    sent.clear()
    for name, inside in (("Table", "Uzbekistan"), ("Sources", "trade-2"), ("Download", "CSV")):
        place.get_by_role("tab", name=name).click()
        expect(place.get_by_role("tabpanel")).to_contain_text(inside)
    assert sent == []


def test_an_open_tab_stays_open_under_a_filter_and_in_another_language(
    watched: Page, server_url: str
):
    page = opened(watched, server_url, "trade", scope="brief")
    place = card(page, "trade-turnover")
    place.get_by_role("tab", name="Sources").click()
    expect(place.get_by_role("tabpanel").get_by_text("trade-2").first).to_be_visible()
    country_pill(page, "Uzbekistan").click()
    expect_query(page, "country", "UZB")
    expect(place.get_by_role("tab", name="Sources")).to_have_attribute("aria-selected", "true")
    expect(place.get_by_role("tabpanel").get_by_text("trade-5").first).to_be_visible()
    expect(place.get_by_role("tabpanel").get_by_text("trade-2")).to_have_count(0)
    page.locator("#lang-fr").click()
    expect_query(page, "lang", "fr")
    expect(place.get_by_role("tab", selected=True)).to_have_count(1)
    place.get_by_role("tab", name="Télécharger").click()
    expect(place.get_by_role("link", name="CSV", exact=True)).to_be_visible()


def test_a_table_is_sorted_by_its_heads_and_searched(watched: Page, server_url: str):
    page = opened(watched, server_url, "visits", scope="now")
    place = page.locator("article.card:has([data-tab=table])").first
    place.get_by_role("tab", name="Table").click()
    head = place.locator("th[data-sort]").first
    rows = place.locator("[data-panel=table] tbody tr")
    expect(rows.first).to_be_visible()
    column = CELLS.format(at=0)
    before = rows.evaluate_all(column)
    head.click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    up = rows.evaluate_all(column)
    head.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    down = rows.evaluate_all(column)
    assert len(set(before)) > 1
    assert sorted(up) == sorted(down) == sorted(before)
    assert (up[0], down[0]) == (min(before), max(before))
    place.locator("[data-find]").fill("uzbek")
    expect(place.locator("output[data-found]")).to_have_text(
        f"{rows.locator('visible=true').count()} / {len(before)}"
    )
    found = rows.evaluate_all(
        "rows => rows.filter(row => row.offsetParent).map(row => row.innerText)"
    )
    assert 0 < len(found) < len(before)
    assert all("uzbek" in text.lower() for text in found)


def test_a_long_table_shows_all_of_its_rows_when_asked(watched: Page, server_url: str):
    page = opened(watched, server_url, "trade", scope="now", lines="all")
    places = page.locator("article.card:visible")
    for place in places.all():
        place.get_by_role("tab", name="Table").click()
        expect(place.locator("tbody tr").first).to_be_visible()
        if place.locator("[data-all]").count():
            place.locator("[data-all]").click()
            expect(place.locator("[data-all]")).to_have_count(0)
            expect(place.locator("tbody tr").nth(200)).to_be_attached()
            return
    pytest.fail("no table of the page is long")
