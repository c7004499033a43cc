"""What the page of data draws: tables, search, sources, passages, codebook, citation."""

import pandas as pd
import streamlit as st

from components import address, cached
from components.card import available, card, draw_table
from components.downloads import as_csv
from components.wording import counted
from data.catalogue import FACTS, TABLES
from data.codebook import codebook
from data.search import find
from data.selection import Selection


def draw_search(selection: Selection) -> None:
    """Ask for words and list the rows of all tables that hold every one of them."""
    st.session_state["search"] = st.query_params.get("q", "")
    st.text_input(
        "Search all tables",
        key="search",
        on_change=lambda: address.keep("q", st.session_state["search"].strip()),
        placeholder="A name, a place, a firm, a year: Lellouche, Kashagan, 2008 …",
        icon=":material/search:",
    )
    asked = st.query_params.get("q", "")
    if not asked:
        return
    found = find(
        {name: selection.of(cached.table(name)) for name in FACTS if cached.is_filtered(name)},
        asked,
    )
    st.caption(f"{counted(len(found), 'row')} with “{asked}” under the present filters.")
    if not found.empty:
        draw_table(found, alt=f"Rows of all tables with {asked}")


def draw_table_of(selection: Selection) -> None:
    """Ask for a table and draw it with its downloads."""
    titles = {name: entry.title for name, entry in TABLES.items()}
    name = address.option("table", titles, "Table")
    table = cached.table(name)
    if cached.is_filtered(name):
        rows = selection.of(table)
        if available(rows, table, f"rows of {titles[name].lower()}", selection):
            subtitle = f"A row is {TABLES[name].row}"
            card(
                name, f"{titles[name]}: {len(rows)} of {len(table)} rows", subtitle, rows, selection
            )
        return
    with st.container(border=True):
        st.subheader(f"{titles[name]}: {counted(len(table), 'row')}")
        st.caption(f"A row is {TABLES[name].row}; the filters do not apply to it")
        draw_table(table, alt=titles[name])
        _offer(name, table, place="table")


def _offer(name: str, table: pd.DataFrame, place: str = "section") -> None:
    st.download_button(
        "CSV",
        lambda: as_csv(table),
        file_name=f"{name}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"whole-{place}-{name}",
    )


def draw_sources() -> None:
    """Draw every publication with its licence, kind and address."""
    sources = cached.table("sources")
    with st.container(border=True):
        st.subheader(f"{counted(len(sources), 'publication')}")
        st.dataframe(
            sources[["title", "publisher", "published", "tier", "licence", "url", "note"]],
            hide_index=True,
            column_config={
                "title": "Title",
                "publisher": "Publisher",
                "published": "Published",
                "tier": "Kind",
                "licence": "Licence",
                "url": st.column_config.LinkColumn("Address"),
                "note": "Note",
            },
            placeholder="",
            alt="Publications that the tables quote",
        )
        _offer("sources", sources)


def draw_passages() -> None:
    """Draw each paragraph of the brief in our own words, by section."""
    passages = cached.table("passages")
    with st.container(border=True):
        st.subheader("The brief, paragraph by paragraph")
        st.caption("Each paragraph in our own words; the ids are the locators of every table.")
        draw_table(passages[["locator", "section", "summary_en"]], alt="Paragraphs of the brief")
        _offer("passages", passages)


def draw_codebook() -> None:
    """Draw what each column means."""
    book = codebook()
    with st.container(border=True):
        st.subheader("Codebook")
        st.caption(f"{len(book)} columns, made from the schemas that check the tables at start")
        draw_table(book, alt="What each column of each table means")
        _offer("codebook", book)


def draw_citation() -> None:
    """Draw how to cite the dashboard and the brief, as text and as BibTeX."""
    with st.container(border=True):
        st.subheader("How to cite")
        st.markdown("**A figure** — cite the source it comes from, with its locator:")
        st.code(
            "Peyrouse, Sébastien. “France and Central Asia.” EUCAM National Policies Series 9,"
            " FRIDE, November 2012, trade-2.",
            language=None,
            wrap_lines=True,
        )
        st.markdown("**The tables**")
        st.code(
            "@dataset{france_central_asia,\n"
            "  title = {France in Central Asia: tables},\n"
            "  year = {2026},\n"
            "  version = {0.1.0},\n"
            "  note = {CC BY 4.0; figures from Peyrouse 2012}\n"
            "}",
            language="bibtex",
        )
