"""What a session hears of a press in the browser."""

from types import SimpleNamespace

import pytest

from components.render import session


@pytest.fixture
def state(monkeypatch):
    kept = {}
    monkeypatch.setattr(session, "st", SimpleNamespace(session_state=kept))
    return kept


def test_a_press_that_leads_to_another_page_is_followed(state):
    state["filters"] = {"view": {"press": 3, "page": "visits", "query": "country=KAZ"}}
    session.hear("filters", "trade")
    assert session.last_press() == 3
    assert session.next_page() == ("visits", {"country": "KAZ"})


@pytest.mark.parametrize("told", [{}, {"filters": None}])
def test_a_press_whose_value_a_cut_short_run_took_away_changes_nothing(state, told):
    state |= told
    session.hear("filters", "trade")
    assert session.last_press() == 0  # so that the browser tells it once more
    assert session.next_page() is None
