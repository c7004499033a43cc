"""Which chart of PowerPoint says what the figures of a card say.

Read from the figures themselves, so that a slide shows their very numbers. Several figures of a card
become one chart. What has no counterpart (days on a strip, lanes, maps, signs in a grid) is no chart.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go

from components.model.blocks import Figure
from components.render.pictures import plain
from components.render.slides.native import YEARS, Kind, Native, Series

TAG = re.compile(r"<[^>]+>")
HEX = re.compile(r"#[0-9a-f]{6}")


def native_of(figures: Sequence[Figure]) -> Native | None:
    """Return the chart of the figures of a card; None where none says the same."""
    charts = [(figure, _distinct(_read(figure.figure))) for figure in figures]
    first = next((chart for _figure, chart in charts if chart), None)
    if first is None:
        return None
    alike = [(figure, chart) for figure, chart in charts if chart and chart.kind == first.kind]
    if len(alike) == 1:
        return replace(first, whole=first.whole and len(charts) == 1)
    series = tuple(
        replace(each, name=_of_several(figure, chart, each))
        for figure, chart in alike
        for each in chart.series
    )
    return replace(
        first,
        series=series,
        categories=_ordered(first.kind, [chart.categories for _figure, chart in alike]),
        whole=len(alike) == len(charts) and all(chart.whole for _figure, chart in alike),
    )


def _distinct(chart: Native | None) -> Native | None:
    """Return a chart unless two of its values would stand in one place."""
    if chart is None or chart.kind == "points":
        return chart
    places = [[place for place, _value in series.points] for series in chart.series]
    return chart if all(len(each) == len(set(each)) for each in places) else None


def _of_several(figure: Figure, chart: Native, series: Series) -> str:
    heading = plain(figure.heading)
    if len(chart.series) == 1 and heading:
        return heading
    return f"{heading}: {series.name}" if heading else series.name


def _read(figure: go.Figure) -> Native | None:
    layout = figure.layout
    if any(trace.type not in ("bar", "scatter") for trace in figure.data):
        return None  # areas in areas
    drawn = [trace for trace in figure.data if _has_values(trace)]
    shown = [trace for trace in drawn if trace.xaxis in (None, "x") and _is_data(trace)]
    whole = len(shown) == len(drawn)
    if layout.xaxis.visible is False or not shown:
        return None
    bars = [trace.type == "bar" for trace in shown]
    if any(bars) and not all(bars):
        return None
    lying = _lies(shown, layout)
    if lying:
        flat = [_turned(trace, layout) for trace in shown]
        return _bars(flat, layout, whole=whole)
    if any(map(_is_text, [x for trace in shown for x in trace.x])) or layout.yaxis.ticktext:
        return None  # names across, or lanes
    if any(map(_is_text, [y for trace in shown for y in trace.y])):
        return None
    return _upright(shown, layout, bars=all(bars), whole=whole)


def _has_values(trace: Any) -> bool:  # noqa: ANN401
    return trace.x is not None and any(x is not None for x in trace.x)


def _is_data(trace: Any) -> bool:  # noqa: ANN401
    """Say whether a trace shows data, and is no band, connector or word."""
    return not getattr(trace, "fill", None) and trace.hoverinfo != "skip"


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _lies(traces: Sequence[Any], layout: go.Layout) -> bool:
    """Say whether numbers run across and names stand one above the other."""
    across = [x for trace in traces for x in trace.x if x is not None]
    up = [y for trace in traces for y in trace.y if y is not None]
    if any(map(_is_text, across)):
        return False
    if all(map(_is_text, up)):
        return not _are_moments(across)
    places = set(layout.yaxis.tickvals or ())
    named = bool(layout.yaxis.ticktext) and set(up) <= places and not _are_moments(across)
    years = _are_years(up) and not _are_years(across)
    return named or years


def _are_years(values: Iterable[Any]) -> bool:
    found = list(values)
    return bool(found) and all(YEARS[0] <= v <= YEARS[1] and float(v).is_integer() for v in found)


def _are_moments(values: Iterable[Any]) -> bool:
    found = list(values)
    return bool(found) and all(YEARS[0] <= value <= YEARS[1] for value in found)


def _turned(trace: Any, layout: go.Layout) -> Series:  # noqa: ANN401
    names = dict(zip(layout.yaxis.tickvals or (), layout.yaxis.ticktext or (), strict=False))
    opposed = trace.type == "bar" and layout.barmode == "relative" and layout.xaxis.ticktext
    points = tuple(
        (_words(names.get(y, y)), abs(float(x)) if opposed else float(x))
        for x, y in zip(trace.x, trace.y, strict=True)
        if x is not None and y is not None
    )
    return Series(_words(trace.name or ""), points, _colour(trace), colours=_colours(trace, points))


def _bars(series: Sequence[Series], layout: go.Layout, *, whole: bool) -> Native:
    if not any(each.name for each in series):
        colours = tuple(colour for each in series for colour in each.colours)
        points = tuple(point for each in series for point in each.points)
        series = (Series("", points, colours=colours),)
    order = [_words(name) for name in layout.yaxis.categoryarray or layout.yaxis.ticktext or ()]
    found = [name for each in series for name, _value in each.points]
    named = sorted(set(found), key=order.index) if set(found) <= set(order) else found
    return Native(
        "bars",
        _apart(series),
        tuple(dict.fromkeys(named)),
        across=layout.xaxis.title.text or "",
        stacked=layout.barmode == "stack",
        log=layout.xaxis.type == "log",
        whole=whole,
    )


def _upright(traces: Sequence[Any], layout: go.Layout, *, bars: bool, whole: bool) -> Native:
    across = [x for trace in traces for x in trace.x if x is not None]
    along_years = _are_years(across)
    lines = any("lines" in (trace.mode or "") for trace in traces if not bars)
    kind: Kind = "columns" if bars else "lines" if along_years and lines else "points"
    years = range(int(min(across)), int(max(across)) + 1) if along_years else ()
    series = tuple(_series(trace, along_years=along_years) for trace in traces)
    return Native(
        kind,
        _apart(series),
        tuple(years),
        across=layout.xaxis.title.text or "",
        up=layout.yaxis.title.text or "",
        stacked=bars and layout.barmode in ("stack", "relative"),
        log=layout.yaxis.type == "log",
        downward=_goes_down(layout.yaxis),
        whole=whole,
    )


def _goes_down(axis: Any) -> bool:  # noqa: ANN401
    return axis.autorange == "reversed" or bool(axis.range and axis.range[0] > axis.range[1])


def _series(trace: Any, *, along_years: bool) -> Series:  # noqa: ANN401
    points = tuple(
        (int(x) if along_years else float(x), float(y))
        for x, y in zip(trace.x, trace.y, strict=True)
        if x is not None and y is not None
    )
    joined = trace.type == "bar" or "lines" in (trace.mode or "")
    return Series(_words(trace.name or ""), points, _colour(trace), joined)


def _apart(series: Sequence[Series]) -> tuple[Series, ...]:
    """Give series of one name, which are not one series, the years that each holds."""
    names = [each.name for each in series]
    return tuple(
        replace(each, name=f"{each.name} {_span(each)}".strip())
        if names.count(each.name) > 1 and each.points
        else each
        for each in series
    )


def _span(series: Series) -> str:
    places = [place for place, _value in series.points]
    are_years = not any(map(_is_text, places)) and _are_years(places)
    return f"({places[0]}–{places[-1]})" if are_years else ""


def _ordered(kind: Kind, each: Sequence[Sequence[Any]]) -> tuple[Any, ...]:
    found = dict.fromkeys(name for names in each for name in names)
    return tuple(found) if kind == "bars" else tuple(sorted(found))


def _words(text: object) -> str:
    return TAG.sub("", plain(str(text)).replace("<br>", " "))


def _colour(trace: Any) -> str:  # noqa: ANN401
    line = trace.line.color if trace.type == "scatter" else None
    colour = line or trace.marker.color
    return colour if isinstance(colour, str) and len(colour) == 7 and colour[0] == "#" else ""


def _colours(trace: Any, points: Sequence[Any]) -> tuple[str, ...]:  # noqa: ANN401
    """Return the colour of each point of a trace, none where one of them has no plain colour."""
    given = trace.marker.color
    whole = list(given) if isinstance(given, list | tuple) else [_colour(trace)] * len(points)
    are_plain = len(whole) == len(points) and all(HEX.fullmatch(str(one)) for one in whole)
    return tuple(whole) if are_plain else ()
