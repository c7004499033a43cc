"""Time on the map: all years, then and now, or one year of the reader's choice."""

import pandas as pd
import streamlit as st

from components import address
from components.wording import counted
from data.schema import BRIEF_YEAR
from data.selection import LAYERS
from data.sites import standing_in

TIMES = {"any": "All years", "then": f"Then, {BRIEF_YEAR}", "now": "Now", "year": "One year"}
FIRST, LAST = LAYERS["all"]


def choose_time(sites: pd.DataFrame) -> pd.DataFrame:
    """Ask which time the map shows; returns the sites that stood then."""
    time = address.option("time", TIMES, "Time")
    return at_time(sites, time, _choose_year() if time == "year" else BRIEF_YEAR)


def at_time(sites: pd.DataFrame, time: str, year: int) -> pd.DataFrame:
    """Return the sites that stood at a time of TIMES; `year` counts where one year is asked."""
    if time == "any":
        return sites
    return standing_in(sites, {"then": BRIEF_YEAR, "now": LAST}.get(time, year))


def _choose_year() -> int:
    """Ask for a year; one in the address that is out of reach counts as the brief's."""
    asked = st.query_params.get("at", "")
    sound = asked.isdecimal() and FIRST <= int(asked) <= LAST
    if asked and not sound:
        address.complain("at", asked, f"is no year within {FIRST}-{LAST}", f"{BRIEF_YEAR} is shown")
    year = int(asked) if sound else BRIEF_YEAR
    st.session_state["map-year"] = year
    return st.slider(
        "Year on the map",
        FIRST,
        LAST,
        key="map-year",
        on_change=lambda: address.keep("at", str(st.session_state["map-year"])),
    )


def changes(sites: pd.DataFrame) -> str:
    """Say what is known to have opened and to have closed since the brief."""
    parts = []
    for column, verb in (("opened", "opened"), ("closed", "closed")):
        dates = sites[column].astype("str").str[:4]
        rows = sites[sites[column].notna() & (dates > str(BRIEF_YEAR))]
        told = f" ({', '.join(rows['name'])})" if len(rows) else ""
        parts.append(f"**{counted(len(rows), 'site')} {verb}**{told}")
    return f"Since {BRIEF_YEAR}, as far as dates are told: {'; '.join(parts)}."
