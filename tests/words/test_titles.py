"""Titles of cards that state a finding are sentences with a verb, in English."""

import re

import pytest

from pages.registry import PAGES

VIEWS = [{}, {"scope": "brief"}, {"country": "KAZ"}, {"country": "TKM"}]
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|made?|make|bought|sold|took|ran|came|comes?|gives?|says?"
    r"|puts|appears?|wait|differs?|disagree|confirms?|contradicts?|supplied|ranks?|traded|impl(?:y|ies)"
    r"|issued|voted|cast|refused|share|fell|rose)\b"
)
NAMES_THEN_NUMBER = {  # of a bar or a list: what is counted, a colon, how many
    "visits.most",
    "visits.heads",
    "trade.ranks",
    "facts.most",
    "facts.dates",
    "country.list",
    "chronology.list",
    "chronology.most",
    "companies.several",
    "companies.most",
    "map.sites",
    "trade.energy",
    "trade.investment",
    "security.arms",
}
OF_A_SOURCE = {  # the name under which a source gives a figure, then the figure: no sentence fits all
    "aid.latest",
    "aid.students",
    "aid.budget",
    "aid.facts",
}
LEFT_OUT = NAMES_THEN_NUMBER | OF_A_SOURCE


@pytest.mark.parametrize("query", VIEWS, ids=str)
@pytest.mark.parametrize("name", PAGES.definitions)
def test_a_title_that_states_a_finding_has_a_verb(name, query):
    titles = [card.title for card in PAGES.page(PAGES.view(name, query)).cards]
    stated = [one for one in titles if one.kind != "label" and one.name not in LEFT_OUT]
    assert [one.text for one in stated if not VERB.search(one.text)] == []
