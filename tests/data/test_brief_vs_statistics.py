"""data/derive/brief_vs_statistics.py: the brief's figures and dates beside what other sources say."""

import pytest

from components.charts.brief_vs_statistics import ratios
from components.statements.brief_vs_statistics import doubt
from data.catalogue import TABLES
from data.countries import names
from data.derive.brief_vs_statistics import (
    by_value,
    compared,
    openings,
    years_doubtful,
    years_in_doubt,
)

ROWS = compared(TABLES["trade"].load(), TABLES["rates"].load())


def test_a_value_that_one_source_confirms_and_another_refutes_is_in_dispute():
    verdicts = by_value(ROWS).set_index(["country", "year", "flow"])["verdict"]
    assert verdicts["KGZ", 2009, "turnover"] == "sources disagree"
    assert verdicts["KAZ", 2008, "turnover"] == "holds"
    assert verdicts["UZB", 2010, "turnover"] == "differs"


@pytest.mark.parametrize(
    ("country", "year", "flow", "series", "other_year", "ratio"),
    [
        ("KAZ", 2008, "turnover", "TRADHIST", 2008, 1.03),
        ("KAZ", 2010, "turnover", "TRADHIST", 2010, 0.98),
        ("KAZ", 2010, "balance", "TRADHIST", 2010, 0.89),
        ("TKM", 2009, "turnover", "TRADHIST", 2009, 1.15),
        ("UZB", 2010, "turnover", "French customs (foreign ministry)", 2010, 0.83),
        ("UZB", 2010, "turnover", "French customs (foreign ministry)", 2011, 1.00),
        ("KGZ", 2009, "turnover", "TRADHIST", 2009, 1.05),
        ("KGZ", 2009, "turnover", "Kyrgyz statistics", 2009, 5.09),
        ("TJK", 2009, "turnover", "TRADHIST", 2009, 0.19),
        ("TJK", 2009, "turnover", "TRADHIST", 2008, 0.80),
    ],
)
def test_a_figure_of_the_brief_has_this_ratio(country, year, flow, series, other_year, ratio):
    row = ROWS[
        ROWS["country"].eq(country)
        & ROWS["year"].eq(year)
        & ROWS["flow"].eq(flow)
        & ROWS["series"].eq(series)
        & ROWS["other_year"].eq(other_year)
    ]
    assert list(row["ratio"]) == [pytest.approx(ratio, abs=0.02)]


def test_verdicts_follow_the_scale():
    assert set(ROWS["verdict"]) == {"holds", "close", "differs"}
    for row in ROWS.to_dict("records"):
        off = abs(row["ratio"] - 1)
        said = "holds" if off <= 0.05 else "close" if off <= 0.15 else "differs"
        assert row["verdict"] == said


def test_the_year_of_uzbekistans_figure_is_in_doubt():
    (row,) = years_in_doubt(ROWS).to_dict("records")
    assert (row["country"], row["year"], row["better_year"]) == ("UZB", 2010, 2011)


def test_the_year_of_tajikistans_figure_is_doubtful_by_a_weaker_rule():
    (row,) = years_doubtful(ROWS).to_dict("records")
    assert (row["country"], row["year"], row["better_year"]) == ("TJK", 2009, 2008)
    told = str(doubt(years_in_doubt(ROWS), years_doubtful(ROWS), names(TABLES["countries"].load())))
    assert "doubtful" in told
    assert "€10.2m in 2008 (× 0.80), €2.42m in 2009 (× 0.19), TRADHIST" in told
    assert "the brief seems to be a year out" in told


def test_labels_of_near_ratios_of_one_row_stand_on_both_sides_of_it():
    own = ROWS[ROWS["other_year"].eq(ROWS["year"])]
    figure = ratios(own, names(TABLES["countries"].load()), "Source")
    places = {}
    for trace in figure.data:
        for x, y, place in zip(trace.x, trace.y, trace.textposition, strict=True):
            places[y, round(x, 2)] = place
    uzbek = {place for (row, ratio), place in places.items() if ratio in (0.50, 0.53)}
    assert uzbek == {"top center", "bottom center"}


def test_eight_labels_of_a_row_stand_on_four_lines():
    figure = ratios(ROWS[ROWS["country"].eq("UZB")], names(TABLES["countries"].load()), "Source")
    lines = {
        (place, "<br>" in text)
        for trace in figure.data
        for place, text in zip(trace.textposition, trace.text, strict=True)
    }
    assert len(lines) == 4


def test_the_embassy_in_bishkek_and_the_detachment_have_other_dates_elsewhere():
    rows = openings(TABLES["sites"].load()).set_index("site_id")
    assert (rows.loc["fr-emb-kg", "brief"], rows.loc["fr-emb-kg", "other"]) == (
        "2010-05",
        "2009-12",
    )
    assert not rows.loc["fr-emb-kg", "same"]
    assert not rows.loc["detair", "same"]
    assert rows.loc["fr-emb-tj", "same"]
