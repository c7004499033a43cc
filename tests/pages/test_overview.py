"""pages/overview.py: what the overview says, as a value, over a grid of views."""

import functools
import itertools
import re

import pytest

from components.controls.navigation import ENTRIES
from components.model.blocks import Box, Card, Columns, Facts, Link, Map, Notice, Text
from components.model.page import Page, Section
from components.model.pages import Definition, Pages
from data.query import frames
from pages import overview

PAGES = Pages({"overview": Definition(overview.build, overview.OPTIONS)})
NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
}
SCOPES = [{"scope": "brief"}, {}, {"official": "1"}]
GRID = [
    {"country": country, "years": years, **scope, "lang": language}
    for country, years, scope, language in itertools.product(
        ["", "TJK", "KAZ,UZB"], ["", "2008-2010"], SCOPES, ["en", "fr"]
    )
]
SPANS = [{"scope": "now", "years": years} for years in ("1991-1991", "1992-2024", "2010-2010")]
OF_BRIEF = {"scope": "brief"}
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1991", "scope": "brief"}
FIVE = ["trade", "visits", "companies", "security", "claims"]
CHANGED = ["trade", "visits", "companies", "map"]


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("overview", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def section(shown: Page, name: str) -> Section | None:
    return next((each for each in shown.sections if each.name == name), None)


def findings(shown: Page, name: str) -> dict[str, tuple[str, Link]]:
    """The findings of a section: the sentence and the link of each, by the page it leads to."""
    *_note, columns = section(shown, name).parts
    assert isinstance(columns, Columns)
    found = {}
    for (box,) in columns.columns:
        assert isinstance(box, Box)
        text, link = box.blocks
        assert box.name == f"{name}-{link.view.page}"
        found[link.view.page] = (text.markdown, link)
    return found


def glance(shown: Page) -> tuple[Card, Map, Text]:
    """The table of four figures, the map beside it, and the legend of its letters."""
    columns = section(shown, "glance").parts[1]
    assert columns.widths == (3, 2)
    (card,), (drawn, legend) = columns.columns
    return card, drawn, legend


def spaced(text: str) -> str:
    """Make thin and hard spaces plain, so that numbers can be looked for."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize("query", [*GRID, *SPANS], ids=str)
def test_the_page_builds_whatever_is_chosen(query):
    shown = page(**query)
    assert shown.title == ("Vue d’ensemble" if query.get("lang") == "fr" else "Overview")
    assert len(str(shown.lead[0])) > 20
    assert not shown.unreadable
    names = [block.name for block in shown.blocks if isinstance(block, Box | Card | Notice)]
    assert len(set(names)) == len(names)
    of_all = [] if query.get("scope") == "brief" else ["changed"]
    assert [each.name for each in shown.sections] == ["glance", *of_all, "brief"]
    assert shown.card("at-a-glance") or isinstance(section(shown, "glance").parts[1], Notice)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_a_line_of_the_table_holds_the_four_figures_of_each_chosen_country(query):
    shown = page(**query)
    if (card := shown.card("at-a-glance")) is None:
        return
    (facts,) = card.body
    assert isinstance(facts, Facts)
    assert len(facts.head) == 5
    codes = shown.view.selection.codes
    assert [re.fullmatch(r"\[●\]\(country:(\w+)\)\s.+", line[0])[1] for line in facts.lines] == [
        *codes
    ]
    figures = card.rows[["turnover", "visits", "firms", "posts"]].to_numpy().tolist()
    assert [list(line[1:]) for line in facts.lines] == figures
    assert facts.alt.strip()
    tables = ("trade", "visits", "companies", "sites")
    rows = [len(frames.chosen(name, shown.view.selection)) for name in tables]
    assert len(card.facts) == sum(rows)


def test_the_overview_has_a_row_per_country_and_a_way_into_five_pages():
    shown = page(scope="brief")
    (facts,) = shown.card("at-a-glance").body
    assert facts.head == ("Country", "Turnover", "Visits", "Firms", "Posts")
    assert [line[0] for line in facts.lines] == [
        f"[●](country:{code})\N{NO-BREAK SPACE}{name}" for code, name in NAMES.items()
    ]
    assert "3.4" in str(facts.lines)
    links = [block for block in shown.blocks if isinstance(block, Link)]
    assert len(links) == 1 + 5  # the tour, and the findings
    one = page(country="TKM", scope="brief")
    (line,) = one.card("at-a-glance").body[0].lines
    assert "192" in str(line)
    ways = [block.view for block in one.blocks if isinstance(block, Link) and block.view]
    assert [way.page for way in ways] == FIVE
    assert all(way.parameters == {"country": "TKM", **OF_BRIEF} for way in ways)


def test_the_way_into_the_tour_comes_first():
    for query in ({}, IMPOSSIBLE):
        invitation = section(page(**query), "glance").parts[0]
        assert isinstance(invitation, Link)
        assert invitation.label == "Take the tour: 7 steps"
        assert invitation.address.startswith("visits?")


def test_the_lead_says_where_trade_is_largest():
    lead = spaced(str(page(scope="brief").lead[0]))
    assert lead.startswith("What France does in the five countries of Central Asia, as a policy")
    assert "the largest trading partner is **Kazakhstan**: **≈ €3.4 bn (2010)**." in lead
    every = str(page(country="TJK,UZB", scope="now").lead[0])
    assert every.startswith("What France does in Tajikistan and Uzbekistan, as the brief of 2012,")


@pytest.mark.parametrize("query", GRID, ids=str)
def test_findings_lead_to_their_pages_with_the_filters_kept(query):
    shown = page(**query)
    expected = {"brief": (FIVE, shown.view.selection.over_all_years("brief"))}
    if query.get("scope") != "brief":
        expected["changed"] = (CHANGED, shown.view.selection)
    for name, (pages, selection) in expected.items():
        found = findings(shown, name)
        assert list(found) == pages
        for sentence, link in found.values():
            assert sentence
            assert link.view.selection == selection
            assert link.view.language == query["lang"]
            assert link.view.parameters["lang"] == query["lang"]
            assert not link.view.options
            assert link.icon == ":material/arrow_forward:"


def test_links_are_labelled_with_the_titles_of_their_pages_and_leave_the_tour():
    shown = page(scope="now", tour="1")
    for name in ("changed", "brief"):
        for target, (_sentence, link) in findings(shown, name).items():
            assert link.label == ENTRIES[target].title
            assert "tour" not in link.view.parameters
            assert "lang" not in link.view.parameters


def test_all_sources_tell_what_changed_apart_from_what_the_brief_says():
    shown = page(scope="now")
    assert section(shown, "changed").heading == "What changed since 2012"
    assert "Detair on 28 October 2014" in findings(shown, "changed")["map"][0]
    brief = page(scope="brief")
    assert section(brief, "changed") is None
    assert section(brief, "brief").heading == "What the brief says, in five findings"
    for target, (sentence, link) in findings(brief, "brief").items():
        assert findings(shown, "brief")[target][0] == sentence
        assert (
            findings(shown, "brief")[target][1].view.parameters == link.view.parameters == OF_BRIEF
        )


def test_what_the_brief_says_and_what_changed_since_do_not_follow_the_years_chosen():
    whole = page(scope="now")
    for years in ("2005-2009", "2023-2025"):
        part = page(scope="now", years=years)
        for name in ("brief", "changed"):
            said = {target: text for target, (text, _link) in findings(part, name).items()}
            assert said == {target: text for target, (text, _) in findings(whole, name).items()}


def test_the_overview_says_whose_turnover_it_gives_and_how_old_it_is():
    lines = {
        line[0][-10:]: spaced(line[1])
        for line in page(scope="now").card("at-a-glance").body[0].lines
    }
    assert lines["Kazakhstan"] == "€3.93 bn (2023, Kazakh statistics)"
    assert lines["Tajikistan"] == (
        "€20.2 m (2019, 6 years before 2025, French customs (DG Trésor))"
    )
    card = page(scope="now").card("at-a-glance")
    assert card.subtitle.startswith("Newest figure and counts of all sources, 1991–2025; firms and")
    assert (
        page(scope="brief")
        .card("at-a-glance")
        .subtitle.startswith("As the brief has them, 1991–2012; firms")
    )


def test_the_small_map_shows_turnover_and_the_sites_that_are_chosen():
    for query in ({}, {"scope": "now"}, {"country": "TJK"}):
        shown = page(**query)
        _card, drawn, _legend = glance(shown)
        assert isinstance(drawn, Map)
        assert drawn.name == "small-map"
        assert not drawn.legend
        sites = frames.chosen("sites", shown.view.selection)
        detair = [m for m in drawn.scene["marks"] if "detair" in m["looks"] and not m["from"]]
        assert len(detair) == ("KAZ" not in query.get("country", ""))
        marks = {mark["site"] for mark in drawn.scene["marks"] if "site" in mark}
        assert marks
        assert marks <= set(sites["site_id"])
        assert {way.page for way in drawn.ways} == {"map"}


def test_the_marks_of_the_small_map_are_explained():
    every, brief = (glance(page(**query))[2] for query in ({}, OF_BRIEF))
    assert every.tone == brief.tone == "soft"
    assert every.markdown.startswith("Where France is or was: ")
    assert brief.markdown.startswith("Where France is: ")
    assert "★ capital, ◯ Detair" in brief.markdown
    assert "Detair" not in glance(page(country="KAZ", scope="brief"))[2].markdown


def test_an_impossible_filter_says_what_is_missing_and_leads_to_something():
    shown = page(**IMPOSSIBLE)
    _tour, notice = section(shown, "glance").parts
    assert isinstance(notice, Notice)
    assert "No facts for Kyrgyzstan in 1991." in notice.message
    assert not shown.cards
    assert "Kazakhstan" not in notice.message
    nearest = PAGES.page(notice.nearest)
    assert nearest.card("at-a-glance") is not None
    assert len(findings(shown, "brief")) == 5


def test_filters_that_cannot_be_read_are_said_once_each_and_count_as_absent():
    shown = page(country="XXX", years="3-4", scale="foo", table="foo", scope="brief")
    assert [sentence.split(", which")[0] for sentence in shown.unreadable] == [
        "The address asks for country XXX",
        "The address asks for years 3-4",
    ]
    assert shown.card("at-a-glance").rows.equals(page(scope="brief").card("at-a-glance").rows)
    ways = [block.view for block in shown.blocks if isinstance(block, Link) and block.view]
    assert not any(way.unreadable for way in ways)
