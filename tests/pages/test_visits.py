"""pages/visits.py: what the page on official visits says, as a value, over a grid of views."""

import base64
import functools
import itertools

import pytest

from components.model.blocks import Card, Choice, Columns, Figure, Fold, Notice, Text
from components.model.page import Page
from components.model.pages import Definition, Pages
from data.query import frames
from data.sources import references
from pages import visits

PAGES = Pages({"visits": Definition(visits.build, visits.OPTIONS)})
NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
}
COUNTRIES = ["", "TJK", "KAZ,UZB"]
SCOPES = [{"scope": "brief"}, {}, {"official": "1", "events": "1"}]
GRID = [
    {"country": country, "years": years, **scope, "lang": language}
    for country, years, scope, language in itertools.product(
        COUNTRIES, ["", "2008-2010"], SCOPES, ["en", "fr"]
    )
]
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992", "scope": "brief"}
COUNTS = ["visits-by-country", "visits-by-level", "visits-by-presidency"]
OF_THE_BRIEF = ["visits", "visits-every", *COUNTS]
DRAWN = ["visits", *COUNTS]  # cards with a figure


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("visits", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def figures(shown: Page) -> dict[str, Figure]:
    return {block.name: block for block in shown.blocks if isinstance(block, Figure)}


def notices(shown: Page) -> list[Notice]:
    return [block for block in shown.blocks if isinstance(block, Notice)]


def choice(shown: Page, parameter: str) -> Choice | None:
    return next((block for block in shown.choices if block.parameter == parameter), None)


def words(shown: Page) -> str:
    """What a page says outside its charts and tables."""
    cards = [f"{card.title} {card.subtitle} {card.note}" for card in shown.cards]
    texts = [block.markdown for block in shown.blocks if isinstance(block, Text)]
    missing = [block.message for block in notices(shown)]
    return "\n".join([*map(str, shown.lead), *cards, *texts, *missing])


def noted(figure: Figure) -> str:
    """The words of a figure's annotations, as they stand and as they are read when pointed at."""
    notes = figure.plain["layout"]["annotations"]
    lines = [f"{note['text']} {note.get('hovertext', '')}" for note in notes]
    return "\n".join(lines).replace("<br>", " ").replace("\xa0", " ")


def marks(figure: Figure) -> int:
    """Count what a figure plots; entries of the legend plot nothing."""
    return sum(
        sum(value is not None for value in values(trace.get("x"))) for trace in figure.plain["data"]
    )


def said(shown: Page, name: str) -> str:
    """What a lead of a name says."""
    return next(str(lead) for lead in shown.lead if lead.name == name)


def values(x: object) -> list:
    if not isinstance(x, dict):
        return list(x or [])
    size = int(x["dtype"][1])
    return [1] * (len(base64.b64decode(x["bdata"])) // size)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_with_its_names_once_sources_and_words_for_every_figure(query):
    shown = page(**query)
    assert shown.title == {"en": "Official visits", "fr": "Visites officielles"}[query["lang"]]
    assert shown.unreadable == ()
    assert len(shown.lead[0].text) > 20
    names = [card.name for card in shown.cards]
    anchors = [section.name for section in shown.sections]
    for unique in (names, anchors):
        assert len(unique) == len(set(unique))
    assert list(figures(shown)) == [
        name for name in names if name not in ("visits-silences", "visits-every")
    ]
    for figure in figures(shown).values():
        assert figure.alt.strip()
        assert {"en": "Source: ", "fr": "Source : "}[query["lang"]] in noted(figure)
        assert "NaN" not in figure.json
    sources, passages = frames.table("sources"), frames.table("passages")
    for card in shown.cards:
        assert str(card.title)
        assert card.subtitle
        assert len(card.rows)
        assert len(references(card.facts, sources, passages))
    parameters = [block.parameter for block in shown.choices]
    assert len(parameters) == len(set(parameters))
    assert set(parameters) <= set(visits.OPTIONS)


def test_every_option_of_the_page_is_asked_for_somewhere():
    assert {block.parameter for block in page(scope="now").choices} == set(visits.OPTIONS)


def test_the_brief_has_the_timeline_three_counts_and_the_list():
    shown = page(scope="brief")
    assert [card.name for card in shown.cards] == OF_THE_BRIEF
    assert [section.name for section in shown.sections] == [
        "timeline",
        "every",
        "counts",
    ]
    assert [block.parameter for block in shown.choices] == ["rank", "way"]
    assert str(shown.card("visits").title) == figures(shown)["visits"].alt
    assert "1993–2012" in shown.card("visits").subtitle
    assert "Recorded visits only" in shown.card("visits").note
    assert "hand-over belongs to neither" in shown.card("visits-by-presidency").note


def test_all_sources_add_trade_heads_and_silences_behind_a_press():
    shown = page(scope="now")
    assert [card.name for card in shown.cards] == [
        *OF_THE_BRIEF,
        "visits-and-trade-KAZ",
        "visits-heads",
        "visits-counterparts",
        "visits-silences",
    ]
    folds = [part for part in shown.parts if isinstance(part, Fold)]
    assert [fold.is_open for fold in folds] == [False] * 3
    switch, _timeline = shown.sections[0].parts
    assert switch == choice(shown, "events")
    country, _card = folds[0].blocks
    assert country == choice(shown, "beside")
    assert country.options == tuple((code, frames.names()[code]) for code in NAMES)
    assert "2012" not in shown.card("visits-heads").subtitle
    assert "not cause and effect" in shown.card("visits-and-trade-KAZ").note


@pytest.mark.parametrize("query", [{"scope": "brief"}, {}], ids=str)
def test_counts_stand_side_by_side(query):
    pairs = [
        [[card.name for card in column] for column in part.columns]
        for part in page(**query).blocks
        if isinstance(part, Columns) and part.columns[0][0].__class__ is Card
    ]
    expected = [[[name] for name in COUNTS], [["visits-heads"], ["visits-counterparts"]]]
    assert pairs == expected[: 1 if query else 2]


def test_the_lead_says_who_came_to_whom_and_who_travelled_last_as_what_and_where():
    shown = page(scope="now")
    assert "7 dated visits to Central Asia, the first in 1993" in said(shown, "visits.presidents")
    assert "by Shavkat Mirziyoyev, 11 March 2025 (Uzbekistan)" in said(shown, "visits.presidents")
    assert said(shown, "visits.lead").endswith(
        "The latest, 22 October 2025: Bakhtiyor Saidov (foreign minister of Uzbekistan),"
        " from Uzbekistan to France."
    )
    assert "none recorded" in shown.card("visits").body[1].lines[1]


def test_the_list_is_of_the_rank_and_the_direction_asked_for_the_latest_first():
    shown = page(rank="state", way="to_france")
    rows = shown.card("visits-every").rows
    assert set(rows["level"]) == {"head_of_state"}
    assert set(rows["direction"]) == {"to_france"}
    assert list(rows["date"]) == sorted(rows["date"], reverse=True)
    assert shown.card("visits-every").subtitle.startswith("28 of 147: Heads of state, To France")
    assert len(page().card("visits-every").rows) == 147
    assert list(page().card("visits").rows["date"]) == sorted(rows_of("date"), reverse=True)
    assert page(rank="foo").unreadable
    assert not page(rank="government", country="KGZ", scope="brief").unreadable


def rows_of(column: str) -> list:
    """A column of all visits."""
    return list(page().card("visits").rows[column])


def test_all_sources_give_the_years_after_the_brief():
    text = words(page(scope="now"))
    assert "147 recorded visits" in text
    assert "October 2025" in text
    assert "18 recorded visits" in words(page(scope="brief"))


def test_dated_visits_are_apart_from_the_nine_of_nazarbayev():
    shown = page(country="KAZ", scope="brief")
    assert "came to France **9 times**" in said(shown, "visits.lead")
    visitors = set(shown.card("visits").rows["visitor"])
    assert not any("Nazarbayev" in name for name in visitors)
    assert any("Sarkozy" in name for name in visitors)
    counts = shown.card("visits-by-country").rows
    assert list(counts[~counts["dated"]]["visits"]) == [9]
    assert str(shown.card("visits-by-country").title) == (
        "Kazakhstan: 13 recorded visits (9 without a date)"
    )


def test_undated_visits_that_no_year_is_known_of_are_left_out_of_some_years():
    shown = page(country="KAZ", years="2008-2010", scope="brief")
    left_out = said(shown, "visits.left_out")
    assert "have no dates: they are left out of a choice of years" in left_out
    assert shown.card("visits-by-country").rows["dated"].all()


def test_visits_under_a_country_and_years_are_just_those():
    rows = page(country="TKM", years="2008-2010", scope="brief").card("visits").rows
    assert set(rows["country"]) == {"TKM"}
    assert rows["date"].str[:4].astype(int).between(2008, 2010).all()
    assert {name.split()[-1] for name in rows["visitor"]} >= {"Berdimuhamedov", "Kouchner"}


def test_a_silence_says_how_many_undated_visits_may_lie_in_it():
    """Nine visits to France are counted up to 2012, seven of them have a date."""
    (columns,) = page(scope="now").card("visits-silences").body
    out, back = columns.columns
    assert out[0] == Text("**To Central Asia**")
    assert back[0] == Text("**To France**")
    found = page(scope="now").card("visits-silences").rows
    for heading, lines in (out, back):
        direction = "to_france" if heading == back[0] else "to_central_asia"
        assert len(lines.markdown.splitlines()) == found["direction"].eq(direction).sum()
        assert all(line.startswith("- **") for line in lines.markdown.splitlines())
    line = "(23 September 1992 to 22 June 1998); at least 2 visits of its president without"
    assert line in back[1].markdown
    assert words(page(scope="now")).count("may lie in it") == 1


def test_official_sources_alone_leave_out_the_press():
    lists = {}
    for official in ("0", "1"):
        lists[official] = page(scope="now", official=official).card("visits-every").rows
    assert len(lists["1"]) < len(lists["0"])
    assert "press" not in set(lists["1"]["tier"])
    assert "press" in set(lists["0"]["tier"])


@pytest.mark.parametrize(("language", "office"), [("en", "office_en"), ("fr", "office_fr")])
def test_the_list_has_every_dated_visit_with_its_source(language, office):
    shown = page(lang=language, scope="brief")
    card = shown.card("visits-every")
    assert len(card.rows) == len(shown.card("visits").rows)
    columns = f"date country direction visitor {office} level place host occasion locator note"
    assert list(card.rows.columns)[:-2] == [*columns.split(), "source_id", "tier"]


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
@pytest.mark.parametrize("name", DRAWN)
def test_a_card_has_a_row_for_each_mark(name, query):
    shown = page(**query)
    assert marks(figures(shown)[name]) == len(shown.card(name).rows)


def test_what_was_counted_goes_with_a_count_and_a_fact_stands_for_itself():
    shown = page(scope="now")
    assert shown.card("visits").basis is None
    for name in COUNTS:
        assert set(shown.card(name).basis["visit_id"]) == set(shown.card("visits").rows["visit_id"])
    heads = shown.card("visits-heads")
    assert set(heads.facts["level"]) == {"head_of_state"}
    assert heads.rows["visits"].sum() == len(heads.facts)
    trade = shown.card("visits-and-trade-KAZ")
    assert len(trade.facts) > len(trade.rows)
    assert set(trade.facts["country"]) == {"KAZ"}


def test_counts_of_visits_add_up_to_the_visits():
    for query in GRID[::7]:
        shown = page(**query)
        rows = shown.card("visits").rows
        for name in COUNTS:
            counts = shown.card(name).rows
            assert counts[counts["dated"]]["visits"].sum() == len(rows)


@pytest.mark.parametrize("name", ["visits", "visits-and-trade-KAZ"])
def test_a_time_chart_shows_events_where_the_address_asks(name):
    marked, plain = page(scope="now", events="1"), page(scope="now")
    assert "January 2022 unrest" in noted(figures(marked)[name])
    assert "January 2022 unrest" not in noted(figures(plain)[name])


def test_the_brief_alone_has_no_events():
    shown = page(events="1", scope="brief")
    assert choice(shown, "events") is None
    assert noted(figures(shown)["visits"]) == noted(figures(page(scope="brief"))["visits"])


def test_trade_is_of_the_country_that_the_address_names():
    shown = page(scope="now", beside="UZB")
    assert shown.unreadable == ()
    assert choice(shown, "beside").code == "UZB"
    card = shown.card("visits-and-trade-UZB")
    assert set(card.rows["country"]) == {"UZB"}
    assert str(card.title).startswith("Uzbekistan has ")
    assert shown.card("visits-and-trade-KAZ") is None


def test_a_country_that_the_filters_leave_out_is_no_fault():
    shown = page(country="UZB", scope="now", beside="TJK")
    assert shown.unreadable == ()
    assert choice(shown, "beside").code == "UZB"


def test_an_option_that_cannot_be_read_is_named_with_what_is_shown_instead():
    events, country = page(scope="now", beside="FOO", events="yes").unreadable
    assert events.startswith("The address asks for events yes, which is ")
    assert "counts as 0" in events
    assert country.startswith("The address asks for beside FOO, which is ")
    assert "Kazakhstan" in country


@pytest.mark.parametrize("scope", ["brief", "now"])
def test_filters_that_cannot_be_read_count_as_absent(scope):
    shown = page(country="XXX", years="3-4", scope=scope, scale="foo")
    assert [text.split(", which")[0] for text in shown.unreadable] == [
        "The address asks for country XXX",
        "The address asks for years 3-4",
    ]
    assert [card.name for card in shown.cards] == [card.name for card in page(scope=scope).cards]


def test_years_without_a_visit_say_what_is_missing_and_nothing_of_others():
    shown = page(**IMPOSSIBLE)
    (notice,) = shown.parts
    assert "Kyrgyzstan" in notice.message
    assert "no dated visit" in notice.message.lower()
    assert str(shown.lead[0]) == "No visit is recorded in this selection (1991–1992)."
    assert shown.cards == ()
    assert shown.choices == ()


@pytest.mark.parametrize("scope", ["brief", "now"])
def test_what_is_offered_instead_has_visits(scope):
    (notice,) = notices(page(country="KGZ", years="1991-1991", scope=scope))
    assert notice.offer
    nearest = PAGES.page(notice.nearest)
    assert not notices(nearest)
    assert nearest.cards


def test_french_pages_speak_french():
    text = words(page(lang="fr", scope="now"))
    assert "visites recensées" in text
    assert "recorded visit" not in text
