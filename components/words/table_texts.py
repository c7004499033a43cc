"""A table as a reader sees it: names for codes, columns in words, sources by their ids."""

import pandas as pd

from components.words.derived_columns import DERIVED
from components.words.fates import FATES
from components.words.units import unit_in_words
from components.words.wording import kind_of_source, publishers, word
from data.companies import SECTORS
from data.query import frames
from data.query.flow_side import side_of_flows
from data.query.memo import memo
from data.text.column_labels import column_labels, spelled_out
from data.text.i18n import LANGUAGES, _, one_name, spoken

CODES = {
    *("direction", "level", "status", "status_in_2012", "kind", "sector", "flow", "indicator"),
    *("precision", "coverage", "basis", "dated_to", "fate"),
}
COUNTRIES = {"country", "partner"}
SOURCES = {"source_id", "geo_source_id"}
UNIT_OF = {"currency": "unit", "published_currency": "published_unit"}
UNITS = set(UNIT_OF.values())
LABELS = column_labels() | DERIVED


@memo(64)
def in_texts(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows as they are read: codes in words, but for the ids of sources."""
    shown = table[[column for column in table.columns if _is_read(column, table)]]
    names = frames.names()
    texts: dict[str, object] = {}
    for column in COUNTRIES & set(shown.columns):
        texts[column] = [", ".join(names[c] for c in cell.split(";")) for cell in shown[column]]
    for column in CODES & set(shown.columns):
        side = side_of_flows(table.columns)
        words = {
            code: code_in_words(column, code, side) for code in shown[column].dropna().unique()
        }
        texts[column] = shown[column].map(words, na_action="ignore")
    if "reporter" in shown:
        reporters = {
            code: names.get(code) or word(code) for code in shown["reporter"].dropna().unique()
        }
        texts["reporter"] = shown["reporter"].map(reporters, na_action="ignore")
    for column in {"series", "by"} & set(shown.columns):
        series = {name: publishers(str(name)) for name in shown[column].dropna().unique()}
        texts[column] = shown[column].map(series, na_action="ignore")
    for column in UNITS & set(shown.columns):
        texts[column] = shown[column].map(unit_in_words, na_action="ignore")
    if "tier" in shown:
        texts["tier"] = shown["tier"].map(kind_of_source, na_action="ignore")
    return shown.assign(**texts)


def code_in_words(column: str, code: str, side: str = "france") -> str:
    """Write a code of a column in words: sectors and fates have their own, flows those of a side."""
    if column == "flow" and side != "france":
        return word(f"{side}_{code}")
    own = {"sector": SECTORS, "fate": FATES}.get(column)
    return _(own[code]) if own else word(code)


def value_in_words(column: str, value: str, side: str = "france") -> str:
    """Write a value that a column is filtered by as its cells show it; ids of sources as titles."""
    if column in COUNTRIES or column == "iso3":
        return frames.names().get(value, value)
    if column in SOURCES:
        titles = dict(frames.table("sources")[["source_id", "title"]].itertuples(index=False))
        return titles.get(value, value)
    if column == "tier":
        return kind_of_source(value)
    is_code = value.replace("_", "").isalpha() and value.islower()
    return code_in_words(column, value, side) if is_code else value


def label(column: str) -> str:
    """Write the name of a column in words."""
    name = one_name(column)
    return _(LABELS.get(name, spelled_out(name)))


def _is_read(column: str, table: pd.DataFrame) -> bool:
    """Tell whether a column is not one that only another language reads."""
    if UNIT_OF.get(column) in table:
        return False  # the unit names it
    name, _mark, language = column.rpartition("_")
    return language not in LANGUAGES or (language == spoken() and name not in table)
