"""components/charts/: every figure draws many rows, one row and none, and says what they say."""

import inspect

import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio
import pytest
from coloraide import Color

from components.charts import (
    arcs,
    brief_vs_statistics,
    callouts,
    claims,
    companies,
    competitors,
    connected_scatter,
    coverage,
    diverging_bars,
    estimate,
    facts,
    firm_lanes,
    partners,
    series,
    trade,
    visits,
    visits_vs_trade,
)
from components.charts.event_labels import FULL, HALF, LETTER, LINE
from components.charts.figure import along_years, axis_above, copied, finished
from components.words.theme import (
    BACKGROUNDS,
    COUNTRY_COLOURS,
    DETAIR_COLOUR,
    FRANCE_COLOUR,
    NEUTRAL,
    template,
)
from data.companies import load_companies, named
from data.countries import load_countries, names
from data.measures.firms import standings
from data.partner_shares import load_partner_shares, ranked
from data.query.selection import Selection
from data.schema import BRIEF
from data.security import dated, load_security
from data.trade import latest, load_trade
from data.visits import load_visits

NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
    "FRA": "France",
    "CHN": "China",
}
SOURCE = "Peyrouse 2012, trade-2"
CITIES = {
    "KAZ": "Astana",
    "KGZ": "Bishkek",
    "TJK": "Dushanbe",
    "TKM": "Ashgabat",
    "UZB": "Tashkent",
}


def frame(columns, *rows, **same):
    """A small table: names of columns in one string, rows, and cells that all rows share."""
    return pd.DataFrame(rows, columns=columns.split()).assign(**same)


TURNOVER = frame(
    "country year value approximate",
    ("KAZ", 2010, 3400.0, True),
    ("TJK", 2009, 12.7, False),
    currency="EUR",
    flow="turnover",
    locator="trade-2",
)
FLOWS = frame(
    "flow value approximate formula",
    ("turnover", 3400.0, True, None),
    ("balance", -2900.0, False, None),
    ("imports", 3150.0, True, "(turnover − balance) / 2"),
    country="KAZ",
    year=2010,
    currency="EUR",
)
SHARES = frame("partner share_percent", ("CHN", 17.1), ("FRA", 7.5), year=2010, locator="trade-2")
LINES = frame(
    "year series value tier",
    (2010, "Customs", 100.0, "official"),
    (2011, "Customs", 120.0, "official"),
    (2013, "Customs", 90.0, "press"),
    (2011, "UN Comtrade", 80.0, "official"),
    country="KAZ",
    value_text="€100m",
    hover="",
    converted=False,
    formula=None,
)
ESTIMATES = frame(
    "year value low high",
    (2010, 100.0, 94.0, 110.0),
    (2011, 120.0, 80.0, 127.0),
    (2013, 90.0, 85.0, 95.0),
    country="KAZ",
    value_text="€100m",
    hover="",
)
SQUARES = frame(
    "country flow year sources value_text",
    ("KAZ", "exports", 2010, 1, "€100m"),
    ("KAZ", "exports", 2011, 2, "€120m"),
    ("UZB", "imports", 2010, 3, "€90m"),
)
PATH = frame(
    "year imports exports",
    (2011, 200.0, 80.0),
    (2010, 100.0, 50.0),
    (2012, 50.0, 60.0),
    country="KAZ",
    tier="official",
)
VISITS = frame(
    "date direction country visitor level",
    ("1993", "to_central_asia", "KAZ", "François Mitterrand", "head_of_state"),
    ("2010-02", "to_france", "TKM", "Gurbanguly Berdimuhamedov", "head_of_state"),
    ("2010-07-12", "to_central_asia", "KGZ", "Bernard Kouchner", "foreign_minister"),
    office_en="President",
    locator="political-3",
    tier="brief",
)
VISITS["first_year"] = VISITS["last_year"] = [1993, 2010, 2010]
COUNTS = frame(
    "category direction visits dated",
    ("KAZ", "to_central_asia", 4, True),
    ("KAZ", "to_france", 9, False),
    ("TKM", "to_france", 1, True),
)
STANDING = frame(
    "company country status last_heard",
    ("Alstom", "KAZ", "contract", 2012),
    ("Total", "UZB", "left", 2012),
    ("Areva", "UZB", "silent", 2005),
)
FIRMS = frame(
    "company country sector",
    ("Alstom", "KAZ", "rail"),
    ("Total", "KAZ", "oil_and_gas"),
    ("Total", "UZB", "oil_and_gas"),
)
YEARS = (1991, 2025)
LANES = frame(
    "company country source_id status since until published marked_on lasts_to tier fate name_2012",
    (
        "Orano",
        "KAZ",
        "wnn",
        "active",
        "1996",
        None,
        "2023",
        "1996",
        "2023",
        "press",
        "grew",
        "Areva",
    ),
    (
        "Orano",
        "KAZ",
        BRIEF,
        "active",
        None,
        None,
        "2012-11",
        "2012-11",
        None,
        "brief",
        "grew",
        "Areva",
    ),
    (
        "Meunier",
        "TJK",
        "state",
        "contract",
        "2018",
        None,
        "2019",
        "2018",
        None,
        "official",
        "new",
        None,
    ),
    (
        "Carrefour",
        "KAZ",
        "bne",
        "left",
        "2016",
        "2017",
        "2017",
        "2017",
        "2017",
        "press",
        "left",
        None,
    ),
    activity="Works",
    publication="A publication",
)
FATES = {"grew": "Grew", "left": "Left", "new": "New"}
DATED = frame(
    "date lasts title accent first_year last_year",
    ("2002", True, "French air force detachment (Detair) at Dushanbe", True, 2002, 2010),
    ("2009-10", False, "Agreement", False, 2009, 2009),
    locator="security-1",
)
POINTS = frame(
    "country date value approximate bound",
    ("KAZ", "2011", 100.0, False, None),
    ("TJK", "2012", 10.0, False, "upper"),
    unit="students",
    title="Students",
    locator="aid-2",
)
GRID = frame("kind country facts", ("training", "KAZ", 3), ("exercise", "TJK", 1))
GRID_ROWS = {"training": "Training", "exercise": "Exercise"}
JUDGED = frame(
    "topic verdict claims",
    ("trade", "holds", 2),
    ("trade", "differs", 1),
    ("aid", "cannot be checked", 3),
)
VERDICTS = ["holds", "close", "differs", "cannot be checked"]
BESIDE = frame(
    "partner year rank share_percent value",
    ("FRA", 2010, 3.0, 5.0, 10.0),
    ("FRA", 2012, 4.0, 4.0, 12.0),
    ("CHN", 2010, 1.0, 30.0, 60.0),
    tier="official",
)
PAIRS = frame(
    "year french theirs ratio",
    (2015, 100.0, 150.0, 1.5),
    (2016, 0.0, 5.0, None),
    country="KAZ",
    currency="EUR",
    french_series="Customs",
    theirs_series="UN Comtrade",
    tier="official",
    tier_partner="official",
)
RATIOS = frame(
    "country year flow brief other_year other ratio verdict",
    ("KAZ", 2010, "turnover", 3400.0, 2010, 3321.0, 0.98, "holds"),
    ("KAZ", 2010, "balance", -2900.0, 2010, -2568.0, 0.89, "close"),
    ("TJK", 2009, "turnover", 12.7, 2008, 10.2, 0.8, "differs"),
    approximate=False,
    series="TRADHIST",
    tier="official",
)
TIMED = frame(
    "series moment value approximate",
    ("Detair", 2005.5, 400.0, True),
    ("Detair", 2011.3, 170.0, False),
    ("Detair", 2012.4, 100.0, True),
    ("Manas", 2008.9, 35.0, False),
    country="TJK",
    value_text="400 people",
    title="Strength",
)
ORDER = ["Customs", "UN Comtrade"]

