"""What runs through several pages: events on time charts, cases at their points, the conflicts."""

import pytest

from data.query import frames
from data.query.search import find
from tests.support.page_support import cards, figure_of, seen, tab, words

EVERYTHING = {"layer": "all", "events": "1"}


def noted(figure):
    """The words of a figure's annotations, as they stand and as they are told when pointed at."""
    return [
        f"{note['text']} {note.get('hovertext', '')}".replace("<br>", " ")
        for note in figure["layout"]["annotations"]
    ]


@pytest.mark.parametrize(
    ("path", "card", "title"),
    [
        ("trade", "trade-balance-KAZ", "January 2022 unrest"),
        ("trade", "partners-imports-rank-KAZ", "January 2022 unrest"),
        ("trade", "mirror-ratio-imports-KGZ", "Kyrgyz refusal ends French tanker base"),
        ("visits", "visits", "January 2022 unrest"),
        ("visits", "visits-and-trade-KAZ", "January 2022 unrest"),
    ],
)
def test_a_time_chart_shows_events_where_the_address_asks(path, card, title):
    marked = noted(figure_of(cards(seen(path, **EVERYTHING, mirror="KGZ"))[card]))
    plain = noted(figure_of(cards(seen(path, layer="all", mirror="KGZ"))[card]))
    assert any(title in note for note in marked)
    assert not any(title in note for note in plain)


def test_the_lines_of_trade_show_events_and_cases():
    charts = cards(seen("trade", **EVERYTHING))["trade-imports-level"].get("plotly_chart")
    said = [chart.proto.spec for chart in charts]
    assert any("January 2022 unrest" in spec for spec in said)
    assert any("probably gold" in spec for spec in said)


@pytest.mark.parametrize("path", ["trade", "visits"])
def test_the_brief_alone_asks_for_no_events(path):
    page = seen(path, events="1")
    assert not [toggle for toggle in page.toggle if "Events" in toggle.label]


def test_a_case_is_told_in_the_mirror_only_beside_the_figures_it_tells():
    def told(**query):
        page = seen("trade", layer="all", mirror="KGZ", **query)
        return " ".join(noted(figure_of(cards(page)["mirror-imports-KGZ"])))

    assert "2009, probably gold" in told(french="TRADHIST")
    assert "2010, probably gold" not in told(french="TRADHIST")
    assert "2010, probably gold" in told(french="French customs (DG Trésor)")
    assert "probably gold" not in told(french="TRADHIST", years="1994-2005")


def test_conflicts_stand_on_the_page_with_both_sides_tier_and_row():
    card = cards(seen("claims", layer="all"))["claims-conflicts"]
    said = words(card)
    for piece in ("May 2010", "December 2009", "(◆ Brief)", "(□ Encyclopaedia)", "16 October 2012"):
        assert piece in said
    assert "Licence: " in words(tab(card, "Sources"))
    assert "claims-conflicts" not in cards(seen("claims"))


def test_conflicts_follow_the_countries():
    card = cards(seen("claims", layer="all", country="TJK"))["claims-conflicts"]
    said = words(tab(card, "Overview"))
    assert "Detair" in said
    assert "Kamilov" not in said


def test_every_row_that_a_conflict_links_to_is_found():
    rows = frames.conflicts()
    for side in ("one_", ""):
        for table, asked in set(zip(rows[f"{side}table"], rows[f"{side}row"], strict=True)):
            assert not find({table: frames.table(table)}, asked).empty, (table, asked)


def test_what_is_derived_is_computed_once():
    for derived in (frames.conflicts, frames.cases, frames.brief_against, frames.pairs):
        assert derived() is derived()
    assert frames.series("imports", "EUR") is frames.series("imports", "EUR")
