"""The releases of the tables: number, date, and the package of each, newest first.

data/releases/releases.csv     version,date
data/releases/<version>.zip    the package as it was (data/<table>.csv in it)
data/releases/<version>.changes.csv.gz   what differs from the release before
"""

import io
import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.catalogue import TABLES
from data.publish.reproducible_zip import unpack
from data.schema import DATA

FOLDER = DATA / "releases"
UNRELEASED = "unreleased"  # the tables as they are, where they are not those of the newest release
NUMBER = re.compile(r"\d+(\.\d+){2}")
Tables = dict[str, pd.DataFrame]


class BadRelease(Exception):
    """A release that cannot be made or read, in a sentence that says why and what to do."""


@dataclass(frozen=True)
class Release:
    """A version of the tables and the day of its release (ISO)."""

    version: str
    date: str


def releases(folder: Path = FOLDER) -> tuple[Release, ...]:
    """Return every release, the newest first. Raises BadRelease where the list cannot be read."""
    path = folder / "releases.csv"
    if not path.exists():
        raise BadRelease(f"{path} is missing; it has a line for each release: version,date.")
    rows = pd.read_csv(path, dtype=str).to_dict("records")
    found = [Release(str(row["version"]), str(row["date"])) for row in rows]
    return tuple(sorted(found, key=lambda one: parts(one.version), reverse=True))


def parts(version: str) -> tuple[int, ...]:
    """Return the numbers of a version. Raises BadRelease where it is none."""
    if not NUMBER.fullmatch(version):
        raise BadRelease(f"{version} is no version; write three numbers with points: 1.2.0.")
    return tuple(map(int, version.split(".")))


def known_version(version: str, folder: Path = FOLDER) -> str:
    """Return the version of a release. Raises BadRelease where there is none."""
    known = [one.version for one in releases(folder)]
    if version not in known:
        raise BadRelease(f"There is no release {version}; there are {', '.join(known)}.")
    return version


def package(version: str, folder: Path = FOLDER) -> bytes:
    """Return the package of a release as it was. Raises BadRelease where there is none."""
    path = folder / f"{known_version(version, folder)}.zip"
    if not path.exists():
        raise BadRelease(f"{path} is missing: take it from the release {version} again.")
    return path.read_bytes()


def tables_of(version: str, folder: Path = FOLDER) -> Tables:
    """Return the tables of a release by name, every cell as the text in its file."""
    files = unpack(package(version, folder))
    return {
        path.removeprefix("data/").removesuffix(".csv"): as_text(io.BytesIO(content))
        for path, content in files.items()
        if path.startswith("data/") and path.endswith(".csv")
    }


def tables_now(folder: Path = DATA) -> Tables:
    """Return the tables as they are, every cell as the text in its file."""
    return {name: as_text(folder / f"{name}.csv") for name in TABLES}


def as_text(file: Path | io.BytesIO) -> pd.DataFrame:
    """Return a table of a CSV, which may be a .gz, every cell as the text that it is."""
    return pd.read_csv(file, dtype=str, keep_default_na=False)
