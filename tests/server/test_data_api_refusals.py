"""What a data address refuses, and what it says then."""

import pytest

from data.catalogue import TABLES
from tests.support.servers import get


@pytest.mark.parametrize(
    ("address", "parameter", "words"),
    [
        ("trade.csv?country=FRA", "country", "FRA, which is not one of KAZ"),
        ("trade.csv?country=KAZ,ZZZ,YYY", "country", "ZZZ, YYY"),
        ("trade.csv?country=Kazakhstan", "country", "KAZAKHSTAN"),
        ("trade.csv?years=201", "years", "201, which is not a year or a range like"),
        (
            "trade.csv?scope=brief&years=1992-2024",
            "years",
            "1992-2024, which goes beyond 1991-2012",
        ),
        ("trade.csv?scope=brief&years=2012-2010", "years", "within 1991-2012"),
        ("trade.csv?years=1980-2010", "years", "1980-2010, which goes beyond 1991-2025"),
        ("trade.csv?years=2000-2050", "years", "goes beyond 1991-2025"),
        ("trade.csv?scope=since", "scope", "neither now nor brief"),
        ("trade.csv?layer=since", "layer", "neither all nor brief"),
        ("sources.csv?layer=all", "layer", "served whole"),
        ("trade.csv?official=yes", "official", "neither 0 nor 1"),
        ("trade.csv?countries=KAZ", "countries", "it takes country, years, scope, official, lang"),
        ("trade.csv?country=KAZ&country=UZB", "country", "given twice"),
        ("trade.csv?limit=10", "limit", "only .json comes in pages"),
        ("trade.json?limit=0", "limit", "from 1 to 5000"),
        ("trade.json?limit=5001", "limit", "from 1 to 5000"),
        ("trade.json?limit=ten", "limit", "ten"),
        ("trade.json?offset=-1", "offset", "from 0"),
        (f"trade.json?offset={'9' * 5000}", "offset", "from 0"),
        ("sources.csv?country=KAZ", "country", "served whole"),
        ("presidencies.json?years=2000-2010", "years", "served whole"),
        ("passages.csv?q=1", "q", "it takes lang"),
        ("package.zip?q=1", "q", "it takes version"),
        ("trade.csv?lang=xx", "lang", "xx, which is not one of en, fr"),
        ("trade.csv?lang=fr&lang=en", "lang", "given twice"),
        ("package.zip?lang=fr", "lang", "version"),
        ("openapi.json?country=KAZ", "country", "served whole"),
        ("data/trade.csv?country=KAZ", "country", "served whole"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_is_allowed(client, address, parameter, words):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    problem = answer.json()
    assert words in problem["detail"]
    (fault,) = problem["errors"]
    assert fault["parameter"] == parameter
    assert fault["allowed"]
    assert client.get(fault["example"]).status_code == 200


def test_every_fault_of_an_address_is_said_at_once(client):
    answer = get(client, "trade.json", country="FRA", years="x", limit="0", colour="red")
    faults = [fault["parameter"] for fault in answer.json()["errors"]]
    assert sorted(faults) == ["colour", "country", "limit", "years"]


@pytest.mark.parametrize("address", ["nothing.csv", "nothing", "csv", ".csv", "data/nothing.csv"])
def test_an_unknown_table_is_answered_with_the_tables(client, address):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["tables"] == list(TABLES)


@pytest.mark.parametrize("address", ["trade.xml", "trade.CSV", "trade.csv.gz"])
def test_an_unknown_ending_is_not_found(client, address):
    assert client.get(f"/api/v1/{address}").status_code == 404


def test_an_address_that_leads_nowhere_names_the_index(client):
    answer = client.get("/api/v1/a/b")
    assert (answer.status_code, answer.json()["addresses"]) == (404, "/api/v1/")
