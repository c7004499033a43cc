"""pages/country.py: what the profile of a country says, as a value, over a grid of views."""

import functools
import itertools
import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from components.model.blocks import Choice, Columns, Figure, Fold, Heading, Link, Notice, Text
from components.model.card import Card
from components.model.page import Page
from components.model.pages import Definition, Pages
from components.model.tiles import Tile, Tiles
from components.sections.parts import FREE, TALLEST
from components.statements.country_measures import MEASURES
from data.derive.shared_rows import events_once, security_once
from data.query import frames
from data.query.selection import OFFICIAL_TIERS, Selection
from data.schema import BRIEF, FIVE
from data.sources import references
from pages import country

PAGES = Pages({"country": Definition(country.build, country.OPTIONS)})
NAMES = {
    "KAZ": "Kazakhstan",
    "KGZ": "Kyrgyzstan",
    "TJK": "Tajikistan",
    "TKM": "Turkmenistan",
    "UZB": "Uzbekistan",
}
SCOPES = [{"scope": "brief"}, {}, {"official": "1", "dates": "all"}]
GRID = [
    {"country": code, "years": years, **scope, "lang": language}
    for code, (years, language), scope in itertools.product(
        ["", "TJK", "KAZ,UZB"], [("", "en"), ("", "fr"), ("2008-2010", "en")], SCOPES
    )
]
GRID += [
    {"country": code, "beside": "UZB", **scope, "lang": language}
    for code, scope, language in itertools.product(["", "TJK"], SCOPES, ["en", "fr"])
]
PAIRS = [(*pair, "brief") for pair in itertools.permutations(FIVE, 2)]
PAIRS += [
    ("KAZ", "UZB", "now"),
    ("UZB", "KAZ", "now"),
    ("KGZ", "TJK", "now"),
    ("TKM", "KGZ", "now"),
]
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992", "scope": "brief"}
TITLES = {"en": "Country profile", "fr": "Fiche pays"}


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("country", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def of(shown: Page, kind: type) -> list:
    """The blocks of a page that are of a kind, in order."""
    return [block for block in shown.blocks if isinstance(block, kind)]


def names(shown: Page) -> list[str]:
    return [card.name for card in shown.cards]


def choice(shown: Page, parameter: str) -> Choice:
    return next(block for block in shown.choices if block.parameter == parameter)


def figure_of(card: Card) -> Figure:
    return next(block for block in card.body if isinstance(block, Figure))


def tiles(shown: Page) -> list[Tile]:
    return [tile for block in of(shown, Tiles) for tile in block.tiles]


def words(shown: Page) -> str:
    """What a page says outside its charts and tables."""
    cards = [f"{card.title} {card.subtitle} {card.note}" for card in shown.cards]
    texts = [block.markdown for block in of(shown, Text)]
    notices = [block.message for block in of(shown, Notice)]
    labels = [f"{tile.label}: {tile.word}" for tile in tiles(shown)]
    text = "\n".join([*cards, *texts, *notices, *labels])
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_with_its_names_once_and_words_for_every_figure(query):
    shown = page(**query)
    assert shown.title == TITLES[query["lang"]]
    assert shown.unreadable == ()
    assert shown.cards
    assert len(set(names(shown))) == len(names(shown))
    figures = of(shown, Figure)
    assert len({figure.name for figure in figures}) == len(figures)
    assert len({section.name for section in shown.sections}) == len(shown.sections)
    for figure in figures:
        assert figure.alt.strip()
        assert "NaN" not in figure.json
        assert "template" not in figure.plain["layout"]  # renderers give their own
        noted = " ".join(note["text"] for note in figure.plain["layout"]["annotations"])
        assert re.search({"en": "Source: ", "fr": "Source\u202f?\xa0?: "}[query["lang"]], noted)
    for card in shown.cards:
        assert str(card.title)
        assert "{" not in f"{card.title}{card.subtitle}"


@pytest.mark.parametrize("query", GRID, ids=str)
def test_every_card_speaks_of_what_is_shown_alone(query):
    shown = page(**query)
    codes = shown.view.selection.codes
    one = codes[0]
    pair = {one, query.get("beside", one)}
    for card in shown.cards:
        own = {name for name in pair if card.name.endswith(f"-{name}")} or pair
        assert set(card.selection.countries) == own
        held = ";".join(card.facts["country"]).split(";")
        assert own & set(held)
        assert (card.facts["last_year"] >= card.selection.first).all()
        assert (card.facts["first_year"] <= card.selection.last).all()


@pytest.mark.parametrize("query", GRID, ids=str)
def test_every_card_names_its_sources(query):
    shown = page(**query)
    sources, passages = frames.table("sources"), frames.table("passages")
    for card in shown.cards:
        cited = references(card.facts, sources, passages)
        assert len(cited), card.name
        assert cited["title"].notna().all()
        assert cited["licence"].notna().all()
        assert set(cited["source_id"]) == set(card.facts["source_id"])
        if query.get("official"):
            assert set(cited["tier"]) <= set(OFFICIAL_TIERS)


@pytest.mark.parametrize("code", FIVE)
def test_the_brief_gives_the_cards_of_a_profile_in_order(code):
    order = ["trade", "visits", "events", "companies", "sites", "security", "aid_culture"]
    shown = [name.removeprefix("country-") for name in names(page(country=code, scope="brief"))]
    assert shown == [name for name in order if name in shown]
    assert {"trade", "visits", "companies", "sites"} <= set(shown)
    every = [name.removeprefix("country-") for name in names(page(country=code, scope="now"))]
    assert every == [*order, "events-all"]


@pytest.mark.parametrize("code", FIVE)
def test_a_card_holds_the_selected_rows_of_its_table(code):
    shown = page(country=code, scope="now", years="1995-2020")
    selection = Selection((code,), 1995, 2020, "now")
    for name in ("security", "aid_culture", "events"):
        card = shown.card(f"country-{name}-all" if name == "events" else f"country-{name}")
        rows = frames.chosen(name, selection)
        once = {"events": events_once, "security": security_once}.get(name)
        rows = once(rows) if once else rows
        assert len(card.rows) == len(rows)
    sites = frames.chosen("sites", selection)
    assert set(shown.card("country-sites").rows["kind"]) == set(sites[~sites["abroad"]]["kind"])
    assert not shown.card("country-sites").rows["abroad"].any()
    assert shown.card("country-companies").rows["named"].all()
    visits = shown.card("country-visits").rows
    assert not visits["same_as"].isin(visits["visit_id"]).any()
    assert not set(shown.card("country-trade").rows.columns) & {"hover"}


@pytest.mark.parametrize("scope", ["brief", "now"])
@pytest.mark.parametrize("code", FIVE)
def test_lists_are_titled_with_their_number_and_those_in_words_have_a_line_each(code, scope):
    shown = page(country=code, scope=scope)
    stated = {"brief": "in the brief", "now": "recorded"}[scope]
    counted = [*names(shown)][names(shown).index("country-companies") :]
    for name in counted:
        card = shown.card(name)
        assert str(card.title).endswith(f": {len(card.rows)} {stated}")
        assert card.subtitle.startswith(f"{NAMES[code]}, ")
        texts = [
            text.markdown
            for block in card.body
            for text in (block.blocks if isinstance(block, Fold) else [block])
            if isinstance(text, Text)
        ]
        lines = [line for text in texts for line in text.splitlines()]
        tabled = name in ("country-companies", "country-sites")
        assert len(lines) == (0 if tabled else len(card.rows))


@pytest.mark.parametrize(
    ("code", "value", "year"),
    [
        ("KAZ", "≈ €3.4bn", 2010),
        ("KGZ", "€29m", 2009),
        ("TJK", "€12.7m", 2009),
        ("TKM", "€192m", 2009),
        ("UZB", "€249m", 2010),
    ],
)
def test_a_profile_opens_with_the_turnover_of_the_brief_and_says_it_in_a_tile(code, value, year):
    shown = page(country=code, scope="brief")
    said = words(shown)
    assert (
        f"For **{NAMES[code]}** the brief gives a trade turnover of **{value}** in {year}." in said
    )
    assert f"Trade turnover: {value} ({year})" in said
    assert [tile.label for tile in tiles(shown)] == list(MEASURES.values())


@pytest.mark.parametrize("code", FIVE)
def test_now_a_profile_opens_with_the_estimate_and_not_with_the_figure_of_the_brief(code):
    shown = page(country=code, scope="now")
    turnover = next(tile.word for tile in tiles(shown) if tile.label == "Trade turnover")
    said = f"For **{NAMES[code]}** the best estimate of trade turnover is **{turnover}**."
    assert (
        words(page(country=code, scope="now")).find(
            said.replace("\u202f", " ").replace("\xa0", " ")
        )
        >= 0
    )
    assert "the brief gives" not in words(shown)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("KAZ", "in 2010. 4 recorded visits"),  # which another source bears out
        ("TJK", "in 2009. Another source puts it lower: €2.42m (TRADHIST)."),
        ("TKM", "in 2009. Another source puts it higher: €221m (TRADHIST)."),
        (
            "KGZ",
            "in 2009. Other sources disagree: €30.3m (TRADHIST) and €148m (Kyrgyz statistics).",
        ),
        ("UZB", "in 2010. Other sources put it lower: €125m (TRADHIST), €132m"),
    ],
)
def test_a_doubtful_figure_of_the_brief_is_not_given_without_what_others_have(code, said):
    assert said in words(page(country=code, scope="brief"))


