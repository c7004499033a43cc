"""components/render/spark.py: small charts as SVG."""

import re

from components.model.spark import Counts, Spark, Stroke
from components.render.html import environment, render
from components.render.spark import HEIGHT, WIDTH, runs, svg

BLUE = "#2b93fd"


def _spark(kind, *strokes, first=2001, last=2010):
    return Spark(
        kind, tuple(Stroke(BLUE, points) for points in strokes), first, last, "Trade by year"
    )


def _numbers(text):
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def test_a_line_goes_from_its_first_to_its_last_year_and_higher_values_stand_higher():
    drawn = svg(_spark("lines", ((2001, 0.0), (2002, 5.0), (2003, 10.0))))
    (path,) = re.findall(r'<path d="M([^"]*)" stroke', drawn)
    places = [_numbers(point) for point in path.split("L")]
    assert [x for x, _y in places] == [10.0, 30.0, 50.0]
    heights = [y for _x, y in places]
    assert heights == sorted(heights, reverse=True)
    assert all(0 < y < HEIGHT for y in heights)


def test_a_missing_year_is_a_gap_and_a_year_alone_is_a_dot():
    drawn = svg(_spark("lines", ((2001, 1.0), (2002, 2.0), (2005, 3.0))))
    paths = re.findall(r'<path d="M([^"]*)" stroke', drawn)
    assert len(paths) == 2
    assert paths[1].endswith("h0")
    assert runs(((2005, 3.0), (2001, 1.0), (2002, 2.0))) == [
        [(2001, 1.0), (2002, 2.0)],
        [(2005, 3.0)],
    ]


def test_bars_go_up_and_down_from_one_line_each_in_its_year():
    drawn = svg(_spark("bars", ((2001, 2.0),), ((2010, -1.0),)))
    (zero,) = re.findall(r'd="M0 ([\d.]+)H', drawn)
    up, down = [_numbers(bar) for bar in re.findall(r'<rect (x="[^/]*?)fill', drawn)]
    assert up[1] + up[3] == float(zero)
    assert down[1] == float(zero)
    assert up[3] == 2 * down[3]
    assert 0 <= up[0] < WIDTH / 10
    assert down[0] + down[2] <= WIDTH


def test_nothing_and_nought_alone_are_drawn_without_a_fault():
    for strokes in ((), ((2001, 0.0),)):
        drawn = svg(_spark("lines", strokes))
        assert "nan" not in drawn
        assert drawn.startswith("<svg")


def test_a_small_chart_says_what_it_is_to_those_who_do_not_see_it():
    environment()
    bars = Counts((("Left", 2), ("New & old", 4)), "Firms", "Firms by fate")
    html = render("all_blocks", blocks=[_spark("lines", ((2001, 1.0),)), bars], place=None)
    assert 'aria-label="Trade by year"' in html
    assert "Firms by fate" in html
    assert "New &amp; old" in html
    assert [float(w) for w in re.findall(r"width: ([\d.]+)%", html)] == [35.0, 70.0]
