"""The data addresses: the same numbers as the pages, and what HTTP promises."""

import hashlib
import io
import json
from codecs import BOM_UTF8

import pandas as pd
import pytest

from components.render.exports import Package, as_csv, as_excel, as_json, as_parquet
from components.render.files import written
from components.server.api import content
from components.server.api.content import ENDINGS
from data.catalogue import TABLES
from data.publish.package import build_zip
from data.publish.reproducible_zip import unpack
from data.query import frames
from data.query.selection import read_address
from data.schema import DATA, FIVE
from data.sources import references
from pages.registry import PAGES
from tests.support.servers import get

BUILDERS = {
    "csv": lambda package: as_csv(package.table),
    "json": as_json,
    "parquet": as_parquet,
    "xlsx": as_excel,
}
FILTERS = [
    {},
    {"country": "KAZ"},
    {"country": "KAZ,UZB", "years": "2008-2010", "scope": "brief"},
    {"years": "1991-1991", "scope": "brief"},
    {"years": "2010"},
    {"years": "1992-2024"},
    {"official": "1", "country": "tjk"},
]
FILTERED = [name for name in TABLES if frames.is_filtered(name)]
WHOLE = [name for name in TABLES if not frames.is_filtered(name)]


def package_of_the_page(name, filters):
    """Build what a card of the page offers, as components/card.py builds it."""
    selection, complaints = read_address(filters)
    assert not complaints
    rows = selection.of(frames.table(name))
    cited = references(rows, frames.table("sources"), frames.table("passages"))
    return Package(name, rows, rows, cited, selection)


# every filter as text; of the binary forms, which hold the same rows, none and the last one
FORMS = [
    (ending, filters)
    for ending in ENDINGS
    for filters in (FILTERS if ending in ("csv", "json") else FILTERS[::6])
]


@pytest.mark.parametrize(("ending", "filters"), FORMS, ids=str)
@pytest.mark.parametrize("name", FILTERED)
def test_an_address_holds_the_download_of_the_page(client, name, ending, filters):
    page = package_of_the_page(name, filters)
    answer = get(client, f"{name}.{ending}", **filters)
    assert answer.status_code == 200
    assert f'filename="{page.file_name(ending)}"' in answer.headers["content-disposition"]
    expected = BUILDERS[ending](page)
    if ending == "json":
        parts = answer.json()
        assert {k: parts[k] for k in ("selection", "rows", "sources")} == json.loads(expected)
        assert (parts["total"], parts["next"]) == (len(page.table), None)
    else:
        assert answer.content == expected


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", WHOLE)
def test_a_table_without_countries_and_years_comes_whole(client, name, ending):
    answer = get(client, f"{name}.{ending}")
    assert f'filename="{name}.{ending}"' in answer.headers["content-disposition"]
    read = {
        "csv": lambda body: pd.read_csv(io.BytesIO(body)),
        "json": lambda body: pd.DataFrame(json.loads(body)["rows"]),
        "parquet": lambda body: pd.read_parquet(io.BytesIO(body)),
        "xlsx": lambda body: pd.read_excel(io.BytesIO(body)),
    }[ending](answer.content)
    assert list(read.columns) == list(frames.table(name).columns)
    assert len(read) == len(frames.table(name))
    if ending == "csv":
        assert answer.content == as_csv(frames.table(name))


def test_the_page_itself_offers_the_very_same_files(client):
    query = {"country": "UZB", "years": "1994-2011"}
    page = PAGES.page(PAGES.view("data", {**query, "table": "visits"}))
    card = page.card("visits")
    assert card is not None
    for ending in ("csv", "xlsx", "parquet"):
        answer = get(client, f"visits.{ending}", **query)
        file, body = written(card, f".{ending}")
        assert answer.headers["content-disposition"].split('"')[1] == file.name
        if ending == "csv":  # that of the card is for a spreadsheet, with a byte-order mark
            assert body == BOM_UTF8 + answer.content
        elif ending == "xlsx":  # that of the card says what the card states, too
            body, content = (
                unpack(each)["xl/worksheets/sheet1.xml"] for each in (body, answer.content)
            )
            assert body == content
        else:
            assert body == answer.content


