"""The controls of filters by column: a reader chooses columns and gets a control for each.

Which columns are chosen is the session's own, until something is asked of them: that is the view's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.controls.column_filters import (
    Values,
    changed,
    columns_of,
    conditions_of,
    days,
    ends,
    reach,
    with_conditions,
)
from components.model.view import View
from components.render import session
from components.sections.data_page.filtered import whole
from components.words.table_texts import label, value_in_words
from components.words.wording import with_detail
from data.query.column_filters import Column, Condition
from data.text.i18n import _

Store = Callable[[Values], None]


@dataclass(frozen=True)
class Filters:
    """What a view asks of the columns of a box; to write other conditions shows another view."""

    view: View
    box: str
    columns: Mapping[str, Column]
    conditions: Sequence[Condition]

    def write(self, conditions: Sequence[Condition]) -> None:
        """Put conditions of the box into the address."""
        session.write(with_conditions(self.view, self.box, self.columns, conditions))

    def of(self, column: str) -> Values:
        """Return what is asked of a column, nothing where nothing is."""
        return next((known.values for known in self.conditions if known.column == column), ())

    def store(self, column: str) -> Store:
        """Return what writes other values of a column into the address."""
        return lambda values: self.write(changed(self.conditions, column, values))


def draw(view: View, data: Mapping[str, Any]) -> None:
    """Draw the controls of a box: `box` is its name, `title` what they are for, where that is said."""
    box, title = data["box"], data["title"]
    table = whole(view, box)
    filters = Filters(view, box, columns_of(table), conditions_of(view, box, table)[0])
    words = _("Filter by column")
    chosen = _columns(filters, with_detail(words, title) if title else words)
    if chosen:
        with st.grid(3, min_column_width=240):
            for name in chosen:
                column = filters.columns[name]
                control = CONTROLS[column.kind]
                control(column, filters.of(name), f"filter-{box}-{name}", filters.store(name))


def _columns(filters: Filters, words: str) -> list[str]:
    """Draw the choice of columns; those that the view asks something of are chosen."""
    key = f"filter-columns-{filters.box}"

    def drop_others() -> None:
        chosen = st.session_state[key]
        filters.write([known for known in filters.conditions if known.column in chosen])

    def clear() -> None:
        st.session_state[key] = []
        filters.write([])

    before = [name for name in st.session_state.get(key, []) if name in filters.columns]
    filtered_by = [condition.column for condition in filters.conditions]
    st.session_state[key] = list(dict.fromkeys([*before, *filtered_by]))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.multiselect(
            words,
            list(filters.columns),
            format_func=label,
            key=key,
            placeholder=_("Choose columns"),
            on_change=drop_others,
        )
        st.button(
            _("Clear column filters"),
            icon=":material/filter_alt_off:",
            key=f"filter-clear-{filters.box}",
            on_click=clear,
            disabled=not chosen,
        )
    return chosen


def _codes(column: Column, values: Values, key: str, store: Store) -> None:
    st.session_state[key] = list(values)
    st.multiselect(
        label(column.name),
        column.codes,
        format_func=lambda code: value_in_words(column.name, code, column.side),
        key=key,
        placeholder=_("Any"),
        on_change=lambda: store(tuple(st.session_state[key])),
    )


def _range(column: Column, values: Values, key: str, store: Store) -> None:
    lowest, highest, st.session_state[key] = reach(column, values)
    st.slider(
        label(column.name),
        lowest,
        highest,
        key=key,
        on_change=lambda: store(ends(column, *st.session_state[key])),
    )


def _dates(column: Column, values: Values, key: str, store: Store) -> None:
    """Draw the first and the last day; an empty one leaves its end open."""
    first, last, earliest, latest = days(column, values)
    keys = (f"{key}-from", f"{key}-to")

    def store_days() -> None:
        chosen = [st.session_state[name] for name in keys]
        store(tuple(day.isoformat() if day else "" for day in chosen))

    with st.container(horizontal=True):
        for name, day, words in zip(keys, (first, last), (_("from"), _("to")), strict=True):
            st.session_state[name] = day
            st.date_input(
                f"{label(column.name)}, {words}",
                key=name,
                min_value=earliest,
                max_value=latest,
                format="YYYY-MM-DD",
                on_change=store_days,
            )


def _text(column: Column, values: Values, key: str, store: Store) -> None:
    st.session_state[key] = values[0] if values else ""
    st.text_input(
        _("{column} contains").format(column=label(column.name)),
        key=key,
        on_change=lambda: store((st.session_state[key].strip(),)),
    )


CONTROLS: dict[str, Callable[[Column, Values, str, Store], None]] = {
    "codes": _codes,
    "number": _range,
    "date": _dates,
    "text": _text,
}
