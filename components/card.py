"""The card that every chart and list stands in: finding, picture, table, sources, downloads."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import embed
from components.charts.figure import TALLEST, axis_above
from components.closed import shows
from components.controls import address
from components.render.exports import Package, files
from components.render.plot import draw_figure, draw_picture_choice
from components.render.table_columns import in_words
from components.words.wording import kind_of_source, listed, with_detail
from data.query import frames
from data.query.nearest_selection import nearest
from data.query.selection import Selection
from data.sources import citation, references
from data.text.formatting import number, when
from data.text.i18n import _, ngettext, own, pgettext

NOT_READ_YET = pd.DataFrame()  # in place of the references, until somebody opens them
_nearest = frames.kept(64)(nearest)
FREE = 20  # pixels above TALLEST for which nobody should have to scroll
MOST_REFERENCES = 12  # that a screen has room for, and their letters; more stand in a window
MOST_LETTERS = 2400
WINDOW = 440  # pixels


@frames.kept(256)
def source_of(rows: pd.DataFrame) -> str:
    """Name the publications and locators that `rows` rest on, for the foot of a figure."""
    return citation(rows, frames.table("sources"))


def available(rows: pd.DataFrame, table: pd.DataFrame, what: str, selection: Selection) -> bool:
    """Say whether there is something to show; where not, say what is missing and offer the nearest.

    `table` holds every row of the kind, whatever is selected; `what` names the kind.
    """
    if len(rows):
        return True
    names = frames.names()
    where = listed([names[code] for code in selection.codes])
    with st.container(border=True):
        st.markdown(
            ":material/search_off: "
            + _(
                "**No {what} for {where} in {first}–{last}.**"
                " That nothing is listed does not mean that there was nothing."
            ).format(what=what, where=where, first=selection.first, last=selection.last)
        )
        if other := _nearest(table, selection):
            there = listed([names[code] for code in other.codes])
            st.button(
                _("Show {there}, {first}–{last}").format(
                    there=there, first=other.first, last=other.last
                ),
                icon=":material/near_me:",
                on_click=address.choose,
                args=(other,),
                key=f"nearest-{what}",
            )
    return False


def card(
    name: str,
    title: str,
    subtitle: str,
    rows: pd.DataFrame,
    selection: Selection,
    *,
    basis: pd.DataFrame | None = None,
    figure: go.Figure | None = None,
    alt: str = "",
    body: Callable[[], None] | None = None,
    note: str = "",
    where: str = "",
) -> None:
    """Draw a card. `rows` are what it shows: they make the table and the downloads.

    `basis` are the facts that `rows` were counted from, where they are not facts themselves.
    Either `figure` (with `alt`) or `body`, which draws in its place. `name` goes into the names of
    its files and must be unique on the page; `title` states the finding; `subtitle` says measure,
    unit and years; `note` says what a reader must know before drawing conclusions;
    `where` are the column filters that `rows` have passed.
    """
    if not embed.draws(name):
        return
    facts = rows if basis is None else basis
    package = Package(name, rows, facts, NOT_READ_YET, selection, where)
    with embed.place(name, selection), st.container(border=True, key=f"card-{name}", gap="small"):
        st.subheader(title)
        st.caption(subtitle)
        first = [_("Chart")] if figure is not None else [_("Overview")] if body else []
        *picture, table, sources, downloads = st.tabs(
            [*first, _("Table"), _("Sources"), pgettext("tab", "Download")],
            key=f"tabs-{name}",
            on_change="rerun",
        )
        if picture and shows(picture[0]):
            with picture[0]:
                if figure is not None:
                    _draw_figure(figure, alt, package)
                elif body:
                    body()
        if note:
            with picture[0] if picture else table:
                st.caption(f":material/info: {note}")
        if not any(map(shows, (table, sources, downloads))):
            return
        package = replace(package, references=cited(facts))
        if shows(table):
            with table:
                draw_table(package.table, alt=_("{title}, as a table").format(title=title))
        if shows(sources):
            with sources:
                draw_references(package.references)
        if shows(downloads):
            with downloads:
                _offer(package, title, with_picture=figure is not None)


@frames.kept(64)
def cited(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the passages and publications that facts rest on; see data.sources.references."""
    return references(facts, frames.table("sources"), frames.table("passages"))


def _draw_figure(figure: go.Figure, alt: str, package: Package) -> None:
    """Draw a figure; one of all sources that is too tall in a window to scroll."""
    file_name = package.file_name("").rstrip(".")
    if package.selection.layer == "brief" or figure.layout.height <= TALLEST + FREE:
        draw_figure(package.name, figure, alt, file_name)
        return
    with st.container(height=TALLEST, border=False):
        draw_figure(package.name, axis_above(figure), alt, file_name)


def draw_table(table: pd.DataFrame, alt: str) -> None:
    """Draw rows as a table to sort and search: names for codes, columns in words."""
    shown, config = in_words(table)
    st.dataframe(shown, hide_index=True, column_config=config, placeholder="", alt=alt)


def draw_every(title: str, caption: str, rows: pd.DataFrame, columns: str) -> None:
    """Draw a box with all rows as a table; `columns` names those shown, with spaces between.

    The source and its kind are shown too, after the others.
    """
    with st.container(border=True):
        st.subheader(title)
        st.caption(caption)
        draw_table(rows[[*columns.split(), "source_id", "tier"]], alt=title)


def draw_references(cited: pd.DataFrame) -> None:
    """Draw the passages and publications that figures rest on; long lists stand in a window."""
    passages = [_passage(row) for row in cited.to_dict("records")]
    publications = cited.drop_duplicates("source_id").to_dict("records")
    told = [_publication(row) for row in publications]
    long = len(passages) + len(told) > MOST_REFERENCES or len("".join(passages)) > MOST_LETTERS
    with st.container(height=WINDOW if long else "content", border=False):
        for line in passages:
            st.markdown(line)
        for line in told:
            st.caption(line)


def _passage(row: Mapping[Any, Any]) -> str:
    place = f"`{row['locator']}`" if pd.notna(row["locator"]) else _("whole page")
    if pd.notna(row[own("summary")]):
        return f"**{place}** · {with_detail(row['section'], row[own('summary')])}"
    return f"**{place}** · {row['title']}"


def _publication(row: Mapping[Any, Any]) -> str:
    parts = [row["author"], f"*{row['title']}*", row["publisher"], when(row["published"])]
    said = ", ".join(str(part) for part in parts if pd.notna(part))
    link = f" [{row['url'].split('/')[2]}]({row['url']})" if pd.notna(row["url"]) else ""
    terms = _("Licence: {licence}. Kind: {kind}.")
    return f"{said}.{link} " + terms.format(
        licence=row["licence"], kind=kind_of_source(row["tier"])
    )


def _offer(package: Package, title: str, *, with_picture: bool) -> None:
    name = package.name
    count = len(package.table)
    st.caption(
        ngettext(
            "{rows} rows: just what is shown under the present filters.",
            "{rows} rows: just what is shown under the present filters.",
            count,
        ).format(rows=number(count))
    )
    with st.container(horizontal=True):
        for label, file_name, mime, build in files(package):
            st.download_button(
                _(label),
                build,
                file_name=file_name,
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"download-{name}-{label}",
            )
        embed.draw_code(name, title, package.selection)
    if with_picture:
        draw_picture_choice(name)
