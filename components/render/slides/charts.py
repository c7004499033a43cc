"""Charts and tables on a slide, as PowerPoint has them: to be edited there."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.util import Length, Pt

from components.render.slides.native import YEARS, Native, Series
from components.words.table_texts import in_texts, label
from data.text.formatting import number
from data.text.i18n import ngettext

Place = tuple[Length, Length, Length, Length]
KINDS = {
    ("bars", False): XL_CHART_TYPE.BAR_CLUSTERED,
    ("bars", True): XL_CHART_TYPE.BAR_STACKED,
    ("columns", False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    ("columns", True): XL_CHART_TYPE.COLUMN_STACKED,
    ("lines", False): XL_CHART_TYPE.LINE_MARKERS,
}
WHOLE, TENTHS, HUNDREDTHS = FORMS = ("#,##0", "#,##0.0", "#,##0.00")
YEAR, MANY_YEARS = "0", 15  # so many have a label each
TENS, ONES, FEW = 10, 5, 10  # an axis up to so much: in whole numbers; things that are few
MOST_ROWS, MOST_COLUMNS = 12, 6
LETTERS = 150  # that a line of a table has room for
LEAST, MOST = 8, 60  # of them in a column
SHORT = 15  # of them that a column keeps
FEW_LABELS = 24  # values that may stand beside their marks


def add_chart(slide: Any, chart: Native, place: Place) -> None:  # noqa: ANN401
    """Put a chart on a slide."""
    if chart.kind == "points":  # LibreOffice drops series that come before a longer one
        longest = sorted(chart.series, key=lambda series: len(series.points), reverse=True)
        chart = replace(chart, series=tuple(longest))
    joined = all(series.joined for series in chart.series)
    scattered = XL_CHART_TYPE.XY_SCATTER_LINES if joined else XL_CHART_TYPE.XY_SCATTER
    kind = KINDS.get((chart.kind, chart.stacked), scattered)
    data = _points(chart) if chart.kind == "points" else _by_category(chart)
    drawn = slide.shapes.add_chart(kind, *place, data).chart
    drawn.font.size = Pt(12)
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
    for series, shown in zip(chart.series, drawn.plots[0].series, strict=True):
        _colour(shown, series, chart)
    _axes(drawn, chart)
    bars = len(chart.categories) * len(chart.series)
    if chart.kind == "bars" and not chart.stacked and bars <= FEW_LABELS:
        plot = drawn.plots[0]
        plot.has_data_labels = True
        form = _form(max(map(abs, _values(chart))), whole=_is_whole(chart), finer=1)
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = form, False
        plot.data_labels.font.size = Pt(11)


def _by_category(chart: Native) -> CategoryChartData:
    data = CategoryChartData()
    data.categories = [str(category) for category in chart.categories]
    for series in chart.series:
        values = dict(series.points)
        data.add_series(series.name, [values.get(category) for category in chart.categories])
    return data


def _points(chart: Native) -> XyChartData:
    data = XyChartData()
    for series in chart.series:
        added = data.add_series(series.name)
        for across, up in series.points:
            added.add_data_point(across, up)
    return data


def _colour(shown: Any, series: Series, chart: Native) -> None:  # noqa: ANN401
    if chart.kind == "bars" and len(set(series.colours)) > 1:
        _colour_points(shown, series, chart)
    if not series.colour:
        return
    colour = RGBColor.from_string(series.colour[1:].upper())
    if chart.kind in ("bars", "columns"):
        shown.format.fill.solid()
        shown.format.fill.fore_color.rgb = colour
        return
    shown.marker.style, shown.marker.size = XL_MARKER_STYLE.CIRCLE, 6
    shown.marker.format.fill.solid()
    shown.marker.format.fill.fore_color.rgb = colour
    shown.marker.format.line.color.rgb = colour
    shown.smooth = False
    if series.joined:
        shown.format.line.color.rgb = colour
        shown.format.line.width = Pt(2)
    else:
        shown.format.line.fill.background()


def _colour_points(shown: Any, series: Series, chart: Native) -> None:  # noqa: ANN401
    """Give each bar of a series its own colour."""
    places = {category: at for at, category in enumerate(chart.categories)}
    for (category, _value), colour in zip(series.points, series.colours, strict=True):
        fill = shown.points[places[category]].format.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(colour[1:].upper())


def _values(chart: Native) -> list[float]:
    return [value for series in chart.series for _place, value in series.points]


def _is_whole(chart: Native) -> bool:
    return all(float(value).is_integer() for value in _values(chart))


def _form(top: float, *, whole: bool, finer: int = 0) -> str:
    """Return how numbers up to `top` are written, with `finer` more decimals."""
    if whole:
        return WHOLE
    decimals = (top < ONES) + (top < ONES / TENS) + finer
    return FORMS[min(decimals, len(FORMS) - 1)]


def _axes(drawn: Any, chart: Native) -> None:  # noqa: ANN401
    value, category = drawn.value_axis, drawn.category_axis
    values = _values(chart)
    top, whole = max(map(abs, values)), _is_whole(chart)
    _number(value, _form(top, whole=whole))
    if whole and top < FEW:
        value.major_unit = 1
    value.major_gridlines.format.line.color.rgb = RGBColor(0xD5, 0xDB, 0xE1)
    low, high = XL_TICK_LABEL_POSITION.LOW, XL_TICK_LABEL_POSITION.HIGH
    category.tick_label_position = high if chart.downward else low  # below what is negative, too
    if chart.kind == "points":
        category.has_major_gridlines = False
        _across(category, [across for series in chart.series for across, _up in series.points])
        _titled(category, chart.across)
    _titled(value, chart.across if chart.kind == "bars" else chart.up)
    value.reverse_order = chart.downward


def _across(axis: Any, places: Sequence[float]) -> None:  # noqa: ANN401
    """Write years along an axis of points as years and none twice, other numbers with thousands apart."""
    first, last = min(places), max(places)
    if not YEARS[0] <= first <= last <= YEARS[1]:
        _number(axis, _form(last, whole=last >= ONES))
        return
    _number(axis, YEAR)
    if last - first < MANY_YEARS:
        axis.minimum_scale, axis.maximum_scale = math.floor(first), math.floor(last) + 1
        axis.major_unit = 1


def _number(axis: Any, form: str) -> None:  # noqa: ANN401
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = form, False


def _titled(axis: Any, words: str) -> None:  # noqa: ANN401
    if words:
        axis.has_title = True
        axis.axis_title.text_frame.text = words.replace("<br>", " ")
        axis.axis_title.text_frame.paragraphs[0].font.size = Pt(11)


def add_table(slide: Any, rows: pd.DataFrame, place: Place) -> str:  # noqa: ANN401
    """Put the first of rows on a slide; returns the sentence that says so."""
    texts = in_texts(rows)
    named = [name for name in texts if not name.endswith("_id") and texts[name].notna().any()]
    columns = named[:MOST_COLUMNS]
    shown = texts[columns].head(MOST_ROWS)
    lines = [[label(name) for name in columns], *map(list, shown.itertuples(index=False))]
    letters = _letters(lines)
    grid = slide.shapes.add_table(len(lines), len(columns), *place).table
    for at, room in enumerate(letters):
        grid.columns[at].width = int(place[2] * room / sum(letters))
        for line, cells in enumerate(lines):
            words = grid.cell(line, at).text_frame
            words.text = _short(cells[at], room)
            words.paragraphs[0].font.size = Pt(10)
    sentence = ngettext(
        "No chart of PowerPoint says the same, so here is {shown} row of {rows}.",
        "No chart of PowerPoint says the same, so here are the first {shown} rows of {rows}.",
        len(shown),
    )
    return sentence.format(shown=number(len(shown)), rows=number(len(rows)))


def _letters(lines: Sequence[Sequence[object]]) -> list[int]:
    """Return how many letters each column has room for, after what it holds."""
    longest = [
        max(len(_short(cell, MOST)) for cell in column) for column in zip(*lines, strict=True)
    ]
    wanted = [max(LEAST, length + 3) for length in longest]
    short = sum(room for room in wanted if room <= SHORT)
    long = max(1, sum(wanted) - short)
    share = min(1, (LETTERS - short) / long)
    return [room if room <= SHORT else int(room * share) for room in wanted]


def _short(cell: object, room: int) -> str:
    if cell is None or cell != cell:  # a gap
        return ""
    if pd.api.types.is_bool(cell):
        return "✓" if cell else ""
    if isinstance(cell, float):
        return number(cell)
    text = str(cell)
    return text if len(text) <= room else f"{text[: room - 1]}…"
