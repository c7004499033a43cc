"""The address is the state: what a reader chooses is read from it and written to it, as codes.

A widget takes its value from the address before it is drawn, and a change writes the address
before the page runs again. So an address typed, shared, reloaded or gone back to always draws
what it says, on every page.
"""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from data.query.selection import PARAMETERS, Selection, Unreadable, read_address, write_address
from data.text.i18n import ENGLISH, LANGUAGES, _, spoken

CARD = "card"  # names the card that another site shows alone
UNREADABLE = "unreadable"  # where a run of the page collects what its parts could not read
PLAIN = ",;:"  # what an address shows as it is


def _asked() -> dict[str, str]:
    """Return the parameters of the address; countries given one by one count together."""
    together = ",".join(st.query_params.get_all("country"))
    return st.query_params.to_dict() | ({"country": together} if together else {})


def chosen() -> Selection:
    """Return the countries, years and language that the address asks for.

    Where it asks for no language the browser's counts, if that is not English.
    """
    return chosen_in(_asked(), st.context.locale or "")


def chosen_in(asked: Mapping[str, str], locale: str) -> Selection:
    """Return what an address with the parameters `asked` asks for in a browser of this locale."""
    selection = read_address(asked)[0]
    preferred = locale.split("-")[0].lower()
    if selection.language or preferred == ENGLISH or preferred not in LANGUAGES:
        return selection
    return replace(selection, language=preferred)


def inputs() -> tuple[Hashable, ...]:
    """Return all that a page is drawn from besides the tables and the state of its session."""
    query = tuple((name, tuple(st.query_params.get_all(name))) for name in st.query_params)
    return spoken(), query, st.context.is_embedded, _here(), st.context.theme.type, date.today()


def language() -> dict[str, str]:
    """Return the parameter that carries the language, for links that carry no other filter."""
    asked = chosen().language
    return {"lang": asked} if asked else {}


def unread_filters() -> list[str]:
    """Say what of the filters in the address could not be read."""
    return read_address(_asked())[1]


def begin() -> None:
    """Forget what the run before could not read."""
    st.session_state[UNREADABLE] = []


def complain(parameter: str, asked: str, wrong: str, instead: str) -> None:
    """Note that a part of the page cannot read a parameter, and what it shows instead."""
    said = str(Unreadable(parameter, asked, wrong, instead))
    st.session_state[UNREADABLE] = [*st.session_state.get(UNREADABLE, []), said]


def complaints() -> list[str]:
    """Say what of the address could not be read: the filters, then what the page has asked for."""
    return unread_filters() + st.session_state.get(UNREADABLE, [])


def choose(selection: Selection) -> None:
    """Put a selection into the address, leaving what else it holds."""
    st.query_params.from_dict(written(selection, st.query_params.to_dict()))


def written(selection: Selection, before: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters of an address with a selection in it and what else it held before."""
    kept = {name: value for name, value in before.items() if name not in PARAMETERS}
    return {**write_address(selection), **kept}


def keep(parameter: str, code: str | None) -> None:
    """Put one parameter into the address, or take it out."""
    if code:
        st.query_params[parameter] = code
    else:
        st.query_params.pop(parameter, None)


def option(
    parameter: str,
    options: Mapping[str, str],
    label: str,
    *,
    known: Collection[str] = (),
    drops: Collection[str] = (),
) -> str:
    """Ask for one of `options` (code to words); the first one is the default and not written.

    A code in the address that is none of them counts as absent, which is said unless it is one of
    `known`: codes that the present filters leave out. A change takes the parameters `drops` out.
    """
    codes = list(options)
    asked = st.query_params.get(parameter, "")
    widget = f"option-{parameter}"
    st.session_state[widget] = asked if asked in options else codes[0]
    if asked and asked not in options and asked not in known:
        wrong = _("is not one of {known}").format(known=", ".join(codes))
        instead = _("shown instead: {option}").format(option=options[codes[0]])
        complain(parameter, asked, wrong, instead)

    def store() -> None:
        code = st.session_state[widget]
        keep(parameter, None if code == codes[0] else code)
        for other in drops:
            keep(other, None)

    st.segmented_control(
        label,
        codes,
        format_func=options.__getitem__,
        required=True,
        key=widget,
        on_change=store,
        wrap=True,
    )
    return st.session_state[widget]


def switch(parameter: str, label: str) -> bool:
    """Ask yes or no; yes is 1 in the address, no is not written."""
    widget = f"switch-{parameter}"
    asked = st.query_params.get(parameter, "")
    st.session_state[widget] = asked == "1"
    if asked not in ("", "0", "1"):
        complain(parameter, asked, _("is neither 0 nor 1"), _("it counts as 0"))

    def store() -> None:
        keep(parameter, "1" if st.session_state[widget] else None)

    return st.toggle(label, key=widget, on_change=store)


def full(selection: Selection) -> str:
    """Return the whole address of the page, every filter written out; of a lone card its page’s."""
    without = (*PARAMETERS, CARD)
    others = {k: v for k, v in st.query_params.to_dict().items() if k not in without}
    query = urlencode({**write_address(selection, in_full=True), **others}, safe=PLAIN)
    return f"{_here()}?{query}"


def _here() -> str:
    """Return the address of the page without its query."""
    return (st.context.url or "").split("?")[0]