BUILDERS = {
    "turnover_dots": (TURNOVER, lambda rows: trade.turnover_dots(rows, NAMES, SOURCE, "log")),
    "turnover_dots, linear": (
        TURNOVER,
        lambda rows: trade.turnover_dots(rows, NAMES, SOURCE, "linear"),
    ),
    "stated_and_implied": (FLOWS, lambda rows: trade.stated_and_implied(rows, SOURCE)),
    "share_bars": (SHARES, lambda rows: trade.share_bars(rows, list(rows["partner"]), SOURCE)),
    "trend": (
        LINES,
        lambda rows: series.trend(rows, rows.head(0), ORDER, SOURCE, "Million"),
    ),
    "band": (
        ESTIMATES,
        lambda rows: estimate.band(rows, rows.head(0), SOURCE, "Million", limits=(0, 200)),
    ),
    "squares": (SQUARES, lambda rows: coverage.squares(rows, NAMES, SOURCE)),
    "trend, log": (
        LINES,
        lambda rows: series.trend(rows, rows.head(1), ORDER, SOURCE, "Million", log=True),
    ),
    "balance_bars": (LINES, lambda rows: series.balance_bars(rows, ORDER, SOURCE, "Million")),
    "path": (PATH, lambda rows: connected_scatter.path(rows, SOURCE, "EUR")),
    "visits_and_trade": (
        LINES,
        lambda rows: visits_vs_trade.visits_and_trade(rows, VISITS, SOURCE, "Million"),
    ),
    "visits_and_trade, visits": (
        VISITS,
        lambda rows: visits_vs_trade.visits_and_trade(LINES, rows, SOURCE, "Million"),
    ),
    "timeline": (VISITS, lambda rows: visits.timeline(rows, NAMES, SOURCE)),
    "two_way_bars": (
        COUNTS,
        lambda rows: diverging_bars.two_way_bars(rows, ["KAZ", "TKM"], NAMES, SOURCE),
    ),
    "presence_matrix": (STANDING, lambda rows: companies.presence_matrix(rows, NAMES, SOURCE)),
    "sector_treemap": (FIRMS, lambda rows: companies.sector_treemap(rows, NAMES, SOURCE)),
    "sector_bars": (FIRMS, lambda rows: companies.sector_bars(rows, NAMES, SOURCE)),
    "lives": (DATED, lambda rows: facts.lives(rows, SOURCE, 2012)),
    "firm_lanes, country": (
        LANES,
        lambda rows: firm_lanes.firm_lanes(rows, NAMES, NAMES, "country", SOURCE, YEARS),
    ),
    "firm_lanes, fate": (
        LANES,
        lambda rows: firm_lanes.firm_lanes(rows, NAMES, FATES, "fate", SOURCE, YEARS),
    ),
    "labelled_points": (POINTS, lambda rows: facts.labelled_points(rows, NAMES, SOURCE)),
    "counts_grid": (GRID, lambda rows: facts.counts_grid(rows, GRID_ROWS, NAMES, SOURCE)),
    "verdicts": (JUDGED, lambda rows: claims.verdicts(rows, VERDICTS, SOURCE)),
    "side_by_side, rank": (
        BESIDE,
        lambda rows: competitors.side_by_side(rows, "rank", NAMES, SOURCE),
    ),
    "side_by_side, share": (
        BESIDE,
        lambda rows: competitors.side_by_side(rows, "share_percent", NAMES, SOURCE),
    ),
    "ratio_by_year": (PAIRS, lambda rows: partners.ratio_by_year(rows, SOURCE)),
    "dumbbells": (PAIRS, lambda rows: partners.dumbbells(rows, SOURCE)),
    "ratios": (RATIOS, lambda rows: brief_vs_statistics.ratios(rows, NAMES, SOURCE)),
    "arcs": (COUNTS, lambda rows: arcs.arcs(rows, NAMES, CITIES, SOURCE)),
    "over_time": (TIMED, lambda rows: facts.over_time(rows, SOURCE, "People")),
}


