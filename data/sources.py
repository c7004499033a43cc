"""Where every figure comes from: publications, and the passages that figures rest on.

sources.csv has a row per publication. passages.csv has a row per paragraph of the brief (its
locator) with a summary in our own words: the brief is under copyright, so none of its sentences
is shipped. Every other table has a source_id, and a locator where the source has more than a page.
"""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import pandera.pandas as pa

from data.schema import SLUG, SOURCE, Table, publications, read_table
from data.text.formatting import one_after_another
from data.text.i18n import N_, _, own
from data.text.institutions import institution

PARTS = ["intro", "political", "trade", "security", "aid", "conclusion", "fn"]  # of the brief
CITED = ["source_id", "author", "publisher", "title", "published", "tier"]  # for a source line
MOST_NAMED = 6  # whom a source line names; the rest is in the list of sources
TIERS = [
    "brief",
    "official",  # a state's word, an international body's, or a firm's on itself
    "statistics",  # figures that an office of statistics or a research institute publishes
    "association",  # an association, an NGO, a foundation, a chamber of commerce
    "press",  # news agencies of states too
    "reference",  # a study, or a list compiled from others
    "encyclopaedia",  # and its copies
    "unofficial",  # a politician's own page, a blog, a forum, a leaked paper
]
DOUBTED = ("association", "press", "reference", "encyclopaedia", "unofficial")  # told apart
TIER = "tier"
TIER_MEANING = N_(
    "Kind of the source that the row names; added on screen, in downloads and in data addresses,"
    " not in the file as committed"
)


class Sources(Table):
    """A row is a publication."""

    source_id: str = pa.Field(
        title=SOURCE, unique=True, str_matches=SLUG, description=N_("Key of the publication")
    )
    short_en: str = pa.Field(title=N_("Short name"), description=N_("Short name, English"))
    short_fr: str = pa.Field(title=N_("Short name"), description=N_("Short name, French"))
    title: str = pa.Field(description=N_("Name of the publication, as it gives it"))
    author: str = pa.Field(nullable=True, description=N_("Who wrote it, where named"))
    publisher: str = pa.Field(nullable=True, description=N_("Body that publishes it"))
    published: str = pa.Field(
        nullable=True, description=N_("Date of publication, as precise as known")
    )
    url: str = pa.Field(
        title=N_("Address"),
        nullable=True,
        str_matches=r"^https?://",
        description=N_("The publisher's page where it is known, else where it was read"),
    )
    copy_url: str = pa.Field(
        title=N_("Copy"),
        nullable=True,
        str_matches=r"^https?://",
        description=N_("The copy that was read, where it is not the publisher's page"),
    )
    accessed: str = pa.Field(nullable=True, description=N_("Day it was read"))
    licence: str = pa.Field(nullable=True, description=N_("Terms of reuse"))
    tier: str = pa.Field(
        title=N_("Kind of source"),
        isin=TIERS,
        description=N_(
            "Kind of source: official is a state's, an international body's or the firm's own word;"
            " statistics are figures of an office of statistics or a research institute;"
            " association covers NGOs, foundations and chambers of commerce; press covers news"
            " agencies of states; reference is a study or a list compiled from others;"
            " encyclopaedia includes its copies; unofficial is a politician's own page, a blog, a"
            " forum or a leaked paper"
        ),
    )
    language: str = pa.Field(str_matches=r"^[a-z]{2}$", description=N_("ISO 639-1 code"))
    note: str = pa.Field(nullable=True, description=N_("What a reader must know, in our own words"))


class Passages(Table):
    """A row is a paragraph that figures rest on."""

    source_id: str = pa.Field(title=SOURCE, description=N_("Publication the paragraph stands in"))
    locator: str = pa.Field(description=N_("Id of the paragraph"))
    section: str = pa.Field(description=N_("Heading the paragraph stands under"))
    summary_en: str = pa.Field(description=N_("What it says, in our own English words"))
    summary_fr: str = pa.Field(description=N_("What it says, in our own French words"))

    class Config:
        unique = ["source_id", "locator"]


