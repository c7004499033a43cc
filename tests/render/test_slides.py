"""components/render/slides: a card as a slide whose chart can be edited and has the card's numbers."""

import functools
import io
import math

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from components.render.files import files_of, written
from data.publish.reproducible_zip import unpack
from data.text.i18n import speaking
from pages.registry import PAGES
from tests.support.page_values import card_of

WIDE, HIGH = 12192000 - 1000, 6858000  # of a slide of 16:9, in the units of PowerPoint
ADDRESS = "https://example.org/trade?country=KAZ"
CHARTS = [  # page, card, kind of chart, the column of the card that it draws
    ("trade", "trade-imports-level", XL_CHART_TYPE.LINE_MARKERS, "value"),
    ("trade", "trade-balance-KAZ", XL_CHART_TYPE.COLUMN_CLUSTERED, "value"),
    ("trade", "expected-exports", XL_CHART_TYPE.BAR_CLUSTERED, "ratio"),
    ("trade", "partners-imports-rank-KAZ", XL_CHART_TYPE.LINE_MARKERS, "rank"),
    ("trade", "trade-path-KAZ", XL_CHART_TYPE.XY_SCATTER_LINES, "exports"),
    ("visits", "visits-by-country", XL_CHART_TYPE.BAR_CLUSTERED, "visits"),
    ("people", "students-hosts", XL_CHART_TYPE.BAR_CLUSTERED, "value"),
    ("people", "refugees-in-france", XL_CHART_TYPE.LINE_MARKERS, "value"),
]
TABLES = [("visits", "visits"), ("companies", "companies-lanes"), ("map", "map-arcs")]


@functools.cache
def slide_of(page, name, **query):
    """The slide of a card, and the card."""
    shown = PAGES.page(PAGES.view(page, dict(query)))
    card = card_of(shown, name)
    with speaking(shown.view.language):
        file, content = written(card, ".pptx", ADDRESS)
    assert file.name.endswith(".pptx")
    deck = Presentation(io.BytesIO(content))
    assert (deck.slide_height, deck.slide_width > WIDE) == (HIGH, True)
    (slide,) = deck.slides
    return slide, card


def words(slide):
    """What the boxes of a slide say, its title first."""
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


@pytest.mark.parametrize(("page", "name", "kind", "column"), CHARTS)
def test_the_chart_of_a_slide_can_be_edited_and_has_the_numbers_of_the_card(
    page, name, kind, column
):
    slide, card = slide_of(page, name)
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    assert shape.chart.chart_type == kind
    drawn = sorted(
        value
        for series in shape.chart.plots[0].series
        for value in series.values
        if value is not None
    )
    held = sorted(card.rows[column].dropna())
    assert len(drawn) == len(held)
    assert all(math.isclose(one, other) for one, other in zip(drawn, held, strict=True))


def test_charts_of_several_countries_are_one_chart_with_a_series_for_each():
    slide, card = slide_of("trade", "trade-imports-level")
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    series = {series.name: series for series in shape.chart.plots[0].series}
    assert list(series) == ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"]
    years = [int(year) for year in shape.chart.plots[0].categories]
    assert years == list(range(years[0], years[-1] + 1))
    rows = card.rows[card.rows["country"] == "TJK"].set_index("year")["value"]
    values = series["Tajikistan"].values
    for year, value in zip(years, values, strict=True):
        assert value is None if year not in rows.index else math.isclose(value, rows[year])
    assert "one here, on one scale" in words(slide)[-1]


def test_a_logarithmic_scale_that_the_slide_has_not_is_said():
    slide, _card = slide_of("people", "students-hosts")
    assert "linear here and logarithmic in the picture" in words(slide)[-1]
    slide, _card = slide_of("trade", "trade-imports-level")
    assert "logarithmic" not in words(slide)[-1]


@pytest.mark.parametrize(("page", "name"), TABLES)
def test_where_no_chart_fits_the_slide_has_the_first_rows_and_says_so(page, name):
    slide, card = slide_of(page, name)
    (shape,) = [shape for shape in slide.shapes if shape.has_table]
    shown = min(12, len(card.rows))
    assert len(shape.table.rows) == shown + 1
    assert f"the first {shown} rows of {len(card.rows)}" in words(slide)[-1]
    assert not [shape for shape in slide.shapes if shape.has_chart]


def test_a_slide_has_title_subtitle_source_and_the_address_in_its_notes():
    slide, card = slide_of("trade", "trade-balance-KAZ")
    assert slide.shapes.title.text_frame.text == card.title.text
    assert words(slide)[1].startswith(card.subtitle)
    assert "Source: " in words(slide)[-1]
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.splitlines()[0] == ADDRESS
    assert "CC BY 4.0" in notes


def test_a_slide_of_the_brief_says_of_when_it_is_in_the_language_of_the_page():
    slide, _card = slide_of("trade", "trade-turnover", scope="brief", lang="fr")
    assert "état de 2012" in words(slide)[1]
    assert "Source\u00a0: Peyrouse 2012" in words(slide)[-1]


