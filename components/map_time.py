"""Time on the map: all years, then and now, or one year that can run by itself."""

import pandas as pd
import streamlit as st

from components import address
from components.wording import counted
from data.schema import BRIEF_YEAR
from data.selection import LAYERS
from data.sites import standing_in

TIMES = {"any": "All years", "then": f"Then, {BRIEF_YEAR}", "now": "Now", "year": "One year"}
STEP_SECONDS = 0.9


def choose_time() -> str:
    """Ask which time the map shows."""
    return address.option("time", TIMES, "Time")


def at_time(sites: pd.DataFrame, time: str, year: int) -> pd.DataFrame:
    """Return the sites that stand at the time asked for; `year` counts where one year is asked."""
    last = LAYERS["all"][1]
    if time == "any":
        return sites
    return standing_in(sites, {"then": BRIEF_YEAR, "now": last}.get(time, year))


def changes(sites: pd.DataFrame) -> str:
    """Say what opened and what closed between the brief and now."""
    then = set(standing_in(sites, BRIEF_YEAR)["site_id"])
    now = set(standing_in(sites, LAYERS["all"][1])["site_id"])
    opened = sites[sites["site_id"].isin(now - then)]["name"]
    closed = sites[sites["site_id"].isin(then - now)]["name"]
    text = f"Since {BRIEF_YEAR}: {counted(len(opened), 'site')} opened"
    text += f" ({', '.join(opened)})" if len(opened) else ""
    text += f", {counted(len(closed), 'site')} closed"
    return text + (f" ({', '.join(closed)})." if len(closed) else ".")


def choose_year() -> int:
    """Ask for the year, with a switch that lets it run to the end."""
    first, last = LAYERS["all"]
    asked = st.query_params.get("at", "")
    year = int(asked) if asked.isdigit() and first <= int(asked) <= last else BRIEF_YEAR
    running = st.session_state.get("map-running", False)
    if running and year < last:
        year += 1
        address.keep("at", str(year))
    st.session_state["map-year"] = year
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.slider(
            "Year on the map",
            first,
            last,
            key="map-year",
            on_change=lambda: address.keep("at", str(st.session_state["map-year"])),
        )
        st.toggle("Play", key="map-running", disabled=year == last and not running)
    return year
