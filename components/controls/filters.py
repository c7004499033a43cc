"""The two filters of the frame: countries and years, on every page."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from components.closed import shows
from components.controls import address
from components.controls.cite import draw_cite
from components.words.wording import dotted
from data.query import frames
from data.query.selection import LAYERS, Selection
from data.schema import FIVE
from data.text.i18n import LANGUAGES, N_, _, pgettext, spoken

LAYER_WORDS = {"brief": N_("The brief"), "all": N_("All, 1991–2025")}


def draw_filters(view: str) -> Selection:
    """Draw countries, years, ways to clear, to share and to cite the view; returns what is chosen."""
    selection = address.chosen()
    st.session_state["filter-countries"] = list(selection.countries)
    st.session_state["filter-years"] = (selection.first, selection.last)
    names = frames.names()
    _draw_layer(selection)
    st.pills(
        _("Countries"),
        FIVE,
        selection_mode="multi",
        format_func=lambda code: dotted(code, names[code]),
        key="filter-countries",
        on_change=_store,
        help=_("None chosen shows all five."),
    )
    st.slider(
        _("Years"),
        *LAYERS[selection.layer],
        key="filter-years",
        on_change=_store,
        help=_("A fact without a date counts for 2012, the year of the brief."),
    )
    with st.container(horizontal=True):
        st.button(
            _("Clear"),
            icon=":material/filter_alt_off:",
            on_click=address.choose,
            args=(selection.everything,),
            disabled=selection.is_everything and not address.unread_filters(),
            help=_("Show all countries and years."),
        )
        share = pgettext("button", "Share")
        box = st.popover(share, icon=":material/link:", key="share", on_change="rerun")
        if shows(box):
            with box:
                st.caption(_("The address of this view, every filter written out:"))
                st.code(address.full(selection), language=None, wrap_lines=True)
        draw_cite(view, selection)
    return selection


def draw_language() -> None:
    """Draw the switch between the languages; each is named in itself."""
    st.session_state["filter-language"] = spoken()
    st.segmented_control(
        _("Language"),
        list(LANGUAGES),
        format_func=LANGUAGES.__getitem__,
        required=True,
        key="filter-language",
        on_change=_store_language,
        label_visibility="collapsed",
    )


def countries_with(rows: pd.DataFrame, selection: Selection) -> dict[str, str]:
    """Return the chosen countries that `rows` speak of, code to name, for a reader to pick one."""
    held = set(rows["country"])
    return {
        code: name
        for code, name in frames.names().items()
        if code in selection.codes and code in held
    }


def _draw_layer(selection: Selection) -> None:
    """Draw the choice between the brief and all sources, and the official ones only."""
    st.session_state["filter-layer"] = selection.layer
    st.session_state["filter-official"] = selection.official
    st.segmented_control(
        _("Sources"),
        list(LAYER_WORDS),
        format_func=lambda layer: _(LAYER_WORDS[layer]),
        required=True,
        key="filter-layer",
        on_change=_store_layer,
        help=_(
            "The policy brief of November 2012 alone, or with it what statistics and other sources say"
            " from 1991 to 2025."
        ),
        wrap=True,
    )
    if selection.layer == "all":
        st.toggle(
            _("Official sources only"),
            key="filter-official",
            on_change=_store_layer,
            help=_("Leaves out press and encyclopaedias."),
        )


def _store_layer() -> None:
    layer = st.session_state["filter-layer"]
    official = layer == "all" and st.session_state.get("filter-official", False)
    address.choose(replace(address.chosen().with_layer(layer), official=official))


def _store_language() -> None:
    address.choose(replace(address.chosen(), language=st.session_state["filter-language"]))


def _store() -> None:
    countries = st.session_state["filter-countries"]
    first, last = st.session_state["filter-years"]
    in_order = tuple(code for code in FIVE if code in countries)
    address.choose(replace(address.chosen(), countries=in_order, first=first, last=last))
