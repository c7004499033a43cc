"""Filters by column above a table: the reader chooses columns and gets a control for each.

The parameter `where` carries them all: those of the chosen table as they are, those of another box
of the page after its name and a dot (`sources.tier:press`).
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import streamlit as st

from components.controls import address
from components.words.table_texts import COUNTRIES, SOURCES, code_in_words, label
from components.words.wording import counted, kind_of_source
from data.query import frames
from data.query.apply_column_filters import meeting
from data.query.column_filters import (
    PARAMETER,
    Column,
    Condition,
    columns_of,
    read_where,
    split,
    write_where,
)
from data.text.i18n import _, ngettext

_columns_of = frames.kept(64)(columns_of)
Store = Callable[[tuple[str, ...]], None]
BOXES = ("found", "sources", "passages", "codebook")  # beside the chosen table, which has no name


def filtered(rows: pd.DataFrame, whole: pd.DataFrame, box: str = "") -> tuple[pd.DataFrame, str]:
    """Draw the filters of a table; returns the rows of `rows` that meet them, and them in short.

    `whole` is the table without any filter, which says what its columns can be asked.
    """
    columns = _columns_of(whole)
    conditions, fault = read_where(_asked(box), columns)
    if fault:
        address.complain(*fault)
    by_column = {condition.column: condition for condition in conditions}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = _choose_columns(box, columns, by_column)
        st.button(
            _("Clear column filters"),
            icon=":material/filter_alt_off:",
            key=f"where-clear-{box}",
            on_click=_clear,
            args=(box,),
            disabled=not chosen,
        )
    if chosen:
        with st.grid(3, min_column_width=240):
            for name in chosen:
                _draw_control(box, columns, name, by_column)
    found = meeting(rows, conditions, columns)
    if conditions:
        said = ngettext(
            "{found} of {rows} meet the column filters.",
            "{found} of {rows} meet the column filters.",
            len(found),
        )
        st.caption(said.format(found=len(found), rows=counted(len(rows), "row", "rows")))
    return found, write_where(conditions, columns)


def _asked(box: str) -> str:
    parts, unknown = split(st.query_params.get(PARAMETER, ""), BOXES)
    if unknown and not box:
        address.complain(PARAMETER, unknown, _("names no table of this page"), _("it is left out"))
    return parts.get(box, "")


def _choose_columns(
    box: str, columns: Mapping[str, Column], by_column: Mapping[str, Condition]
) -> list[str]:
    """Ask for the columns to filter by; those that the address asks for are chosen."""
    key = f"where-columns-{box}"
    before = [name for name in st.session_state.get(key, []) if name in columns]
    st.session_state[key] = list(dict.fromkeys([*before, *by_column]))
    return st.multiselect(
        _("Filter by column"),
        list(columns),
        format_func=label,
        key=key,
        placeholder=_("Choose columns"),
        on_change=lambda: _keep(
            box, columns, [by_column[name] for name in st.session_state[key] if name in by_column]
        ),
    )


def _keep(box: str, columns: Mapping[str, Column], conditions: list[Condition]) -> None:
    """Write the conditions of one box into the address, leaving those of the others."""
    parts, _unknown = split(st.query_params.get(PARAMETER, ""), BOXES)
    parts[box] = write_where(conditions, columns)
    pieces = [
        f"{name}.{piece}" if name else piece
        for name, part in parts.items()
        for piece in filter(None, part.split(";"))
    ]
    address.keep(PARAMETER, ";".join(pieces))


def _clear(box: str) -> None:
    st.session_state[f"where-columns-{box}"] = []
    _keep(box, {}, [])


def _draw_control(
    box: str, columns: Mapping[str, Column], name: str, by_column: Mapping[str, Condition]
) -> None:
    """Draw the control of a column, set to what the address asks for."""
    column = columns[name]
    asked = by_column[name].values if name in by_column else ()
    key = f"where-{box}-{name}"

    def store(values: tuple[str, ...]) -> None:
        others = {other: kept for other, kept in by_column.items() if other != name}
        asks = any(values)
        _keep(box, columns, [*others.values(), *([Condition(name, values)] if asks else [])])

    draw = {"codes": _draw_codes, "number": _draw_range, "date": _draw_dates, "text": _draw_text}
    draw[column.kind](column, asked, key, store)


def _draw_codes(column: Column, asked: tuple[str, ...], key: str, store: Store) -> None:
    st.session_state[key] = list(asked)
    st.multiselect(
        label(column.name),
        column.codes,
        format_func=lambda code: _said(column.name, code),
        key=key,
        placeholder=_("Any"),
        on_change=lambda: store(tuple(st.session_state[key])),
    )


def _said(column: str, code: str) -> str:
    """Say a code of a column in words, as the table does."""
    if column in COUNTRIES or column == "iso3":
        return frames.names().get(code, code)
    if column in SOURCES:
        titles = dict(frames.table("sources")[["source_id", "title"]].itertuples(index=False))
        return titles.get(code, code)
    if column == "tier":
        return kind_of_source(code)
    return (
        code_in_words(column, code) if code.replace("_", "").isalpha() and code.islower() else code
    )


def _draw_range(column: Column, asked: tuple[str, ...], key: str, store: Store) -> None:
    """Draw a slider over the values of the column; an end left where it is asks for nothing."""
    number = int if column.whole else float
    low, high = (number(float(end)) for end in (column.low, column.high))
    start, end = (number(float(value)) if value else None for value in asked or ("", ""))
    ends = (low if start is None else start, high if end is None else end)
    st.session_state[key] = (min(ends), max(ends))

    def keep() -> None:
        first, last = st.session_state[key]
        store(("" if first <= low else str(first), "" if last >= high else str(last)))

    st.slider(label(column.name), min(low, *ends), max(high, *ends), key=key, on_change=keep)


def _draw_dates(column: Column, asked: tuple[str, ...], key: str, store: Store) -> None:
    """Draw the first and the last day; an empty one leaves its end open."""
    days = [_day(value, late=late) for late, value in enumerate(asked or ("", ""))]
    reach = (_day(column.low), _day(column.high, late=True))
    keys = (f"{key}-from", f"{key}-to")

    def keep() -> None:
        chosen = [st.session_state[name] for name in keys]
        store(tuple(day.isoformat() if day else "" for day in chosen))

    with st.container(horizontal=True):
        for name, day, words in zip(keys, days, (_("from"), _("to")), strict=True):
            st.session_state[name] = day
            st.date_input(
                f"{label(column.name)}, {words}",
                key=name,
                min_value=min(filter(None, [reach[0], *days])),
                max_value=max(filter(None, [reach[1], *days])),
                format="YYYY-MM-DD",
                on_change=keep,
            )


def _day(text: str, *, late: bool | int = False) -> date | None:
    """Return the first day of a date of any precision, or its last."""
    if not text:
        return None
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    month = month or (12 if late else 1)
    return date(year, month, day or (monthrange(year, month)[1] if late else 1))


def _draw_text(column: Column, asked: tuple[str, ...], key: str, store: Store) -> None:
    st.session_state[key] = asked[0] if asked else ""
    st.text_input(
        _("{column} contains").format(column=label(column.name)),
        key=key,
        on_change=lambda: store((st.session_state[key].strip(),)),
    )