@pytest.mark.parametrize("code", FIVE)
def test_posts_are_read_by_name_and_city_while_the_files_have_keys_and_positions(code):
    card = page(country=code, scope="now").card("country-sites")
    (table,) = card.body
    assert list(table.rows) == ["name", "kind", "city", "opened", "closed"]
    assert len(table.rows) == len(card.rows)
    assert {"site_id", "lat", "lon"} <= set(card.rows)


def test_of_a_list_of_all_sources_the_latest_facts_stand_first():
    first, rest = page(country="KAZ", scope="now").card("country-security").body
    assert len(first.markdown.splitlines()) == 4
    assert first.markdown.startswith("- **27 November 2023**")
    assert not rest.is_open


def test_the_page_shows_the_first_country_that_is_chosen_and_its_choice_is_the_filter():
    assert choice(page(scope="brief"), "country").code == "KAZ"
    several = page(country="UZB,TJK", scope="brief")
    chosen = choice(several, "country")
    assert (chosen.code, chosen.kind, chosen.default) == ("TJK", "one", ())
    assert chosen.options == tuple(NAMES.items())
    assert chosen.label == "Country"
    said = words(several)
    assert "€12.7m" in said
    assert "Detair" in said
    assert "3.4" not in said
    assert "Uzbekistan" not in str(of(several, Text)[0])


