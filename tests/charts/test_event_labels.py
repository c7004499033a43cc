"""The thread of events on charts: words apart from one another and inside, on every screen."""

import itertools

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.charts.event_labels import (
    FULL,
    HALF,
    LETTER,
    LONGEST,
    PHONE,
    WIDE_ONLY,
    mark_events,
    placed,
    shortened,
)
from components.charts.figure import finished
from data.catalogue import TABLES
from data.events import turning_points
from data.schema import FIVE

EVENTS = turning_points(TABLES["events"].load())
SPAN = (1991.0, 2026.0)


def labels_of(country):
    """The words of a country's events by year, or of all, as a chart would place them."""
    rows = EVENTS[EVENTS["country"].eq(country)] if country else EVENTS
    return {row["year"]: shortened(row["title"]) for row in rows.iloc[::-1].to_dict("records")}


def ends(year, place, width):
    """Left and right end of words in pixels, on a screen of some width."""
    at = (year - SPAN[0]) / (SPAN[1] - SPAN[0]) * width
    long = LETTER * len(place.label)
    return (at, at + long) if place.side == "left" else (at - long, at)


def drawn(years=(1995, 2020)):
    """A finished figure of two years."""
    figure = go.Figure(go.Scatter(x=list(years), y=[1.0, 2.0]))
    return finished(figure, "A source", height=300)


def marks(figure):
    """The words above a figure, without the source."""
    notes = [note for note in figure.layout.annotations if not note.text.startswith("Source")]
    return [note for note in notes if note.text != "▾"]


@pytest.mark.parametrize("country", [*FIVE, ""])
@pytest.mark.parametrize("wide", [HALF, FULL])
@pytest.mark.parametrize("screen", [PHONE, 320, HALF, 700, FULL])
def test_words_touch_no_words_and_stay_inside(country, wide, screen):
    places = placed(labels_of(country), SPAN, wide)
    shown = {year: place for year, place in places.items() if place.everywhere or screen >= wide}
    assert shown
    for year, place in shown.items():
        left, right = ends(year, place, screen)
        assert left >= -8, place
        assert right <= screen + 8, place
    for (one, first), (other, second) in itertools.combinations(shown.items(), 2):
        if first.row == second.row:
            (left, right), (start, end) = ends(one, first, screen), ends(other, second, screen)
            assert right < start or end < left, (first, second)


@pytest.mark.parametrize("country", FIVE)
def test_no_mark_runs_through_the_words_of_another(country):
    places = placed(labels_of(country), SPAN, FULL)
    for year, place in places.items():
        for other, above in places.items():
            if above.row > place.row:
                at = (other - SPAN[0]) / (SPAN[1] - SPAN[0]) * FULL
                left, right = ends(year, place, FULL)
                assert not left < at < right, (place, above)


def test_a_phone_shows_fewer_words_than_a_wide_screen():
    places = placed(labels_of(""), SPAN, FULL)
    everywhere = [place for place in places.values() if place.everywhere]
    assert 0 < len(everywhere) < len(places)


def test_words_of_a_wide_screen_alone_can_be_told_apart_in_the_page():
    figure = mark_events(drawn((1992, 2025)), EVENTS, FULL)
    assert {note.opacity for note in marks(figure)} == {1, WIDE_ONLY}


def test_a_title_is_cut_between_words_and_told_in_full_when_pointed_at():
    title = "French concern over September 2022 border clashes"
    assert shortened(title).endswith("…")
    assert len(shortened(title)) <= LONGEST + 1
    figure = mark_events(drawn(), pd.DataFrame({"year": [2010], "title": [title]}))
    assert all(title in note.hovertext for note in figure.layout.annotations if note.hovertext)
    (mark,) = marks(figure)
    assert mark.text == shortened(title)


def test_what_concerns_five_countries_is_marked_once():
    rows = pd.DataFrame({"year": [2010] * 5, "title": ["Summit"] * 5, "country": FIVE})
    figure = mark_events(drawn(), rows)
    assert [note.hovertext for note in marks(figure)] == ["<b>2010</b><br>Summit"]


def test_what_lies_outside_the_years_drawn_is_not_marked_and_does_not_widen_them():
    rows = pd.DataFrame({"year": [1980, 2010], "title": ["Early", "Within"]})
    figure = mark_events(drawn(), rows)
    assert [note.text for note in marks(figure)] == ["Within"]
    assert {line.x0 for line in figure.layout.shapes} == {2010}
    assert figure.layout.xaxis.range[0] > 1990


def test_words_stand_above_the_panel_which_keeps_its_height():
    plain, marked = drawn(), mark_events(drawn(), pd.DataFrame({"year": [2010], "title": ["One"]}))
    top = marked.layout.yaxis.domain[1]
    (mark,) = marks(marked)
    assert mark.y > top
    heights = [
        (figure.layout.height - figure.layout.margin.t - figure.layout.margin.b) * part
        for figure, part in ((plain, 1), (marked, top))
    ]
    assert heights[0] == pytest.approx(heights[1])


def test_without_events_a_figure_stays_as_it_is():
    assert mark_events(drawn(), EVENTS.head(0)).to_json() == drawn().to_json()
