"""Findings of trade where the tables of today have no such case; the others tests/truth works out again."""

import re

import pandas as pd
import pytest

from components.statements.trade import brief as trade
from components.statements.trade import over_years as trade_years
from components.statements.trade import partners, stated, stated_ranks
from components.statements.trade.measure import Measure
from components.statements.trade.newest import newest_title
from components.statements.trade.place import place_title
from data.text.i18n import speaking

NAMES = {"KAZ": "Kazakhstan", "KGZ": "Kyrgyzstan", "TJK": "Tajikistan", "UZB": "Uzbekistan"}
LEVEL = Measure("turnover", "EUR", "level")


def frame(columns, *rows, **same):
    """A small table: names of columns in one string, rows, and cells that all rows share."""
    return pd.DataFrame(rows, columns=columns.split()).assign(**same)


TURNOVER = frame(
    "country year value approximate",
    ("KAZ", 2010, 3400.0, True),
    ("UZB", 2010, 249.0, False),
    ("TJK", 2009, 12.7, False),
    currency="EUR",
    flow="turnover",
)
LINES = frame(
    "country year series reporter value",
    ("KAZ", 2010, "TRADHIST", "combined", 100.0),
    ("KAZ", 2011, "TRADHIST", "combined", 90.0),
    ("KAZ", 2011, "Kazakh statistics", "KAZ", 300.0),
)


def values(statement):
    return {name: value.number for name, value in statement.values}


def test_no_ratio_is_drawn_between_two_years():
    same, other = TURNOVER.head(2), TURNOVER.tail(2)
    assert values(trade.turnover_title(same, NAMES))["ratio"] == pytest.approx(3400 / 249)
    assert "14 times as much as with second-placed Uzbekistan" in str(
        trade.turnover_title(same, NAMES)
    )
    assert "ratio" not in values(trade.turnover_title(other, NAMES))
    assert "Years differ" not in str(trade.trade(same, TURNOVER, NAMES))


def test_a_figure_is_the_only_one_only_where_the_brief_has_no_other():
    one, before = TURNOVER.head(1), TURNOVER.head(1).assign(year=2008, value=2700.0)
    assert str(trade.trade(one, one, NAMES)).endswith("so no trend can be drawn.")
    text = str(trade.trade(one, pd.concat([one, before]), NAMES))
    assert text.endswith("Before, it gives ≈\u202f€2.7bn in 2008.")


def test_values_are_listed_for_those_who_cannot_see_them():
    assert trade.listed_values(TURNOVER.tail(1).assign(flow="imports")) == (
        "imports by France €12.7m in 2009"
    )


def test_a_title_leads_with_the_newest_year_and_the_peak_is_of_the_same_series():
    newest = newest_title(LINES.head(2), LEVEL, NAMES)
    assert str(newest).startswith("Trade between France and Kazakhstan came to €")
    assert "in 2011, by TRADHIST, after a peak of €100m in 2010" in str(newest)
    alone = newest_title(LINES.tail(1), LEVEL, NAMES)
    assert " after " not in str(alone)
    assert "of 1 " not in str(alone)
    level = LINES.head(2).assign(value=100.0)
    index = newest_title(level, Measure("turnover", "EUR", "index", 2010), NAMES)
    assert str(index) == "Trade turnover with Kazakhstan in 2011: 100 (2010 = 100), by TRADHIST"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            (30.0, -20.0),
            "deficit of €20m with Kazakhstan in 2011, by TRADHIST, the widest of 2 ",
        ),
        ((-50.0, -20.0), "deficit of €20m .* after €50m at its widest in 2010"),
        ((-50.0, 20.0), "surplus of €20m .* the widest of 2 yearly values since 2010"),
    ],
)
def test_a_balance_is_titled_by_the_side_on_which_it_is_now(values, said):
    rows = LINES.head(2).assign(value=values)
    assert re.search(said, str(newest_title(rows, Measure("balance", "EUR", "level"), NAMES)))


@pytest.mark.parametrize(("low", "is_said"), [(60.0, False), (20.0, True)])
def test_a_wide_band_is_said_with_its_value(low, is_said):
    rows = LINES.head(2).assign(by="TRADHIST", low=low, high=105.0, value=100.0)
    title = str(newest_title(rows, LEVEL, NAMES))
    assert ("(band from €20m to €105m)" in title) == is_said


@pytest.mark.parametrize(
    ("mode", "flow", "said"),
    [
        ("gdp", "imports", "% of the country’s GDP"),
        ("share", "imports", "% of the country’s exports"),
        ("share", "exports", "% of the country’s imports"),
    ],
)
def test_a_share_says_of_what(mode, flow, said):
    assert Measure(flow, "EUR", mode).say_of(4.89) == f"4.89{said}"


@pytest.mark.parametrize(
    ("balance", "said"),
    [
        ((-200.0, -50.0), "in 2 of 2 years (2010–2011), widest in 2010: −€200m, TRADHIST"),
        ((-200.0, 50.0), "in 1 of 2 years (2010–2011): 2010, −€200m, TRADHIST"),
        (
            (10.0, 20.0),
            "in 2 years (2010–2011); its surplus was largest in 2011: €20m, TRADHIST",
        ),
    ],
)
def test_a_balance_says_of_how_many_years_and_whose_series(balance, said):
    rows = LINES.assign(value=[*balance, -900.0])
    assert str(trade_years.balance_title(rows, "Kazakhstan")).endswith(said)


def test_a_country_that_gives_france_no_rank_says_so():
    rows = frame("country partner year rank listed", ("KAZ", "CHN", 2010, 1.0, 18))
    assert place_title(rows, "rank", "Kazakhstan", "imports").kind == "absence"


def test_two_sides_without_a_ratio_are_not_compared():
    pairs = frame(
        "year ratio",
        (2010, None),
        country="KAZ",
        flow="imports",
        french_series="A",
        theirs_series="B",
    )
    assert partners.mirror_title(pairs, "Kazakhstan").kind == "absence"


def test_a_bound_keeps_its_hedge_and_a_part_of_a_year_is_said():
    rows = frame(
        "country year product flow share_percent bound approximate",
        ("TJK", 2019, "Antimony", "imports", 95.0, "lower", False),
        coverage="January–June",
        reporter="FRA",
    )
    assert str(stated.products_title(rows, NAMES)) == (
        "Antimony made up more than 95% of French imports from Tajikistan in 2019 (January–June)"
    )


@pytest.mark.parametrize(
    ("value", "unit", "english", "french"),
    [
        (16.1, "USD billion", "US$16.1bn", "16,1\u202fMd\u202fUSD"),
        (3.45, "FRF million", "FRF 3.45m", "3,45\u202fM\u202fFRF"),
        (2578.0, "tU", "2,578\u202ftU", "2\u202f578\u202ftU"),
    ],
)
def test_money_is_said_as_it_is_elsewhere(value, unit, english, french):
    assert stated.sized(value, unit) == english
    with speaking("fr"):
        assert stated.sized(value, unit) == french


def test_ranks_of_several_lists_are_counted_and_none_is_called_the_best():
    rows = frame(
        "country indicator value year",
        ("KAZ", "export_customer_rank", 4.0, 2010),
        ("UZB", "trade_partner_rank", 9.0, 2010),
    )
    assert str(stated_ranks.ranks_title(rows, NAMES)) == "The brief gives 2 ranks"
    assert str(stated_ranks.ranks_title(rows.tail(1), NAMES)) == (
        "France among the trading partners of Uzbekistan: 9th in 2010"
    )
