"""components/render/live/map.py: where a click leads, which reports are none, and the legend."""

from types import SimpleNamespace

import pytest

from components.model.view import View
from components.render.live import map as live_map
from data.query.selection import Selection

SITE = {"site_id": "detair", "country": "TJK"}
COUNTRY = {"properties": {"iso3": "KAZ"}}
MANY = View(
    "map",
    Selection(("KGZ", "UZB"), layer="all"),
    options=(("measure", "posts"), ("site", "ifeac")),
)


def test_a_click_on_a_country_chooses_it_alone_and_lets_the_site_go():
    after = live_map.after_click(MANY, {"countries": [COUNTRY]})
    assert after.selection.countries == ("KAZ",)
    assert (after.option("site"), after.option("measure")) == ("", "posts")
    assert after.selection.layer == "all"


def test_a_click_on_a_site_chooses_it_and_its_country():
    after = live_map.after_click(MANY, {"sites": [SITE], "countries": [COUNTRY]})
    assert (after.selection.countries, after.option("site")) == (("TJK",), "detair")


def test_a_click_on_nothing_lets_the_site_go_and_no_country():
    after = live_map.after_click(MANY, {})
    assert (after.selection, after.option("site")) == (MANY.selection, "")


@pytest.fixture
def reports(monkeypatch):
    """What a browser reports as clicked, as a function; returns the views written so far."""
    written: list[View] = []
    session = SimpleNamespace(session_state={}, rerun=lambda: None)
    monkeypatch.setattr(live_map, "st", session)
    monkeypatch.setattr(live_map, "session", SimpleNamespace(write=written.append))

    def report(indices, objects):
        session.session_state["map"] = {"selection": {"indices": indices, "objects": objects}}
        live_map._follow(MANY)
        session.session_state[live_map.CLICKED] = indices
        return written

    return report


def test_a_report_of_what_was_clicked_before_is_no_click(reports):
    (view,) = reports({"sites": [4]}, {"sites": [SITE]})
    assert view.option("site") == "detair"
    assert len(reports({"sites": [4]}, {"sites": [{**SITE, "detail": "another"}]})) == 1
    assert len(reports({"sites": [5]}, {"sites": [SITE]})) == 2


def test_each_shade_is_shown_with_its_words_and_said_to_those_who_do_not_see_it():
    html = live_map.shades([("€12 m – €51 m", [90, 111, 208, 40]), ("< 3", [1, 2, 3, 255])])
    assert html.count("<span role=") == 2
    assert 'aria-label="Shade for €12 m – €51 m"' in html
    assert "rgba(90,111,208,0.16)" in html
    assert "&lt; 3" in html
    assert "< 3" not in html