def load_sources() -> pd.DataFrame:
    """Read sources.csv, one row per publication."""
    return read_table(Sources, "sources")


def load_passages() -> pd.DataFrame:
    """Read passages.csv, in the order of the brief."""
    table = read_table(Passages, "passages")
    places = table["locator"].map(lambda locator: (PARTS.index(locator.split("-")[0]), locator))
    return table.loc[places.sort_values().index].reset_index(drop=True)


def with_tier(table: pd.DataFrame) -> pd.DataFrame:
    """Add `tier`, the kind of the source that each row names, unless it is there already."""
    if TIER in table:
        return table
    return tier_after_source(table.assign(tier=table["source_id"].map(publications()[TIER])))


def tier_after_source(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with `tier` right after `source_id`."""
    columns = [column for column in table.columns if column != TIER]
    columns.insert(columns.index("source_id") + 1, TIER)
    return table[columns]


def cited_in(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Return the publications that `rows` quote, in the order of `sources`."""
    return sources[sources["source_id"].isin(rows["source_id"])]


def passages_of(rows: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return the passages that `rows` rest on, in the order of `passages`."""
    keys = pd.MultiIndex.from_frame(rows[["source_id", "locator"]])
    return passages[pd.MultiIndex.from_frame(passages[["source_id", "locator"]]).isin(keys)]


def citation(rows: pd.DataFrame, sources: pd.DataFrame) -> str:
    """Name whom `rows` quote, with years, and the brief's locators: Peyrouse 2012, trade-2.

    Publications of one author or publisher stand together: Eurostat 2023–2024.
    """
    named: dict[str, tuple[set[str], set[str]]] = {}
    for source in cited_in(rows, sources)[CITED].to_dict("records"):
        years, places = named.setdefault(_who(source), (set(), set()))
        if isinstance(source["published"], str):
            years.add(source["published"][:4])
        if source["tier"] == "brief":
            own = rows.loc[rows["source_id"].eq(source["source_id"]), "locator"]
            places.update(own.dropna().unique())
    parts = [
        ", ".join([f"{who} {_span(years)}".strip(), *sorted(places)])
        for who, (years, places) in named.items()
    ]
    if len(parts) > MOST_NAMED:
        more = len(parts) - MOST_NAMED + 1
        rest = _("and {count} more, in the table of sources").format(count=more)
        parts = [*parts[: MOST_NAMED - 1], rest]
    return one_after_another(parts)


def _who(source: dict[Hashable, Any]) -> str:
    """Return the surnames of the authors, or the publisher."""
    if isinstance(source["author"], str):
        return " & ".join(name.split()[-1] for name in source["author"].split(","))
    return (
        institution(source["publisher"])
        if isinstance(source["publisher"], str)
        else str(source["title"])
    )


def _span(years: set[str]) -> str:
    ends = sorted({min(years), max(years)}) if years else []
    return "–".join(ends)


def references(rows: pd.DataFrame, sources: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return what `rows` rest on, a row per publication and locator.

    Columns source_id, locator, title, author, publisher, published, url, copy_url, licence, tier,
    section and summary_en, the last two empty for a source whose passages are not in the tables. Rows that
    name no passage, as those of a codebook, rest on none.
    """
    if not {"source_id", "locator"} <= set(rows.columns):
        rows = pd.DataFrame({"source_id": [], "locator": []}, dtype="str")
    keys = rows[["source_id", "locator"]].astype("str").drop_duplicates()
    columns = ["source_id", "title", "author", "publisher", "published", "url", "copy_url"]
    columns += ["licence", "tier"]
    full = keys.merge(sources[columns], on="source_id").merge(
        passages[["source_id", "locator", "section", own("summary")]],
        on=["source_id", "locator"],
        how="left",
    )
    order = {
        key: place
        for place, key in enumerate(zip(passages["source_id"], passages["locator"], strict=True))
    }
    places = [
        order.get(key, len(order)) for key in zip(full["source_id"], full["locator"], strict=True)
    ]
    return (
        full.assign(place=places).sort_values("place").drop(columns="place").reset_index(drop=True)
    )
