"""The addresses of pages and cards: the page for a browser, parts, files, a card alone, refusals."""

import io
import json

import pandas as pd
import pytest
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.render import card as client_files
from components.render.files import files_of, written
from components.server.pages import routes
from pages.registry import PAGES


@pytest.fixture(scope="module")
def site() -> TestClient:
    return TestClient(Starlette(routes=routes(PAGES)), headers={"Accept-Encoding": "identity"})


def test_the_page_for_a_browser_has_its_parts_and_charts(site):
    document = site.get("/cards/trade.json?country=KAZ&lang=en").json()
    page = PAGES.page(PAGES.view("trade", {"country": "KAZ", "lang": "en"}))
    assert document["cards"] == {card.name: card.title.text for card in page.cards}
    assert {"top", "filters", "group-0"} <= set(document["parts"])
    assert document["charts"]["trade-turnover"]["figure"]["data"]
    assert document["title"] == "Trade, Kazakhstan · France in Central Asia"


def test_an_old_address_shows_what_it_showed_and_is_led_on_under_its_new_name(site):
    def query(layer):
        return site.get(f"/cards/visits.json?lang=en&layer={layer}").json()["query"]

    assert (query("brief"), query("all")) == ("scope=brief&lang=en", "lang=en")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/cards/aid.json?lang=fr", "people.json?lang=fr"),
        ("/cards/aid.html", "people.html"),
        ("/cards/aid/aid-by-kind.csv?country=KAZ", "../people/aid-by-kind.csv?country=KAZ"),
        ("/cards/aid/aid-by-kind/table", "../../people/aid-by-kind/table"),
    ],
)
def test_a_part_of_a_page_that_was_renamed_is_led_on(site, old, new):
    answer = site.get(old, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, new)
    assert site.get(old).status_code == 200


def test_a_script_says_what_its_page_is_in_without_naming_it(site):
    document = site.get("/cards/trade.json?browser=fr").json()
    assert document["lang"] == "fr"
    assert (
        "lang=" not in document["parts"]["filters"].replace("lang=fr&amp;x", "").split("share")[0]
    )


def test_what_has_not_changed_is_not_sent_again(site):
    tag = site.get("/cards/trade.json?lang=en").headers["ETag"]
    again = site.get("/cards/trade.json?lang=en", headers={"If-None-Match": tag})
    assert again.status_code == 304
    other = site.get("/cards/trade.json?lang=fr", headers={"If-None-Match": tag})
    assert other.status_code == 200


@pytest.mark.parametrize("name", ["trade", "visits", "companies", "data"])
def test_every_file_that_a_card_offers_is_there_with_the_same_bytes(site, name):
    page = PAGES.page(PAGES.view(name, {"country": "KAZ", "lang": "en"}))
    address = f"{site.base_url}/{name}?{page.view.full_query}"
    for card in page.cards[:4]:
        for file in files_of(card):
            answer = site.get(f"/cards/{name}/{card.name}{file.suffix}?country=KAZ&lang=en")
            assert answer.status_code == 200, file
            assert file.name in answer.headers["Content-Disposition"]
            found = written(card, file.suffix, address)
            assert found is not None
            assert answer.content == found[1]


def test_the_table_of_a_card_is_a_table_with_its_rows(site):
    answer = site.get("/cards/visits/visits/table?lang=en").text
    page = PAGES.page(PAGES.view("visits", {}))
    assert answer.count("<tr>") == len(page.cards[0].rows) + 1
    assert "data-find" in answer


READERS = {
    ".csv": pd.read_csv,
    ".xlsx": lambda file: pd.read_excel(file, sheet_name="data"),
    ".json": lambda file: pd.DataFrame(json.load(file)["rows"]),
    ".parquet": pd.read_parquet,
}


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("words", ["macron", "Head of STATE to france", "no such word"])
def test_a_file_has_just_the_rows_that_hold_the_words_looked_for(site, suffix, words):
    address = f"/cards/visits/visits{suffix}?lang=en"
    answer = site.get(f"{address}&find={words}")
    found = READERS[suffix](io.BytesIO(answer.content))
    table = site.get("/cards/visits/visits/table?lang=en").text
    lines = [Markup(line.replace("<td", " <td")).striptags() for line in table.split("<tr>")[2:]]
    holding = [line for line in lines if all(one in line.lower() for one in words.lower().split())]
    assert len(found) == len(holding) < len(lines)
    assert bool(holding) == (words != "no such word")
    assert "visits_found" in answer.headers["Content-Disposition"]
    whole = READERS[suffix](io.BytesIO(site.get(address).content))
    if len(found):
        assert set(found["visit_id"]) < set(whole["visit_id"])


def test_a_file_of_what_was_found_names_its_own_sources_and_the_words(site):
    answer = site.get("/cards/visits/visits.json?lang=en&find=macron").json()
    assert answer["selection"]["found"] == "macron"
    assert {row["source_id"] for row in answer["sources"]} == {
        row["source_id"] for row in answer["rows"]
    }


def test_a_long_table_comes_in_a_window_and_whole_on_request(site):
    first = site.get("/cards/data/trade/table?lang=en&scope=now").text
    whole = site.get("/cards/data/trade/table?lang=en&scope=now&rows=all").text
    assert first.count("<tr>") == 201
    assert "data-all" in first
    assert whole.count("<tr>") > 300
    assert "data-all" not in whole


def test_the_sources_of_a_card_name_passage_and_publication(site):
    answer = site.get("/cards/trade/trade-turnover/sources?lang=en").text
    assert "<code>trade-2</code>" in answer
    assert "Licence: " in answer


def test_a_card_alone_is_a_document_that_leads_to_the_whole_page(site):
    answer = site.get("/cards/trade/trade-turnover.html?country=KAZ&embed_options=dark_theme").text
    assert 'data-theme="dark"' in answer
    assert 'href="../../trade?country=KAZ"' in answer
    inside = answer.split("data-document>")[1].split("</script>")[0]
    assert list(json.loads(inside)["charts"]) == ["trade-turnover"]
    assert "{origin}" not in answer


def test_a_view_is_cited_with_its_address_and_the_day(site):
    answer = site.get("/cards/trade/cite?country=KAZ&lang=en").text
    assert "http://testserver/trade?country=KAZ" in answer.replace("&amp;", "&")
    assert "@" in answer


@pytest.mark.parametrize(
    "path",
    [
        "nothing.json",
        "nothing.html",
        "nothing/cite",
        "trade/nothing.html",
        "trade/nothing/table",
        "trade/trade-turnover/nothing",
        "trade/trade-turnover.doc",
        "trade/tables/999",
        "trade/references/999",
        "../app.py",
    ],
)
def test_what_is_not_there_is_not_found(site, path):
    assert site.get(f"/cards/{path}").status_code == 404


def test_scripts_and_styles_are_kept_for_ever_under_a_name_that_holds_their_hash(site):
    for name in client_files.FILES:
        answer = site.get(f"/{client_files.FOLDER}/{name}")
        assert "immutable" in answer.headers["Cache-Control"]
        assert "__" not in answer.text.replace("__esModule", "").replace("__streamlit", "")
    assert site.get(f"/{client_files.FOLDER}/nothing.mjs").status_code == 404


def test_no_text_of_a_reader_becomes_markup(site):
    answer = site.get("/cards/data.json?q=%3Cscript%3Ealert(1)%3C/script%3E&lang=en").json()
    assert "<script>alert" not in "".join(answer["parts"].values())