BUILDS = [
    brief_vs_statistics,
    arcs,
    claims,
    companies,
    competitors,
    facts,
    firm_lanes,
    connected_scatter,
    coverage,
    estimate,
    partners,
    series,
    visits_vs_trade,
    trade,
    diverging_bars,
    visits,
]


def printed_source(figure):
    """The line at the foot of a figure that names its source, as one line of text."""
    (line,) = [
        note.text.replace("<br>", " ")
        for note in figure.layout.annotations
        if note.text.startswith("Source: ")
    ]
    return line


def hollow(symbol):
    return symbol.endswith("-open")


def test_every_builder_of_a_figure_is_drawn_here():
    builders = {
        name
        for module in BUILDS
        for name, thing in vars(module).items()
        if inspect.isfunction(thing)
        and not name.startswith("_")
        and thing.__module__ == module.__name__
        and inspect.signature(thing).return_annotation is go.Figure
    }
    assert builders == {name.split(",")[0] for name in BUILDERS}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", BUILDERS)
def test_a_figure_takes_the_template_of_a_theme(name, theme):
    table, build = BUILDERS[name]
    figure = build(table).update_layout(template=template(theme))
    assert figure.layout.template.layout.paper_bgcolor == BACKGROUNDS[theme]
    assert figure.layout.paper_bgcolor is None


@pytest.mark.parametrize("rows", ["many", "one", "none"])
@pytest.mark.parametrize("name", BUILDERS)
def test_a_figure_is_drawn_from_many_rows_from_one_and_from_none(name, rows):
    table, build = BUILDERS[name]
    figure = build(table.head({"many": len(table), "one": 1, "none": 0}[rows]))
    assert isinstance(figure, go.Figure)
    assert figure.layout.height >= 90
    assert figure.to_json()


@pytest.mark.parametrize("rows", ["many", "none"])
@pytest.mark.parametrize("name", BUILDERS)
def test_a_figure_names_its_source_inside(name, rows):
    table, build = BUILDERS[name]
    assert printed_source(build(table if rows == "many" else table.head(0))) == f"Source: {SOURCE}"


@pytest.mark.parametrize("name", BUILDERS)
def test_drawing_leaves_the_argument_alone(name):
    table, build = BUILDERS[name]
    before = table.copy(deep=True)
    build(table)
    pd.testing.assert_frame_equal(table, before)


@pytest.mark.parametrize("name", BUILDERS)
def test_a_figure_has_room_for_its_source_below(name):
    table, build = BUILDERS[name]
    assert build(table).layout.margin.b >= 61


def test_a_long_source_is_wrapped_and_gets_more_room():
    long = finished(go.Figure(), "Peyrouse 2012, " + ", ".join(f"trade-{n}" for n in range(30)))
    short = finished(go.Figure(), SOURCE)
    assert max(map(len, long.layout.annotations[0].text.split("<br>"))) <= 46
    assert long.layout.margin.b > short.layout.margin.b
    assert long.layout.height > short.layout.height


