"""What a page shows first is kept by its address alone, and told as the page tells it."""

import json
import re
from html import unescape

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.testing.v1 import AppTest

import components.closed
import components.render.plot
from components import first_sight
from components.first_sight.elements import text
from components.first_sight.html import html_of
from components.render.webgl import MISSING
from components.sections.trade.uploaded_series import FAULTS, KEPT
from tests.support.page_support import NAMES
from tests.support.servers import ROOT, dashboard


@pytest.fixture(autouse=True)
def as_served(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw as a server does: by the component, closed tabs closed; nothing kept at the start."""
    monkeypatch.setattr(components.render.plot, "BY_STREAMLIT", False)
    monkeypatch.setattr(components.closed, "EVERY_TAB", False)
    first_sight._views.clear()


def view(path: str, language: str = "en", **query: str) -> str:
    """Return what is kept of a page at an address."""
    return first_sight.of(first_sight.address_of(path, language, query))


def figures(told: str) -> list[dict]:
    """Return the figures that a view has."""
    within = re.findall(r'<script type="application/json">(.*?)</script>', told)
    return [json.loads(json.loads(data)["figure"]) for data in within]


def test_a_view_has_the_words_and_the_figures_of_its_page():
    page = dashboard("trade", country="KAZ,UZB")
    told = view("trade", country="KAZ,UZB")
    assert "<h1>Trade</h1>" in told
    for finding in page.main.subheader:
        assert finding.value in unescape(told), finding.value
    shown = figures(told)
    assert len(shown) == told.count("data-first") == 4
    countries = [name for name in NAMES.values() if name in json.dumps(shown[0])]
    assert countries == ["Kazakhstan", "Uzbekistan"]


def test_a_view_is_kept_for_its_address_and_language_alone():
    dashboard("trade", country="KAZ")
    assert view("trade", country="KAZ")
    assert view("trade", country="KAZ", lang="en")
    assert not view("trade", country="UZB")
    assert not view("visits", country="KAZ")
    assert not view("trade", "fr", country="KAZ", lang="fr")
    dashboard("trade", country="KAZ", lang="fr")
    assert "<h1>Commerce</h1>" in view("trade", "fr", country="KAZ", lang="fr")
    assert "<h1>Trade</h1>" in view("trade", country="KAZ")


@pytest.mark.parametrize(("name", "held"), [(KEPT, None), (FAULTS, ["line 2: no year"])])
def test_what_a_reader_has_brought_is_never_kept(name: str, held: object):
    page = AppTest.from_file(ROOT / "components" / "frame.py", default_timeout=60)
    page.session_state[name] = held
    page.run().switch_page("../pages/trade.py").run()
    assert not page.exception
    assert not view("trade")


def test_a_page_with_another_tab_open_is_not_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(components.closed, "EVERY_TAB", True)
    dashboard("trade")
    assert not view("trade")


def test_what_a_browser_that_cannot_draw_maps_is_told_is_not_for_others():
    page = AppTest.from_file(ROOT / "components" / "frame.py", default_timeout=60)
    page.session_state[MISSING] = True
    page.run().switch_page("../pages/map.py").run()
    assert not page.exception
    assert not view("map")


@pytest.mark.parametrize("path", ["overview", "map", "data"])
def test_a_page_with_a_map_or_without_charts_has_no_first_sight(path: str):
    dashboard(path)
    assert not view(path)


def test_only_the_last_views_are_kept(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(first_sight, "MOST", 2)
    for country in ("KAZ", "UZB"):
        dashboard("trade", country=country)
    assert view("trade", country="KAZ")  # asked for last
    dashboard("trade", country="TJK")
    assert view("trade", country="KAZ")
    assert view("trade", country="TJK")
    assert not view("trade", country="UZB")


def test_markdown_is_told_as_html_and_html_as_text():
    assert text("**two** `trade-2`") == "<p><strong>two</strong> <code>trade-2</code></p>\n"
    assert text(":blue[●] Kazakhstan") == '<p><span class="blue">●</span> Kazakhstan</p>\n'
    assert ":material" not in text(":material/info: said")
    assert "<b>" not in text("<b>bold</b>")


def test_a_figure_cannot_end_the_script_it_stands_in():
    component = ForwardMsg()
    component.metadata.delta_path.extend([0, 0])
    plot = component.delta.new_element.bidi_component
    plot.component_name = components.render.plot.COMPONENT
    plot.json = json.dumps({"height": 300, "figure": "{}", "alt": "</script><script>alert()"})
    told = html_of([component])
    assert told.count("</script>") == 1
    assert json.loads(re.findall(r">(\{.*?\})</script>", told)[0])["alt"].startswith("</script>")
