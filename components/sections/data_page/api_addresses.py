"""The data addresses as the page of data shows them, each to be copied."""

from dataclasses import replace
from urllib.parse import urlencode

from components.model.blocks import Code, Fold, Link, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from data.catalogue import TABLES
from data.publish.package import file_name
from data.query import frames
from data.query.selection import write_address
from data.text.i18n import N_, _

ORIGIN = "{origin}"  # stands for the root of the site, which only renderers know
ROOT = "api/v1/"
FORMATS = {"csv": "CSV", "json": "JSON", "parquet": "Parquet", "xlsx": "Excel"}
DOCUMENTS = {
    N_("Every address"): "",
    N_("Description for programs (OpenAPI)"): "openapi.json",
    N_("Description of the tables (Frictionless)"): "datapackage.json",
    N_("All tables as one package"): "package.zip",
}


def addresses(view: View) -> Section:
    """Return the package to take, and folded the address of each table under the present filters."""
    ending = parts.option(view, "format", FORMATS, _("Format"))
    tables = tuple(
        Code(data_address(view, name, ending.code), _(entry.title))
        for name, entry in TABLES.items()
    )
    folded = _("The address of each of the {count} tables").format(count=len(TABLES))
    documents = [Code(f"{ORIGIN}{ROOT}{path}", _(words)) for words, path in DOCUMENTS.items()]
    package = Link(
        _("Download all tables (Frictionless data package)"),
        address=f"{ROOT}package.zip",
        icon=":material/folder_zip:",
        file=file_name(),
    )
    subtitle = _(
        "For programs and spreadsheets: the same rows as the downloads of this page, under"
        " the filters of countries, years and sources that the address carries; filters by"
        " column do not travel with them. Tables without countries and years come whole."
        " JSON takes limit and offset."
    )
    chosen = ending.chosen != ending.default
    return parts.section(
        "addresses",
        package,
        Fold(_("Data addresses"), (Text(subtitle, "soft"), *documents)),
        Fold(folded, (ending, *tables), is_open=chosen),
        label=_("Data addresses"),
    )


def data_address(view: View, table: str, ending: str) -> str:
    """Return an address for programs; every filter is written out, so that it keeps meaning."""
    address = f"{ORIGIN}{ROOT}{table}.{ending}"
    if not frames.is_filtered(table):
        return address
    selection = replace(view.selection, language=view.language)
    return f"{address}?{urlencode(write_address(selection, in_full=True), safe=',')}"