def test_a_figure_comes_without_the_theme_that_lives_in_the_client(monkeypatch):
    monkeypatch.setattr(pio.templates, "default", "plotly")  # as Streamlit sets its own
    figure = finished(go.Figure(), SOURCE)
    for each in (figure, copied(figure), axis_above(figure)):
        assert "template" not in each.to_plotly_json()["layout"]


def test_what_a_figure_had_of_its_own_it_keeps_when_it_is_finished():
    figure = go.Figure(layout={"xaxis": {"range": [1, 2]}, "xaxis2": {"title": "own"}})
    figure.add_annotation(text="own")
    layout = finished(figure, SOURCE, yaxis={"dtick": 1}).layout
    assert layout.xaxis.range == (1, 2)
    assert layout.yaxis.dtick == 1
    assert layout.xaxis2.title.text == "own"
    assert all(axis.automargin for axis in (layout.xaxis, layout.xaxis2, layout.yaxis))
    assert [note.text.split()[0] for note in layout.annotations] == ["own", "Source:"]


def test_a_dot_of_turnover_is_hollow_where_the_source_says_about():
    figure = trade.turnover_dots(TURNOVER, NAMES, SOURCE, "log")
    (dots,) = figure.data
    symbols = dict(zip(dots.y, dots.marker.symbol, strict=True))
    assert hollow(symbols["Kazakhstan"])
    assert not hollow(symbols["Tajikistan"])


def test_a_dot_of_turnover_is_labelled_with_value_and_year():
    figure = trade.turnover_dots(TURNOVER, NAMES, SOURCE, "log")
    (dots,) = figure.data
    labels = {name: text.strip() for name, text in zip(dots.y, dots.text, strict=True)}
    assert labels == {
        "Kazakhstan": "<b>≈\u202f€3.4bn</b>, 2010",
        "Tajikistan": "<b>€12.7m</b>, 2009",
    }


@pytest.mark.parametrize(("scale", "kind"), [("log", "log"), ("linear", None)])
def test_the_scale_of_turnover_is_named_on_the_axis(scale, kind):
    axis = trade.turnover_dots(TURNOVER, NAMES, SOURCE, scale).layout.xaxis
    assert axis.type == kind
    assert scale in axis.title.text.lower()


def test_bars_are_hatched_and_named_where_they_are_computed():
    (bars,) = trade.stated_and_implied(FLOWS, SOURCE).data
    shapes = dict(zip(bars.y, bars.marker.pattern.shape, strict=True))
    assert shapes == {"Turnover, 2010": "", "Imports, 2010,<br>computed": "/", "Balance, 2010": ""}
    assert bars.customdata[1] == "computed: (turnover − balance) / 2"


def test_a_deficit_points_left_and_reads_as_published():
    (bars,) = trade.stated_and_implied(FLOWS, SOURCE).data
    assert dict(zip(bars.y, bars.x, strict=True))["Balance, 2010"] == -2.9
    assert "−€2.9bn" in bars.text


def test_france_has_its_own_colour_among_shares():
    (bars,) = trade.share_bars(SHARES, ["China", "France"], SOURCE).data
    assert list(bars.marker.color) == [NEUTRAL, FRANCE_COLOUR]
    assert list(bars.text) == ["17.1\u202f%", "7.5\u202f%"]


def test_a_year_without_a_value_is_a_gap_in_the_line():
    line = series.trend(LINES, LINES.head(0), ORDER, SOURCE, "Million").data[0]
    assert list(line.x) == [2010, 2011, 2012, 2013]
    assert pd.isna(line.y[2])
    assert line.connectgaps is False


def test_two_series_are_two_lines_with_their_own_mark_and_dash():
    first, second = series.trend(LINES, LINES.head(0), ORDER, SOURCE, "Million").data
    assert (first.name, second.name) == ("Customs", "UN Comtrade")
    assert first.line.dash != second.line.dash
    assert first.marker.symbol[0] != second.marker.symbol[0]


def test_a_series_keeps_its_dash_where_another_is_left_out():
    only = LINES[LINES["series"].eq("UN Comtrade")]
    (line,) = series.trend(only, only.head(0), ORDER, SOURCE, "Million").data
    _, beside = series.trend(LINES, LINES.head(0), ORDER, SOURCE, "Million").data
    assert (line.line.dash, line.marker.symbol) == (beside.line.dash, beside.marker.symbol)


def test_no_two_series_of_the_data_share_mark_and_dash_nor_take_the_diamonds_of_the_brief():
    names = [name for name in load_trade()["series"].unique() if name != "The brief"]
    assert set(names) == set(series.SERIES)
    manners = [series.manner(name, [*names, "Your figures"]) for name in [*names, "Your figures"]]
    assert len({mark for mark, _ in manners}) == len(names) + 1
    assert not any("diamond" in mark for mark, _ in manners)


