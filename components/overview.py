"""What the overview draws: the table of four figures, and the findings with their ways in."""

from pathlib import Path

import pandas as pd
import streamlit as st

from components import cached
from components.region import MEASURES
from components.theme import PILL_COLOURS
from data.selection import Selection, write_address

PAGES = Path(__file__).resolve().parent.parent / "pages"
TITLES = {
    "trade": "Trade",
    "visits": "Official visits",
    "companies": "Companies",
    "security": "Security",
    "claims": "Check the brief",
}


def draw_glance(rows: pd.DataFrame) -> None:
    """Draw a row per country with its four figures."""
    names = cached.names()
    shown = rows.assign(
        country=[f":{PILL_COLOURS[code]}[●] **{names[code]}**" for code in rows["country"]]
    )
    st.table(
        shown.rename(columns={"country": "Country", **MEASURES}).set_index("Country"),
        border="horizontal",
        alt="Four figures for each country",
    )


def draw_findings(found: dict[str, str], selection: Selection) -> None:
    """Draw each finding with a link into the page that shows it, the filters kept."""
    with st.grid(5, min_column_width=165):
        for page, sentence in found.items():
            with st.container(border=True, height="stretch"):
                st.markdown(sentence)
                st.page_link(
                    PAGES / f"{page}.py",
                    label=TITLES[page],
                    icon=":material/arrow_forward:",
                    query_params=write_address(selection),
                )
