"""components/render/live/year_player.py: the years go by one after the other and end in the address."""

from types import SimpleNamespace

import pytest

from components.map.periods import FIRST, LAST
from components.model.view import View
from components.render.live import year_player
from components.render.live.year_player import BUTTON, PLAYED, STEP, Played, beginning

VIEW = View("map", options=(("at", "2000"), ("time", "year")))


class Rerun(Exception):
    """In the place of what ends a run of Streamlit."""


@pytest.fixture
def player(monkeypatch):
    """The session of the player: its state, the views written, the moment, and what a run shows."""
    session = SimpleNamespace(session_state={BUTTON: False}, written=[], now=100.0)

    def rerun():
        raise Rerun

    def run(year=2000):
        """Return the year that a run shows, None where it ends playing."""
        try:
            return year_player._year_now(VIEW, year)
        except Rerun:
            return None

    monkeypatch.setattr(
        year_player, "st", SimpleNamespace(session_state=session.session_state, rerun=rerun)
    )
    monkeypatch.setattr(year_player, "session", SimpleNamespace(write=session.written.append))
    monkeypatch.setattr(year_player, "time", SimpleNamespace(monotonic=lambda: session.now))
    session.run = run
    return session


def test_nothing_plays_by_itself(player):
    player.now += 10 * STEP
    assert [player.run(), player.run()] == [2000, 2000]
    assert PLAYED not in player.session_state


def test_playing_goes_year_by_year_to_the_last_and_ends_with_it_in_the_address(player):
    player.session_state[PLAYED] = beginning(LAST - 2, player.now)
    shown = [player.run()]
    for _ in range(3):
        player.now += STEP
        shown.append(player.run())
    assert shown == [LAST - 2, LAST - 1, LAST, None]
    assert PLAYED not in player.session_state
    (view,) = player.written
    assert (view.option("at"), view.option("time")) == (str(LAST), "year")


def test_a_run_for_another_reason_than_the_time_does_not_hurry_the_years(player):
    player.session_state[PLAYED] = beginning(2000, player.now)
    player.now += STEP / 3
    assert [player.run(), player.run()] == [2000, 2000]
    assert not player.written


def test_each_year_has_its_time():
    played = Played(2003, 50.0)
    assert played.after(50.0 + STEP / 2) is played
    assert played.after(50.0 + STEP) == Played(2004, 50.0 + STEP)
    assert Played(LAST, 50.0).after(50.0 + STEP) is None


def test_playing_from_the_last_year_begins_with_the_first():
    assert beginning(LAST, 7.0) == Played(FIRST, 7.0)
    assert beginning(2000, 7.0) == Played(2000, 7.0)


def test_a_pause_puts_the_year_into_the_address(player):
    player.session_state[PLAYED] = Played(2001, player.now)
    year_player._stop(VIEW)
    assert PLAYED not in player.session_state
    assert [view.option("at") for view in player.written] == ["2001"]


@pytest.mark.parametrize(("state", "goes_on"), [({BUTTON: False}, True), ({}, False)])
def test_leaving_the_page_or_the_time_ends_playing(state, goes_on):
    """The button is forgotten with the page that it was on."""
    state = {**state, PLAYED: Played(2000, 1.0)}
    year_player.forget_unless_shown(state)
    assert (PLAYED in state) == goes_on


def test_a_site_chosen_while_playing_leaves_the_years_going_on(player):
    player.session_state[PLAYED] = Played(2004, player.now)
    player.now += STEP
    assert player.run(2000) == 2005
