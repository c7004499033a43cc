"""The guided tour in a browser: each step from a cold address, and on to the next."""

from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Page, expect

from data.stories import load_stories
from tests.support.browser_support import expect_query, opened

pytestmark = pytest.mark.browser
STEPS = load_stories().to_dict("records")


@pytest.mark.parametrize("place", range(len(STEPS)))
def test_a_step_opens_from_its_address_and_leads_on(watched: Page, server_url: str, place: int):
    step = STEPS[place]
    page = opened(
        watched,
        server_url,
        step["page"],
        **dict(parse_qsl(step["query"] if isinstance(step["query"], str) else "")),
        lang="fr",
        tour=str(step["step"]),
    )
    box = page.locator("#box-tour")
    expect(box).to_contain_text(step["title_fr"])
    if place + 1 == len(STEPS):
        expect(box.get_by_role("link", name="Suivant")).to_have_count(0)
        return
    box.get_by_role("link", name="Suivant").click()
    expect_query(page, "tour", str(STEPS[place + 1]["step"]))
    expect(box).to_contain_text(STEPS[place + 1]["title_fr"])
    page.go_back()
    expect_query(page, "tour", str(step["step"]))
    expect(box).to_contain_text(step["title_fr"])