def test_what_press_tells_is_hollow():
    line = series.trend(LINES, LINES.head(0), ORDER, SOURCE, "Million").data[0]
    assert [hollow(symbol) for symbol in line.marker.symbol] == [False, False, False, True]


def test_the_brief_stands_as_diamonds_that_no_line_joins():
    *_, brief = series.trend(LINES, LINES.head(2), ORDER, SOURCE, "Million").data
    assert (brief.name, brief.mode, brief.marker.symbol) == ("The brief", "markers", "diamond-open")


def test_a_log_scale_is_only_there_where_it_is_asked_for():
    plain = series.trend(LINES, LINES.head(0), ORDER, SOURCE, "Million")
    log = series.trend(LINES, LINES.head(0), ORDER, SOURCE, "Million", log=True)
    assert (plain.layout.yaxis.type, log.layout.yaxis.type) == (None, "log")
    assert plain.layout.yaxis.rangemode == "tozero"


def test_a_path_runs_in_the_order_of_the_years():
    _, line = connected_scatter.path(PATH, SOURCE, "EUR").data
    assert list(line.x) == [100, 200, 50]
    assert list(line.text) == ["2010", "", "2012"]


def test_years_of_a_path_that_would_lie_on_each_other_are_not_both_written():
    rows = pd.concat([PATH.head(1)] * 5, ignore_index=True).assign(
        year=[1992, 1995, 2000, 2005, 2006],
        imports=[10.0, 11.0, 500.0, 900.0, 1000.0],
        exports=[10.0, 10.0, 600.0, 100.0, 900.0],
    )
    _, line = connected_scatter.path(rows, SOURCE, "EUR").data
    assert list(line.text) == ["1992", "", "2000", "2005", "2006"]


@pytest.mark.parametrize("ratios", [(1.10, 1.03, 1.04), (0.4, 1.0, 2.5), (1.02, 1.01, 0.99)])
def test_a_note_lies_on_no_line_and_no_mark_and_veils_what_it_lies_on(ratios):
    rows = (
        PAIRS.head(1)
        .drop(columns=["year", "ratio"])
        .merge(pd.DataFrame({"year": [2018, 2019, 2020], "ratio": ratios}), how="cross")
    )
    figure = partners.ratio_by_year(rows, SOURCE)
    text = "2018, oil: US$3.84bn by first sale, €2.95bn by origin"
    told = pd.DataFrame([{"x": 2018, "y": ratios[0], "text": text, "source": "A; B"}])
    note = callouts.point_at(figure, told, log=True).layout.annotations[-1]
    lines = note.text.split("<br>")
    size = (LETTER * max(map(len, lines)), LINE * len(lines))
    for width in (HALF, FULL):
        panel = callouts._Panel(figure, width, log=True)
        left, right, upper, lower = panel.box(told.iloc[0].to_dict(), (note.ax, note.ay), size)
        assert not [1 for x, y in panel.drawn if left < x < right and upper < y < lower]
    notes = template("dark")["layout"]["annotations"]
    veil = next(part for part in notes if part["name"] == note.templateitemname)
    assert veil["bgcolor"] == "rgba(15,21,28,0.8)"


def test_trade_beside_visits_keeps_its_gaps():
    line = visits_vs_trade.visits_and_trade(LINES, VISITS, SOURCE, "Million").data[0]
    assert pd.isna(line.y[2])
    assert line.connectgaps is False


def test_a_visit_dated_by_its_year_spans_the_year():
    out = [dots for dots in visits.timeline(VISITS, NAMES, SOURCE).data if dots.error_x.array]
    assert list(out[0].error_x.array) == [0.5, 0]
    assert out[0].x[0] == 1993.5


@pytest.mark.parametrize(
    ("date", "year"), [("2010", 2010.5), ("2010-01-01", 2010 + 1 / 365), ("2010-07", 2010.541)]
)
def test_a_date_stands_in_the_middle_of_what_it_names(date, year):
    assert visits.moment(date) == pytest.approx(year, abs=0.001)


def test_triangles_point_the_way_of_the_visitor():
    figure = visits.timeline(VISITS, NAMES, SOURCE)
    marks = {dots.name: dots.marker.symbol for dots in figure.data if dots.name}
    assert marks == {"To Central Asia": "triangle-right", "To France": "triangle-left"}


@pytest.mark.parametrize(
    "figure",
    [
        visits.timeline(VISITS, NAMES, SOURCE),
        diverging_bars.two_way_bars(COUNTS, ["KAZ", "TKM"], NAMES, SOURCE),
    ],
)
def test_places_keep_their_capitals_in_what_a_mark_tells(figure):
    told = " ".join(dots.hovertemplate or "" for dots in figure.data)
    assert "to Central Asia" in told
    assert "to France" in told


def test_heads_of_state_are_named_and_larger():
    figure = visits.timeline(VISITS, NAMES, SOURCE)
    assert "Mitterrand" in [note.text for note in figure.layout.annotations]
    dots = figure.data[1]
    assert dots.marker.size[0] > dots.marker.size[1]


