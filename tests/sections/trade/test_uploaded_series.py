"""A reader's own figures with ours: which are drawn, with what, and what is said where none is."""

import pytest

from components.model.blocks import Columns, Figure, Fold, Table, Text
from components.model.view import View
from components.sections.trade.uploaded_series import (
    comparison,
    flow_of_file,
    matching,
    own_figures,
)
from data.query import frames
from data.query.uploaded_series import TEMPLATE, read_own


def view(**query: str) -> View:
    asked = {"scope": "now", "country": "KAZ", **query}
    return View.read("trade", asked, options=("own",))


def uploaded(text: str = TEMPLATE):
    return read_own(text.encode(), frames.names())


def test_the_readers_line_stands_out_from_ours():
    chart, _read = comparison(view(), uploaded(), "imports")
    assert isinstance(chart, Figure)
    assert (chart.name, chart.heading) == ("own-figures-imports_KAZ", "Kazakhstan")
    lines = {line.name: line for line in chart.figure.data}
    yours = lines["Your figures"]
    assert (list(yours.x), list(yours.y)) == ([2015, 2016], [1234.5, 1300])
    assert "TRADHIST" in lines
    assert all(yours.line.width > line.line.width for line in lines.values() if line != yours)
    assert chart.alt.startswith("Kazakhstan: your 2 figures of imports by France beside ")
    assert "your own figures" in chart.figure.layout.annotations[-1].text


def test_what_was_read_can_be_looked_at():
    *_, fold = comparison(view(), uploaded(), "imports")
    assert isinstance(fold, Fold)
    (table,) = fold.blocks
    assert isinstance(table, Table)
    assert list(table.rows["value_in_million"]) == [1234.5, 1300]


def test_each_country_of_a_file_has_its_chart_and_dollars_become_euros():
    both = uploaded(TEMPLATE + "UZB,2015,100,million USD\n")
    (pair,) = [
        block
        for block in comparison(view(country=""), both, "exports")
        if isinstance(block, Columns)
    ]
    (kazakh,), (uzbek,) = pair.columns
    assert (kazakh.heading, uzbek.heading) == ("Kazakhstan", "Uzbekistan")
    (value,) = next(line.y for line in uzbek.figure.data if line.name == "Your figures")
    assert 85 < value < 95


def test_the_line_keeps_its_emphasis_in_french_and_leaves_the_next_charts_alone():
    before = comparison(view(), uploaded(), "imports")[0].figure
    after = comparison(view(), uploaded(), "imports")[0].figure
    assert before.to_json() == after.to_json()
    assert before is not after


def test_figures_outside_the_filters_are_said_to_be_outside():
    (text,) = comparison(view(), uploaded(TEMPLATE.replace("KAZ", "UZB")), "imports")
    assert text == Text(
        "**None of your 2 figures is of the countries and years that are chosen.**", "search_off"
    )
    (text,) = comparison(view(years="1991-2000"), uploaded(), "imports")
    assert text.tone == "search_off"


def test_a_figure_that_no_rate_turns_into_euros_is_listed_though_not_drawn():
    early = uploaded("country,year,value,unit\nTKM,1991,10,million USD\n")
    (fold,) = comparison(view(country="TKM", years="1991-1991"), early, "imports")
    assert isinstance(fold, Fold)


def test_only_rows_of_the_chosen_countries_and_years_match():
    rows = matching(uploaded(), view(years="2016-2020").selection)
    assert list(rows["year"]) == [2016]
    assert matching(uploaded(), view(country="KGZ").selection).empty


@pytest.mark.parametrize(
    ("asked", "code"), [("", "turnover"), ("imports", "imports"), ("balance", "turnover")]
)
def test_the_flow_of_a_file_is_in_the_address(asked, code):
    choice = flow_of_file(view(own=asked))
    assert choice.code == code
    assert bool(choice.complaint) == (asked == "balance")


def test_the_place_for_a_file_says_what_it_takes():
    (live,) = own_figures().parts
    assert live.data["title"] == "Your own figures beside these"
    assert "(million EUR / million USD), at most 200 kB" in live.data["caption"]
