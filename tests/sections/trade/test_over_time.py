"""Trade over the years: the options, a chart for each country, two marks that are compared, the balance."""

import pytest

from components.model.blocks import Card, Choice, Columns, Figure, Fold, Text
from components.model.view import View
from components.sections.events_switch import events
from components.sections.trade.balance import balance
from components.sections.trade.measured import choose_lines, choose_measure
from components.sections.trade.over_time import over_time
from data.query.selection import SCOPES

OPTIONS = ("lines", "flow", "currency", "mode", "base", "marks", "events", "of")
FLOWS = ["imports", "exports", "turnover", "balance"]
MODES = ["level", "log", "index", "share", "head", "gdp"]
NO_SHARE = ["level", "log", "index", "head", "gdp"]  # nobody gives a turnover with the world


def view(**query: str) -> View:
    return View.read("trade", {"scope": "now", **query}, options=OPTIONS)


def chosen(**query: str) -> tuple:
    """The choices, the measure and the rows of what an address asks for."""
    asked = view(**query)
    return choose_measure(asked, choose_lines(asked).code)


def lines(**query: str) -> tuple:
    """The parts of the section, and its card if there is one."""
    asked = view(**query)
    return over_time(asked, *events(asked, asked.selection)).parts


def card(**query: str) -> Card:
    return next(part for part in lines(**query) if isinstance(part, Card))


def charts(shown: Card) -> list[Figure]:
    """The charts of the countries, in the order in which a narrow screen has them."""
    found = []
    for block in shown.body:
        columns = block.columns if isinstance(block, Columns) else ((block,),)
        found += [part for column in columns for part in column if isinstance(part, Figure)]
    return found


def marks_of(shown: Card) -> Choice:
    folds = [block for block in shown.body if isinstance(block, Fold)]
    return next(block for fold in folds for block in fold.blocks if isinstance(block, Choice))


@pytest.mark.parametrize("which", ["best", "all"])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("flow", FLOWS)
def test_trade_is_measured_every_way_the_data_allow(flow, mode, which):
    choices, measure, rows = chosen(flow=flow, mode=mode, currency="USD", lines=which)
    allowed = mode in {"balance": ("level", "head", "gdp"), "turnover": NO_SHARE}.get(flow, MODES)
    assert (measure.flow, measure.currency) == (flow, "USD")
    assert measure.mode == (mode if allowed else "level")
    assert not any(choice.complaint for choice in choices)
    assert [choice.parameter for choice in choices][3:] == ["base"] * (measure.mode == "index")
    shown = card(flow=flow, mode=mode, currency="USD", lines=which)
    assert shown.name == f"trade-{flow}-{measure.mode}"
    assert len(shown.rows) == len(rows)
    drawn = sum(
        sum(value is not None for value in line.y)
        for chart in charts(shown)
        for line in chart.figure.data
        if line.meta
    )
    assert drawn == len(rows) > 0


def test_a_mode_is_offered_only_where_the_data_can_do_it():
    def offered(**query):
        return [code for code, _words in chosen(**query)[0][2].options]

    assert offered() == MODES
    assert offered(flow="turnover") == NO_SHARE
    assert offered(flow="balance") == ["level", "head", "gdp"]
    assert "share" not in offered(country="TKM")


def test_an_index_counts_from_the_latest_year_that_most_lines_have():
    choices, measure, rows = chosen(mode="index", country="KGZ", lines="all")
    years = [int(code) for code, _words in choices[-1].options]
    assert measure.base == years[0] == max(years) > min(years)
    assert set(rows[rows["year"].eq(measure.base)]["value"]) == {100}
    earlier = chosen(mode="index", country="KGZ", base=str(years[-1]), lines="all")
    assert earlier[1].base == years[-1]


def test_a_year_that_cannot_be_the_index_year_is_said_with_the_one_shown():
    for asked in (SCOPES["now"][0], 2010, SCOPES["now"][1] + 1):
        year = chosen(mode="index", base=str(asked), lines="all")[0][-1]
        assert str(asked) not in dict(year.options)
        assert f"base {asked}, which is not one of" in year.complaint
        assert year.complaint.endswith(f"shown instead: {year.code}.")


