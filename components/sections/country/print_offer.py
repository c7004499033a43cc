"""Taking a country's profile home: as a file that opens offline, or on two printed pages."""

from datetime import date
from urllib.parse import urlencode, urljoin

import streamlit as st

from components.controls import address
from components.render.profile import file_name, profile
from data.query.selection import Selection, write_address
from data.text.i18n import _, carried


def offer_profile(selection: Selection) -> None:
    """Draw a link to the printable profile and a button that saves it as one file."""
    live = address.full(selection)
    query = urlencode(write_address(selection, in_full=True), safe=",")
    where = urljoin(st.context.url or "", f"profile/{selection.codes[0]}.html?{query}")
    with st.container(horizontal=True):
        st.link_button(
            _("Print: two A4 pages"),
            where,
            icon=":material/print:",
            help=_(
                "Opens the profile under the present filters, ready for the browser’s own print."
            ),
        )
        st.download_button(
            _("One file for offline"),
            carried(lambda: profile(selection, live, date.today())),
            file_name=file_name(selection),
            mime="text/html",
            icon=":material/download:",
            on_click="ignore",
            help=_("The same two pages as one HTML file (about 5 MB) with live charts."),
            key="download-profile",
        )
