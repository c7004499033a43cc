"""The sidebar as HTML: title, language, pages and filters, the same in a session and in a document."""

from typing import NamedTuple

from markupsafe import Markup

from components.controls import filters
from components.controls.navigation import ENTRIES, TITLE
from components.model.view import View
from components.render.html import render
from components.render.links import Links
from data.query.selection import SCOPES
from data.text.i18n import _, speaking


class Entry(NamedTuple):
    """A page as the navigation lists it: the view that it leads to, its title, purpose and icon."""

    view: View
    title: str
    purpose: str
    icon: str


def entries(view: View) -> list[Entry]:
    """Return the pages in order; links to the others carry the filters of the view."""
    return [
        Entry(
            view if name == view.page else view.at(name),
            _(entry.title),
            _(entry.purpose),
            f":material/{entry.mark}:",
        )
        for name, entry in ENTRIES.items()
    ]


def top_html(view: View) -> Markup:
    """Return title and language, which stand above the pages."""
    with speaking(view.language):
        return render("sidebar_top", title=_(TITLE), language=filters.language(view))


def navigation_html(view: View, links: Links) -> Markup:
    """Return the links to all pages."""
    with speaking(view.language):
        return render("navigation", view=view, links=links, entries=entries(view))


def filters_html(view: View, links: Links) -> Markup:
    """Return the filters of a view, and ways to clear, share and cite it."""
    with speaking(view.language):
        first, last = filters.first_and_last(view)
        selection = view.selection
        reset = selection.everything != selection or bool(view.unreadable)
        return render(
            "sidebar",
            view=view,
            links=links,
            scope=filters.scope(view),
            spans=SCOPES,
            official=filters.official(view),
            countries=filters.countries(view),
            years_help=_(filters.YEARS_HELP),
            selection=selection,
            first=first,
            last=last,
            low=(selection.first - first) / (last - first),
            high=(selection.last - first) / (last - first),
            cleared=view.showing(selection.everything) if reset else None,
            share=f"{{origin}}{view.page}?{view.full_query}",
            cite="" if links.inside else links.part(view, "cite"),
            about=_about(view),
        )


def _about(view: View) -> str:
    first, last = SCOPES["now"]
    sentences = [
        _("What Sébastien Peyrouse’s policy brief of November 2012 reports, figure by figure.")
    ]
    if view.selection.scope == "now":
        statistics = _("Beside it: statistics and other sources, {years}.")
        sentences.append(statistics.format(years=f"{first}–{last}"))
    return " ".join([*sentences, _("Tables CC BY 4.0, code MIT.")])
