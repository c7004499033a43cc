"""components/words/wording.py: how codes, counts and lists are said on screen."""

import pandas as pd
import pytest

from components.sections.fact_lists import within
from components.words import wording
from data import companies, security, sites, visits
from data.claims import VERDICTS
from data.schema import FLOWS
from data.sources import TIERS


def test_years_of_rows_run_from_the_first_to_the_last():
    rows = pd.DataFrame({"first_year": [2010, 2008], "last_year": [2010, 2009]})
    assert wording.years(rows) == "2008–2010"
    assert wording.years(rows.head(1)) == "2010"
    assert wording.years(rows.head(0)) == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")],
)
def test_words_are_listed_as_a_sentence_does(words, said):
    assert wording.listed(words) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "no embassies"), (1, "1 embassy"), (5, "5 embassies")]
)
def test_a_count_agrees_with_its_noun(count, said):
    assert wording.counted(count, "embassy", "embassies") == said


def test_an_unknown_code_loses_only_its_underscores():
    assert wording.word("air_base") == "Air base"


@pytest.mark.parametrize(
    "codes",
    [
        FLOWS,
        visits.DIRECTIONS,
        visits.LEVELS,
        companies.STATUSES,
        security.KINDS,
        VERDICTS,
        [kind for kind in sites.KINDS if kind != "project"],
    ],
)
def test_every_code_that_is_shown_has_words(codes):
    assert set(codes) <= set(wording.WORDS)


def test_every_kind_of_source_has_a_symbol_of_its_own():
    said = [wording.kind_of_source(tier) for tier in TIERS]
    assert len({words[0] for words in said}) == len(TIERS)
    assert not any(words[0].isalpha() for words in said)


def test_all_are_warned_of_but_the_brief_official_words_and_statistics():
    trusted = ["brief", "official", "statistics"]
    assert [tier for tier in TIERS if not wording.warned(tier)] == trusted
    assert wording.warned(float("nan")) == ""


@pytest.mark.parametrize(
    ("activity", "said"),
    [
        ("Attempt to set up", "attempt to set up"),
        ("TALCO smelter", "TALCO smelter"),
        ("Dunga: 60% operator", "Dunga: 60% operator"),
    ],
)
def test_an_activity_goes_on_a_sentence_and_a_name_keeps_its_letters(activity, said):
    assert within(activity) == said
