"""Every measure gives what the files say, whatever is asked; every measure is proved."""

import itertools
from pathlib import Path

import pytest

from data.measures.registry import MEASURES
from data.publish.measures_page import measures_page
from data.query.selection import SCOPES, Selection
from data.schema import FIVE
from pages.registry import PAGES
from tests.truth.check import same
from tests.truth.measures import RULES
from tests.truth.views import SPANS
from tests.truth.world import Ask

STORED = Path(__file__).resolve().parents[2] / "docs" / "measures.md"
SOURCES = (("brief", False), ("now", False), ("now", True))


def test_no_measure_is_without_a_rule():
    assert set(MEASURES) == set(RULES)


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_gives_what_the_files_say(name):
    for (scope, official), years in itertools.product(SOURCES, [*SPANS, "1994", "2019"]):
        first, last = SCOPES[scope]
        if years:
            first, last = int(years[:4]), int(years[-4:])
        selection = Selection((), first, last, scope, official)
        ask = Ask(FIVE, first, last, scope, official, {}, {})
        for country in FIVE:
            value = MEASURES[name].of(selection, country)
            expected, year = RULES[name](ask, country)
            case = (name, country, scope, official, years)
            assert same(value.number, expected), case
            assert expected is None or value.last == year, case


@pytest.mark.parametrize("years", [*SPANS, "1994", "2019"])
def test_pages_and_addresses_give_the_same_number_for_the_same_question(client, years):
    for scope in ("brief", "now"):
        if years and int(years[-4:]) > SCOPES[scope][1]:
            continue
        query = {"scope": scope, **({"years": years} if years else {})}
        answers = client.get("/api/v1/measures", params=query).json()["measures"]
        known = {
            (one["name"], a["country"]): a["number"] for one in answers for a in one["answers"]
        }
        assert len(known) == len(MEASURES) * len(FIVE)
        selection = PAGES.view("overview", query).selection
        given = {}
        for name, country in [("overview", ""), *itertools.product(["country", "map"], FIVE)]:
            shown = PAGES.page(PAGES.view(name, {**query, "country": country}))
            of_view = [one for one in shown.statements if one.name.startswith("measure.")]
            for value in (value for one in of_view for _name, value in one.values if value.measure):
                given.setdefault((value.measure, value.country), set()).add(value.number)
        assert given == {question: {known[question]} for question in given}
        assert {measure for measure, _country in given} >= {"turnover", "visits", "posts_open"}
        for code in FIVE:
            assert MEASURES["visits"].of(selection, code).number == known["visits", code]


def test_the_page_of_measures_is_what_they_declare():
    assert STORED.read_text(encoding="utf-8") == measures_page()
