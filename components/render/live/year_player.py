"""One year on the map, moved by hand or played: the years go by and the view of the reader stays.

Playing runs nothing but this part of the page again, and the map keeps its key, so that the browser
changes it where it stands. The year goes into the address when playing ends; what is played
is forgotten with the button, when the reader turns to another page or another time.
"""

import time
from collections.abc import Mapping, MutableMapping
from typing import Any, NamedTuple

import streamlit as st

from components.map.periods import FIRST, LAST
from components.model.blocks import paragraph
from components.model.view import View
from components.render import session
from components.render.streamlit import draw_blocks
from components.sections.map_page.live import YEAR, map_of_year
from components.statements.sites import of_year
from data.derive.shared_rows import sites_placed, sites_standing
from data.text.i18n import _, speaking

STEP = 1.0  # seconds that a year lasts
PLAYED = "map-played"  # in the session while playing
BUTTON, SLIDER = "map-play", "map-year"


class Played(NamedTuple):
    """The year that is played, and the moment since which it is shown."""

    year: int
    since: float

    def after(self, now: float) -> "Played | None":
        """Return what is played at a moment; None where the last year has had its time."""
        if now - self.since < STEP * 0.7:  # run for another reason than the time
            return self
        return Played(self.year + 1, now) if self.year < LAST else None


def beginning(year: int, now: float) -> Played:
    """Return what is played first where a year is shown: that year, after the last one the first."""
    return Played(FIRST if year == LAST else year, now)


def forget_unless_shown(state: MutableMapping[Any, Any]) -> None:
    """Forget what was played where the button has gone from the page since."""
    if BUTTON not in state:
        state.pop(PLAYED, None)


def draw(view: View, data: Mapping[str, Any]) -> None:
    """Draw a year to choose or to play and, under it, the map of the sites that stood then.

    `data` has the measure, the sites of all years and the year of the view.
    """
    forget_unless_shown(st.session_state)
    run = st.fragment(_draw_year, run_every=STEP if PLAYED in st.session_state else None)
    run(view, data)


def _draw_year(view: View, data: Mapping[str, Any]) -> None:
    """Draw the year played, or else that of the view, in its language.

    A run of this part alone passes nothing that says the language, and one that the browser asked
    for before a pause and that comes after it brings a view that no longer holds.
    """
    with speaking(view.language):
        year = _year_now(view, data["year"])
        standing = sites_standing(data["sites"], year)
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            _draw_button(view, year)
            st.metric(_("Year"), str(year), width="content")
            st.metric(
                _("Sites standing"),
                len(sites_placed(standing)),
                width="content",
                help=_("A site with no known opening date counts from the year of its source."),
            )
            _draw_years(view, year)
        opening = (
            () if year == data["year"] else (paragraph(of_year(sites_placed(standing), year)),)
        )
        drawn = map_of_year(view, data["measure"], data["sites"], year)
        draw_blocks(view, (*opening, drawn), "year-map")


def _year_now(view: View, year: int) -> int:
    """Return the year to show, after going on to the next where one is played."""
    played = st.session_state.get(PLAYED)
    if played is None:
        return year
    after = played.after(time.monotonic())
    if after is None:
        _stop(view)
        st.rerun()
    st.session_state[PLAYED] = after
    return after.year


def _stop(view: View) -> None:
    """End playing with the year in the address."""
    session.write(view.with_options(**{YEAR: str(st.session_state.pop(PLAYED).year)}))


def _draw_button(view: View, year: int) -> None:
    def toggle() -> None:
        """Play or pause; the rest of the page depends on it, so all of it runs."""
        if PLAYED in st.session_state:
            _stop(view)
        else:
            st.session_state[PLAYED] = beginning(year, time.monotonic())
        st.rerun()

    playing = PLAYED in st.session_state
    st.button(
        _("Pause") if playing else _("Play"),
        icon=":material/pause:" if playing else ":material/play_arrow:",
        key=BUTTON,
        on_click=toggle,
    )


def _draw_years(view: View, year: int) -> None:
    """Draw the slider of years. While playing only show how far it is: the browser would report a
    slider that is moved from here as one that the reader has moved back."""

    def store() -> None:
        session.write(view.with_options(**{YEAR: str(st.session_state[SLIDER])}))
        st.rerun()  # the whole page: its address has changed

    if PLAYED in st.session_state:
        words = _("{first} to {last}").format(first=FIRST, last=LAST)
        st.progress((year - FIRST) / (LAST - FIRST), text=words)
        return
    st.session_state[SLIDER] = year
    st.slider(_("Year on the map"), FIRST, LAST, key=SLIDER, on_change=store)
