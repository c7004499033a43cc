"""A table as a reader sees it: names for codes, sources as links to their page, columns in words."""

from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st

from components.words.column_labels import COLUMNS
from components.words.wording import kind_of_source, word
from data.companies import SECTORS
from data.query import frames
from data.text.i18n import LANGUAGES, N_, _, spoken

CODES = {
    *("direction", "level", "status", "status_in_2012", "kind", "sector", "flow", "indicator"),
    *("precision", "coverage"),
}
COUNTRIES = {"country", "partner"}
SOURCES = {"source_id": N_("Source"), "geo_source_id": N_("Source of the position")}
PLAIN_NUMBERS = {"year", "position", "rank", "personnel", "aircraft"}
TITLE = ":~:"  # what follows it in an address is for the browser alone, no page is sent it


@frames.kept(64)
def in_words(table: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the rows as they are shown, and how each column is: its label and its kind."""
    shown = table[[column for column in table.columns if _is_read(column, table)]]
    names = frames.names()
    config: dict[str, Any] = {column: label(column) for column in shown.columns}
    for column in COUNTRIES & set(shown.columns):
        shown = shown.assign(
            **{column: [", ".join(names[c] for c in cell.split(";")) for cell in shown[column]]}
        )
    for column in CODES & set(shown.columns):
        words = {code: code_in_words(column, code) for code in shown[column].dropna().unique()}
        shown = shown.assign(**{column: shown[column].map(words, na_action="ignore")})
    if "reporter" in shown:
        whose = {
            code: names.get(code) or word(code) for code in shown["reporter"].dropna().unique()
        }
        shown = shown.assign(reporter=shown["reporter"].map(whose, na_action="ignore"))
    if "series" in shown:
        series = {name: _(str(name)) for name in shown["series"].dropna().unique()}
        shown = shown.assign(series=shown["series"].map(series, na_action="ignore"))
    for column in PLAIN_NUMBERS & set(shown.columns):
        config[column] = st.column_config.NumberColumn(label(column), format="%d")
    if "tier" in shown:
        shown = shown.assign(tier=shown["tier"].map(kind_of_source, na_action="ignore"))
    if "url" in shown:
        config["url"] = st.column_config.LinkColumn(label("url"))
        return shown, config
    for column in SOURCES.keys() & set(shown.columns):
        links = source_links()
        shown = shown.assign(**{column: shown[column].map(links, na_action="ignore")})
        config[column] = st.column_config.LinkColumn(
            label(column), display_text=f"{TITLE}(.*)$", alignment="left"
        )
    return shown, config


def code_in_words(column: str, code: str) -> str:
    """Say a code of a column: sectors have words of their own."""
    return _(SECTORS[code]) if column == "sector" else word(code)


def _is_read(column: str, table: pd.DataFrame) -> bool:
    """Say whether a column is not one that only another language reads."""
    name, _, language = column.rpartition("_")
    return language not in LANGUAGES or (language == spoken() and name not in table)


def label(column: str) -> str:
    """Say the name of a column in words."""
    if column in SOURCES:
        return _(SOURCES[column])
    name = column.removesuffix(f"_{spoken()}")
    return _(COLUMNS.get(name, name.replace("_", " ").capitalize()))


@frames.kept()
def source_links() -> dict[str, str]:
    """Return the address of each publication by its id, with its title at the end to be shown.

    A publication without an address has its title alone, which leads nowhere.
    """
    sources = frames.table("sources")
    return {
        row[
            "source_id"
        ]: f"{row['url']}{'' if '#' in row['url'] else '#'}{TITLE}{quote(row['title'])}"
        if isinstance(row["url"], str)
        else row["title"]
        for row in sources.to_dict("records")
    }
