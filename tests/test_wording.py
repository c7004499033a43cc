"""components/wording.py: how numbers, dates and codes are said on screen."""

import pandas as pd
import pytest

from components import wording
from components.lists import within
from data import companies, security, sites, visits
from data.claims import VERDICTS
from data.schema import CURRENCIES, FLOWS
from data.sources import TIERS


@pytest.mark.parametrize(
    ("value", "currency", "approximate", "said"),
    [
        (3400, "EUR", True, "≈\u202f€3.4\u202fbn"),
        (-2900, "EUR", False, "−€2.9\u202fbn"),
        (12.7, "EUR", False, "€12.7\u202fm"),
        (249, "USD", False, "US$249\u202fm"),
        (0, "GBP", False, "£0\u202fm"),
        (1000, "FRF", False, "FRF 1\u202fbn"),
        (999.999, "EUR", False, "€1\u202fbn"),
        (-0.001, "EUR", False, "€0\u202fm"),
    ],
)
def test_money_is_said_in_million_or_billion_with_its_hedge(value, currency, approximate, said):
    assert wording.money(value, currency, approximate) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (7.5, "7.5"),
        (100.0, "100"),
        (1234567, "1\u202f234\u202f567"),
        (-3.25, "−3.25"),
        (20.0, "20"),
        (2.999, "3"),
        (1000.5, "1\u202f000.5"),
    ],
)
def test_a_number_has_thin_spaces_and_no_needless_zeros(value, said):
    assert wording.number(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(1234.5678, "€1.23\u202fbn"), (0.012345, "€0.01\u202fm"), (87.654, "€87.7\u202fm")],
)
def test_a_computed_amount_is_rounded_to_three_figures(value, said):
    assert wording.amount(value, "EUR") == said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2009", "2009"),
        ("2010-05", "May 2010"),
        ("2012-10-06", "6 October 2012"),
        (None, "date not given"),
        (float("nan"), "date not given"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(date, said):
    assert wording.when(date) == said


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


@pytest.mark.parametrize(
    ("rank", "said"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_a_rank_has_its_ending(rank, said):
    assert wording.ordinal(rank) == said


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


def test_every_currency_has_a_symbol():
    assert set(wording.SYMBOLS) == set(CURRENCIES)


def test_every_kind_of_source_has_a_symbol_of_its_own():
    said = [wording.kind_of_source(tier) for tier in TIERS]
    assert len({words[0] for words in said}) == len(TIERS)
    assert not any(words[0].isalpha() for words in said)


def test_only_press_and_encyclopaedias_are_warned_of():
    assert [bool(wording.warned(tier)) for tier in TIERS] == [False, False, True, True]
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
