"""The map page in one process: a year to choose and to play; what a click leaves in the address."""

import pytest
from streamlit.testing.v1 import AppTest

from components.map.periods import FIRST, LAST
from components.render import map_years
from tests.support.page_support import words
from tests.support.servers import dashboard


@pytest.fixture(autouse=True)
def _a_year_lasts(monkeypatch):
    """Longer than a test, until it says otherwise."""
    monkeypatch.setattr(map_years, "STEP", 3600)


SHOWN = ("Year", "Sites standing")


def year_page(year: int) -> AppTest:
    return dashboard("map", layer="all", time="year", at=str(year))


def shown(page: AppTest) -> dict[str, str]:
    """What stands above the map: the year and how many sites stand."""
    assert not page.exception
    return {metric.label: metric.value for metric in page.metric if metric.label in SHOWN}


def press_play(page: AppTest) -> AppTest:
    return page.button(key="map-play").click().run()


def label(page: AppTest) -> str:
    return page.button(key="map-play").label


@pytest.mark.parametrize(("year", "standing"), [(1991, "0"), (1992, "2"), (2005, "10")])
def test_a_year_of_the_address_is_shown_with_the_sites_that_stood_then(year, standing):
    page = year_page(year)
    assert shown(page) == {"Year": str(year), "Sites standing": standing}
    assert page.slider(key="map-year").value == year


@pytest.mark.parametrize("asked", ["1850", "later", ""])
def test_a_year_out_of_reach_counts_as_that_of_the_brief(asked):
    page = dashboard("map", layer="all", time="year", at=asked)
    assert shown(page)["Year"] == "2012"


def test_nothing_plays_by_itself(monkeypatch):
    monkeypatch.setattr(map_years, "STEP", 0)
    page = year_page(2000)
    assert label(page) == "Play"
    assert shown(page.run())["Year"] == "2000"


def test_playing_goes_year_by_year_to_the_last_and_ends_with_it_in_the_address(monkeypatch):
    page = press_play(year_page(LAST - 2))
    assert label(page) == "Pause"
    assert shown(page)["Year"] == str(LAST - 2)
    monkeypatch.setattr(map_years, "STEP", 0)
    assert [shown(page.run())["Year"] for _ in range(2)] == [str(LAST - 1), str(LAST)]
    page.run()
    assert (shown(page)["Year"], label(page)) == (str(LAST), "Play")
    assert page.query_params["at"] == str(LAST)


def test_a_run_for_another_reason_than_the_time_does_not_hurry_the_years():
    page = press_play(year_page(2000))
    assert [shown(page.run())["Year"] for _ in range(2)] == ["2000", "2000"]


def test_playing_from_the_last_year_begins_with_the_first():
    assert shown(press_play(year_page(LAST)))["Year"] == str(FIRST)


def test_a_pause_puts_the_year_into_the_address(monkeypatch):
    page = press_play(year_page(2000))
    monkeypatch.setattr(map_years, "STEP", 0)
    page.run()
    monkeypatch.setattr(map_years, "STEP", 3600)
    press_play(page)
    assert page.query_params["at"] == "2001"
    assert label(page) == "Play"


def test_the_slider_makes_room_for_the_progress_while_playing():
    page = year_page(2000)
    page.slider(key="map-year").set_value(1995).run()
    assert page.query_params["at"] == "1995"
    press_play(page)
    assert not [slider for slider in page.main.slider if slider.key == "map-year"]
    assert shown(page)["Year"] == "1995"


@pytest.mark.parametrize("leave", ["page", "time"])
def test_leaving_ends_playing(leave):
    page = press_play(year_page(2000))
    if leave == "page":
        page.switch_page("../pages/trade.py").run()
        page.switch_page("../pages/map.py").run()
    else:
        page.query_params["time"] = "now"
        page.run()
        page.query_params["time"] = "year"
        page.run()
    assert (shown(page)["Year"], label(page)) == ("2000", "Play")


def test_a_site_chosen_while_playing_opens_its_card_and_the_years_go_on():
    page = press_play(year_page(2000))
    page.selectbox(key="map-site").select("ef-tashkent").run()
    assert page.query_params["site"] == "ef-tashkent"
    assert (shown(page)["Year"], label(page)) == ("2000", "Pause")


def test_the_values_on_the_map_lead_to_their_passages():
    said = words(dashboard("map", country="KAZ").main)
    assert "trade-2" in said
    assert "trade-5" not in words(dashboard("map", country="KAZ", measure="visits").main)
