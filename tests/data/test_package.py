"""The data package: what a reader without the dashboard gets."""

import json

import frictionless
import pandas as pd
import pytest

from data.__main__ import main
from data.catalogue import TABLES
from data.check import reference_faults
from data.publish.codebook import codebook
from data.publish.descriptor import ROOT, descriptor, project, released
from data.publish.history import version_now
from data.publish.package import build_zip, file_name
from data.publish.reproducible_zip import pack, unpack
from data.schema import DATA


@pytest.fixture(scope="module")
def package():
    return unpack(build_zip())


@pytest.fixture
def unpacked(package, tmp_path):
    for path, content in package.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def faults(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    return report.flatten(["type"])


def fields(table):
    schema = next(r for r in descriptor()["resources"] if r["name"] == table)["schema"]
    return {field["name"]: field for field in schema["fields"]}, schema


def test_frictionless_finds_no_fault(unpacked):
    report = frictionless.validate(str(unpacked / "datapackage.json"))
    assert report.valid, report.to_summary()
    assert [task.name for task in report.tasks] == list(TABLES)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("KAZ,2008", "XXX,2008", "foreign-key"),
        ("KAZ,2008", "kaz,2008", "constraint-error"),
        (",turnover,2700,", ",turnover,much,", "type-error"),
        (",turnover,2700,", ",commerce,2700,", "constraint-error"),
        ("KAZ,2008,turnover", "KAZ,2010,turnover", "primary-key"),
        ("peyrouse-2012,trade-2", "nobody-1999,trade-2", "foreign-key"),
        ("2700,EUR", ",EUR", "constraint-error"),
    ],
)
def test_frictionless_finds_what_we_break(unpacked, old, new, fault):
    table = unpacked / "data" / "trade.csv"
    broken = table.read_text(encoding="utf-8").replace(old, new, 1)
    table.write_text(broken, encoding="utf-8", newline="\n")
    described = json.loads((unpacked / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        del resource["hash"], resource["bytes"]
    (unpacked / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    assert [fault] in faults(unpacked)


def test_a_changed_byte_no_longer_matches_the_hash(unpacked):
    table = unpacked / "data" / "trade.csv"
    table.write_bytes(table.read_bytes().replace(b"2700", b"2701", 1))
    assert ["hash-count"] in faults(unpacked)


def test_the_zip_is_the_same_whenever_it_is_made(monkeypatch):
    first = build_zip()
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert build_zip() == first


def test_packing_what_was_unpacked_changes_nothing():
    archive = pack({"b/ü.txt": b"1", "a.txt": b""})
    assert unpack(archive) == {"b/ü.txt": b"1", "a.txt": b""}
    assert pack(unpack(archive)) == archive


def test_the_tables_are_as_committed(package):
    for name in TABLES:
        assert package[f"data/{name}.csv"] == (DATA / f"{name}.csv").read_bytes()
    assert package["LICENSE"] == (ROOT / "LICENSE").read_bytes()
    assert package["CHANGELOG.md"] == (ROOT / "CHANGELOG.md").read_bytes()


def test_every_column_is_described_in_the_order_of_the_file():
    for resource in descriptor()["resources"]:
        header = pd.read_csv(ROOT / resource["path"], nrows=0).columns
        columns = resource["schema"]["fields"]
        assert [field["name"] for field in columns] == list(header)
        assert all(field["description"] for field in columns)


def test_types_limits_units_and_keys_come_from_the_schema():
    columns, schema = fields("trade")
    assert columns["value"]["type"] == "number"
    assert columns["value"]["unit"] == "million of currency"
    assert columns["year"]["constraints"] == {"required": True, "minimum": 1991, "maximum": 2100}
    assert columns["approximate"]["type"] == "boolean"
    assert "turnover" in columns["flow"]["constraints"]["enum"]
    assert "constraints" not in columns["note"]
    key = ["country", "year", "flow", "source_id", "coverage", "reporter"]
    assert schema["primaryKey"] == key
    assert schema["missingValues"] == [""]
    assert fields("visits")[0]["visit_id"]["constraints"]["unique"]


def test_a_column_of_several_countries_is_no_foreign_key():
    pointing = [key["fields"] for key in fields("events")[1]["foreignKeys"]]
    assert pointing == [["source_id"]]


def test_the_references_are_those_that_the_check_holds():
    assert reference_faults() == []


def test_version_and_day_are_one_everywhere():
    version = project()["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {version} — {released()}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert descriptor()["version"] == version
    assert version_now() in file_name()


def test_every_publication_is_a_source_of_the_package():
    publications = TABLES["sources"].load()
    named = descriptor()["sources"]
    assert [source["source_id"] for source in named] == list(publications["source_id"])
    assert all(source["title"] for source in named)


def test_the_read_me_says_how_to_read_and_cite(package):
    said = package["README.md"].decode()
    for word in ("Scopes", "approximate", "bound", "coverage", "reporter", "cite", "locator"):
        assert word in said
    for name in TABLES:
        assert f"| `data/{name}.csv` | {TABLES[name].row} | {len(TABLES[name].load())} |" in said
    assert project()["version"] in said
    assert "{" not in said


def test_the_codebook_of_the_package_has_every_column(package, tmp_path):
    (tmp_path / "codebook.csv").write_bytes(package["codebook.csv"])
    assert len(pd.read_csv(tmp_path / "codebook.csv")) == len(codebook())


def test_the_command_writes_the_same_file(tmp_path):
    assert main(["package", str(tmp_path / "p.zip")]) == 0
    assert (tmp_path / "p.zip").read_bytes() == build_zip()