def test_all_sources_say_so_and_turnover_is_the_best_estimate():
    shown = page(country="KAZ", scope="now")
    assert "47 recorded visits in 1991–2025; at the end of 2025" in words(shown)
    card = shown.card("country-trade")
    assert "best estimate and band of its sources; diamonds: the brief" in card.subtitle
    assert card.facts["series"].nunique() > 2
    traces = figure_of(card).plain["data"]
    diamonds = [trace for trace in traces if "diamond" in str(trace.get("marker"))]
    assert diamonds
    brief = page(country="KAZ", scope="brief").card("country-trade")
    assert "hatched bars are computed, not stated" in brief.subtitle
    assert set(brief.rows["source_id"]) == {BRIEF}
    computed = brief.rows[brief.rows["formula"].notna()]
    assert sorted(computed["value"]) == [250, 3150]


def test_the_groups_of_dates_make_the_whole_and_the_first_one_is_not_written():
    first = page(country="TJK", scope="now")
    dates = choice(first, "dates")
    codes = [code for code, _label in dates.options]
    assert codes == ["turning", "agreements", "summits", "first", "all"]
    assert dates.default == ("turning",)
    counts = {}
    for code, label in dates.options:
        shown = page(country="TJK", scope="now", dates=code)
        counts[code] = len(shown.card("country-events").rows)
        assert choice(shown, "dates").code == code
        assert label.endswith(f"({counts[code]})")
    rows = events_once(frames.table("events").query("country.str.contains('TJK')"))
    kinds = rows[rows["date"].notna()]["kind"]
    ungrouped = kinds.isin(["agreement", "summit", "independence", "recognition", "institution"])
    assert counts["all"] == len(kinds)
    assert counts["agreements"] + counts["summits"] + counts["first"] == ungrouped.sum()
    position = first.parts.index(dates)
    assert first.parts[position + 1].name == "country-events"


def test_the_brief_asks_for_no_group_of_dates():
    shown = page(country="TJK", dates="agreements", scope="brief")
    assert [block.parameter for block in shown.choices] == ["country", "beside"]
    assert shown.unreadable == ()


@pytest.mark.parametrize(
    "query", [{"country": "KAZ", "dates": "all"}, *({"country": code} for code in NAMES)], ids=str
)
def test_a_chart_of_all_sources_fits_the_screen_or_stands_in_a_window(query):
    for figure in of(page(scope="now", **query), Figure):
        height = figure.plain["layout"]["height"]
        assert figure.window == (height > TALLEST + FREE), (figure.name, height)


def test_an_impossible_filter_says_what_is_missing_and_leads_to_something():
    shown = page(**IMPOSSIBLE)
    (notice,) = of(shown, Notice)
    assert notice.message.startswith("**No facts for Kyrgyzstan in 1991–1992.**")
    assert notice.name == "country-facts"
    assert shown.cards == ()
    said = words(shown)
    assert "the brief gives a trade turnover of **€29m** in 2009" in said
    assert "no figure" in said
    assert "Kazakhstan" not in said
    assert notice.offer == "Show Kyrgyzstan, 1991–2009"
    near = PAGES.page(notice.nearest)
    assert not of(near, Notice)
    assert near.cards


