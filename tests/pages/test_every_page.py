"""All pages as values, over a grid of views: what holds of each, whoever asks and however."""

import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.charts.figure import SOURCE
from components.controls.navigation import ENTRIES
from components.model.blocks import Box, Card, Figure, Notice
from components.model.page import Page
from components.render.card import TOOLS
from components.render.charts import height_of
from components.render.html import parts_json
from components.render.links import ServerLinks
from components.server.pages import routes
from data.schema import FIVE
from data.text.i18n import LANGUAGES, speaking
from pages.registry import PAGES

ROOT = Path(__file__).resolve().parents[2]
EVERY_PAGE = pytest.mark.parametrize("name", list(ENTRIES))
VIEWS = [  # twenty-one: countries, years, scope, official, language
    {"scope": "brief"},
    *({"scope": "brief", "country": code} for code in FIVE),
    {"scope": "brief", "country": "KAZ,UZB"},
    {"scope": "brief", "years": "2008-2010"},
    {"country": "TJK", "years": "2001-2014"},
    {"scope": "brief", "lang": "fr"},
    {"scope": "brief", "country": "KGZ", "years": "1991-1992"},
    {},
    *({"country": code, "lang": "fr"} for code in ("KAZ", "TKM", "KGZ,TJK")),
    {"years": "2015-2020"},
    {"years": "2023"},
    {"official": "1"},
    {"official": "1", "years": "1991"},
    {"official": "1", "country": "UZB", "years": "2005-2009"},
    {"events": "1", "country": "TJK,TKM"},
]


def page(name: str, **query: str) -> Page:
    return PAGES.page(PAGES.view(name, query))


@EVERY_PAGE
@pytest.mark.parametrize(("language", "words"), [("en", "as of 2012"), ("fr", "état de 2012")])
def test_the_brief_says_of_when_it_is_and_every_source_does_not(name, language, words):
    headings = [
        text_of(page(name, lang=language, **scope)).partition("</h1>")[0]
        for scope in ({}, {"scope": "brief"})
    ]
    assert [words in heading for heading in headings] == [False, True]


def text_of(page: Page) -> str:
    return json.dumps(parts_json(page, ServerLinks()), ensure_ascii=False)


@pytest.fixture(scope="module")
def site() -> TestClient:
    return TestClient(Starlette(routes=routes(PAGES)))


def test_every_entry_of_the_navigation_is_a_page():
    assert list(PAGES.definitions) == list(ENTRIES)


@EVERY_PAGE
@pytest.mark.parametrize("query", VIEWS, ids=str)
def test_a_page_stands_under_every_view(name, query):
    shown = page(name, **query)
    assert shown.title
    assert not shown.unreadable
    names = [b.name for b in shown.blocks if isinstance(b, Card | Box | Notice)]
    assert len(names) == len(set(names))
    figures = [block.name for block in shown.blocks if isinstance(block, Figure)]
    assert len(figures) == len(set(figures))
    for card in shown.cards:
        assert str(card.title).strip()
        assert card.subtitle.strip()
    for block in shown.blocks:
        if isinstance(block, Figure):
            assert block.alt.strip(), block.name
            assert "NaN" not in block.json, block.name


@EVERY_PAGE
@pytest.mark.parametrize("query", [{"scope": "brief"}, {"country": "KAZ"}, {"lang": "fr"}], ids=str)
def test_the_markup_of_a_page_says_what_its_value_says(name, query):
    shown = page(name, **query)
    with speaking(shown.view.language):
        answer = parts_json(shown, ServerLinks())
    markup = "".join(answer["parts"].values()).replace("&#39;", "’")
    for card in shown.cards:
        title = card.title.text.replace("&", "&amp;").replace("'", "’").replace('"', "&#34;")
        assert title in markup
    stills = {f.name for f in shown.blocks if isinstance(f, Figure)} - set(answer["charts"])
    assert all(name.startswith(("map", "sites", "atlas", "still", "picture")) for name in stills)
    for block in shown.blocks:
        if isinstance(block, Figure) and block.name in answer["charts"] and not block.window:
            drawn = answer["charts"][block.name]["figure"]
            assert drawn["data"] == block.plain["data"]
            assert drawn["layout"] == without_foot(block)  # the source is a text below it


def without_foot(block: Figure) -> dict[str, Any]:
    layout = json.loads(json.dumps(block.plain["layout"]))
    foot = layout["height"] + TOOLS - height_of(block)
    layout["height"] -= foot
    layout["margin"]["b"] -= foot
    layout["annotations"] = [n for n in layout.get("annotations", []) if n.get("name") != SOURCE]
    return layout


@EVERY_PAGE
def test_two_readers_get_the_same(name, site):
    one = site.get(f"/cards/{name}.json?lang=en", headers={"User-Agent": "one", "Cookie": "a=1"})
    other = site.get(
        f"/cards/{name}.json?lang=en",
        headers={"User-Agent": "other", "Accept-Language": "fr", "X-Forwarded-For": "10.0.0.1"},
    )
    assert one.content == other.content
    PAGES_AGAIN = type(PAGES)(PAGES.definitions)
    view = PAGES_AGAIN.view(name, {"lang": "en"})
    with speaking("en"):
        assert text_of(PAGES_AGAIN.page(view)) == text_of(PAGES.page(view))


@EVERY_PAGE
def test_an_impossible_view_says_what_is_missing_and_each_offer_leads_to_something(name):
    shown = page(name, country="KGZ", years="1991-1992", scope="brief")
    for notice in [block for block in shown.blocks if isinstance(block, Notice)]:
        assert "Kyrgyzstan" in notice.message
        if notice.nearest is not None:
            again = PAGES.page(notice.nearest)
            names = [block.name for block in again.blocks if isinstance(block, Notice)]
            assert notice.name not in names


@EVERY_PAGE
def test_filters_that_cannot_be_read_are_said_once_each_and_count_as_absent(name):
    wrong = {"country": "XXX", "years": "1800", "scope": "foo", "official": "2", "lang": "de"}
    shown = page(name, **wrong)
    assert len(shown.unreadable) == len(wrong)
    assert len(set(shown.unreadable)) == len(wrong)
    assert [card.name for card in shown.cards] == [card.name for card in page(name).cards]


@EVERY_PAGE
def test_an_option_that_cannot_be_read_is_said_and_the_page_stands(name):
    for option in PAGES.definitions[name].options:
        shown = page(name, **{option: "\u0000foo<script>"})
        assert "<script>" not in "".join(parts_json(shown, ServerLinks())["parts"].values())


def test_pages_are_built_where_streamlit_cannot_be_imported():
    code = f"""
import json, sys
class Refusal:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "streamlit":
            raise ImportError("streamlit is not to be had")
sys.meta_path.insert(0, Refusal())
from pages.registry import PAGES
for name in PAGES.definitions:
    for query in {VIEWS!r}:
        assert PAGES.page(PAGES.view(name, query)).title
assert "streamlit" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_page_speaks_every_language():
    for name, language in itertools.product(ENTRIES, LANGUAGES):
        assert page(name, lang=language).title
    assert page("trade", lang="fr").title == "Commerce"
