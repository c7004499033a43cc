"""The static edition: the dashboard as files that any web server serves, with no session behind them.

    make static [FOLDER=dist]

Each page is there in both languages and both scopes, for all five countries and for each of them. What
is not there (years, several countries, options of a page) is said where a reader asks for it.
"""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from components.controls import filters
from components.controls.navigation import RENAMED, ROOT
from components.map.land import client_file
from components.model.blocks import Choice
from components.model.page import Page
from components.model.pages import Pages
from components.model.view import View
from components.render import card as client
from components.render.documents import window_title
from components.render.files import files_of, written
from components.render.html import charts, items_html, place_of, render
from components.render.layout import layout
from components.render.sidebar import navigation_html
from components.render.standalone import standalone
from data.query.selection import SCOPES, Selection
from data.schema import FIVE
from data.text.i18n import LANGUAGES, speaking

ALL = "all"  # the name of the folder of all countries
NOT_HERE = "#not-here"  # where a link to a view leads that is not prebuilt
OFFERED = (".csv", "-sources.csv")  # the files that each card has beside it
UP = "../../../"  # from a page to the folder of the edition


class FolderLinks:
    """Links of a page that lies in a folder, with the files of its cards beside it."""

    inside = True

    def part(self, view: View, path: str) -> str:
        """Return nothing: what is fetched elsewhere stands inside."""
        return ""

    def file(self, view: View, name: str) -> str:
        """Return the address of a file of a card; empty where the edition has none."""
        return f"./{view.page}/{name}" if name.endswith(OFFERED[0]) else ""

    def page(self, view: View) -> str:
        """Return the way to a page of the edition, or to the sentence that says it is not there."""
        return f"{UP}{path_of(view)}" if is_prebuilt(view) else NOT_HERE

    def frame(self, view: View, card: str) -> str:
        """Return nothing: cards alone need a server."""
        return ""

    def address(self, relative: str) -> str:
        """Return an address elsewhere as it is; what a server answers is not in the edition."""
        return relative if "//" in relative else NOT_HERE


def views(pages: Pages) -> list[View]:
    """Return every view that the edition has."""
    return [
        View(name, Selection(countries, *SCOPES[scope], scope), language)
        for language in LANGUAGES
        for scope in SCOPES
        for countries in [(), *((code,) for code in FIVE)]
        for name in pages.definitions
    ]


def is_prebuilt(view: View) -> bool:
    """Say whether the edition has a view: at most one country, all years, no option."""
    selection = view.selection
    plain = selection.all_years and not selection.official and not view.options
    return plain and len(selection.countries) < 2


def path_of(view: View) -> str:
    """Return where a view lies in the folder of the edition."""
    country = view.selection.countries[0] if view.selection.countries else ALL
    return f"{view.language}/{view.selection.scope}/{country}/{view.page}.html"


def write_edition(pages: Pages, folder: Path) -> int:
    """Write the edition into a folder, made anew; returns how many pages it has."""
    shutil.rmtree(folder, ignore_errors=True)
    _copy_client(folder)
    every = views(pages)
    for view in every:
        _write_page(folder, pages.page(view))
        for name, renamed in RENAMED.items():
            if view.page == renamed:
                _lead_on((folder / path_of(view)).with_stem(name), f"./{renamed}.html")
    _lead_on(folder / "index.html", path_of(View(ROOT)))
    return len(every)


def _lead_on(file: Path, address: str) -> None:
    """Write a document that leads on to another one at once."""
    file.write_text(
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={address}">'
        f'<a href="{address}">France in Central Asia</a>',
        encoding="utf-8",
    )


def _write_page(folder: Path, page: Page) -> None:
    view, links = page.view, FolderLinks()
    path = folder / path_of(view)
    path.parent.mkdir(parents=True, exist_ok=True)
    with speaking(view.language):
        body = items_html(layout(page), page, place_of(page, links))
        ways = {
            "language": _ways(filters.language(view), view, links),
            "scope": _ways(filters.scope(view), view, links),
            "countries": _ways(filters.countries(view), view, links),
        }
        aside = render("edition_aside", navigation=navigation_html(view, links), ways=ways)
        parts = {"aside": aside, "page": body}
        document = standalone(window_title(view), view, parts, charts(page.parts), UP, edition=True)
        path.write_text(document.replace("{origin}", UP), encoding="utf-8")
        _write_files(path.with_suffix(""), page)


def _write_files(folder: Path, page: Page) -> None:
    folder.mkdir(exist_ok=True)
    for card in page.cards:
        for file in files_of(card):
            if file.suffix in OFFERED and (found := written(card, file.suffix)):
                (folder / f"{card.name}{file.suffix}").write_bytes(found[1])


def _ways(choice: Choice, view: View, links: FolderLinks) -> dict[str, object]:
    """Return a choice as links to the pages that it leads to."""
    return {
        "label": choice.label,
        "ways": [
            (words, links.page(_after(view, choice, code)), code in choice.chosen, code)
            for code, words in choice.options
        ],
    }


def _after(view: View, choice: Choice, code: str) -> View:
    selection = view.selection
    if choice.parameter == "lang":
        return replace(view, language=code)
    if choice.parameter == "scope":
        return view.showing(selection.with_scope(code))
    countries = () if code in selection.countries else (code,)
    return view.showing(replace(selection, countries=countries))


def _copy_client(folder: Path) -> None:
    scripts = folder / client.FOLDER
    scripts.mkdir(parents=True)
    for name, text in client.FILES.items():
        (scripts / name).write_text(text, encoding="utf-8")
    shutil.copytree(client.SERVED, folder / client.VENDOR)
    name, land = client_file()
    (folder / name).write_text(land, encoding="utf-8")
    shutil.copytree(client.FONTS_FOLDER, folder / "app" / "static")


def main(pages: Pages) -> None:
    """Write the edition into the folder that the command line names."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "dist")
    print(f"{write_edition(pages, folder)} pages in {folder}/")