@pytest.mark.parametrize("ending", ENDINGS)
def test_years_without_rows_leave_an_empty_table_with_its_columns(client, ending):
    answer = get(client, f"trade.{ending}", years="1991-1991")
    assert answer.status_code == 200
    assert 'filename="trade_KAZ-KGZ-TJK-TKM-UZB_1991-1991' in answer.headers["content-disposition"]
    if ending == "csv":
        header = ",".join(TABLES["trade"].columns).replace("source_id", "source_id,tier")
        header = header.replace("currency", "currency,unit")
        assert answer.text == f"{header}\n"
    if ending == "json":
        assert (answer.json()["rows"], answer.json()["total"]) == ([], 0)


@pytest.mark.parametrize("scope", ["brief", "now"])
@pytest.mark.parametrize("country", FIVE)
@pytest.mark.parametrize("name", FILTERED)
def test_every_table_answers_for_each_country_and_scope(client, name, country, scope):
    last = "2012" if scope == "brief" else "2024"
    for years in ("1991-1991", f"1992-{last}", "2010-2010"):
        parts = get(client, f"{name}.json", country=country, scope=scope, years=years).json()
        assert parts["selection"]["countries"] == country
        assert all(country in row["country"] for row in parts["rows"])


def test_without_a_scope_an_address_means_every_source_and_an_old_one_what_it_meant(client):
    def rows(**query):
        return get(client, "visits.json", **query).json()

    now, brief = rows(), rows(scope="brief")
    assert now["selection"]["years"] == "1991-2025"
    assert brief["selection"]["years"] == "1991-2012"
    assert now["total"] > brief["total"] > 0
    assert {row["tier"] for row in brief["rows"]} == {"brief"}
    assert rows(scope="now") == rows(layer="all") == rows(layer="brief", scope="now") == now
    assert rows(layer="brief") == rows(layer="all", scope="brief") == brief


@pytest.mark.parametrize("limit", [1, 7, 5000])
def test_pages_of_json_walk_to_the_end(client, limit):
    whole = get(client, "events.json", country="KAZ,TJK", scope="now").json()["rows"]
    rows, address = [], f"/api/v1/events.json?country=KAZ,TJK&scope=now&limit={limit}"
    while address:
        answer = client.get(address)
        page = answer.json()
        assert (page["total"], page["limit"]) == (len(whole), limit)
        assert len(page["rows"]) == min(limit, len(whole) - page["offset"])
        rows += page["rows"]
        address = page["next"]
        assert answer.headers.get("link", "") == (f'<{address}>; rel="next"' if address else "")
    assert rows == whole


def test_a_page_after_the_end_is_empty(client):
    page = get(client, "sources.json", offset=10**6).json()
    assert (page["rows"], page["next"], page["limit"]) == ([], None, 5000)


def test_the_index_lists_addresses_that_answer(client):
    index = get(client, "").json()
    assert [table["name"] for table in index["tables"]] == list(TABLES)
    for table in index["tables"]:
        for address in [*table["addresses"].values(), table["committed"]]:
            assert client.head(address).status_code == 200
    assert client.get("/api/v1").json() == index


def test_the_package_is_the_one_that_the_command_writes(client):
    answer = get(client, "package.zip")
    assert answer.content == build_zip()
    assert answer.headers["content-type"] == "application/zip"


def test_the_descriptor_leads_to_files_with_its_hashes(client):
    for resource in get(client, "datapackage.json").json()["resources"]:
        table = get(client, resource["path"]).content
        assert table == (DATA / f"{resource['name']}.csv").read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(table).hexdigest()}"


def test_text_that_a_spreadsheet_would_run_is_made_harmless(client, monkeypatch):
    tables = {name: frames.table(name) for name in ("visits", "sources", "passages")}
    brief = tables["visits"][tables["visits"]["tier"].eq("brief")]
    tables["visits"] = brief.head(1).assign(visitor="=1+1")
    monkeypatch.setattr(frames, "table", tables.__getitem__)
    content.table_content.cache_clear()
    assert ",'=1+1," in get(client, "visits.csv").text
    content.table_content.cache_clear()