@pytest.mark.parametrize("width", [240, 880])
@pytest.mark.parametrize("countries", [("KAZ",), ("KAZ", "KGZ", "TJK", "TKM", "UZB")])
def test_names_of_heads_never_lie_upon_one_another(countries, width):
    rows = load_visits()
    figure = visits.timeline(rows[rows["country"].isin(countries)], NAMES, SOURCE)
    first, last = figure.layout.xaxis.range
    boxes = []
    for note in figure.layout.annotations:
        if note.name == "source" or (width < 880 and note.opacity != 1):
            continue
        at = (note.x - first) / (last - first) * width
        half = 5.4 * len(note.text) / 2
        boxes.append((note.y, note.yshift, at - half, at + half))
    assert len(boxes) > 3
    for place, (y, shift, left, right) in enumerate(boxes):
        assert not any(
            (y, shift) == other[:2] and left < other[3] and other[2] < right
            for other in boxes[place + 1 :]
        )


def test_visits_to_france_point_left_and_undated_ones_are_hatched():
    figure = diverging_bars.two_way_bars(COUNTS, ["KAZ", "TKM"], NAMES, SOURCE)
    bars = {bar.name: bar for bar in figure.data}
    assert list(bars["To France, undated"].x) == [-9]
    assert bars["To France, undated"].marker.pattern.shape == "/"
    assert bars["To France"].marker.pattern.shape == ""
    assert list(bars["To Central Asia"].x) == [4]


def test_an_axis_of_visits_counts_from_the_middle_both_ways():
    axis = diverging_bars.two_way_bars(COUNTS, ["KAZ", "TKM"], NAMES, SOURCE).layout.xaxis
    assert [abs(tick) for tick in axis.tickvals] == list(axis.ticktext)
    assert 0 in axis.tickvals


def test_levels_come_in_the_order_of_protocol():
    assert diverging_bars.levels_in(VISITS) == ["head_of_state", "foreign_minister"]


def test_firms_that_left_or_are_silent_are_not_drawn_like_those_present():
    figure = companies.presence_matrix(STANDING, NAMES, SOURCE)
    symbols = {dots.name: dots.marker.symbol for dots in figure.data}
    assert symbols["Not heard of since"] == "line-ew-open"
    assert symbols["Has left"] == "x-thin-open"
    assert not hollow(symbols["Contract"])


def test_a_firm_in_two_countries_is_one_block_of_its_sector():
    (blocks,) = companies.sector_treemap(FIRMS, NAMES, SOURCE).data
    sizes = dict(zip(blocks.ids, blocks["values"], strict=True))
    assert sizes == {"oil_and_gas": 1, "rail": 1, "oil_and_gas/Total": 1, "rail/Alstom": 1}
    told = dict(zip(blocks.ids, blocks.customdata, strict=True))
    assert told["oil_and_gas/Total"] == "Kazakhstan, Uzbekistan"


def test_a_bar_of_a_sector_names_its_firms_and_their_countries():
    (bars,) = companies.sector_bars(FIRMS, NAMES, SOURCE).data
    told = dict(zip(bars.y, zip(bars.x, bars.customdata, strict=True), strict=True))
    assert told["Oil and gas"] == (1, "Total (Kazakhstan, Uzbekistan)")


def test_what_lasts_is_a_bar_to_its_own_last_year_and_detair_has_its_colour():
    bar, dots, dates = facts.lives(DATED, SOURCE, 2012).data
    assert list(bar.x) == [2002, 2010]
    assert bar.line.color == DETAIR_COLOUR
    assert list(dots.marker.color) == [NEUTRAL, DETAIR_COLOUR]
    assert list(dates.x) == list(dots.x)
    assert dates.marker.size > dots.marker.size, "a date stands clear of its dot"


def test_labels_of_three_lines_have_room_between_them():
    title = "A title of so many words that it takes three lines beside the axis of a figure"
    rows = pd.concat([DATED.assign(title=f"{title} {n}") for n in range(6)])
    long = facts.lives(rows, SOURCE, 2012).layout
    lines = [label.count("<br>") + 1 for label in long.yaxis.categoryarray]
    panel = long.height - long.margin.t - long.margin.b
    assert max(lines) == 3
    assert panel / len(lines) >= 3 * 15.6  # a line of a tick is 1.3 of its 12 pixels


def test_a_day_that_is_told_stands_within_its_year_and_a_bare_year_on_it():
    rows = frame(
        "date until lasts first_year last_year",
        ("2001-10-23", "2002-10-02", True, 2001, 2002),
        ("2002", "2014-10-28", True, 2002, 2014),
        title="Detair",
        accent=True,
        locator=None,
    )
    later, earlier, dots, _dates = facts.lives(rows, SOURCE, 2025).data
    assert list(later.x) == [2002, pytest.approx(2014.83, abs=0.01)]
    assert list(earlier.x) == pytest.approx([2001.81, 2002.76], abs=0.01)
    assert list(dots.x) == [2002, pytest.approx(2001.81, abs=0.01)]


