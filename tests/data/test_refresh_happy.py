"""A refresh that works shows what would change, writes only when told, and leaves valid tables."""

import os
import sys

import pandas as pd
import pytest

from data.__main__ import main
from data.check import check_tables
from tests.support.refresh_server import Answer, serving, usual
from tests.support.refresh_stage import KEY, TABLE, staged

YEARS = {"worldbank": "2021-2024", "comtrade": "2021"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return staged(tmp_path, monkeypatch)


def run(service, served, folder, *more):
    years = YEARS.get(service, "2020-2021")
    asked = [service, "--base-url", served.url, "--years", years, "--into", str(folder), *more]
    return main(["refresh", *asked])


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows(path):
    return pd.read_csv(path, dtype="str", keep_default_na=False)


@pytest.mark.parametrize("service", TABLE)
def test_without_write_the_change_is_shown_and_no_file_is_touched(service, folder, capsys):
    before = contents(folder)
    with serving() as served:
        assert run(service, served, folder) == 0
    shown = capsys.readouterr().out
    assert "to add" in shown
    assert "Nothing was written; --write writes it." in shown
    assert contents(folder) == before


def test_worldbank_shows_added_changed_unchanged_and_gone(folder, capsys):
    with serving() as served:
        assert run("worldbank", served, folder) == 0
    shown = capsys.readouterr().out
    assert (
        "country_context: 33 to add, 1 to change, 2 unchanged, 1 no longer in the answer" in shown
    )
    assert "  250000000000 → 261421121085.57208" in shown
    assert "  36361859" in shown
    assert "1991" not in shown  # not among the years asked


def test_worldbank_writes_a_table_that_passes_and_keeps_what_did_not_change(folder):
    path = folder / "country_context.csv"
    before = path.read_text().splitlines()
    with serving() as served:
        assert run("worldbank", served, folder, "--write") == 0
        assert run("worldbank", served, folder, "--write") == 0  # a second time changes nothing
    check_tables(folder)
    after = path.read_text().splitlines()
    assert len(after) == len(before) + 33
    assert len(set(before) - set(after)) == 1  # the revised row; the one that is gone is kept
    table = rows(path)
    kaz = table[table["country"].eq("KAZ") & table["year"].eq("2023")].set_index("indicator")
    assert kaz.loc["gdp_usd", "source_id"] == "world-bank-wdi"
    assert set(table.loc[table["indicator"].eq("population"), "unit"]) == {"persons"}
    assert "world-bank-wdi" in set(rows(folder / "sources.csv")["source_id"])


def test_eurostat_writes_million_euro_from_frances_side(folder, capsys):
    path = folder / "trade.csv"
    before = path.read_text().splitlines()
    with serving() as served:
        assert run("eurostat", served, folder, "--write") == 0
    assert served.asked == [
        "/data/DS-045409/A.FR.KZ+KG+TJ+TM+UZ.TOTAL.1+2.VALUE_IN_EUROS"
        "?format=SDMX-CSV&startPeriod=2020&endPeriod=2021"
    ]
    check_tables(folder)
    shown = capsys.readouterr().out
    assert "trade: 10 to add, 1 to change, 1 unchanged, 1 no longer in the answer (kept)" in shown
    assert "KAZ 2021 exports" in shown
    table = rows(path)
    mine = table[table["source_id"].eq("comext-ds045409")].set_index(["country", "year", "flow"])
    assert mine.loc[("KAZ", "2021", "imports"), "value"] == "2036.242813"
    assert mine.loc[("KAZ", "2021", "exports"), "value"] == "466.112608"
    assert mine.loc[("TKM", "2020", "exports"), "value"] == "12.5"
    assert set(mine["currency"]) == {"EUR"}
    assert set(mine["reporter"]) == {"FRA"}
    assert len(set(before) - set(path.read_text().splitlines())) == 1


def test_eurostat_flags_are_no_hindrance_and_a_gap_stays_a_gap(folder, capsys):
    first, *lines = usual("DS-045409").decode().split("\r\n")
    flagged = [f"{line},p" if line else "" for line in lines]
    flagged[0] = flagged[0].replace("309443", ":")
    body = "\r\n".join([f"{first},OBS_FLAG", *flagged]).encode()
    with serving(lambda _: body) as served:
        assert run("eurostat", served, folder) == 0
    shown = capsys.readouterr().out
    assert "trade: 9 to add" in shown
    assert "KGZ 2020 imports" not in shown


def test_comtrade_stays_out_of_the_tables_and_says_so(folder, capsys):
    before = contents(folder)
    with serving() as served:
        assert run("comtrade", served, folder, "--write") == 0
    printed = "".join(capsys.readouterr())
    assert "may not be passed on" in printed
    assert KEY not in printed
    assert all(f"subscription-key={KEY}" in path for path in served.asked)
    after = contents(folder)
    assert {path: after[path] for path in before} == before
    assert {path.name for path in after.keys() - before.keys()} == {
        "comtrade_trade.csv",
        "comtrade_partners.csv",
    }
    ours = rows(folder / TABLE["comtrade"]).set_index(["reporter", "country", "flow"])["value"]
    assert ours[("FRA", "KAZ", "imports")] == "1"
    assert ours[("KAZ", "KAZ", "imports")] == "1.1"  # what Kazakhstan exports, France imports
    partners = rows(folder / "local/comtrade_partners.csv").set_index("partner")
    assert partners.loc["CHN", "flow"] == "imports"  # Kazakhstan's exports, from China's side
    assert partners.loc["WLD", "flow"] == "exports"


def test_comtrade_asks_twelve_years_at_a_time(folder):
    empty = b'{"elapsedTime":"0.1 secs","count":0,"data":[],"error":""}'
    with serving(lambda _: empty) as served:
        url = ["--base-url", served.url, "--into", str(folder)]
        assert main(["refresh", "comtrade", "--years", "2000-2023", *url]) == 1
    assert len(served.asked) == 4
    assert "period=2000%2C2001" in served.asked[0]
    assert "period=2012%2C2013" in served.asked[1]


@pytest.mark.parametrize("service", TABLE)
def test_a_service_that_fails_once_is_asked_again(service, folder, capsys):
    with serving() as served:
        served.queue = [Answer(b"oops", 500), Answer(b"later", 429, {"Retry-After": "0"})]
        assert run(service, served, folder, "--write") == 0
    assert "the service failed (status 500, 'oops'); again in 0.01 s" in capsys.readouterr().err


def test_on_a_terminal_a_person_is_asked(folder, monkeypatch):
    before = contents(folder)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    with serving() as served:
        monkeypatch.setattr("builtins.input", lambda _: "")
        assert run("eurostat", served, folder) == 0
        assert contents(folder) == before
        monkeypatch.setattr("builtins.input", lambda _: "y")
        assert run("eurostat", served, folder) == 0
    assert contents(folder) != before


def test_a_move_that_fails_leaves_every_file_as_it_was(folder, monkeypatch, capsys):
    before = contents(folder)
    moves = []

    def move(source, target):
        moves.append(target)
        if len(moves) == 2:
            raise OSError(28, "No space left on device", str(target))
        real(source, target)

    real = os.replace
    monkeypatch.setattr(os, "replace", move)
    with serving() as served:
        assert run("worldbank", served, folder, "--write") == 1
    assert len(moves) == 2
    assert contents(folder) == before
    assert "No space left on device" in capsys.readouterr().err
