"""What changed in each release of the tables, and in the tables since the newest, for pages and feeds."""

from dataclasses import dataclass

import pandas as pd

from data.catalogue import TABLES
from data.publish.differences import COLUMNS, differences
from data.publish.releases import (
    FOLDER,
    UNRELEASED,
    Release,
    as_text,
    known_version,
    package,
    releases,
    tables_now,
    tables_of,
)
from data.publish.reproducible_zip import unpack
from data.query.memo import memo
from data.schema import DATA


@dataclass(frozen=True, eq=False)
class Step:
    """A release (or the tables since the newest), the version before it, and what differs."""

    release: Release
    before: str
    rows: pd.DataFrame


@memo(1)
def is_released() -> bool:
    """Say whether the tables are those of the newest release, byte for byte."""
    files = unpack(package(releases()[0].version))
    return all(
        files.get(f"data/{name}.csv") == (DATA / f"{name}.csv").read_bytes() for name in TABLES
    )


def version_now() -> str:
    """Return the version of the tables: the newest release, or that of what is not released yet."""
    return releases()[0].version if is_released() else UNRELEASED


def version_stated() -> str:
    """Return the version of the tables and its day; where they have changed since, that they have."""
    newest = releases()[0]
    text = f"{newest.version}, {newest.date}"
    return text if is_released() else f"{text}, changed since"


def versions() -> tuple[str, ...]:
    """Return the versions that something can be said of, the newest first."""
    known = tuple(one.version for one in releases())
    return known if is_released() else (UNRELEASED, *known)


@memo()
def step(version: str) -> Step:
    """Return what a version changed; the first release has nothing before it. Raises BadRelease."""
    known = releases()
    if version == UNRELEASED:
        newest = known[0].version
        return Step(Release(UNRELEASED, ""), newest, differences(tables_of(newest), tables_now()))
    place = [one.version for one in known].index(known_version(version))
    before = known[place + 1].version if place + 1 < len(known) else ""
    path = FOLDER / f"{version}.changes.csv.gz"
    return Step(known[place], before, as_text(path) if before else pd.DataFrame(columns=COLUMNS))
