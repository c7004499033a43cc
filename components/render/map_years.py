"""One year on the map, moved by hand or played: the years go by and the view of the reader stays.

Playing runs nothing but this part of the page again, and the map keeps its key, so that the browser
goes on drawing on the same canvas. The year goes into the address when playing ends; what is played
is forgotten with the button, when the reader turns to another page or another time.
"""

import time

import pandas as pd
import streamlit as st

from components.controls import address
from components.map.periods import FIRST, LAST
from components.render.live_map import draw_map
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.sites import placed, standing_in
from data.text.i18n import _, speak, spoken

STEP = 1.0  # seconds that a year lasts
PLAYED = "map-played"  # in the session while playing: the year shown, and since when
BUTTON, SLIDER = "map-play", "map-year"


def draw_years(measure: str, sites: pd.DataFrame, selection: Selection) -> None:
    """Draw a year to choose or to play and, under it, the map of the sites that stood then."""
    if BUTTON not in st.session_state:
        st.session_state.pop(PLAYED, None)
    run = st.fragment(_draw_in, run_every=STEP if PLAYED in st.session_state else None)
    run(spoken(), measure, sites, selection, _year())


def _draw_in(
    language: str, measure: str, sites: pd.DataFrame, selection: Selection, year: int
) -> None:
    """Draw in a language: a run of this part alone does not pass the frame, which says it."""
    speak(language)
    _draw_year(measure, sites, selection, year)


def _draw_year(measure: str, sites: pd.DataFrame, selection: Selection, year: int) -> None:
    """Draw the year played, or else `year`: a run that the browser asked for before a pause and
    that comes after it brings an address that no longer holds."""
    if PLAYED in st.session_state:
        _step()
        year = st.session_state[PLAYED][0]
    standing = standing_in(sites, year)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        _offer_play()
        st.metric(_("Year"), str(year), width="content")
        st.metric(
            _("Sites standing"),
            len(placed(standing)),
            width="content",
            help=_("A site whose opening nobody tells counts from the year of its source."),
        )
        _offer_year(year)
    draw_map(measure, standing, selection, standing=True)


def _year() -> int:
    """Return the year played or in the address; one out of reach counts as that of the brief."""
    if PLAYED in st.session_state:
        return st.session_state[PLAYED][0]
    asked = st.query_params.get("at", "")
    if not asked:
        return BRIEF_YEAR
    if asked.isdecimal() and FIRST <= int(asked) <= LAST:
        return int(asked)
    address.complain(
        "at",
        asked,
        _("is no year within {years}").format(years=f"{FIRST}-{LAST}"),
        _("{year} is shown").format(year=BRIEF_YEAR),
    )
    return BRIEF_YEAR


def _show(year: int) -> None:
    """Play from this year on."""
    st.session_state[PLAYED] = (year, time.monotonic())


def _step() -> None:
    """Go on to the next year once this one has had its time; end with the last."""
    year, since = st.session_state[PLAYED]
    if time.monotonic() - since < STEP * 0.7:  # run for another reason than the time
        return
    if year < LAST:
        _show(year + 1)
    else:
        _stop()
        st.rerun()


def _stop() -> None:
    address.keep("at", str(_year()))
    st.session_state.pop(PLAYED)


def _toggle() -> None:
    """Play or pause; the rest of the page depends on it, so all of it runs."""
    if PLAYED in st.session_state:
        _stop()
    else:
        _show(FIRST if _year() == LAST else _year())
    st.rerun()


def _offer_year(year: int) -> None:
    """Ask for a year. While playing only show how far it is: the browser would report a slider that
    is moved from here as one that the reader has moved back."""
    if PLAYED in st.session_state:
        st.progress(
            (year - FIRST) / (LAST - FIRST),
            text=_("{first} to {last}").format(first=FIRST, last=LAST),
        )
        return
    st.session_state[SLIDER] = year
    st.slider(
        _("Year on the map"),
        FIRST,
        LAST,
        key=SLIDER,
        on_change=lambda: address.keep("at", str(st.session_state[SLIDER])),
    )


def _offer_play() -> None:
    playing = PLAYED in st.session_state
    st.button(
        _("Pause") if playing else _("Play"),
        icon=":material/pause:" if playing else ":material/play_arrow:",
        key=BUTTON,
        on_click=_toggle,
    )
