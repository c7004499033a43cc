"""sources.csv: the brief's publications and those of the researched files, one id per publication.

raw/publications.csv is kept by hand: a row per address that a researched file names. Addresses of
one page that differ in form only share an id; the first one that has a title is the publication.
Where a copy was read, `page` is the publisher's page, which comes first, and the address that was
read stands as the copy. A publication that the brief's tables have too stands in place of the
brief's row. raw/source_names.csv, kept by hand too, has a short name of each in both languages.
"""

from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd

from data.build.frame import ORIGIN, RAW, BuildError, read_raw, shaped

READ_ON = "2026-11-24"  # where a row does not tell another day
NETWORKS = (  # sites made to pass for news; the French service Viginum calls them Portal Kombat
    "news-pravda.com",
    "pravda-de.com",
    "pravda-en.com",
    "pravda-es.com",
    "pravda-fr.com",
    "pravda-pl.com",
)


def addresses(raw: Path = RAW) -> dict[str, str]:
    """Return the id of the publication behind each address."""
    listed = read_raw("publications", raw)
    return dict(zip(listed["url"], listed["source_id"], strict=True))


def of_a_network(address: str) -> bool:
    """Tell whether an address belongs to a network that spreads disinformation."""
    host = urlsplit(address).hostname or ""
    return any(host == site or host.endswith(f".{site}") for site in NETWORKS)


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
    ours = listed[listed["title"].ne("")]
    untitled = sorted(set(listed["source_id"]) - set(ours["source_id"]))
    if untitled or ours["source_id"].duplicated().any():
        raise BuildError(f"raw/publications.csv: one titled row per id expected, {untitled}")
    copied = ours["page"].ne("")
    ours = ours.assign(
        accessed=ours["accessed"].replace("", READ_ON),
        copy_url=ours["url"].where(copied, ""),
        url=ours["page"].where(copied, ours["url"]),
    )
    of_brief = brief[~brief["source_id"].isin(ours["source_id"])]
    rows = shaped(pd.concat([of_brief, ours]), columns)
    if false := sorted(filter(of_a_network, [*rows["url"], *rows["copy_url"], *listed["url"]])):
        raise BuildError(f"a network that spreads disinformation is no source: {false}")
    names = read_raw("source_names", raw)
    if amiss := sorted(set(rows["source_id"]) ^ set(names["source_id"])):
        raise BuildError(f"raw/source_names.csv: a name for each publication expected, {amiss}")
    short = names.set_index("source_id")
    origins = pd.concat([brief, listed, names]).groupby("source_id")[ORIGIN].agg(";".join)
    return rows.assign(
        short_en=rows["source_id"].map(short["short_en"]),
        short_fr=rows["source_id"].map(short["short_fr"]),
        **{ORIGIN: rows["source_id"].map(origins)},
    )