def test_each_country_has_a_chart_that_a_click_picks_marks_of():
    shown = charts(card())
    assert [chart.picks_of for chart in shown] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert [chart.heading for chart in shown][:2] == ["Kazakhstan", "Kyrgyzstan"]
    assert {chart.picks for chart in shown} == {"marks"}
    assert shown[0].name == "trade-imports-level_KAZ"
    assert shown[0].alt.startswith("Kazakhstan. ")
    (alone,) = charts(card(country="UZB"))
    assert alone.figure.layout.height > shown[-1].figure.layout.height + 100


def test_a_selection_without_statistics_says_so_and_keeps_its_options():
    *choices, more, text = lines(country="TJK", years="1991-1991")
    assert text == Text("**No yearly statistics for this selection.**", "search_off")
    assert [choice.parameter for choice in (*choices, *more.blocks)] == [
        *("lines", "flow", "currency", "mode", "events")
    ]


def test_the_choices_that_few_make_are_folded_unless_an_address_makes_one():
    def is_open(**query):
        return next(part for part in lines(**query) if isinstance(part, Fold)).is_open

    assert not is_open(flow="balance")
    assert all(
        is_open(**query) for query in ({"mode": "log"}, {"currency": "USD"}, {"events": "1"})
    )


def test_diamonds_are_told_only_where_the_brief_has_points():
    assert "diamonds: the brief" in card(flow="turnover").subtitle
    assert "diamonds" not in card().subtitle
    assert any(line.name == "The brief" for line in charts(card(flow="turnover"))[0].figure.data)
    assert "diamonds" not in card(flow="turnover", mode="index").subtitle


def test_the_lines_show_events_and_cases():
    def noted(**query):
        notes = [
            note for chart in charts(card(**query)) for note in chart.figure.layout.annotations
        ]
        return " ".join(f"{note.text} {note.hovertext}" for note in notes).replace("<br>", " ")

    assert "January 2022 unrest" in noted(events="1")
    assert "January 2022 unrest" not in noted()
    assert "probably gold" in noted(lines="all")
    assert "probably gold" not in noted(country="KAZ", lines="all")


def test_rows_are_taken_home_without_what_only_hovering_shows():
    assert "hover" not in card().rows
    assert {"country", "year", "series", "value", "source_id"} <= set(card().rows)


def test_the_best_estimate_comes_first_and_a_band_stands_behind_it():
    shown = card(country="UZB", flow="imports")
    assert set(shown.rows["series"]) == {"best estimate"}
    (figure,) = (chart.figure for chart in charts(shown))
    line = next(trace for trace in figure.data if trace.meta)
    bands = [trace for trace in figure.data if trace.fill == "toself"]
    assert line.name == "Best estimate"
    rows = shown.rows.set_index("year")
    for year, value in zip(line.x, line.y, strict=True):
        if value is None:
            assert year not in rows.index
            continue
        heights = [
            height
            for one in bands
            for at, height in zip(one.x, one.y, strict=True)
            if round(at) == year
        ]
        assert (min(heights), max(heights)) == (rows["low"][year], rows["high"][year])
        assert min(heights) <= value <= max(heights)
    assert sum(trace.showlegend is not False for trace in bands) == 1
    whose = set(shown.basis["series"])
    assert {"TRADHIST", "ITPD-E", "Uzbek statistics"} <= whose  # all sources of the band are cited


def test_two_countries_have_one_scale_and_more_their_own():
    def ranges(**query):
        return [chart.figure.layout.yaxis.range for chart in charts(card(**query))]

    first, second = ranges(country="KAZ,UZB")
    assert first == second
    assert first[1] > 5_000
    assert "one scale" in card(country="KAZ,UZB").subtitle
    assert ranges() == [None] * 5
    low, high = ranges(country="KAZ,UZB", mode="log")[0]
    assert 0 < low < high < 4


def test_marks_of_a_source_show_every_source_as_they_did():
    old = view(marks="KAZ:2011:TRADHIST")
    assert choose_lines(old).code == "all"
    assert choose_lines(view(marks="KAZ:2011:best estimate")).code == "best"
    assert choose_lines(view(marks="KAZ:2011:TRADHIST", lines="best")).code == "best"
    assert choose_lines(view()).code == "best"


