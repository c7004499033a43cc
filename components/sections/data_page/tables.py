"""What the page of data draws: tables, search, sources, passages, codebook, citation."""

import pandas as pd
import streamlit as st

from components.card import available, card, draw_table
from components.controls import address
from components.controls.column_filters import filtered
from components.render.exports import as_csv
from components.words.wording import counted, with_detail
from data.catalogue import FACTS, TABLES
from data.publish.changelog import changes
from data.publish.codebook import codebook
from data.query import frames
from data.query.column_filters import PARAMETER
from data.query.search import find
from data.query.selection import Selection
from data.text.i18n import _, own


def draw_search(selection: Selection) -> None:
    """Ask for words and list the rows of all tables that hold every one of them."""
    st.session_state["search"] = st.query_params.get("q", "")
    st.text_input(
        _("Search all tables"),
        key="search",
        on_change=lambda: address.keep("q", st.session_state["search"].strip()),
        placeholder=_("A name, a place, a firm, a year: Lellouche, Kashagan, 2008 …"),
        icon=":material/search:",
    )
    asked = st.query_params.get("q", "")
    if not asked:
        return
    tables = {name: frames.table(name) for name in FACTS if frames.is_filtered(name)}
    found = find({name: selection.of(table) for name, table in tables.items()}, asked)
    said = _("{rows} with “{words}” under the present filters.")
    st.caption(said.format(rows=counted(len(found), "row", "rows"), words=asked))
    if not found.empty:
        shown, _where = filtered(found, find(tables, asked), "found")
        draw_table(shown, alt=_("Rows of all tables with {words}").format(words=asked))


def draw_table_of(selection: Selection) -> None:
    """Ask for a table and draw it with filters for its columns and its downloads."""
    titles = {name: _(entry.title) for name, entry in TABLES.items()}
    name = address.option("table", titles, _("Table"), drops=[PARAMETER])
    table = frames.table(name)
    told = _("A row is {what}").format(what=_(TABLES[name].row))
    if not frames.is_filtered(name):
        title = counted(len(table), "row", "rows")
        _draw_whole(
            name,
            table,
            with_detail(titles[name], title),
            _("{told}; the filters do not apply to it").format(told=told),
        )
        return
    rows = frames.chosen(name, selection)
    if available(rows, table, _("rows of {table}").format(table=titles[name].lower()), selection):
        shown, where = filtered(rows, table)
        title = _("{table}: {shown} of {all} rows").format(
            table=titles[name], shown=len(shown), all=len(table)
        )
        card(name, title, told, shown, selection, where=where)


def _draw_whole(name: str, table: pd.DataFrame, title: str, caption: str, box: str = "") -> None:
    """Draw a table that countries and years do not filter, with filters for its columns."""
    with st.container(border=True):
        st.subheader(title)
        st.caption(caption)
        shown, _where = filtered(table, table, box)
        draw_table(shown, alt=title)
        st.download_button(
            f"CSV, {counted(len(shown), 'row', 'rows')}",
            lambda: as_csv(shown),
            file_name=f"{name}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
            key=f"whole-{box}-{name}",
        )


@frames.kept()
def _columns(table: str, *columns: str) -> pd.DataFrame:
    return frames.table(table)[[*columns]]


def draw_sources() -> None:
    """Draw every publication with its licence, kind and address."""
    sources = frames.table("sources")
    _draw_whole(
        "sources",
        _columns("sources", "title", "publisher", "published", "tier", "licence", "url", "note"),
        _("{count} publications").format(count=len(sources)),
        _("What the tables quote."),
        "sources",
    )


def draw_passages() -> None:
    """Draw each paragraph of the brief in our own words, by section."""
    passages = _columns("passages", "locator", "section", own("summary"))
    told = _("Each paragraph in our own words; the ids are the locators of every table.")
    _draw_whole("passages", passages, _("The brief, paragraph by paragraph"), told, "passages")


_codebook = frames.kept()(codebook)


def draw_codebook() -> None:
    """Draw what each column means."""
    book = _codebook()
    told = _("{count} columns, made from the schemas that check the tables at start")
    _draw_whole("codebook", book, _("Codebook"), told.format(count=len(book)), "codebook")


def draw_changes() -> None:
    """Draw what changed between versions, folded; of each version the data come first."""
    with (
        st.container(key="changes"),  # in English, as the changelog is
        st.expander(_("What changed between versions"), icon=":material/history:"),
    ):
        for version, parts in changes().items():
            st.markdown(f"**{version}**")
            for part, told in parts.items():
                st.markdown(f"*{part}*\n\n{told}")


def draw_citation() -> None:
    """Draw how to cite the dashboard and the brief, as text and as BibTeX."""
    with st.container(border=True):
        st.subheader(_("How to cite"))
        st.markdown(_("**A figure** — cite the source it comes from, with its locator:"))
        st.code(
            "Peyrouse, Sébastien. “France and Central Asia.” EUCAM National Policies Series 9,"
            " FRIDE, November 2012, trade-2.",
            language=None,
            wrap_lines=True,
        )
        st.markdown(_("**The tables**"))
        st.code(
            "@dataset{france_central_asia,\n"
            "  title = {France in Central Asia: tables},\n"
            "  year = {2026},\n"
            "  version = {0.1.0},\n"
            "  note = {CC BY 4.0; figures from Peyrouse 2012 and the sources in sources.csv}\n"
            "}",
            language="bibtex",
            wrap_lines=True,
        )
