"""sources.csv: the brief's publications and those of the researched files, one id per publication.

raw/publications.csv is kept by hand: a row per address that a researched file names. Addresses of
one page that differ in form only share an id; the first one that has a title is the publication.
A publication that the brief's tables have too stands in place of the brief's row.
"""

from pathlib import Path

import pandas as pd

from data.build.frame import ORIGIN, RAW, BuildError, read_raw, shaped

READ_ON = "2026-11-24"


def addresses(raw: Path = RAW) -> dict[str, str]:
    """Return the id of the publication behind each address."""
    listed = read_raw("publications", raw)
    return dict(zip(listed["url"], listed["source_id"], strict=True))


def with_source(frame: pd.DataFrame, raw: Path = RAW) -> pd.DataFrame:
    """Add source_id to raw rows from their source_url; raises BuildError for an unknown address."""
    ids = addresses(raw)
    if unknown := sorted(set(frame["source_url"]) - set(ids)):
        raise BuildError(f"not in raw/publications.csv: {unknown}")
    return frame.assign(source_id=frame["source_url"].map(ids))


def sources(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return every publication once, with the columns of sources.csv."""
    brief = read_raw("brief/sources", raw)
    listed = read_raw("publications", raw)
    ours = listed[listed["title"].ne("")].assign(accessed=READ_ON)
    untitled = sorted(set(listed["source_id"]) - set(ours["source_id"]))
    if untitled or ours["source_id"].duplicated().any():
        raise BuildError(f"raw/publications.csv: one titled row per id expected, {untitled}")
    of_brief = brief[~brief["source_id"].isin(ours["source_id"])]
    rows = shaped(pd.concat([of_brief, ours]), columns)
    origins = pd.concat([brief, listed]).groupby("source_id")[ORIGIN].agg(";".join)
    return rows.assign(**{ORIGIN: rows["source_id"].map(origins)})
