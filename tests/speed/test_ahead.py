"""What a press on a country will show is asked for ahead: the address it leads to, and its charts."""

import json
from urllib.request import urlopen

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import ahead
from tests.support.servers import Server

HERE = "http://localhost:8501"


@pytest.mark.parametrize(
    ("at", "press", "query"),
    [
        ("/trade", "KAZ", "country=KAZ"),
        ("/trade?country=KAZ,UZB", "TJK", "country=KAZ%2CTJK%2CUZB"),
        ("/trade?country=KAZ&country=UZB", "KAZ", "country=UZB"),
        ("/trade?country=UZB&lang=en", "UZB", "lang=en"),
        ("/trade?money=USD&lang=fr", "KGZ", "country=KGZ&lang=fr&money=USD"),
        ("/visits?years=2005-2009&layer=all", "TKM", "country=TKM&years=2005-2009&layer=all"),
    ],
)
def test_a_press_leads_where_the_control_does(at: str, press: str, query: str):
    view = ahead.led_to({"at": HERE + at, "press": press, "locale": "en-GB"})
    assert (view.page, view.query) == (at[1:].split("?")[0], query)


def test_a_browser_in_french_is_led_to_its_language():
    view = ahead.led_to({"at": f"{HERE}/", "press": "KAZ", "locale": "fr-CH", "theme": "dark"})
    assert (view.page, view.query, view.theme) == ("overview", "country=KAZ&lang=fr", "dark")
    asks = view.question().rerun_script
    assert (asks.page_name, asks.context_info.locale, asks.context_info.color_scheme) == (
        "",
        "fr-CH",
        "dark",
    )


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"at": f"{HERE}/trade"},
        {"at": f"{HERE}/trade", "press": "FRA"},
        {"at": f"{HERE}/nowhere", "press": "KAZ"},
    ],
)
def test_what_leads_nowhere_is_said(asked: dict[str, str]):
    answer = TestClient(Starlette(routes=ahead.ROUTES)).get(ahead.PATH, params=asked)
    assert answer.status_code == 400
    assert answer.text.startswith("Nothing is made ready")
    assert "KAZ, KGZ, TJK, TKM, UZB" in answer.text
    french = TestClient(Starlette(routes=ahead.ROUTES)).get(
        ahead.PATH, params=asked | {"lang": "fr"}
    )
    assert french.text.startswith("Rien n’est préparé")


@pytest.fixture(scope="module")
def server():
    """A server that nobody has asked anything."""
    with Server() as server:
        yield server


def charts(server: Server, at: str, press: str) -> dict:
    at = (server.url + at).replace("&", "%26")
    with urlopen(f"{server.url}{ahead.PATH}?at={at}&press={press}&locale=en") as answer:
        return json.load(answer)


def test_the_answer_has_the_charts_of_the_page_that_a_press_leads_to(server: Server):
    drawn = charts(server, "/trade", "UZB")
    (key,) = drawn
    assert key == "chart-trade-turnover"
    figure = json.loads(drawn[key]["figure"])
    assert [each for trace in figure["data"] for each in trace["y"]] == ["Uzbekistan"]
    assert charts(server, "/trade?country=UZB", "KAZ")[key] != drawn[key]
    french = charts(server, "/trade?lang=fr", "UZB")[key]
    assert json.loads(french["figure"])["data"][0]["y"] == ["Ouzbékistan"]


def test_a_page_that_waits_for_its_map_is_answered_too(server: Server):
    assert "chart-map-arcs" in charts(server, "/map", "UZB")