def test_two_marks_are_compared_in_a_sentence_the_earlier_first():
    shown = card(marks="KAZ:2011:TRADHIST,KAZ:2005:TRADHIST")
    fold = shown.body[-1]
    text = fold.blocks[-1].markdown
    assert text.startswith("**What differs:** Kazakhstan 2005 (TRADHIST) ")
    assert "Kazakhstan 2011 (TRADHIST)" in text
    assert marks_of(shown).chosen == ("KAZ:2011:TRADHIST", "KAZ:2005:TRADHIST")
    assert fold.is_open
    assert card(marks="KAZ:2011:TRADHIST").body[-1].is_open
    assert not card().body[-1].is_open


def test_small_charts_have_plots_of_one_height_and_name_their_sources_together():
    shown = card()
    rooms = [
        chart.figure.layout.height - chart.figure.layout.margin.t - chart.figure.layout.margin.b
        for chart in charts(shown)
    ]
    assert len(set(rooms)) == 1
    assert not any(chart.is_sourced or chart.figure.layout.showlegend for chart in charts(shown))
    (source,) = [block for block in shown.body if isinstance(block, Text)]
    assert source.markdown.startswith("Source: ")
    (alone,) = charts(card(country="UZB"))
    assert alone.is_sourced
    assert not [block for block in card(country="UZB").body if isinstance(block, Text)]


def test_every_mark_of_the_charts_can_be_chosen_and_no_other():
    shown = card(country="KAZ", lines="all")
    choice, rows = marks_of(shown), shown.rows
    assert len(choice.options) == len(rows.drop_duplicates(["country", "year", "series"]))
    assert dict(choice.options)["KAZ:2011:TRADHIST"] == "Kazakhstan 2011 (TRADHIST)"
    assert choice.most == 2
    unknown = marks_of(card(marks="KAZ:1900:TRADHIST,KAZ:2011:TRADHIST"))
    assert unknown.chosen == ("KAZ:2011:TRADHIST",)
    assert (
        "KAZ:1900:TRADHIST, which is not a mark of these charts; it is left out"
        in unknown.complaint
    )


def test_the_balance_of_a_country_stands_by_its_path():
    asked = view(of="UZB", lines="all")
    choice, both = balance(asked, events(view(), view().selection)[1]).parts
    assert choice.code == "UZB"
    (bars,), (scatter,) = both.columns
    assert (bars.name, scatter.name) == ("trade-balance-UZB", "trade-path-UZB")
    assert set(bars.rows["country"]) == {"UZB"}
    assert (bars.rows["series"].value_counts() > 1).all()
    assert scatter.rows["series"].nunique() == 1
    assert {"imports", "exports"} <= set(scatter.rows)


def test_a_balance_of_single_years_leaves_the_choice_alone():
    none = events(view(), view().selection)[1]
    (choice,) = balance(view(years="2010-2010", lines="all"), none).parts
    assert choice.parameter == "of"
    assert balance(view(country="TJK", years="1991-1991"), none).parts == ()


def test_the_switch_of_events_gives_those_of_the_chosen_countries():
    asked = view(events="1", country="KGZ")
    switch, shown = events(asked, asked.selection)
    assert switch.on
    assert set(shown["country"]) == {"KGZ"}
    switch, shown = events(view(), view().selection)
    assert not switch.on
    assert shown.empty
    brief = view(events="1", scope="brief")
    switch, shown = events(brief, brief.selection)
    assert switch is None
    assert shown.empty


def test_what_the_estimate_leaves_out_is_said_with_the_reason_under_the_chart():
    note = card(country="KGZ").note
    assert "Left out: Kyrgyzstan 2000–2016, USITC, ITPD-E" in note
    assert ": Gold: 7.9 times TRADHIST in 2009." in note
    assert "Kazakhstan" not in note
    assert "31 times" not in note  # of a source that no estimate asks
    assert "Left out" not in card(country="KGZ", lines="all").note
    assert "Left out" not in card(country="KGZ", flow="exports").note
    assert "Left out" not in card(country="KAZ", years="2000-2010").note
