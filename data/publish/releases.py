"""The releases of the tables: number, date, and the package of each, newest first.

data/releases/releases.csv     version,date
data/releases/<version>.zip    the package as it was (data/<table>.csv in it)
data/releases/<version>.changes.csv.gz   what differs from the release before
"""

import functools
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


def package(version: str, folder: Path = FOLDER) -> bytes:
    """Return the package of a release as it was. Raises BadRelease where there is none."""
    known = [one.version for one in releases(folder)]
    path = folder / f"{version}.zip"
    if version not in known or not path.exists():
        raise BadRelease(f"There is no release {version}; there are {', '.join(known)}.")
    return path.read_bytes()


@functools.lru_cache(maxsize=4)
def tables_of(version: str, folder: Path = FOLDER) -> Tables:
    """Return the tables of a release by name, every cell as the text in its file."""
    files = unpack(package(version, folder))
    return {
        path.removeprefix("data/").removesuffix(".csv"): _as_text(content)
        for path, content in files.items()
        if path.startswith("data/") and path.endswith(".csv")
    }


def tables_now(folder: Path = DATA) -> Tables:
    """Return the tables as they are, every cell as the text in its file."""
    return {name: _as_text((folder / f"{name}.csv").read_bytes()) for name in TABLES}


def _as_text(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
