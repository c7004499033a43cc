"""The section on expected and actual trade: what it says, draws and offers, under the filters."""

import pandas as pd
import pytest

from components.charts.expected import over_expected as drawn
from components.model.blocks import Card, Fold, Table, Text
from components.model.pages import Definition, Pages
from components.sections.parts import page as page_of
from components.sections.trade.expected import expected
from components.statements.trade.expected import expected_title, sides
from components.words.theme import COUNTRY_COLOURS
from data.derive.expected_by_another_count import by_another_count
from data.measures.expected import over_expected
from data.measures.registry import MEASURES
from data.query import frames
from data.query.selection import Selection
from data.schema import FIVE

PAGES = Pages({"trade": Definition(lambda view: page_of(view, "Trade", "", expected(view)), ())})


def shown(**query):
    return PAGES.page(PAGES.view("trade", query))


def card(**query):
    """The card of the section under a query, None where it has none."""
    return shown(**query).card("expected-exports")


def said(one: Card) -> list[str]:
    """The findings of the card in words, which are folded."""
    (fold,) = [block for block in one.body if isinstance(block, Fold)]
    return [block.markdown for block in fold.blocks if isinstance(block, Text)]


def figure(one: Card):
    return one.body[0].figure


def rows(**change):
    """A row of France as the title takes it, some cells changed."""
    row = frames.table("expected_exports").query("country == 'TJK' and partner == 'FRA'").iloc[-1:]
    return row.assign(**change)


def test_the_title_names_the_lowest_and_the_highest_with_their_intervals():
    title = str(card().title)
    assert title.startswith(
        "In 2004–2014 French exports to Tajikistan were 0.39 times what size and"
    )
    assert ", to Turkmenistan 1.27 times (" in title
    assert "interval" in title


def test_one_country_is_not_compared():
    title = str(card(country="TJK").title)
    assert "Tajikistan were 0.39 times" in title
    assert "Turkmenistan" not in title


@pytest.mark.parametrize(
    ("years", "period"),
    [
        ("", "2004–2014"),
        ("1991-2003", "1994–2003"),
        ("2003-2004", "2004–2014"),
        ("2014", "2004–2014"),
    ],
)
def test_the_newest_period_that_the_years_touch_is_shown_whole(years, period):
    one = card(years=years)
    assert str(one.title).startswith(f"In {period} ")
    assert f"{period} as a whole" in one.subtitle


@pytest.mark.parametrize("years", ["1991-1993", "2015-2020", "2025"])
def test_years_without_an_estimate_say_so_in_a_sentence(years):
    page = shown(years=years)
    assert not page.cards
    (text,) = [block for block in page.blocks if isinstance(block, Text)]
    assert text.markdown.endswith("it covers 1994–2014 alone.")
    assert text.tone == "search_off"


def test_the_card_tells_its_limits():
    note = card().note
    assert "relative to the other three" in note
    assert "TRADHIST goes no further" in note
    assert "how sure the expectation is" in note


def test_it_says_to_whom_more_and_less_was_sold_and_how_usual_that_is():
    texts = said(card())
    assert "France sold less than expected to" in texts[0]
    assert "more than expected to Turkmenistan" in texts[0]
    assert "21 than Tajikistan" in texts[1]


def test_an_interval_around_one_is_neither_less_nor_more():
    even = rows(ratio=0.98, ratio_low=0.9, ratio_high=1.1)
    assert str(sides(even, frames.names())) == (
        "France sold to Tajikistan as much as expected, as far as the interval shows."
    )


def test_published_coefficients_stand_beside_ours():
    *_words, fold = [block for block in shown().blocks if isinstance(block, Fold)]
    (table,) = [block for block in fold.blocks if isinstance(block, Table)]
    assert set(table.rows["source_id"]) == {"cepii-geodist", "egger-lassmann-2012"}
    assert {"estimate", "standard_error"} <= set(table.rows.columns)


def test_the_figure_has_a_dot_on_an_interval_for_each_country_and_a_line_at_one():
    one = card(country="KAZ,TJK")
    bars, dots = figure(one).data[::2], figure(one).data[1::2]
    for row, bar, dot in zip(one.rows.to_dict("records"), bars, dots, strict=True):
        assert list(bar.x) == [row["ratio_low"], row["ratio_high"]]
        assert list(dot.x) == [row["ratio"]]
        assert dot.marker.color == COUNTRY_COLOURS[row["country"]]
    (line,) = figure(one).layout.shapes
    assert (line.x0, line.x1) == (1, 1)
    assert list(figure(one).layout.yaxis.categoryarray) == ["Tajikistan", "Kazakhstan"]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_the_figure_is_drawn_of_none_one_or_all(count):
    france = over_expected(Selection()).head(count)
    assert len(drawn(france, frames.names(), "x").data) == 2 * count


def test_the_section_speaks_french():
    one = card(lang="fr", country="TJK,UZB")
    assert str(one.title).startswith(
        "En 2004–2014, les exportations françaises vers le Tadjikistan ont atteint 0,39"
    )
    assert ", vers l’Ouzbékistan " in str(one.title)


def test_the_measure_is_the_number_of_the_card():
    measure = MEASURES["exports_over_expected"]
    title = expected_title(over_expected(Selection()), frames.names())
    values = dict(title.values)
    for code, name in (("TJK", "low"), ("TKM", "high")):
        assert measure.of(Selection(), code) == values[name]
    assert measure.of(Selection(("KAZ",)), "TJK").number == values["low"].number
    brief = Selection((), 1991, 2012, "brief")
    assert all(measure.of(brief, code).number is None for code in FIVE)


def test_only_what_france_sold_is_shown():
    assert set(card().rows["partner"]) == {"FRA"}


def test_another_count_of_the_same_sales_stands_beside_it():
    texts = said(card())
    assert "By ITPD-E" in texts[2]
    assert "0.78 for Tajikistan" in texts[2]
    assert "itpd-e-r01" in set(card().facts["source_id"])
    earlier = said(card(years="1994-1999"))
    assert not any("ITPD-E" in text for text in earlier)  # it begins in 2000


def test_another_count_shares_out_what_all_sold():
    expected_rows = pd.DataFrame(
        {
            "country": ["KAZ"] * 2 + ["UZB"] * 2,
            "partner": ["FRA", "DEU"] * 2,
            "from_year": 2001,
            "to_year": 2002,
            "expected": [10.0, 30.0, 10.0, 10.0],
        }
    )
    sold = [("KAZ", "FRA", 2001, 1), ("KAZ", "FRA", 2002, 1), ("KAZ", "DEU", 2001, 1)]
    sold += [("KAZ", "DEU", 2002, 1), ("UZB", "FRA", 2001, 1), ("UZB", "DEU", 2001, 1)]
    partners = pd.DataFrame(sold, columns=["country", "partner", "year", "value"]).assign(
        series="ITPD-E", flow="exports"
    )
    found = by_another_count(expected_rows, partners, "FRA")
    assert found.to_dict("records") == [{"country": "KAZ", "ratio": 2.0}]  # half, not a quarter
