"""The frame around every page: title, navigation, filters, footer.

app.py hands this script to st.App. Page paths are absolute, because relative ones would be looked
up next to this file instead of in pages/. The links carry the filters, so that the address alone
says what is shown.
"""

import streamlit as st

from components import embed, first_sight, own_choice, retold
from components.controls import address, navigation
from components.controls.filters import draw_filters, draw_language
from components.controls.navigation import ENTRIES, ROOT, TITLE, view_title
from components.controls.tour import draw_tour
from components.sections.trade.uploaded_series import brought
from data.query import frames
from data.query.selection import LAYERS, write_address
from data.text import i18n
from data.text.i18n import _

i18n.speak(address.chosen().language)
pages = navigation.pages()
current = st.navigation(list(pages.values()), position="hidden")
shown = current.url_path or ROOT


def draw_sidebar(view: str) -> None:
    """Draw title, language, navigation and filters; the links carry what is chosen."""
    st.subheader(_(TITLE))
    draw_language()
    links = st.container(gap="xxsmall")
    selection = draw_filters(view)
    with links:
        for name, page in pages.items():
            # a link to the page that is open keeps all it shows: the browser's address stays
            open_now = st.query_params.to_dict() if page == current else {}
            st.page_link(
                page,
                icon=f":material/{ENTRIES[name].mark}:",
                query_params={**open_now, **write_address(selection)},
                width="stretch",
            )
    first, last = LAYERS["all"]
    told = [_("What Sébastien Peyrouse’s policy brief of November 2012 reports, figure by figure.")]
    if selection.layer == "all":
        beside = _("Beside it: statistics and other sources, {years}.")
        told.append(beside.format(years=f"{first}–{last}"))
    st.caption(" ".join([*told, _("Tables CC BY 4.0, code MIT.")]))


def draw_page() -> None:
    """Draw the page under its title, and above it what of the address could not be read."""
    st.title(current.title)
    unreadable = st.container()
    address.begin()
    draw_tour()
    current.run()
    with unreadable:  # the page knows only when it has run what it could not read
        for complaint in address.complaints():
            st.warning(complaint, icon=":material/link_off:")


def draw() -> None:
    """Draw the page and all that stands around it."""
    view = view_title(shown, address.chosen(), frames.names())
    st.set_page_config(page_title=f"{view} · {_(TITLE)}", layout="wide")
    if embed.asked():
        embed.draw_alone(current.run)
        return
    with st.sidebar:
        draw_sidebar(view)
    draw_page()


with own_choice.untold():
    if embed.asked() or brought():
        draw()
    else:
        told = retold.told((shown, *address.inputs()), draw)
        first_sight.keep(shown, told)