def test_what_cannot_be_read_is_said_once_each_and_counts_as_absent():
    shown = page(country="XXX", years="3-4", beside="foo", dates="foo", scale="foo", scope="brief")
    asked = ["country XXX", "years 3-4", "beside foo"]
    assert len(shown.unreadable) == len(asked)
    for sentence, part in zip(shown.unreadable, asked, strict=True):
        assert sentence.startswith(f"The address asks for {part}, which ")
    assert names(shown) == names(page(scope="brief"))
    assert len(page(scope="now", dates="foo").unreadable) == 1


def test_a_second_country_is_chosen_among_the_four_others():
    offered = choice(page(country="KAZ", scope="brief"), "beside")
    assert [code for code, _label in offered.options] == ["none", "KGZ", "TJK", "TKM", "UZB"]
    assert offered.default == ("none",)
    assert offered.label == "Side by side with"
    same = page(country="KAZ", beside="KAZ", scope="brief")
    assert choice(same, "beside").code == "none"
    assert same.unreadable == ()
    assert names(same) == names(page(country="KAZ", scope="brief"))


@pytest.mark.parametrize(("one", "other", "scope"), PAIRS)
def test_two_countries_stand_side_by_side_in_the_order_chosen(one, other, scope):
    shown = page(country=one, beside=other, scope=scope)
    card = shown.card("country-beside")
    assert str(card.title) == f"What differs between {NAMES[one]} and {NAMES[other]}"
    assert set(card.rows["country"]) == {one, other}
    (text,) = card.body
    assert [line.split(":**")[0] for line in text.markdown.splitlines()] == [
        f"- **{label}" for label in MEASURES.values()
    ]
    assert NAMES[one] in text.markdown
    assert NAMES[other] in text.markdown
    (columns,) = of(shown, Columns)
    scales = []
    for code, column in zip((one, other), columns.columns, strict=True):
        heading, figures, *cards = column
        assert heading == Heading(f"[●](country:{code})\N{NO-BREAK SPACE}{NAMES[code]}")
        alone = page(country=code, scope=scope)
        assert list(figures.tiles) == tiles(alone)
        assert [part.name for part in cards] == [f"country-trade-{code}", f"country-visits-{code}"]
        for part in cards:
            whole = alone.card(part.name.removesuffix(f"-{code}"))
            assert str(part.title) == str(whole.title)
            assert part.rows.equals(whole.rows)
            assert figure_of(part).plain["data"] == figure_of(whole).plain["data"]
        scales.append(figure_of(cards[0]).plain["layout"]["yaxis"].get("range"))
    assert scales[0] == scales[1]
    assert bool(scales[0]) == (scope == "now")  # one scale, so that heights can be compared
    assert not of(shown, Link)


def test_a_country_without_a_card_leaves_its_column_with_the_figures():
    shown = page(country="KGZ", beside="KAZ", years="1991-1992", scope="brief")
    (columns,) = of(shown, Columns)
    (kyrgyz, _kazakh) = columns.columns
    assert [type(block) for block in kyrgyz] == [Heading, Tiles]
    assert "country-beside" in names(shown)


def test_the_choices_stand_before_all_else_in_both_forms():
    for query in ({"country": "TJK"}, {"country": "TJK", "beside": "UZB"}):
        first, second, *_rest = page(**query).parts
        assert [first.parameter, second.parameter] == ["country", "beside"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_profile_can_be_printed_and_saved_under_the_present_filters(language):
    query = {"country": "UZB,KAZ", "years": "2000-2020", "scope": "now", "official": "1"}
    shown = page(**query, dates="all", lang=language)
    printed, saved = of(shown, Link)
    assert printed.address == saved.address
    address = urlsplit(printed.address)
    assert address.path == "profile/KAZ.html"
    assert dict(parse_qsl(address.query)) == {**query, "country": "KAZ", "lang": language}
    assert (printed.file, saved.file) == ("", "france-KAZ_2000-2020.html")
    assert (printed.icon, saved.icon) == (":material/print:", ":material/download:")
    labels = {
        "en": ["Print: two A4 pages", "One file for offline"],
        "fr": ["Imprimer\xa0: deux pages A4", "Un fichier hors ligne"],
    }
    assert [printed.label, saved.label] == labels[language]


def test_a_french_profile_is_french():
    shown = page(country="TJK", scope="brief", lang="fr")
    assert "Pour **le Tadjikistan**, la note donne des échanges de **12,7 M€** en 2009." in words(
        shown
    )
    for block in of(shown, Choice):
        assert block.label in ("Pays", "Côte à côte avec", "Faits datés affichés")


def test_a_page_is_the_same_value_whenever_it_is_built():
    view = PAGES.view("country", {"country": "TJK", "scope": "now"})
    one, other = country.build(view), country.build(view)
    assert [card.digest for card in one.cards] == [card.digest for card in other.cards]
    assert [figure.json for figure in of(one, Figure)] == [
        figure.json for figure in of(other, Figure)
    ]