def test_nothing_in_a_slide_tells_when_it_was_made():
    card = card_of(PAGES.page(PAGES.view("people", {})), "students-hosts")
    _file, content = written(card, ".pptx")
    parts = unpack(content)
    (rows,) = [part for name, part in parts.items() if name.endswith(".xlsx")]
    for made in (parts["docProps/core.xml"], unpack(rows)["docProps/core.xml"]):
        assert b"2012-11-01" in made
        assert made.count(b"T00:00:00Z") == 2
    assert written(card, ".pptx") == (_file, content)


def test_a_card_without_a_chart_offers_no_slide():
    page = PAGES.page(PAGES.view("trade", {}))
    offered = {card.name: [file.suffix for file in files_of(card)] for card in page.cards}
    assert ".pptx" in offered["trade-balance-KAZ"]
    assert ".pptx" not in offered["trade-energy"]
    assert written(card_of(page, "trade-energy"), ".pptx") is None


@pytest.mark.parametrize(
    "name", ["overview", "trade", "companies", "security", "country", "claims"]
)
@pytest.mark.parametrize("scope", ["now", "brief"])
def test_every_card_with_a_chart_has_a_slide_with_a_chart_or_a_table(name, scope):
    page = PAGES.page(PAGES.view(name, {"scope": scope}))
    for card in page.cards:
        if ".pptx" in [file.suffix for file in files_of(card)]:
            _file, content = written(card, ".pptx")
            (slide,) = Presentation(io.BytesIO(content)).slides
            assert [shape for shape in slide.shapes if shape.has_chart or shape.has_table], (
                card.name
            )


LETTER, MARGINS = 0.5, 15  # width of a letter in its height, points that a cell keeps empty


def chart_in(page, name):
    slide, _card = slide_of(page, name)
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def test_a_long_title_is_set_smaller_so_that_it_stays_on_the_slide():
    sizes = []
    for page, name, _kind, _column in CHARTS:
        title = slide_of(page, name)[0].shapes.title
        (paragraph,) = title.text_frame.paragraphs
        size = paragraph.font.size.pt
        lines = math.ceil(len(title.text_frame.text) * size * LETTER / title.width.pt)
        assert lines * 1.2 * size <= title.height.pt, name
        sizes.append(size)
    assert max(sizes) == 24
    assert min(sizes) >= 14


@pytest.mark.parametrize(
    ("page", "name", "form", "step"),
    [
        ("companies", "companies-by-sector", "#,##0", None),
        ("security", "security-aircraft", "#,##0", 1),
        ("trade", "expected-exports", "#,##0.0", None),
        ("trade", "partners-imports-rank-KAZ", "#,##0", None),
    ],
)
def test_numbers_along_an_axis_are_whole_where_counts_are_and_end_in_no_bare_point(
    page, name, form, step
):
    axis = chart_in(page, name).value_axis
    assert axis.tick_labels.number_format == form
    assert axis.major_unit == step


def test_years_along_the_axis_of_single_points_are_whole():
    axis = chart_in("security", "security-aircraft").category_axis
    assert (axis.tick_labels.number_format, axis.major_unit) == ("0", 1)


def test_the_first_rank_is_on_top():
    assert chart_in("trade", "partners-imports-rank-KAZ").value_axis.reverse_order


def test_values_stand_beside_bars_only_where_these_have_room():
    assert not chart_in("people", "visas-by-state").plots[0].has_data_labels
    assert chart_in("companies", "companies-by-sector").plots[0].has_data_labels


def test_bars_of_several_colours_have_them_on_the_slide():
    series = chart_in("trade", "expected-exports").plots[0].series[0]
    colours = {
        str(series.points[at].format.fill.fore_color.rgb) for at in range(len(list(series.values)))
    }
    assert len(colours) == 5


def test_short_cells_of_a_table_stay_on_one_line():
    slide, _card = slide_of("visits", "visits")
    (grid,) = [shape.table for shape in slide.shapes if shape.has_table]
    for at, column in enumerate(grid.columns):
        longest = max(len(grid.cell(line, at).text_frame.text) for line in range(1, 13))
        if longest <= 12:
            assert longest * 10 * LETTER + MARGINS <= column.width.pt, grid.cell(0, at).text


def test_the_longest_series_of_points_comes_first_since_libreoffice_drops_what_comes_before_it():
    lengths = [
        len(list(series.values)) for series in chart_in("security", "security-aircraft").series
    ]
    assert len(lengths) > 1
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(("page", "name", "_kind", "_column"), CHARTS)
def test_the_workbook_behind_a_chart_has_its_numbers_where_the_chart_looks_for_them(
    page, name, _kind, _column
):
    chart = chart_in(page, name)
    sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    for series in chart.series:
        (reference,) = series._element.xpath("(c:val|c:yVal)//c:f")
        cells = sheet[reference.text.partition("!")[2].replace("$", "")]
        behind = [row[0].value for row in (cells if isinstance(cells, tuple) else ((cells,),))]
        assert behind == pytest.approx(list(series.values), nan_ok=True), series.name
