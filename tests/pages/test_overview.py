"""pages/overview.py: what the overview says, as a value, over a grid of views."""

import functools
import itertools
import re
from urllib.parse import parse_qsl

import pytest

from components.controls.navigation import ENTRIES
from components.model.blocks import Box, Card, Columns, Facts, Link, Map, Notice, Text
from components.model.page import Page, Section
from components.model.pages import Definition, Pages
from components.model.spark import Counts, Spark
from components.model.view import View
from data.query import frames
from data.query.estimates import estimate
from pages import overview
from pages.registry import PAGES as ALL

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
CHANGED = ["trade", "visits", "companies", "map", "people"]


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("overview", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def section(shown: Page, name: str) -> Section | None:
    return next((each for each in shown.sections if each.name == name), None)


Way = tuple[str, str, View]  # what a finding says, the words of its link, where that leads


def findings(shown: Page, name: str) -> dict[str, Way]:
    """The findings of a section by the page that each leads to; of the brief beside now they are lines."""
    columns = section(shown, name).parts[-1]
    assert isinstance(columns, Columns)
    if name == "brief" and shown.view.selection.scope == "now":
        _map, (box,) = columns.columns
        assert box.title.startswith("What the brief says") or shown.view.language == "fr"
        return dict(map(_line, box.blocks))
    found = {}
    for (box,) in columns.columns:
        assert isinstance(box, Box)
        *_chart, text, link = box.blocks
        assert box.name == f"{name}-{link.view.page}"
        assert link.icon == ":material/arrow_forward:"
        found[link.view.page] = (text.markdown, link.label, link.view)
    return found


def _line(text: Text) -> tuple[str, Way]:
    said, label, target, query = re.fullmatch(
        r"(.+) \[(.+)\]\((\w+)\?(.*)\)", text.markdown
    ).groups()
    assert str(text.statements[0]) == said
    return target, (said, label, ALL.view(target, dict(parse_qsl(query))))


def glance(shown: Page) -> tuple[Card, Map, Text]:
    """The table of figures, the map, and the legend of its letters."""
    card = shown.card("at-a-glance")
    (drawn,) = [block for block in shown.blocks if isinstance(block, Map)]
    (legend,) = [b for b in shown.blocks if isinstance(b, Text) and b.tone == "soft"]
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
    assert [each.name for each in shown.sections] == [*of_all, "glance", "brief"]
    assert shown.card("at-a-glance") or isinstance(section(shown, "glance").parts[1], Notice)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_a_line_of_the_table_holds_the_four_figures_of_each_chosen_country(query):
    shown = page(**query)
    if (card := shown.card("at-a-glance")) is None:
        return
    (facts,) = card.body
    assert isinstance(facts, Facts)
    codes = shown.view.selection.codes
    assert [re.fullmatch(r"\[●\]\(country:(\w+)\)\s.+", line[0])[1] for line in facts.lines] == [
        *codes
    ]
    now = query.get("scope") != "brief"
    columns = ["turnover", *(["since_2012", "presidents"] if now else ["visits"]), "firms", "posts"]
    words = [[cell for cell in line[1:] if not isinstance(cell, Spark)] for line in facts.lines]
    cells = [[cell for cell in own if cell] for own in words]
    assert cells == card.rows[columns].to_numpy().tolist()
    assert len(facts.head) == (7 if now else 5)
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
    assert "the largest trading partner is **Kazakhstan**: **≈ €3.4bn (2010)**." in lead
    every = str(page(country="TJK,UZB", scope="now").lead[0])
    assert every.startswith("What France does in Tajikistan and Uzbekistan: the latest figures of")


@pytest.mark.parametrize("query", GRID, ids=str)
def test_findings_lead_to_their_pages_with_the_filters_kept(query):
    shown = page(**query)
    expected = {"brief": (FIVE, shown.view.selection.over_all_years("brief"))}
    if query.get("scope") != "brief":
        expected["changed"] = (CHANGED, shown.view.selection)
    for name, (pages, selection) in expected.items():
        found = findings(shown, name)
        assert list(found) == pages
        for sentence, _label, way in found.values():
            assert sentence
            assert way.selection == selection
            assert way.language == query["lang"]
            assert not way.options


def test_links_are_labelled_with_the_titles_of_their_pages_and_leave_the_tour():
    shown = page(scope="now", tour="1")
    for name in ("changed", "brief"):
        for target, (_sentence, label, way) in findings(shown, name).items():
            assert label == ENTRIES[target].title
            assert "tour" not in way.parameters
            assert "lang" not in way.parameters


def test_all_sources_tell_what_changed_apart_from_what_the_brief_says():
    shown = page(scope="now")
    assert section(shown, "changed").heading == "What changed since 2012"
    assert "Detair on 28 October 2014" in findings(shown, "changed")["map"][0]
    brief = page(scope="brief")
    assert section(brief, "changed") is None
    assert section(brief, "brief").heading == "What the brief says, in five findings"
    for target, (sentence, label, way) in findings(brief, "brief").items():
        beside = findings(shown, "brief")[target]
        assert beside[:2] == (sentence, label)
        assert beside[2].parameters == way.parameters == OF_BRIEF


def test_each_of_the_five_changes_has_a_small_chart_of_what_it_says():
    shown = page(scope="now")
    boxes = [box for (box,) in section(shown, "changed").parts[0].columns]
    charts = {box.name.removeprefix("changed-"): box.blocks[0] for box in boxes}
    assert list(charts) == CHANGED
    assert all(chart.title and chart.alt for chart in charts.values())
    trade = estimate("turnover", "EUR")
    drawn = {len(stroke.points) for stroke in charts["trade"].strokes}
    assert drawn == set(trade.groupby("country").size())
    presidents = charts["visits"]
    up, down = ({year: n for year, n in one.points if year > 2012} for one in presidents.strokes)
    said = findings(shown, "changed")["visits"][0]
    assert f"{-sum(down.values()):.0f} to France, {sum(up.values()):.0f} to Central" in said
    opened, closed = (
        sum(n for year, n in one.points if year > 2012) for one in charts["map"].strokes
    )
    assert f"{opened:.0f} French sites opened, {-closed:.0f} French site" in str(
        findings(shown, "changed")["map"][0]
    )
    assert isinstance(charts["companies"], Counts)
    firms = dict(charts["companies"].lines)
    assert f"new since: {firms['New since 2012']}" in findings(shown, "changed")["companies"][0]
    assert (charts["people"].first, charts["people"].last) == (1991, 2025)


def test_a_line_draws_the_turnover_of_its_country_in_the_years_chosen():
    shown = page(country="TJK,UZB", years="2008-2016")
    for line, code in zip(shown.card("at-a-glance").body[0].lines, ("TJK", "UZB"), strict=True):
        (spark,) = [cell for cell in line if isinstance(cell, Spark)]
        (stroke,) = spark.strokes
        rows = estimate("turnover", "EUR").query("country == @code and 2008 <= year <= 2016")
        assert dict(stroke.points) == dict(zip(rows["year"], rows["value"], strict=True))
        assert (spark.first, spark.last, spark.title) == (2008, 2016, "")
        assert NAMES[code] in spark.alt


def test_what_the_brief_says_and_what_changed_since_do_not_follow_the_years_chosen():
    whole = page(scope="now")
    for years in ("2005-2009", "2023-2025"):
        part = page(scope="now", years=years)
        for name in ("brief", "changed"):
            said = {target: text for target, (text, *_way) in findings(part, name).items()}
            assert said == {target: text for target, (text, *_way) in findings(whole, name).items()}


def test_the_overview_says_whose_turnover_it_gives_and_how_old_it_is():
    lines = {
        line[0][-10:]: spaced(line[1])
        for line in page(scope="now").card("at-a-glance").body[0].lines
    }
    assert lines["Kazakhstan"] == "€3.93bn (2023, Kazakh statistics)"
    assert lines["Tajikistan"] == ("€20.2m (2019, 6 years before 2025, French customs (DG Trésor))")
    card = page(scope="now").card("at-a-glance")
    assert card.subtitle.startswith(
        "Latest figures and counts, from all sources, 1991–2025; firms and"
    )
    assert (
        page(scope="brief")
        .card("at-a-glance")
        .subtitle.startswith("As given in the brief, 1991–2012; firms")
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
    assert every.markdown.startswith("French posts and projects, past and present: ")
    assert brief.markdown.startswith("French posts and projects: ")
    assert "★ capital, ◯ Detair" in brief.markdown
    assert "Detair" not in glance(page(country="KAZ", scope="brief"))[2].markdown


def test_official_sources_of_a_year_without_any_say_so_and_lead_to_something():
    shown = page(official="1", years="1991")
    _tour, notice = section(shown, "glance").parts
    assert "No facts for" in notice.message
    assert PAGES.page(notice.nearest).card("at-a-glance") is not None


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
