"""A table for st.dataframe: texts for codes, sources as links to their page, columns in words."""

from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st

from components.words.table_texts import SOURCES, in_texts, label
from data.query import frames
from data.query.memo import kept

PLAIN_NUMBERS = {"year", "position", "rank", "personnel", "aircraft"}
TITLE = ":~:"  # what follows it in an address is for the browser alone, no page is sent it


@kept(64)
def in_words(table: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the rows as they are shown, and how each column is: its label and its kind."""
    shown = in_texts(table)
    config: dict[str, Any] = {column: label(column) for column in shown.columns}
    for column in PLAIN_NUMBERS & set(shown.columns):
        config[column] = st.column_config.NumberColumn(label(column), format="%d")
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


@kept()
def source_links() -> dict[str, str]:
    """Return the address of each publication by its id, with its title at the end to be shown.

    A publication without an address has its title alone, which leads nowhere.
    """
    links = {}
    for row in frames.table("sources").to_dict("records"):
        address, title = row["url"], row["title"]
        if isinstance(address, str):
            title = f"{address}{'' if '#' in address else '#'}{TITLE}{quote(title)}"
        links[row["source_id"]] = title
    return links
