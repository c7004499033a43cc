"""pages/companies.py: what the page on companies says, as a value, over a grid of views."""

import functools
import itertools
import json

import pytest

from components.charts.figure import TALLEST
from components.model.blocks import Block, Choice, Columns, Figure, Fold, Notice, Text
from components.model.page import Page
from components.model.pages import Definition, Pages
from components.sections.companies.lives import GROUPS
from components.sections.parts import FREE
from components.words.fates import FATES
from data.derive.firm_fates import FATES as EVERY_FATE
from data.query import frames
from data.query.selection import OFFICIAL_TIERS
from pages import companies

PAGES = Pages({"companies": Definition(companies.build, companies.OPTIONS)})
NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
}
SCOPES = [{"scope": "brief"}, {}, {"official": "1"}]
GRID = [
    {"country": country, "years": years, **scope, "lang": language}
    for country, years, scope, language in itertools.product(
        ["", *NAMES, "KAZ,UZB"], ["", "2008-2010"], SCOPES, ["en", "fr"]
    )
]
OPTIONS = [
    {"firms": "all", "lanes": "all"},
    {"firms": "one", "lanes": "new", "lanes_by": "fate"},
    {"country": "KAZ", "lanes": "all"},
    {"country": "UZB", "lanes": "all"},
    {"years": "1991-1991"},
    {"years": "1992-2024"},
    {"years": "2010-2010"},
]
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992", "scope": "brief"}
ALWAYS = ["companies", "companies-by-sector"]


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("companies", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def figures(shown: Page) -> dict[str, Figure]:
    return {block.name: block for block in shown.blocks if isinstance(block, Figure)}


def notices(shown: Page) -> list[Notice]:
    return [block for block in shown.blocks if isinstance(block, Notice)]


def choice(shown: Page, parameter: str) -> Choice | None:
    return next((block for block in shown.choices if block.parameter == parameter), None)


def lists(shown: Page) -> dict[str, list[str]]:
    """The lines of each list of firms, by its title and count; what is folded counts too."""
    found = {}
    for block in shown.card("companies-then-and-now").body:
        assert isinstance(block, Columns)
        for column in filter(None, block.columns):
            title, lines = _list(column)
            found[title] = lines
    return found


def _list(column: tuple[Block, ...]) -> tuple[str, list[str]]:
    first, *rest = column
    if isinstance(first, Fold):
        (text,) = first.blocks
        return first.title, [line for line in text.markdown.splitlines() if line != "None."]
    title, _empty, *lines = first.markdown.splitlines()
    assert len(lines) <= 5
    folded = [line for fold in rest for text in fold.blocks for line in text.markdown.splitlines()]
    return title.replace("**", ""), [*lines, *folded]


def words(shown: Page) -> str:
    """What a page says outside its charts and tables."""
    of_cards = [f"{card.title} {card.subtitle} {card.note}" for card in shown.cards]
    texts = [block.markdown for block in shown.blocks if isinstance(block, Text)]
    missing = [block.message for block in notices(shown)]
    return "\n".join([*map(str, shown.lead), *of_cards, *texts, *missing])


@pytest.mark.parametrize("query", [*GRID, *({"scope": "now", **more} for more in OPTIONS)], ids=str)
def test_the_page_builds_whatever_is_chosen(query):
    shown = page(**query)
    assert shown.title == ("Entreprises" if query.get("lang") == "fr" else "Companies")
    assert len(str(shown.lead[0])) > 20
    assert not shown.unreadable
    names = [block.name for block in shown.blocks if hasattr(block, "name")]
    of_cards = [card.name for card in shown.cards]
    assert len(set(of_cards)) == len(of_cards)
    assert len(set(names)) == len(names) - len(figures(shown)), "a figure has the name of its card"
    assert of_cards or notices(shown)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_every_figure_says_its_source_and_what_it_shows_in_words_and_is_json(query):
    for figure in figures(page(**query)).values():
        notes = " ".join(note["text"] for note in figure.plain["layout"]["annotations"])
        assert "Source" in notes, figure.name
        assert figure.alt.strip()
        assert "NaN" not in json.dumps(figure.plain)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_parts_stand_in_their_order_and_lanes_with_all_sources_alone(query):
    shown = page(**query)
    order = ["missing", "since", "firms", "lives", "presence", "sectors", "outside", "every"]
    names = [section.name for section in shown.sections]
    assert names == [name for name in order if name in names]
    assert ("since" in names) <= (query.get("scope") != "brief")
    cards = {card.name for card in shown.cards}
    assert cards & {"companies", "companies-by-sector"} in (set(), set(ALWAYS))
    assert bool(notices(shown)) == ("companies" not in cards)


def test_the_page_of_the_brief_has_three_cards_and_asks_nothing():
    shown = page(scope="brief")
    assert [card.name for card in shown.cards] == [
        *ALWAYS,
        "companies-outside",
        "companies-every",
    ]
    assert not shown.choices
    assert not page(lanes="all", firms="all", scope="brief").choices


def test_the_lead_counts_the_firms_of_the_brief():
    assert str(page(scope="brief").lead[0]).startswith(
        "At the end of 2012: **9 French firms on record as active**: Kazakhstan"
    )
    assert "active** in Kazakhstan." in str(page(country="KAZ", scope="brief").lead[0])
    assert str(page(**IMPOSSIBLE).lead[0]) == (
        "No French firm is on record in this selection, up to 1992."
    )


def test_what_was_not_heard_of_for_five_years_is_not_called_active_and_says_since_when():
    """Contracts of 1995 and a memorandum of 2010 are no presence of 2025."""
    rows = page(scope="now", firms="all").card("companies").rows.set_index(["company", "country"])
    assert rows.loc[("Actini", "TKM"), ["status", "last_heard"]].tolist() == ["silent", 1995]
    assert rows.loc[("Sagem", "KAZ"), "status"] == "silent"
    assert rows.loc[("TotalEnergies", "KAZ"), "status"] == "active"
    assert rows.loc[("Société Générale", "KAZ"), "status"] == "contract"
    assert ("Pechiney", "TJK") not in rows.index  # it was gone before there was a Tajikistan


def test_an_impossible_filter_says_what_is_missing_and_leads_to_something():
    shown = page(**IMPOSSIBLE)
    (notice,) = notices(shown)
    assert notice.name == "companies"
    assert "Kyrgyzstan" in notice.message
    assert "No French firms for" in notice.message
    assert not shown.cards
    assert notice.offer.startswith("Show ")
    nearest = PAGES.page(notice.nearest)
    assert not notices(nearest)
    assert nearest.card("companies") is not None


@pytest.mark.parametrize("years", ["1991-1992", "1991-2012"])
def test_a_page_without_firms_has_no_loose_end(years):
    assert ": ." not in words(page(country="KGZ", years=years, scope="brief"))


def test_who_has_left_uzbekistan():
    card = page(country="UZB", scope="brief").card("companies-outside")
    (text,) = card.body
    assert "Total" in text.markdown
    assert "GDF" in text.markdown
    assert "has left" in text.markdown
    assert card.subtitle.startswith("Firms without a foothold at the time of the brief, ")
    every = page(country="UZB", scope="now").card("companies-outside")
    assert every.subtitle.startswith("Activities that ended, or firms that tried to enter")


def marks(figure: Figure) -> int:
    """How many marks a figure has; entries of the legend have none."""
    return sum(x is not None for trace in figure.figure.data for x in trace.x)


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
def test_the_matrix_has_a_row_for_each_mark_and_the_facts_that_were_counted(query):
    shown = page(**query)
    card = shown.card("companies")
    assert marks(figures(shown)["companies"]) == len(card.rows) > 0
    assert card.basis is not None
    assert set(card.rows["company"]) == set(card.basis["company"])
    assert not card.rows.duplicated(["company", "country"]).any()


def test_firms_by_sector_are_offered_as_the_boxes_are_drawn():
    shown = page(scope="brief")
    card = shown.card("companies-by-sector")
    assert not card.rows.duplicated(["sector", "company"]).any()
    (boxes,) = figures(shown)["companies-by-sector"].figure.data
    assert boxes.type == "treemap"
    assert len(boxes.labels) - card.rows["sector"].nunique() == len(card.rows)
    (bars,) = figures(page(scope="now"))["companies-by-sector"].figure.data
    assert bars.type == "bar"


@pytest.mark.parametrize(
    ("name", "parameter", "known"),
    [
        ("companies", "firms", ("several", "one", "all")),
        ("companies-lanes", "lanes", tuple(GROUPS)),
    ],
)
@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB"}, {"years": "2005-2015"}], ids=str)
def test_the_parts_of_a_chart_make_the_whole_and_its_table_is_what_it_shows(
    name, parameter, known, query
):
    offered = choice(page(scope="now", **query), parameter).options
    codes = [code for code in known if code in dict(offered)]
    assert [code for code, _label in offered] == codes
    rows = {}
    for code in codes:
        shown = page(scope="now", **query, **{parameter: code})
        control = choice(shown, parameter)
        assert control.code == code
        assert all("(" in label for _option, label in control.options)
        rows[code] = len(shown.card(name).rows)
    assert sum(rows[code] for code in codes[:-1]) == rows["all"]


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,TJK"}, {"years": "2005-2015"}], ids=str)
def test_a_part_of_the_matrix_is_what_is_counted_from_its_own_facts(query):
    for code in ("several", "one", "all"):
        card = page(scope="now", firms=code, **query).card("companies")
        assert set(card.rows["company"]) == set(card.basis["company"])
        countries = card.basis.groupby("company")["country"].nunique()
        if code != "all":
            assert countries.gt(1).all() if code == "several" else countries.eq(1).all()
            assert f"{len(countries)} of " in card.subtitle


def test_one_country_needs_no_choice_of_firms():
    shown = page(scope="now", country="KAZ")
    assert choice(shown, "firms") is None
    assert ";" not in shown.card("companies").subtitle


def test_the_first_choice_is_not_written_and_an_unknown_one_counts_as_absent():
    shown = page(scope="now", lanes="foo", firms="foo", lanes_by="foo")
    assert choice(shown, "lanes").code == "kept" == choice(shown, "lanes").default[0]
    assert choice(shown, "firms").code == "several" == choice(shown, "firms").default[0]
    assert choice(shown, "lanes_by").code == "country"
    kept = dict(choice(shown, "lanes").options)["kept"].rpartition("(")[2].rstrip(")")
    assert f"{kept} of " in shown.card("companies-lanes").subtitle
    assert [sentence.split(",")[0] for sentence in shown.unreadable] == [
        "The address asks for lanes foo",
        "The address asks for lanes_by foo",
        "The address asks for firms foo",
    ]


def test_lanes_stand_under_countries_or_under_fates():
    by_country = figures(page(scope="now"))["companies-lanes"].figure.layout.yaxis.ticktext
    assert "<b>Kazakhstan</b>" in by_country
    by_fate = figures(page(scope="now", lanes_by="fate"))["companies-lanes"].figure
    assert "<b>In the brief, new activity since</b>" in by_fate.layout.yaxis.ticktext
    assert "<b>Kazakhstan</b>" not in by_fate.layout.yaxis.ticktext


@pytest.mark.parametrize("more", [{}, *OPTIONS], ids=str)
def test_a_chart_fits_the_screen_or_has_a_window(more):
    for figure in figures(page(scope="now", **more)).values():
        assert figure.window == (figure.figure.layout.height > TALLEST + FREE), figure.name
    assert figures(page(scope="now", lanes="all"))["companies-lanes"].window
    assert not figures(page(scope="brief"))["companies"].window


def test_each_fate_of_a_firm_is_told_apart_and_a_renamed_firm_stands_once_in_its_own():
    shown = page(scope="now")
    found = lists(shown)
    assert {
        "On record as active at the end of 2025 (25)",
        "In the brief, new activity since (9)",
        "In the brief, mentioned since (5)",
        "Left (2)",
        "Renamed (6)",
    } < set(found)
    assert "- Orano (Areva in 2012), Kazakhstan" in found["In the brief, new activity since (9)"]
    assert sum("Orano" in line for line in found["Renamed (6)"]) == 1
    assert len(shown.card("companies-then-and-now").rows) == 101


@pytest.mark.parametrize("query", [{}, {"country": "UZB"}, {"years": "2015-2020"}], ids=str)
def test_lists_of_fates_hold_each_firm_and_country_once(query):
    shown = page(scope="now", **query)
    fates = shown.card("companies-then-and-now").rows
    found = lists(shown)
    assert len(found) == len(FATES) + 2 == len(EVERY_FATE) + 2  # the active and the renamed
    for fate, title in FATES.items():
        meant = fates[fates["fate"].eq(fate)]
        firms = found[f"{title} ({len(meant)})"]
        assert len(firms) == meant["company"].nunique()
        countries = [NAMES[code] for code in meant["country"]]
        assert sum("\n".join(firms).count(name) for name in NAMES.values()) == len(countries)


@pytest.mark.parametrize("query", [{}, {"country": "TJK"}, {"years": "2015-2020"}], ids=str)
def test_the_list_of_every_firm_says_how_each_stands_and_when_it_was_last_heard_of(query):
    shown = page(scope="now", **query)
    rows = shown.card("companies-every-firm").rows
    matrix = page(scope="now", firms="all", **query).card("companies").rows
    places = ["company", "country", "status", "last_heard"]
    ordered = [frame[places].sort_values(places, ignore_index=True) for frame in (rows, matrix)]
    assert ordered[0].equals(ordered[1])
    ((title, lines), *_others) = lists(shown).items()
    active = rows[rows["status"].eq("active")]
    assert f"({len(active)})" in title
    assert len(lines) == active["company"].nunique()
    assert rows["fate"].notna().all()


def test_lanes_are_titled_by_the_firms_that_are_drawn():
    title = str(page(scope="now", country="TJK", lanes="gone").card("companies-lanes").title)
    assert title == ("Left, or no later mention: no start is on record in 1991–2025 (Tajikistan)")
    rows = page(scope="now", lanes="new").card("companies-lanes").rows
    title = str(page(scope="now", lanes="new").card("companies-lanes").title)
    assert title.startswith("New: the latest start on record is of ")
    assert rows["since"].dropna().max()[:4] in title


def test_groups_of_lanes_part_the_fates():
    groups = [fate for code, (_title, among) in GROUPS.items() if code != "all" for fate in among]
    assert sorted(groups) == sorted(EVERY_FATE)
    assert GROUPS["all"][1] == tuple(FATES)


def test_what_became_of_the_firms_of_the_brief_does_not_hang_on_the_years():
    every, later = (page(scope="now", **more) for more in ({}, {"years": "2020-2025"}))
    cards = [shown.card("companies-then-and-now") for shown in (every, later)]
    assert cards[0].rows.equals(cards[1].rows)
    assert str(cards[0].title) == str(cards[1].title)
    assert len(later.card("companies-lanes").rows) < len(every.card("companies-lanes").rows)


@pytest.mark.parametrize("country", NAMES)
def test_a_country_chosen_leaves_the_fates_of_its_firms_as_they_are(country):
    rows = page(scope="now", country=country).card("companies-then-and-now").rows
    whole = page(scope="now").card("companies-then-and-now").rows
    expected = whole[whole["country"].eq(country)].reset_index(drop=True)
    assert rows.equals(expected)


def test_official_sources_alone_tell_less():
    every, official = (
        page(scope="now", **more).card("companies-then-and-now") for more in ({}, {"official": "1"})
    )
    assert len(official.basis) < len(every.basis)
    assert not set(official.basis["tier"]) - set(OFFICIAL_TIERS)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_last_card_holds_every_activity_with_its_source_and_kind(query):
    shown = page(**query)
    rows = frames.chosen("companies", shown.view.selection)
    card = shown.card("companies-every")
    assert (card is not None) == (len(rows) > 0)
    if card is not None:
        assert len(card.rows) == len(rows)
        columns = list(card.rows.columns)
        assert columns[:3] == ["company", "parent_now", "country"]
        assert columns[-4:-2] == ["source_id", "tier"]


def test_of_all_sources_a_firm_has_the_name_it_has_now():
    rows = page(scope="now").card("companies-every").rows
    assert "Areva" not in set(rows["company"])
    assert "Orano" in set(rows["company"])
    assert "Areva" in set(page(scope="brief").card("companies-every").rows["company"])


def test_filters_that_cannot_be_read_are_said_once_each_and_count_as_absent():
    shown = page(country="XXX", years="3-4", scale="foo", table="foo", scope="brief")
    assert [sentence.split(", which")[0] for sentence in shown.unreadable] == [
        "The address asks for country XXX",
        "The address asks for years 3-4",
    ]
    assert [card.name for card in shown.cards] == [card.name for card in page(scope="brief").cards]


def test_the_step_of_the_tour_on_companies_is_shown_and_read_whole():
    shown = page(scope="now", lanes="kept", tour="5")
    assert shown.sections[0].name == "tour"
    assert not shown.unreadable
    assert choice(shown, "lanes").code == "kept"