def lanes(by="country", titles=NAMES):
    return firm_lanes.firm_lanes(LANES, NAMES, titles, by, SOURCE, YEARS)


def test_a_lane_has_a_bar_only_between_two_ends_that_are_told():
    bars = [bar for bar in lanes().data if bar.mode == "lines"]
    assert [(int(bar.x[0]), int(bar.x[-1])) for bar in bars] == [(1996, 2023), (2016, 2017)]
    assert "reported 2023" in bars[0].hovertemplate
    assert "Orano</b> (Areva in 2012), Kazakhstan" in bars[0].hovertemplate


def test_what_the_press_tells_of_a_firm_is_open_and_the_brief_is_a_diamond_of_its_own():
    shapes = {}
    for dots in lanes().data:
        if dots.customdata is not None:
            symbol = dots.marker.symbol
            each = [symbol] * len(dots.x) if isinstance(symbol, str) else symbol
            shapes |= dict(zip(map(int, dots.x), each, strict=True))
    assert shapes == {1996: "circle-open", 2018: "square", 2017: "x-open", 2012: "diamond-open"}


def test_lanes_stand_under_their_country_or_fate_and_an_old_name_at_the_brief():
    figure = lanes()
    assert list(figure.layout.yaxis.ticktext) == [
        "<b>Kazakhstan</b>",
        "Orano",
        "Carrefour",
        "<b>Tajikistan</b>",
        "Meunier",
    ]
    assert "Areva →" in [note.text for note in figure.layout.annotations]
    by_fate = lanes("fate", FATES).layout.yaxis.ticktext
    assert list(by_fate)[:3] == ["<b>Grew</b>", "Orano KAZ", "<b>Left</b>"]


def test_lanes_show_the_years_that_are_chosen_and_none_outside_them():
    figure = firm_lanes.firm_lanes(LANES, NAMES, NAMES, "country", SOURCE, (2005, 2009))
    first, last = figure.layout.xaxis.range
    assert 2004 < first < 2005
    assert 2009 < last < 2011


def test_a_firm_of_which_one_date_is_told_has_a_mark_and_no_line():
    figure = firm_lanes.firm_lanes(LANES.iloc[2:3], NAMES, NAMES, "country", SOURCE, YEARS)
    assert not [trace for trace in figure.data if trace.mode == "lines"]
    said = next(dots.customdata[0] for dots in figure.data if dots.customdata is not None)
    assert said == (
        "<b>Meunier</b>, Tajikistan<br>Works<br>Contract, from 2018, reported 2019"
        "<br>A publication (official)"
    )


def test_an_upper_bound_is_a_hollow_triangle_that_points_to_less():
    exact, bound = facts.labelled_points(POINTS, NAMES, SOURCE).data
    assert bound.marker.symbol == "triangle-left-open"
    assert "fewer than 10" in bound.text
    assert exact.marker.symbol == "circle"


def test_an_approximate_point_is_hollow_and_marked():
    (point,) = facts.labelled_points(POINTS.head(1).assign(approximate=True), NAMES, SOURCE).data
    assert hollow(point.marker.symbol)
    assert "≈ 100" in point.text


def test_a_place_without_facts_is_empty_in_the_grid():
    (marks,) = facts.counts_grid(GRID, GRID_ROWS, NAMES, SOURCE).data
    found = list(zip(marks.x, marks.y, marks.text, strict=True))
    assert [(x, y, int(count)) for x, y, count in found] == [
        ("Kazakhstan", "Training", 3),
        ("Tajikistan", "Exercise", 1),
    ]


def test_verdicts_are_told_apart_without_colour():
    figure = claims.verdicts(JUDGED, VERDICTS, SOURCE)
    shapes = [bar.marker.pattern.shape for bar in figure.data]
    assert [bar.name for bar in figure.data] == ["Holds", "Differs", "Cannot be checked"]
    assert len(set(shapes)) == 3


def test_a_year_without_a_rank_is_a_gap_and_first_place_is_on_top():
    figure = competitors.side_by_side(BESIDE, "rank", NAMES, SOURCE)
    france = next(line for line in figure.data if line.name == "France")
    assert pd.isna(france.y[1])
    assert france.connectgaps is False
    assert france.line.color == FRANCE_COLOUR
    bottom, top = figure.layout.yaxis.range
    assert bottom > BESIDE["rank"].max() > 1 > top


def test_ranks_are_told_from_the_first_and_then_in_fives():
    figure = competitors.side_by_side(BESIDE.assign(rank=13.0), "rank", NAMES, SOURCE)
    assert list(figure.layout.yaxis.tickvals) == [1, 5, 10, 15]


