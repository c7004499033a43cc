"""The data addresses as the page of data shows them, each with a button that copies it."""

from urllib.parse import urlencode, urljoin

import streamlit as st

from components.controls import address
from data.catalogue import TABLES
from data.publish.package import build_zip, file_name
from data.query import frames
from data.query.selection import Selection, write_address
from data.text.i18n import N_, _

FORMATS = {"csv": "CSV", "json": "JSON", "parquet": "Parquet", "xlsx": "Excel"}
DOCUMENTS = {
    N_("Every address"): "",
    N_("Description for programs (OpenAPI)"): "openapi.json",
    N_("Description of the tables (Frictionless)"): "datapackage.json",
    N_("All tables as one package"): "package.zip",
}


def draw_addresses(selection: Selection) -> None:
    """Draw the address of each table under the present filters, and of the whole package."""
    with st.container(border=True):
        st.subheader(_("Data addresses"))
        st.caption(
            _(
                "For programs and spreadsheets: the same rows as the downloads of this page, under"
                " the filters of countries, years and sources that the address carries; filters by"
                " column do not travel with them. Tables without countries and years come whole."
                " JSON takes limit and offset."
            )
        )
        ending = address.option("format", FORMATS, _("Format"))
        with st.expander(_("The address of each of the {count} tables").format(count=len(TABLES))):
            for name, entry in TABLES.items():
                _draw_address(_(entry.title), data_address(f"{name}.{ending}", name, selection))
        for words, document in DOCUMENTS.items():
            _draw_address(_(words), _absolute(document))
        st.download_button(
            _("Download all tables (Frictionless data package)"),
            build_zip,
            file_name=file_name(),
            mime="application/zip",
            icon=":material/folder_zip:",
            on_click="ignore",
            key="download-package",
        )


def data_address(file: str, table: str, selection: Selection) -> str:
    """Return where a program finds a table; every filter is written out, so that it keeps meaning."""
    if not frames.is_filtered(table):
        return _absolute(file)
    return f"{_absolute(file)}?{urlencode(write_address(selection, in_full=True), safe=',')}"


def _absolute(document: str) -> str:
    return urljoin(st.context.url or "", f"api/v1/{document}")


def _draw_address(words: str, where: str) -> None:
    st.markdown(f"**{words}**")
    st.code(where, language=None, wrap_lines=True)
