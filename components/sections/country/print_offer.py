"""Taking a country's profile home: as a file that opens offline, or on two printed pages."""

from urllib.parse import urlencode

from components.model.blocks import Columns, Link, Text
from components.model.view import View
from data.query.selection import Selection
from data.text.i18n import _


def file_name(selection: Selection) -> str:
    """Return what the file is called: france-KAZ_1991-2025.html; of the brief, as of when it is."""
    as_of = f"_as-of-{year}" if (year := selection.as_of) else ""
    return f"france-{selection.codes[0]}_{selection.first}-{selection.last}{as_of}.html"


def address(view: View, selection: Selection) -> str:
    """Return where the printed profile of a selection is, from where the pages are."""
    query = urlencode(view.showing(selection).at(view.page).in_full, safe=",")
    return f"profile/{selection.codes[0]}.html?{query}"


def print_offer(view: View, selection: Selection) -> Columns:
    """Return the way to the printed profile, and the same as a file to keep, each with what it is."""
    printed = address(view, selection)
    return Columns(
        (
            (
                Link(_("Print: two A4 pages"), address=printed, icon=":material/print:"),
                Text(
                    _(
                        "Opens the profile under the present filters, ready for the browser’s own print."
                    ),
                    "soft",
                ),
            ),
            (
                Link(
                    _("One file for offline"),
                    address=printed,
                    icon=":material/download:",
                    file=file_name(selection),
                ),
                Text(
                    _("The same two pages as one HTML file (about 5 MB) with live charts."),
                    "soft",
                ),
            ),
        )
    )