def test_both_sides_figures_stand_apart_with_their_ratio():
    figure = partners.dumbbells(PAIRS, SOURCE)
    french, partner, words = figure.data[-3:]
    assert (list(french.x), list(partner.x)) == ([100, 0], [150, 5])
    assert [word.strip() for word in words.text] == ["× 1.50", ""]
    assert french.marker.symbol != partner.marker.symbol
    assert partner.marker.color == COUNTRY_COLOURS["KAZ"]


def test_a_ratio_that_is_not_known_is_a_gap():
    (line,) = partners.ratio_by_year(PAIRS, SOURCE).data
    assert list(line.x) == [2015, 2016]
    assert line.y[0] == 1.5
    assert pd.isna(line.y[1])


def test_two_series_of_the_partner_are_two_lines_of_ratios():
    both = pd.concat([PAIRS, PAIRS.assign(theirs_series="Quoted", ratio=2.0)])
    first, second = partners.ratio_by_year(both, SOURCE).data
    assert first.name != second.name
    assert first.line.dash != second.line.dash


def test_a_balance_below_zero_is_drawn_below_zero():
    rows = LINES.head(1).assign(value=-60.0)
    (bars,) = series.balance_bars(rows, ORDER, SOURCE, "Million").data
    assert list(bars.y) == [-60]


def test_figures_take_the_tables_as_they_are_loaded():
    """Loaders give text as string[pyarrow] and whole numbers that may be missing as Int64."""
    known = names(load_countries())
    shares = ranked(load_partner_shares(), "KAZ", "exports")
    labels = [known[partner] for partner in shares["partner"]]
    stand = standings(Selection().with_scope("brief")).rename(columns={"standing": "status"})
    figures = [
        trade.turnover_dots(latest(load_trade(), "turnover"), known, SOURCE, "log"),
        trade.share_bars(shares, labels, SOURCE),
        visits.timeline(load_visits(), known, SOURCE),
        companies.presence_matrix(stand, known, SOURCE),
        companies.sector_treemap(named(load_companies()), known, SOURCE),
        facts.lives(dated(load_security()), SOURCE, 2012),
    ]
    assert all(figure.to_json() for figure in figures)


DOUBTABLE = {
    "path": PATH,
    "visits_and_trade": LINES,
    "visits_and_trade, visits": VISITS,
    "timeline": VISITS,
    "side_by_side, rank": BESIDE,
    "dumbbells": PAIRS,
    "ratios": RATIOS,
}


@pytest.mark.parametrize("name", DOUBTABLE)
@pytest.mark.parametrize(("tier", "said"), [("press", "press"), ("encyclopaedia", "encyclopaedia")])
def test_a_hover_text_says_where_the_source_is_press_or_an_encyclopaedia(name, tier, said):
    def hovers(tier):
        rows = DOUBTABLE[name].assign(tier=tier, tier_partner=tier)
        traces = [t for t in BUILDERS[name][1](rows).data if t.customdata is not None]
        cells = [(t.hovertemplate, cell) for t in traces for cell in t.customdata]
        rows_of_cells = [(shown, [c] if isinstance(c, str) else list(c)) for shown, c in cells]
        return [(shown, texts) for shown, texts in rows_of_cells if "source: " in str(texts[-1])]

    told = hovers(tier)
    assert len(told) > len(hovers("official")) == len(hovers("brief"))
    assert any(said in texts[-1] for _, texts in told)
    for shown, texts in told:
        place = "%{customdata}" if len(texts) == 1 else f"%{{customdata[{len(texts) - 1}]}}"
        assert place in shown


@pytest.mark.parametrize(("years", "step"), [([2018, 2020], 1), ([2010], 1), ([1992, 2020], None)])
def test_an_axis_of_few_years_writes_each_once(years, step):
    axis = along_years(go.Figure(go.Scatter(x=years, y=years)))
    assert (axis.get("dtick"), axis["tickformat"]) == (step, "d")


def test_words_of_the_treemap_are_read_on_its_own_blocks_in_both_themes():
    (blocks,) = companies.sector_treemap(FIRMS, NAMES, SOURCE).data
    for ground, ink in zip(blocks.marker.colors, blocks.textfont.color, strict=True):
        assert Color(ground).contrast(ink, method="wcag21") >= 4.5


def test_an_arc_is_as_wide_as_its_visits_and_is_told_apart_by_its_line():
    counts = frame(
        "category direction visits dated",
        ("KAZ", "to_central_asia", 12, True),
        ("KAZ", "to_france", 6, True),
    )
    there, back, *_others = arcs.arcs(counts, NAMES, CITIES, SOURCE).data
    assert (there.line.width, back.line.width) == (12, 6)
    assert (there.line.dash, back.line.dash) == ("solid", "dot")


def test_the_end_of_an_arc_tells_both_numbers():
    counts = frame("category direction visits dated", ("TJK", "to_france", 2, True))
    texts = [note.text for note in arcs.arcs(counts, NAMES, CITIES, SOURCE).layout.annotations]
    assert "<b>Dushanbe</b>  → 0  ← 2" in texts
