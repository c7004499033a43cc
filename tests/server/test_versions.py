"""Versions of the tables at the data addresses: the index, older packages, what changed, the feed."""

import io
import zipfile

import pytest
from lxml import etree

from data.publish.history import is_released, step, versions
from data.publish.releases import releases

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FIRST = releases()[-1]


def test_the_index_names_the_version_and_where_the_older_ones_are(client):
    index = client.get("/api/v1/").json()
    newest = releases()[0]
    assert (index["version"], index["released"]) == (newest.version, newest.date)
    assert index["changed_since"] is not is_released()
    for one in index["versions"]:
        assert client.get(one["package"]).status_code == 200
        assert client.get(one["changes"]).status_code == 200
    assert client.get(index["feed"]).status_code == 200


def test_an_older_version_answers_as_it_was(client):
    packed = client.get(f"/api/v1/package.zip?version={FIRST.version}")
    assert (
        f'filename="france-central-asia-{FIRST.version}.zip"'
        in packed.headers["content-disposition"]
    )
    with zipfile.ZipFile(io.BytesIO(packed.content)) as files:
        then = files.read("data/trade.csv")
    assert client.get(f"/api/v1/data/trade.csv?version={FIRST.version}").content == then
    assert client.get("/api/v1/data/trade.csv").content != then


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("data/trade.csv?version=7.7.7", 400, "version 7.7.7, which is not one of "),
        ("data/visas.csv?version=0.1.0", 404, "Version 0.1.0 has no data/visas.csv; it has "),
        ("datapackage.json?version=0.1.0", 404, "Version 0.1.0 has no datapackage.json"),
        ("trade.csv?version=0.1.0", 400, "/api/v1/data/trade.csv?version=0.1.0"),
        ("changes/7.7.7.csv", 404, "There is no version 7.7.7; the versions are "),
        ("changes.atom?years=2010", 400, "years 2010"),
    ],
)
def test_what_there_is_not_is_said_with_what_there_is(client, address, status, says):
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status
    assert says in answer.json()["detail"]


def test_what_a_version_changed_is_a_file_with_a_row_for_each_difference(client):
    for version in versions():
        text = client.get(f"/api/v1/changes/{version}.csv").content.decode()
        assert text.startswith("table,change,row,column,before,after\n")
        assert len(text.splitlines()) >= len(step(version).rows) + 1


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Version 0.1.0 of"), ("fr", "Version 0.1.0 du")]
)
def test_the_feed_has_an_entry_for_each_version_the_newest_first(client, language, word):
    answer = client.get(f"/api/v1/changes.atom?lang={language}")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == len(versions())
    titles = [entry.findtext("a:title", namespaces=ATOM) for entry in entries]
    assert titles[-1].startswith(word)
    for entry, version in zip(entries, versions(), strict=True):
        assert entry.findtext("a:id", namespaces=ATOM).endswith(f"/api/v1/changes/{version}.csv")
        assert entry.findtext("a:updated", namespaces=ATOM)
        (link,) = entry.findall("a:link", ATOM)
        assert link.get("href").endswith(f"/data?release={version}")
        file = entry.findtext("a:id", namespaces=ATOM)
        assert file in entry.findtext("a:content", namespaces=ATOM)
        assert client.get(file).status_code == 200
