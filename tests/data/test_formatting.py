"""data/formatting.py: numbers, money and dates as they are said, in English and in French."""

import pytest

from data.schema import CURRENCIES
from data.text import formatting
from data.text.i18n import speaking


@pytest.mark.parametrize(
    ("value", "currency", "approximate", "told"),
    [
        (3400, "EUR", True, "≈\u202f€3.4bn"),
        (-2900, "EUR", False, "−€2.9bn"),
        (12.7, "EUR", False, "€12.7m"),
        (249, "USD", False, "US$249m"),
        (0, "GBP", False, "£0m"),
        (1000, "FRF", False, "FRF 1bn"),
        (999.999, "EUR", False, "€1bn"),
        (-0.001, "EUR", False, "€0m"),
    ],
)
def test_money_is_said_in_million_or_billion_with_its_hedge(value, currency, approximate, told):
    assert formatting.money(value, currency, approximate) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "0"),
        (7.5, "7.5"),
        (100.0, "100"),
        (1234567, "1,234,567"),
        (-3.25, "−3.25"),
        (20.0, "20"),
        (2.999, "3"),
        (1000.5, "1,000.5"),
    ],
)
def test_a_number_in_english_has_commas_and_no_needless_zeros(value, told):
    assert formatting.number(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [(1234.5678, "€1.23bn"), (0.012345, "€0.01m"), (87.654, "€87.7m")],
)
def test_a_computed_amount_is_rounded_to_three_figures(value, told):
    assert formatting.amount(value, "EUR") == told


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2009", "2009"),
        ("2010-05", "May 2010"),
        ("2012-10-06", "6 October 2012"),
        (None, "date not given"),
        (float("nan"), "date not given"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(date, told):
    assert formatting.when(date) == told


@pytest.mark.parametrize(
    ("rank", "told"),
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
def test_a_rank_has_its_ending(rank, told):
    assert formatting.ordinal(rank) == told


def test_every_currency_has_a_symbol():
    assert set(formatting.SYMBOLS) == set(CURRENCIES)


@pytest.mark.parametrize(
    ("value", "currency", "approximate", "told"),
    [
        (2700, "EUR", False, "2,7\u202fMd€"),
        (192, "EUR", False, "192\u202fM€"),
        (3400, "EUR", True, "≈\u202f3,4\u202fMd€"),
        (-2900, "EUR", False, "−2,9\u202fMd€"),
        (1234.5, "USD", False, "1,23\u202fMd\u202fUSD"),
        (12.7, "GBP", False, "12,7\u202fM£"),
        (13, "FRF", False, "13\u202fM\u202fFRF"),
    ],
)
def test_money_in_french_has_its_unit_behind_it(value, currency, approximate, told):
    with speaking("fr"):
        assert formatting.money(value, currency, approximate) == told


@pytest.mark.parametrize(
    ("value", "told"), [(1234567.5, "1\u202f234\u202f567,5"), (-3.25, "−3,25"), (20.0, "20")]
)
def test_a_number_in_french_has_a_comma_and_thin_spaces(value, told):
    with speaking("fr"):
        assert formatting.number(value) == told


@pytest.mark.parametrize(
    ("language", "value", "told"), [("en", 0.5, "0.50"), ("fr", 0.5, "0,50"), ("fr", -1, "−1,00")]
)
def test_a_fixed_number_keeps_its_digits(language, value, told):
    with speaking(language):
        assert formatting.fixed(value) == told


@pytest.mark.parametrize(
    ("language", "change", "told"),
    [
        ("en", False, "26%"),
        ("en", True, "+26%"),
        ("fr", False, "26\u202f%"),
        ("fr", True, "+26\u202f%"),
    ],
)
def test_per_cent_has_its_space_in_french_and_a_change_its_sign(language, change, told):
    with speaking(language):
        assert formatting.per_cent(26, change=change) == told


@pytest.mark.parametrize(
    ("date", "told", "after_a_verb"),
    [
        ("2009", "2009", "en 2009"),
        ("2010-05", "mai 2010", "en mai 2010"),
        ("2012-10-16", "16 octobre 2012", "le 16 octobre 2012"),
        ("2012-01-01", "1er janvier 2012", "le 1er janvier 2012"),
        ("2012-01-11", "11 janvier 2012", "le 11 janvier 2012"),
    ],
)
def test_a_date_in_french(date, told, after_a_verb):
    with speaking("fr"):
        assert formatting.when(date) == told
        assert formatting.on(date) == after_a_verb


@pytest.mark.parametrize(("rank", "told"), [(1, "1er"), (2, "2e"), (21, "21e")])
def test_a_rank_in_french(rank, told):
    with speaking("fr"):
        assert formatting.ordinal(rank) == told


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5000, "5,000"),
        (12.345, "12.35"),
        (0.0969, "0.0969"),
        (0.00123456, "0.00123"),
        (0, "0"),
        (-0.5, "−0.5"),
    ],
)
def test_a_number_of_a_table_has_two_decimals_or_three_figures(value, words):
    assert formatting.readable(value) == words


@pytest.mark.parametrize(("language", "words"), [("en", "€78,000"), ("fr", "78\u202f000\u202f€")])
def test_money_below_a_million_has_its_thousands_apart_as_its_language_does(language, words):
    with speaking(language):
        assert formatting.published(78, "EUR thousand") == words


def test_charts_set_decimals_and_thousands_apart_as_texts_do():
    for language in ("en", "fr"):
        with speaking(language):
            point, between = formatting.SEPARATORS[language]
            assert formatting.number(1234.5) == f"1{between}234{point}5"
