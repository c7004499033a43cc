"""A file that a person fetched by hand is read in place of an answer, and no service is asked."""

import json

import pandas as pd
import pytest

from data.__main__ import main
from data.refresh import SERVICES
from tests.support import refresh_zips
from tests.support.refresh_fails import ADDRESSES
from tests.support.refresh_server import usual
from tests.support.refresh_stage import TABLE, staged

FILES = {  # service -> names of files, each with the address whose answer it holds
    "worldbank": {"gdp.json": "NY.GDP.MKTP.CD", "people.json": "SP.POP.TOTL"},
    "worldbank-aid": {"aid.json": "DC.DAC.FRAL.CD"},
    "comtrade": {"france.json": "reportercode=251&", "five.json": "reportercode=398"},
    "baci": {"BACI_HS92_V202601.zip": "/BACI_HS92_V202601.zip"},
    "customs": {
        "National-2020-import.zip": "/National-2020-import.zip",
        "202112.zip": "/202112-stat-national-ce-import.zip",
    },
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    def no_network(*_arguments, **_options):
        raise AssertionError("a service was asked")

    monkeypatch.setattr("socket.socket.connect", no_network)
    monkeypatch.delenv("COMTRADE_KEY", raising=False)
    place = tmp_path / "tables"
    place.mkdir()
    staged(place, monkeypatch)
    monkeypatch.delenv("COMTRADE_KEY")
    return place


def run(service, folder, *files, years="2019-2024"):
    given = [str(file) for file in files]
    return main(
        ["refresh", service, "--years", years, "--into", str(folder), "--write", "--from", *given]
    )


def saved(folder, service):
    """Write what a service answers into files, as a person would."""
    paths = []
    for name, address in FILES.get(service, {"answer.csv": ADDRESSES.get(service)}).items():
        path = folder.parent / name
        path.write_bytes(usual(address))
        paths.append(path)
    return paths


@pytest.mark.parametrize("service", SERVICES)
def test_files_are_read_and_written(service, folder, capsys):
    before = (folder / "sources.csv").read_bytes()
    assert run(service, folder, *saved(folder, service)) == 0
    printed = capsys.readouterr()
    assert " to add" in printed.out
    assert "no longer in the answer (kept)" in printed.out
    assert f"wrote {folder / TABLE[service]}" in printed.out
    assert service in ("comtrade", "eurostat") or (folder / "sources.csv").read_bytes() != before


@pytest.mark.parametrize("service", SERVICES)
def test_a_file_that_is_not_there_is_named(service, folder, capsys):
    assert run(service, folder, folder / "nothing.zip") == 1
    said = capsys.readouterr().err
    assert said == f"{folder / 'nothing.zip'}: No such file or directory.\nNothing was written.\n"


@pytest.mark.parametrize("content", [b"<html>Sign in to download</html>", b"\xff\xfe\x00\x01"])
@pytest.mark.parametrize("service", SERVICES)
def test_a_file_of_another_kind_is_refused(service, content, folder, capsys):
    path = folder.parent / "page.html"
    path.write_bytes(content)
    before = (folder / "trade.csv").read_bytes()
    assert run(service, folder, path) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{SERVICES[service].title}: ")
    assert said.endswith("Nothing was written.\n")
    assert (folder / "trade.csv").read_bytes() == before


def test_a_file_may_hold_more_than_was_asked_for(folder):
    text = usual("IMF.STA,IMTS").decode()
    more = "IMF.STA:IMTS(1.0.0),FRA,XG_FOB_USD,DEU,A,2020,1,6,,,XG,FOB,USD,O,OL,\n"
    more += "IMF.STA:IMTS(1.0.0),FRA,XG_FOB_USD,KAZ,M,2020-M01,1,6,,,XG,FOB,USD,O,OL,\n"
    path = folder.parent / "imf.csv"
    path.write_text(text + more)
    assert run("imf", folder, path, years="2021") == 0
    rows = pd.read_csv(folder / "trade.csv")
    mine = rows[rows["source_id"].eq("imf-imts")]
    assert list(mine["value"]) == [550]


def test_what_a_file_does_not_have_is_no_lack(folder, capsys):
    """A file of one line says nothing of the other rows."""
    header, line = usual("DS-045409").decode().splitlines()[:2]
    path = folder.parent / "comext.csv"
    path.write_text(f"{header}\n{line}\n")
    assert run("eurostat", folder, path) == 0
    shown = capsys.readouterr().out
    assert "trade: 1 to add, 0 to change, 0 unchanged, 0 no longer in the answer" in shown


def test_a_part_of_a_year_is_left_out_and_named(folder, capsys):
    path = folder.parent / "202110-stat-national-ce-export.zip"
    path.write_bytes(refresh_zips.customs(path.name))
    assert run("customs", folder, path) == 1
    said = capsys.readouterr().err
    assert "French customs: exports of 2020 left out, not all months\n" in said
    assert "French customs: exports of 2021 left out, not all months\n" in said
    assert "no trade with the five in a whole year of these" in said


def test_one_answer_of_the_world_bank_is_enough(folder, capsys):
    gdp, _ = saved(folder, "worldbank")
    assert run("worldbank", folder, gdp) == 0
    assert "population" not in capsys.readouterr().out
    other = folder.parent / "other.json"
    head, rows = json.loads(gdp.read_text())
    for row in rows:
        row["indicator"]["id"] = "SP.DYN.LE00.IN"
    other.write_text(json.dumps([head, rows]))
    assert run("worldbank", folder, other) == 1
    assert "no value of NY.GDP.MKTP.CD or SP.POP.TOTL" in capsys.readouterr().err
