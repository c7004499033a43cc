"""Make a release of the tables: its number and date in every file that names them, its package kept."""

import gzip
import re
from datetime import date
from pathlib import Path

import pandas as pd

from data.publish.descriptor import ROOT
from data.publish.differences import differences
from data.publish.package import build_zip
from data.publish.releases import (
    FOLDER,
    BadRelease,
    Release,
    parts,
    releases,
    tables_now,
    tables_of,
)

NAMED = (  # a file, the line in it that gives the version or the day, and what that will be
    ("pyproject.toml", r'^version = "[^"]*"', 'version = "{version}"'),
    ("CITATION.cff", r"^version: .*$", "version: {version}"),
    ("CITATION.cff", r'^date-released: "[^"]*"', 'date-released: "{date}"'),
    ("CHANGELOG.md", r"^## Unreleased$", "## {version} — {date}"),
)


def release(version: str, on: date) -> Release:
    """Release the tables as they are, as `version`, on a day.

    Writes version and day into pyproject.toml, CITATION.cff and CHANGELOG.md, keeps the package and what
    differs from the release before, and enters both in the list. Raises BadRelease, and writes nothing,
    where the version is none or not later than the newest, or where one of the files has no place for it.
    """
    known = releases()
    if known and parts(version) <= parts(known[0].version):
        raise BadRelease(
            f"{version} is not later than the newest release, {known[0].version}; choose a later one."
        )
    made = Release(version, on.isoformat())
    for path, text in _named(made).items():
        path.write_text(text, encoding="utf-8")
    if known:
        found = differences(tables_of(known[0].version), tables_now())
        lines = found.to_csv(index=False, lineterminator="\n").encode()
        (FOLDER / f"{version}.changes.csv.gz").write_bytes(gzip.compress(lines, mtime=0))
    (FOLDER / f"{version}.zip").write_bytes(build_zip())
    rows = pd.DataFrame([*reversed(known), made])
    rows.to_csv(FOLDER / "releases.csv", index=False, lineterminator="\n")
    return made


def _named(made: Release) -> dict[Path, str]:
    """Return the files that name the version, as they will be."""
    texts: dict[Path, str] = {}
    for file, pattern, words in NAMED:
        path = ROOT / file
        text = texts.get(path) or path.read_text(encoding="utf-8")
        line = words.format(version=made.version, date=made.date)
        texts[path], count = re.subn(pattern, line, text, count=1, flags=re.MULTILINE)
        if not count:
            raise BadRelease(f"{file} has no line that may become {line!r}; put one there.")
    return texts
