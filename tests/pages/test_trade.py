"""pages/trade.py: what the page on trade says, as a value, over a grid of views."""

import functools
import itertools

import plotly.graph_objects as go
import pytest

from components.model.blocks import Choice, Figure, Fold, Live, Notice, Text, paragraph
from components.model.page import Page
from components.model.pages import Definition, Pages
from data.query import frames
from pages import trade

PAGES = Pages({"trade": Definition(trade.build, trade.OPTIONS)})
NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
}
SCOPES = [{"scope": "brief"}, {}, {"official": "1", "events": "1"}]
FILTERS = [
    *({"country": code} for code in ("", *NAMES, "KAZ,UZB")),
    *(
        {"country": code, "years": years}
        for code, years in itertools.product(["", "KGZ"], ["2008-2010", "1991-1991"])
    ),
    *({"country": code, "lang": "fr"} for code in ("", "KAZ,UZB")),
]
GRID = [{**scope, **filters} for scope, filters in itertools.product(SCOPES, FILTERS)]


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("trade", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def figures(shown: Page) -> list[Figure]:
    return [block for block in shown.blocks if isinstance(block, Figure)]


def figure_of(shown: Page, name: str) -> go.Figure:
    """The figure of a card."""
    return next(block.figure for block in shown.card(name).body if isinstance(block, Figure))


def choice(shown: Page, parameter: str) -> Choice | None:
    return next((block for block in shown.choices if block.parameter == parameter), None)


def spaced(text: str) -> str:
    """Make thin and hard spaces plain, so that numbers can be looked for."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


def words(shown: Page) -> str:
    """What a page says outside its charts and tables."""
    cards = [f"{card.title} {card.subtitle} {card.note}" for card in shown.cards]
    texts = [block.markdown for block in shown.blocks if isinstance(block, Text)]
    notices = [block.message for block in shown.blocks if isinstance(block, Notice)]
    return spaced("\n".join([*map(str, shown.lead), *cards, *texts, *notices]))


def noted(figure: go.Figure) -> str:
    """The words of a figure's annotations, as they stand and as they are told when pointed at."""
    said = [f"{note.text} {note.hovertext or ''}" for note in figure.layout.annotations]
    return "\n".join(said).replace("<br>", " ")


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_with_its_names_once_and_words_for_every_figure(query):
    shown = page(**query)
    title, source = {"en": ("Trade", "Source: "), "fr": ("Commerce", "Source : ")}[
        shown.view.language
    ]
    assert shown.title == title
    assert shown.unreadable == ()
    names = [card.name for card in shown.cards]
    drawn = [figure.name for figure in figures(shown)]
    anchors = [section.name for section in shown.sections]
    for unique in (names, drawn, anchors):
        assert len(unique) == len(set(unique))
    for figure in figures(shown):
        assert figure.alt.strip()
        assert source in spaced(noted(figure.figure))
        assert "NaN" not in figure.json
    for card in shown.cards:
        assert str(card.title)
        assert card.subtitle
        assert len(card.rows)
    asked = [block.parameter for block in shown.choices]
    assert len(asked) == len(set(asked))
    assert set(asked) <= set(trade.OPTIONS)


@pytest.mark.parametrize("scope", ["brief", "now"])
def test_the_page_ends_with_the_place_for_a_file(scope):
    *_, last = page(scope=scope).parts
    assert isinstance(last, Live)
    assert last.name == "uploaded-series"
    assert last.still == ()


def test_all_sources_go_from_the_lines_to_the_brief():
    anchors = [section.name for section in page(scope="now").sections]
    assert anchors[:5] == ["over-time", "products", "expected", "partners", "mirror"]
    assert anchors[-2:] == ["brief", "own-figures"]
    folds = [block for block in page(scope="now").blocks if isinstance(block, Fold)]
    assert [fold.title for fold in folds] == [
        "Currency, measure, events",
        "Compare two marks",
        "Earlier years (26)",
        "In words, and by another count",
        "Coefficients of the model, and published ones",
        "The ratio by year",
        *("Balance by year", "Oil, uranium, shares and ranks", "Investment", "What the brief said"),
    ]
    assert not any(fold.is_open for fold in folds)
    assert not [block for block in page(scope="brief").blocks if isinstance(block, Fold)]


def test_a_fold_in_which_an_address_chooses_is_open():
    def is_open(**query):
        blocks = page(scope="now", **query).blocks
        return {block.title: block.is_open for block in blocks if isinstance(block, Fold)}

    assert is_open(of="UZB")["Balance by year"]
    assert not is_open(of="KAZ")["Balance by year"]  # which comes first anyway
    assert not is_open(of="UZB")["Investment"]


def test_the_brief_leads_with_the_turnover_of_kazakhstan():
    (lead,) = page(scope="brief").lead
    assert "≈ €3.4bn" in spaced(str(lead))
    assert lead.name == "trade.brief"
    assert [section.name for section in page(scope="brief").sections] == ["brief", "own-figures"]


def test_all_sources_say_the_lead_of_the_brief_below_its_heading():
    below = next(part for part in page(scope="now").sections if part.name == "brief")
    (fold,) = below.parts
    assert fold.blocks[0] == paragraph(page(scope="brief").lead[0])


def test_years_do_not_narrow_what_the_brief_says_below_all_sources_and_it_says_so():
    for years in ("2023-2025", "1991-1995"):
        below = next(
            part for part in page(scope="now", years=years).sections if part.name == "brief"
        )
        (fold,) = below.parts
        assert fold.blocks[0] == paragraph(page(scope="brief").lead[0])
        assert (
            fold.blocks[1].markdown == "All years of the brief, not narrowed by the years chosen."
        )
        assert not [block for block in fold.blocks if isinstance(block, Notice)]
    assert "not narrowed" not in words(page(scope="now"))


def test_all_sources_lead_with_the_latest_trade_of_each_country_whose_statistics_and_age():
    said = [spaced(str(one)) for one in page(scope="now").lead]
    assert [one.split("**")[1] for one in said] == list(NAMES.values())
    assert said[0].endswith(
        "total trade of €3.93bn and a French deficit of €1.53bn in 2023, source: Kazakh statistics."
    )
    assert "total trade of €76m (band from €71.7m to €199.8m)" in said[1]  # which is wide
    assert "in 2019, 6 years before 2025, source: French customs (DG Trésor)" in said[2]


def test_trade_of_kyrgyzstan_says_nothing_of_kazakhstan():
    shown = page(country="KGZ", scope="brief")
    assert "€29m" in words(shown)
    assert "2009" in words(shown)
    assert "3.4" not in words(shown)
    assert shown.card("trade-flows-KAZ") is None


@pytest.mark.parametrize(
    ("country", "value", "year"),
    [
        ("KAZ", 3400, 2010),
        ("KGZ", 29, 2009),
        ("TJK", 12.7, 2009),
        ("TKM", 192, 2009),
        ("UZB", 249, 2010),
    ],
)
def test_turnover_chart_and_rows_hold_the_figure_of_each_country(country, value, year):
    shown = page(country=country, scope="brief")
    assert [list(dots.x) for dots in figure_of(shown, "trade-turnover").data] == [[value]]
    row = shown.card("trade-turnover").rows.iloc[0]
    assert (row["country"], row["year"], row["value"]) == (country, year, value)


def test_implied_flows_of_kazakhstan_follow_from_turnover_and_deficit():
    rows = page(country="KAZ", scope="brief").card("trade-flows-KAZ").rows
    assert sorted(rows[rows["formula"].notna()]["value"]) == [250, 3150]
    bars = figure_of(page(country="KAZ", scope="brief"), "trade-flows-KAZ").data[0]
    assert len(bars.y) == len(rows)


def test_the_scale_of_the_address_is_that_of_the_axis():
    for shown, scale in (
        (page(scope="brief"), "log"),
        (page(scale="linear", scope="brief"), "linear"),
    ):
        assert choice(shown, "scale").code == scale
        assert (figure_of(shown, "trade-turnover").layout.xaxis.type or "linear") == scale


def test_france_is_fourth_among_the_buyers_of_kazakh_exports():
    title = str(page(country="KAZ", scope="brief").card("trade-buyers").title)
    assert "7.5%" in title
    assert "4th" in title


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
@pytest.mark.parametrize("name", ["trade-turnover", "trade-buyers"])
def test_a_card_of_the_brief_has_a_row_for_each_mark(name, query):
    shown = page(**query)
    traces = figure_of(shown, name).data
    marks = sum(x is not None for trace in traces for x in trace.x)
    assert marks == len(shown.card(name).rows)


def test_an_impossible_filter_says_what_is_missing_and_nothing_of_others():
    shown = page(country="KGZ", years="1991-1992", scope="brief")
    notices = [block for block in shown.blocks if isinstance(block, Notice)]
    assert all("Kyrgyzstan" in notice.message for notice in notices)
    assert "No trade turnover" in words(shown)
    assert "Kazakhstan" not in words(shown)


def test_each_offer_of_an_empty_page_leads_to_something():
    notices = [
        b
        for b in page(country="KGZ", years="1991-1992", scope="brief").blocks
        if isinstance(b, Notice)
    ]
    assert [notice for notice in notices if notice.nearest]
    for notice in notices:
        there = PAGES.page(notice.nearest)
        assert notice.name not in [b.name for b in there.blocks if isinstance(b, Notice)]
        assert there.card(notice.name)


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ({"scale": "foo"}, "Log scale"),
        ({"scope": "now", "mode": "foo"}, "Level"),
        ({"scope": "now", "lines": "all", "mode": "index", "base": "2010"}, ""),
        ({"scope": "now", "events": "yes"}, "counts as 0"),
        ({"scope": "now", "of": "FRA"}, "Kazakhstan"),
    ],
)
def test_an_option_that_cannot_be_read_is_said_with_what_is_shown_instead(query, instead):
    (complaint,) = page(**query).unreadable
    name, asked = list(query.items())[-1]
    assert complaint.startswith(f"The address asks for {name} {asked}, which is ")
    assert instead in complaint


@pytest.mark.parametrize(
    "query",
    [
        {"country": "UZB", "scope": "now", "of": "KAZ", "rivals": "KAZ"},
        {"scope": "now", "flow": "balance", "mode": "log"},
    ],
)
def test_an_option_that_the_filters_leave_out_is_no_fault(query):
    assert page(**query).unreadable == ()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("trade-balance-KAZ", "January 2022 unrest"),
        ("partners-imports-rank-KAZ", "January 2022 unrest"),
        ("mirror-ratio-imports-KGZ", "Kyrgyz refusal ends French tanker base"),
    ],
)
def test_a_time_chart_shows_events_where_the_address_asks(name, title):
    assert title in noted(figure_of(page(scope="now", events="1", mirror="KGZ"), name))
    assert title not in noted(figure_of(page(scope="now", mirror="KGZ"), name))


def test_the_brief_alone_asks_for_no_events():
    assert choice(page(events="1", scope="brief"), "events") is None
    assert not choice(page(scope="now"), "events").on
    assert choice(page(scope="now", events="1"), "events").on


def test_what_the_page_draws_from_is_computed_once():
    assert frames.series("imports", "EUR") is frames.series("imports", "EUR")
    assert page(scope="now") is page(scope="now")
