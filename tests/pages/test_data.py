"""pages/data.py: what the page of data and sources says, as a value, over a grid of views."""

import functools
import itertools
import json
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.model.blocks import Box, Card, Choice, Code, Fold, Link, Live, Notice, Table, Text
from components.model.page import Page
from components.model.pages import Definition, Pages
from components.render.exports import Package, as_csv
from components.server.api.routes import ROUTES
from components.words.table_texts import in_texts
from components.words.wording import kind_of_source
from data.catalogue import TABLES
from data.query import frames
from data.query.selection import read_address
from data.sources import TIERS, references
from data.text.i18n import speaking
from pages import data
from tests.truth.check import faults

PAGES = Pages({"data": Definition(data.build, data.OPTIONS)})
COUNTRIES = ["", "KAZ", "KGZ", "TJK", "TKM", "UZB", "KAZ,UZB"]
YEARS = ["", "2008-2010"]
SCOPES = [{"scope": "brief"}, {}, {"official": "1"}]
GRID = [
    {"country": country, "years": years, **scope, "lang": language}
    for country, years, scope, language in itertools.product(COUNTRIES, YEARS, SCOPES, ["en", "fr"])
]
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992", "scope": "brief"}
WHERE = "level:head_of_state;date:2005..2012"
ANCHORS = [
    *("search", "table", "addresses", "sources"),
    *("citation", "passages", "codebook", "changes", "versions"),
]


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("data", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def choice(shown: Page, parameter: str) -> Choice:
    return next(block for block in shown.choices if block.parameter == parameter)


def box(shown: Page, name: str) -> Box:
    return next(block for block in shown.blocks if isinstance(block, Box) and block.name == name)


def part(shown: Page, name: str) -> tuple:
    return next(section.parts for section in shown.sections if section.name == name)


def words(shown: Page) -> str:
    """What a page says outside its tables."""
    cards = [f"{card.title} {card.subtitle} {card.note}" for card in shown.cards]
    texts = [block.markdown for block in shown.blocks if isinstance(block, Text)]
    notices = [block.message for block in shown.blocks if isinstance(block, Notice)]
    return "\n".join([*map(str, shown.lead), *cards, *texts, *notices])


def files(card: Card) -> Package:
    """What the files of a card are made of."""
    cited = references(card.facts, frames.table("sources"), frames.table("passages"))
    return Package(card.name, card.rows, card.facts, cited, card.selection, card.column_filters)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_with_its_names_once_and_its_parts_in_order(query):
    shown = page(**query)
    assert shown.title == {"en": "Data and sources", "fr": "Données et sources"}[query["lang"]]
    assert shown.unreadable == ()
    found = [section.name for section in shown.sections]
    assert [name for name in found if name != "estimate"] == ANCHORS
    assert ("estimate" in found) == (query.get("scope") != "brief")
    names = [card.name for card in shown.cards]
    assert len(names) == len(set(names))
    boxes = [block.data["box"] for block in shown.blocks if isinstance(block, Live)]
    assert boxes == [*[""][: "trade" in names], "sources", "passages", "codebook"]
    for card in shown.cards:
        assert str(card.title)
        assert card.subtitle
        assert len(card.rows)
    parameters = [block.parameter for block in shown.choices]
    assert parameters == ["q", "table", "format", "release"]
    assert set(parameters) <= set(data.OPTIONS)


@pytest.mark.parametrize("years", ["", "2001", "2015-2020"])
@pytest.mark.parametrize("country", ["", "KAZ", "KGZ,TJK"])
def test_what_the_estimate_covers_and_how_far_its_band_holds_is_worked_out_again(country, years):
    shown = page(country=country, years=years)
    found = [one for one in shown.statements if one.name.startswith("estimate.")]
    assert len(found) == 2
    about = replace(shown, sections=tuple(one for one in shown.sections if one.name == "estimate"))
    assert not [fault for fault in faults(about) if "without proof" not in fault]
    card = shown.card("estimate")
    drawn = sum(len(trace.x) for trace in card.body[0].figure.data)
    (coverage,) = [one for one in found if one.name == "estimate.coverage"]
    assert drawn == len(card.rows) == dict(coverage.values)["known"].number


def test_the_lead_counts_tables_and_rows():
    (lead,) = page(scope="brief").lead
    rows = sum(len(frames.table(name)) for name in TABLES)
    assert str(lead).startswith(f"**{len(TABLES)} tables, {rows} rows**, each row with")
    assert f"{rows // 1000}\u202f{rows % 1000:03}" in str(*page(lang="fr", scope="brief").lead)


@pytest.mark.parametrize("scope", ["brief", "now"])
@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_chosen_and_is_shown_with_filters_for_its_columns(name, scope):
    shown = page(table=name, scope=scope)
    field = choice(shown, "table")
    assert (field.code, field.kind, field.drops) == (name, "menu", ("where",))
    assert [code for code, _words in field.options] == list(TABLES)
    assert shown.unreadable == ()
    (_field, *rest) = part(shown, "table")
    if isinstance(rest[0], Notice):
        assert "**No rows of " in rest[0].message
        return
    live, card = rest
    assert live.name == "column-filters"
    assert (live.data, live.still) == ({"box": "", "title": ""}, ())
    json.dumps(dict(live.data))
    assert card.name == name
    rows = frames.table(name)
    if frames.is_filtered(name):
        chosen = frames.chosen(name, shown.view.selection)
        assert card.rows.equals(chosen)
        assert str(card.title) == f"{TABLES[name].title}: {len(chosen)} of {len(rows)} rows"
        assert card.subtitle == f"A row is {TABLES[name].row}"
    else:
        assert card.rows.equals(rows)
        assert str(card.title) == f"{TABLES[name].title}: {len(rows)} rows"
        assert card.subtitle.endswith("; the filters do not apply to it")
    assert len(files(card).table) == len(card.rows)


@pytest.mark.parametrize("name", TABLES)
def test_a_card_has_the_sources_of_its_rows_where_they_name_passages(name):
    card = page(table=name, scope="now").card(name)
    cited = files(card).references
    assert list(cited) == list(references(frames.table("trade"), *_sources()))
    assert (len(cited) > 0) == ({"source_id", "locator"} <= set(card.rows))
    assert as_csv(files(card).table).decode().count("\n") >= len(card.rows) + 1


def _sources():
    return frames.table("sources"), frames.table("passages")


def test_a_whole_table_has_its_own_name_for_its_file():
    assert files(page(table="countries", country="KAZ", scope="brief").card("countries")).file_name(
        "csv"
    ) == ("countries.csv")


def test_a_table_under_filters_holds_just_the_rows_of_that_country():
    assert set(
        page(table="companies", country="TKM", scope="brief").card("companies").rows["country"]
    ) == {"TKM"}


def test_every_table_of_facts_says_the_kind_of_source_after_the_source():
    for name in filter(frames.is_filtered, TABLES):
        table = in_texts(files(page(table=name, scope="now").card(name)).table)
        columns = list(table.columns)
        assert columns[columns.index("source_id") + 1] == "tier"
        assert set(table["tier"]) <= set(map(kind_of_source, TIERS))


def test_an_impossible_filter_says_what_is_missing_and_offers_what_is_there():
    shown = page(table="visits", **IMPOSSIBLE)
    _field, notice = part(shown, "table")
    assert notice.message.startswith("**No rows of visits for Kyrgyzstan in 1991–1992.**")
    assert notice.nearest.option("table") == "visits"
    there = PAGES.page(notice.nearest)
    assert len(there.card("visits").rows)
    assert page(table="visits", where="level:king", **IMPOSSIBLE).unreadable


def test_filters_by_column_act_on_table_count_and_files_alike():
    shown = page(table="visits", scope="now", where=WHERE)
    assert shown.unreadable == ()
    card = shown.card("visits")
    assert 0 < len(card.rows) < 102
    assert set(card.rows["level"]) == {"head_of_state"}
    assert card.rows["date"].str[:4].between("2005", "2012").all()
    assert str(card.title) == f"Visits: {len(card.rows)} of {len(frames.table('visits'))} rows"
    assert card.column_filters == WHERE
    chosen = frames.chosen("visits", shown.view.selection)
    count = Text(f"{len(card.rows)} of {len(chosen)} rows meet the column filters.", "soft")
    assert count in part(shown, "table")
    assert files(card).about["where"] == WHERE
    assert len(files(card).table) == len(card.rows)
    assert "meet the column filters" not in words(page(table="visits", scope="now"))


def test_tables_without_countries_and_years_are_filtered_too():
    shown = page(
        table="countries", where="subregion:Central Asia;sources.tier:press", scope="brief"
    )
    assert set(shown.card("countries").rows["subregion"]) == {"Central Asia"}
    assert "5 of 45 rows" in words(shown)
    assert set(shown.card("publications").rows["tier"]) == {"press"}
    assert shown.card("publications").column_filters == "tier:press"
    assert len(shown.card("codebook").rows) == len(page(scope="brief").card("codebook").rows)


def test_filters_that_no_row_meets_leave_an_empty_table_and_its_header():
    card = page(table="visits", where="visitor:nobody of this name", scope="brief").card("visits")
    assert len(card.rows) == 0
    assert "visitor" in files(card).table.columns


def test_a_filter_that_cannot_be_read_is_said_once_and_the_rest_counts():
    shown = page(
        table="visits", where="level:king;direction:to_france;x.y:1;sources.z:1", scope="brief"
    )
    sentences = shown.unreadable
    assert len(sentences) == 3
    for sentence, piece in zip(sentences, ("x.y:1", "level:king", "z:1"), strict=True):
        assert sentence.startswith(f"The address asks for where {piece}, which ")
    assert set(shown.card("visits").rows["direction"]) == {"to_france"}
    assert (
        "n’est" in page(table="visits", where="level:king", lang="fr", scope="brief").unreadable[0]
    )


def test_every_box_has_a_table_and_filters_named_after_it():
    shown = page(scope="brief")
    expected = {
        "sources": ("publications", "Sources", "What the tables quote."),
        "passages": ("paragraphs", "Passages", "Each paragraph in our own words; the ids are"),
        "codebook": ("codebook", "Codebook", "columns, made from the schemas that check the"),
    }
    for section, (name, title, subtitle) in expected.items():
        live, card = part(shown, section)
        assert (live.name, live.data) == ("column-filters", {"box": section, "title": title})
        assert card.name == name
        assert subtitle in card.subtitle
        assert files(card).references.empty
        assert files(card).file_name("csv") == f"{name}.csv"
    assert str(shown.card("publications").title) == f"{len(frames.table('sources'))} publications"
    assert list(shown.card("publications").rows) == [
        *("title", "publisher", "published", "tier", "licence", "url", "note")
    ]
    assert list(shown.card("paragraphs").rows) == ["locator", "section", "summary_en"]
    assert list(page(lang="fr", scope="brief").card("paragraphs").rows) == [
        "locator",
        "section",
        "summary_fr",
    ]


@pytest.mark.parametrize("name", ["sources", "passages"])
def test_a_table_that_stands_below_anyway_can_be_chosen_too(name):
    names = [card.name for card in page(table=name, scope="brief").cards]
    assert name in names
    assert len(names) == len(set(names)) == 5


def test_search_finds_a_person_in_all_tables_under_the_filters():
    shown = page(q=" Lellouche ", scope="brief")
    _field, count, live, found = part(shown, "search")
    (table,) = found.blocks
    assert isinstance(table, Table)
    assert table.rows.astype(str).apply(" ".join, axis=1).str.contains("Lellouche").all()
    assert list(table.rows) == ["table", "country", "row", "note", "source_id", "tier", "locator"]
    assert count == Text(
        f"{len(table.rows)} rows with “Lellouche” under the present filters.", "soft"
    )
    assert (live.name, live.data) == ("column-filters", {"box": "found", "title": ""})
    assert choice(shown, "q").kind == "text"
    under = page(q="Lellouche", **IMPOSSIBLE)
    assert part(under, "search")[1:] == (
        Text("no rows with “Lellouche” under the present filters.", "soft"),
    )


@pytest.mark.parametrize("text", ["(", "*", "Berdimuhamedov [", "\\", "é", "A&B #1"])
def test_search_takes_any_text(text):
    assert choice(page(q=text, scope="brief"), "q").code == text
    assert "under the present filters" in words(page(q=text, scope="brief"))


@pytest.mark.parametrize("text", ["", "  "])
def test_without_words_nothing_is_searched_for(text):
    assert len(part(page(q=text, scope="brief"), "search")) == 1


def test_a_search_is_filtered_too():
    shown = page(q="Astana", scope="now", where="found.table:visits")
    *_, count, found = part(shown, "search")
    (table,) = found.blocks
    assert set(table.rows["table"]) == {"visits"}
    whole = box(page(q="Astana", scope="now"), "found").blocks[-1]
    assert count.markdown.startswith(f"{len(table.rows)} of {len(whole.rows)} rows meet")
    assert page(q="Astana", where="found.no:1", scope="brief").unreadable
    assert not page(q="no such words", where="found.no:1", scope="brief").unreadable
    assert not page(where="found.no:1", scope="brief").unreadable


def test_an_address_in_full_keeps_what_would_end_a_parameter():
    view = page(q="A&B #1", where="place:a%3Bb", scope="brief").view
    query = parse_qs(view.query)
    assert query["q"] == ["A&B #1"]
    assert query["where"] == ["place:a%3Bb"]


@pytest.mark.parametrize(
    ("query", "shown"), [({"format": "foo"}, "CSV"), ({"table": "foo"}, "Trade")]
)
def test_an_option_that_cannot_be_read_is_said_with_what_is_shown_instead(query, shown):
    (sentence,) = page(**query).unreadable
    ((name, value),) = query.items()
    assert sentence.startswith(f"The address asks for {name} {value}, which is ")
    assert sentence.endswith(f"shown instead: {shown}.")


def test_filters_that_cannot_be_read_are_said_before_options():
    sentences = page(
        country="XXX", years="3-4", table="foo", scale="foo", where="x.y:1", scope="brief"
    ).unreadable
    for sentence, piece in zip(
        sentences, ("country XXX", "years 3-4", "table foo", "where x.y:1"), strict=True
    ):
        assert sentence.startswith(f"The address asks for {piece}, which ")


def addresses(**query: str) -> list[str]:
    """The data addresses of the page, without the root of the site."""
    codes = [block.text for block in page(**query).blocks if isinstance(block, Code)]
    return [code.removeprefix("{origin}") for code in codes if code.startswith("{origin}api/v1")]


@pytest.mark.parametrize("ending", ["csv", "json", "parquet", "xlsx"])
def test_every_address_on_the_page_answers(ending):
    shown = addresses(country="TJK", years="2001-2012", format=ending)
    tables = [address.split("?")[0] for address in shown if f".{ending}" in address]
    assert tables[-len(TABLES) :] == [f"api/v1/{name}.{ending}" for name in TABLES]
    assert {"api/v1/", "api/v1/package.zip", "api/v1/datapackage.json"} <= set(shown)
    client = TestClient(Starlette(routes=ROUTES))
    assert [client.head(f"/{address}").status_code for address in shown] == [200] * len(shown)


def test_an_address_on_the_page_carries_its_filters_in_full():
    filters = {"country": "TJK", "years": "2001-2012", "scope": "now", "official": "1"}
    shown = addresses(**filters, format="json", table="visits", where=WHERE)
    client = TestClient(Starlette(routes=ROUTES))
    selection, _ = read_address(filters)
    for name in filter(frames.is_filtered, TABLES):
        (address,) = [address for address in shown if f"/{name}.json" in address]
        total = client.get(f"/{address}").json()["total"]
        assert total == len(selection.of(frames.table(name)))
    (whole,) = [address for address in shown if "/sources.json" in address]
    assert "?" not in whole
    for language in ("en", "fr"):
        (default,) = [code for code in addresses(lang=language) if "/trade.csv" in code]
        assert default.endswith(
            f"?country=KAZ,KGZ,TJK,TKM,UZB&years=1991-2025&scope=now&lang={language}"
        )


def test_addresses_stand_with_their_words_and_the_package_can_be_taken():
    package, whole, each = part(page(scope="brief"), "addresses")
    _how, *documents = whole.blocks
    _field, *tables = each.blocks
    assert each.title == f"The address of each of the {len(TABLES)} tables"
    assert not each.is_open
    assert part(page(scope="brief", format="json"), "addresses")[2].is_open
    assert [code.label for code in tables] == [entry.title for entry in TABLES.values()]
    assert [code.label for code in documents] == [
        "Every address",
        "Description for programs (OpenAPI)",
        "Description of the tables (Frictionless)",
        "All tables as one package",
    ]
    assert isinstance(package, Link)
    assert package.address == "api/v1/package.zip"
    client = TestClient(Starlette(routes=ROUTES))
    assert package.file in client.head(f"/{package.address}").headers["content-disposition"]


def test_what_changed_can_be_read_data_first():
    (fold,) = part(page(scope="brief"), "changes")
    assert isinstance(fold, Fold)
    assert fold.title == "What changed between versions"
    parts = [text.markdown for text in fold.blocks]
    assert parts[0].startswith("**")
    assert parts[1].startswith("*Data*\n")
    assert not [text for text in parts if text.startswith("#")]


def test_how_to_cite_is_there_to_be_copied():
    (shown,) = part(page(scope="brief"), "citation")
    brief, tables = (block.text for block in shown.blocks if isinstance(block, Code))
    assert brief.endswith("November 2012, trade-2.")
    assert tables.startswith("@dataset{france_central_asia,\n")
    assert tables.count("{") == tables.count("}")


def test_french_is_said_in_the_page_and_left_with_it():
    with speaking("en"):
        shown = page(
            lang="fr", table="visits", where="level:head_of_state", q="Paris", scope="brief"
        )
    _field, count, *_ = part(shown, "search")
    assert "sous les filtres actuels" in count.markdown
    assert "meet the column filters" not in words(shown)
    assert page(table="visits", where="level:head_of_state", scope="brief").unreadable == ()
