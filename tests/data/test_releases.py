"""Releases of the tables: what differs between two states, and how a release is made and read."""

import datetime
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from data.publish import releases
from data.publish.differences import counts, differences
from data.publish.history import is_released, step, version_now, versions
from data.publish.releases import UNRELEASED, BadRelease
from data.publish.releasing import release

ROOT = Path(__file__).parents[2]
COPIED = ("app.py", "CHANGELOG.md", "CITATION.cff", "LICENSE", "pyproject.toml", ".streamlit")
CHANGED = {  # values of raw files as they are, and as they will be
    "security": {
        "Only military cooperation with Kyrgyzstan at the time": "The only military cooperation",
        "Two C-135FR tankers at Manas from 23 October 2001": "Three C-135FR tankers at Manas",
    },
    "events": {"Proclaimed on 31 August": "Proclaimed on the last of August"},
}
SHOW = """
import json
from pages.registry import PAGES
from starlette.applications import Starlette
from starlette.testclient import TestClient
from components.server.api.routes import ROUTES
client = TestClient(Starlette(routes=ROUTES))
page = PAGES.page(PAGES.view("data", {}))
card = page.card("changes")
print(json.dumps({
    "title": str(next(one for one in page.statements if one.name == "versions.changes")),
    "rows": card.rows.to_dict("records"),
    "file": client.get("/api/v1/changes/9.0.1.csv").text,
    "feed": client.get("/api/v1/changes.atom").text,
    "index": client.get("/api/v1/").json(),
}))
"""


def _visits(*rows: tuple[str, str]) -> dict[str, pd.DataFrame]:
    return {"visits": pd.DataFrame(rows, columns=["visit_id", "place"])}


def test_rows_added_and_removed_and_cells_changed_are_told_apart():
    before, now = _visits(("a", "Paris"), ("b", "Astana")), _visits(("a", "Lyon"), ("c", "Osh"))
    found = differences(before, now)
    assert found.to_numpy().tolist() == [
        ["visits", "added", "c", "", "", ""],
        ["visits", "removed", "b", "", "", ""],
        ["visits", "changed", "a", "place", "Paris", "Lyon"],
    ]
    assert counts(found).to_dict("records") == [
        {"table": "visits", "added": 1, "removed": 1, "changed": 1}
    ]


def test_the_order_of_rows_and_a_new_column_are_no_change():
    before = _visits(("a", "Paris"), ("b", "Osh"))
    now = {"visits": before["visits"].iloc[::-1].assign(level="minister")}
    assert differences(before, now).empty


def test_a_table_without_a_key_is_compared_row_by_row_doubles_counted():
    lines = pd.DataFrame({"x": ["1", "1", "2"]})
    found = differences({"own": lines}, {"own": lines.iloc[[0, 2]].assign()})
    assert found[["change", "row"]].to_numpy().tolist() == [["removed", "1 #2"]]


def test_a_table_that_only_one_state_has_is_added_or_removed_whole():
    some = _visits(("a", "Paris"))
    assert differences({}, some)["change"].tolist() == ["added"]
    assert differences(some, {})["change"].tolist() == ["removed"]


def test_every_release_has_its_package_and_what_it_changed():
    known = releases.releases()
    assert [one.version for one in known][-1] == "0.1.0"
    for one in known:
        assert datetime.date.fromisoformat(one.date)
        assert "visits" in releases.tables_of(one.version)
        assert step(one.version).release == one
    assert version_now() == (known[0].version if is_released() else UNRELEASED)
    assert set(versions()) >= {one.version for one in known}


@pytest.mark.parametrize(
    ("version", "says"),
    [
        ("0.0.9", "0.0.9 is not later than the newest release, "),
        ("two", "two is no version; write three numbers with points: 1.2.0."),
    ],
)
def test_a_version_that_cannot_be_released_is_refused_and_nothing_is_written(version, says):
    files = [ROOT / name for name in ("pyproject.toml", "CITATION.cff", "CHANGELOG.md")]
    before = [path.read_bytes() for path in files]
    with pytest.raises(BadRelease, match=says):
        release(version, datetime.date(2026, 1, 1))
    assert [path.read_bytes() for path in files] == before


def test_a_release_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(BadRelease, match=r"There is no release 7\.7\.7; there are .*0\.1\.0"):
        releases.package("7.7.7")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in a folder of its own, its tables released, three values changed, released again."""
    copied = tmp_path_factory.mktemp("project")
    for name in ("components", "data", "pages"):
        skipped = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, copied / name, ignore=skipped)
    for name in COPIED:
        whole = ROOT / name
        (shutil.copytree if whole.is_dir() else shutil.copyfile)(whole, copied / name)
    log = copied / "CHANGELOG.md"
    text = log.read_text(encoding="utf-8")
    if "## Unreleased" not in text:
        log.write_text(text.replace("## ", "## Unreleased\n\n## ", 1), encoding="utf-8")
    _run(copied, "-m", "data", "release", "9.0.0")
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("## ", "## Unreleased\n\n## ", 1), encoding="utf-8")
    for name, values in CHANGED.items():
        raw = copied / "data" / "raw" / "since" / f"{name}.csv"
        raw.write_text(_with(raw.read_text(encoding="utf-8"), values), encoding="utf-8")
    _run(copied, "-m", "data.build")
    _run(copied, "-m", "data", "release", "9.0.1")
    return copied


def _with(text: str, values: dict[str, str]) -> str:
    for old, new in values.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def _run(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_three_values_changed_in_raw_files_are_what_the_page_the_file_and_the_feed_show(copy: Path):
    shown = json.loads(_run(copy, "-c", SHOW).splitlines()[-1])
    assert shown["index"]["version"] == "9.0.1"
    assert not shown["index"]["changed_since"]
    assert "Version 9.0.1 of" in shown["title"]
    assert "no rows added, no rows removed and 3 cells changed, in 2 tables" in shown["title"]
    assert len(shown["rows"]) == 3
    expected = [pair for values in CHANGED.values() for pair in values.items()]
    assert {(row["before"], row["after"]) for row in shown["rows"]} == set(expected)
    assert shown["file"].count("\n") == 4
    entry = shown["feed"].split("<entry>")[1]
    for row in shown["rows"]:
        assert row["change"] == "changed"
        assert f",{row['column']}," in shown["file"]
        assert f"{row['before']} → {row['after']}" in entry
    assert 'version = "9.0.1"' in (copy / "pyproject.toml").read_text(encoding="utf-8")
    assert "\nversion: 9.0.1\n" in (copy / "CITATION.cff").read_text(encoding="utf-8")
