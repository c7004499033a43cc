"""The frame around every page: title, navigation, filters, footer.

app.py hands this script to st.App. Page paths are absolute, because relative ones would be looked
up next to this file instead of in pages/. The links carry the filters, so that the address alone
says what is shown.
"""

from pathlib import Path

import streamlit as st

from components import address
from components.filters import draw_filters
from data.selection import write_address

PAGES = Path(__file__).resolve().parent.parent / "pages"
TITLE = "France in Central Asia"


def page(name: str, title: str, purpose: str) -> st.Page:
    """Describe one page of pages/; an icon here would be fetched from the network for the tab."""
    return st.Page(
        PAGES / f"{name}.py",
        title=title,
        url_path=name,
        default=name == "overview",
        help=purpose,
    )


pages = {
    "public": page("overview", "Overview", "The five countries at a glance."),
    "swap_horiz": page("trade", "Trade", "How much, with whom, which way, and what."),
    "flight_takeoff": page("visits", "Official visits", "Who went where and when."),
    "apartment": page("companies", "Companies", "Which firm is where, in what state."),
    "map": page("map", "Map", "Embassies, Detair and projects on the map."),
    "shield": page("security", "Security", "Detair, agreements, police cooperation."),
    "school": page("aid", "Aid and culture", "Budgets, schools, students, language."),
    "flag": page("country", "Country profile", "One country, everything."),
    "fact_check": page("claims", "Check the brief", "Each claim beside the tables."),
    "database": page("data", "Data and sources", "Every table, the codebook, the sources."),
}

current = st.navigation(list(pages.values()), position="hidden")
st.set_page_config(
    page_title=f"{current.title} · {TITLE}",
    page_icon=Path(__file__).with_name("favicon.png"),
    layout="wide",
)

with st.sidebar:
    st.subheader(TITLE)
    navigation = st.container(gap="xxsmall")
    selection = draw_filters()
    with navigation:
        for icon, entry in pages.items():
            st.page_link(
                entry,
                icon=f":material/{icon}:",
                query_params=write_address(selection),
                width="stretch",
            )
    st.caption(
        "What Sébastien Peyrouse’s policy brief of November 2012 reports, figure by figure."
        " Tables CC BY 4.0, code MIT."
    )

st.title(current.title)
unreadable = st.container()
address.begin()
current.run()
with unreadable:  # the page knows only when it has run what it could not read
    for complaint in address.complaints():
        st.warning(complaint, icon=":material/link_off:")
