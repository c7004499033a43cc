"""components/charts/people.py: a dot for each row, France's line tinted, gaps and breaks not joined."""

import itertools

import pandas as pd
import pytest

from components.charts.figure import ROW, SOURCE
from components.charts.over_years import LETTERS
from components.charts.people import TALL, lines_by_country, partner_dots
from components.words.theme import COUNTRY_COLOURS
from data.query import frames
from data.text.i18n import speaking

STUDENTS = pd.DataFrame(
    {
        "country": ["KAZ", "KAZ", "UZB", "UZB"],
        "partner": ["FRA", "RUS", "FRA", "RUS"],
        "value": [432, 71368, 123, 27397],
    }
)
BY_YEAR = pd.DataFrame(
    {
        "country": ["KAZ"] * 4 + ["UZB"],
        "year": [2001, 2002, 2004, 2021, 2001],
        "value": [1.0, 2.0, 4.0, 9.0, 3.0],
        "part": ["all", "all", "all", "later", "all"],
    }
)


def dots(rows: pd.DataFrame, **options):
    return partner_dots(rows, "value", frames.names(), "A source", "students", **options)


def lines(**options):
    return lines_by_country(BY_YEAR, "value", frames.names(), "A source", "people", **options)


def test_each_state_has_a_line_the_largest_on_top_and_france_is_tinted():
    figure = dots(STUDENTS)
    assert list(figure.layout.yaxis.ticktext)[1] == "Russia"
    assert "<b" in figure.layout.yaxis.ticktext[0]
    assert "France" in figure.layout.yaxis.ticktext[0]
    (tint,) = figure.layout.shapes
    assert (tint.y0, tint.y1) == (-0.5, 0.5)
    reach, *countries = figure.data
    assert list(reach.x) == [123.0, 432.0, None, 27397.0, 71368.0, None]
    assert [trace.name for trace in countries] == ["Kazakhstan", "Uzbekistan"]
    assert [trace.marker.color for trace in countries] == [
        COUNTRY_COLOURS[code] for code in ("KAZ", "UZB")
    ]
    assert figure.layout.showlegend


def test_without_france_nothing_is_tinted_and_one_country_has_its_numbers():
    figure = dots(STUDENTS[STUDENTS["country"].eq("KAZ") & STUDENTS["partner"].ne("FRA")])
    assert not figure.layout.shapes
    assert list(figure.data[1].text) == [" 71,368"]
    assert not figure.layout.showlegend


def test_a_logarithmic_axis_has_whole_powers_in_the_language_spoken():
    axis = dots(STUDENTS, log=True).layout.xaxis
    assert axis.type == "log"
    assert list(axis.tickvals)[:3] == [1, 10, 100]
    with speaking("fr"):
        assert "Russie" in dots(STUDENTS, log=True).layout.yaxis.ticktext
    assert dots(STUDENTS).layout.xaxis.rangemode == "tozero"


def test_a_missing_year_is_a_gap_and_parts_are_not_joined():
    first, later, other = lines().data
    assert list(first.x) == [2001, 2002, 2003, 2004]
    assert list(first.y) == [1.0, 2.0, None, 4.0]
    assert (list(later.x), later.name) == ([2021], "Kazakhstan")
    assert not any(trace.connectgaps for trace in (first, later, other))


def test_years_that_a_source_leaves_out_by_design_are_joined():
    assert list(lines(gaps=False).data[0].x) == [2001, 2002, 2004]
    assert lines().layout.yaxis.range[0] == 0
    assert lines(from_zero=False).layout.yaxis.range[0] > 0


def test_each_country_is_named_at_the_end_of_its_newest_line_and_once():
    figure = lines()
    assert not figure.layout.showlegend
    names = [note for note in figure.layout.annotations if note.name != SOURCE]
    assert [note.text.split("> ")[1] for note in names] == ["Kazakhstan", "Uzbekistan"]
    assert [
        COUNTRY_COLOURS[code] in note.text for code, note in zip(("KAZ", "UZB"), names, strict=True)
    ]
    assert names[0].y == pytest.approx(9, abs=0.5)
    assert names[1].y == pytest.approx(3)


def test_names_at_the_ends_of_lines_that_end_alike_do_not_meet():
    rows = BY_YEAR.assign(
        value=5.0, part="all", country=["KAZ", "KGZ", "TJK", "TKM", "UZB"], year=2020
    )
    figure = lines_by_country(rows, "value", frames.names(), "A source", "people")
    places = sorted(note.y for note in figure.layout.annotations if note.name != SOURCE)
    low, high = figure.layout.yaxis.range
    pixels = [place / (high - low) * TALL * ROW for place in places]
    assert all(other - one >= LETTERS - 0.01 for one, other in itertools.pairwise(pixels))


def test_one_country_alone_has_no_name_in_the_plot():
    rows = BY_YEAR[BY_YEAR["country"].eq("UZB")]
    figure = lines_by_country(rows, "value", frames.names(), "A source", "people")
    assert [note.name for note in figure.layout.annotations] == [SOURCE]
