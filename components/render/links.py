"""Where the parts of a page stand: on a server, or in a folder of files."""

from typing import Protocol

from components.model.view import View


class Links(Protocol):
    """The addresses that the markup of a page leads to."""

    inside: bool  # whether tables and sources are written into the page

    def part(self, view: View, path: str) -> str:
        """Return the address of a part of the page that is fetched when it is opened."""

    def file(self, view: View, name: str) -> str:
        """Return the address of a file of a card."""

    def page(self, view: View) -> str:
        """Return the address of the whole page."""

    def frame(self, view: View, card: str) -> str:
        """Return the address of a card alone, for other sites; empty where there is none."""

    def address(self, relative: str) -> str:
        """Return an address that is relative to the root of the site."""


class ServerLinks:
    """Links of a page on the server; `root` leads from where the page stands to the server's root."""

    inside = False

    def __init__(self, root: str = "./") -> None:
        self.root = root

    def part(self, view: View, path: str) -> str:
        """Return the address of a part; the client adds the view."""
        return f"cards/{view.page}/{path}"

    def file(self, view: View, name: str) -> str:
        """Return the address of a file."""
        return f"{self.root}cards/{view.page}/{name}?{view.query}"

    def page(self, view: View) -> str:
        """Return the address of the whole page, with no default in it."""
        query = view.short_query
        return f"{self.root}{view.page}" + (f"?{query}" if query else "")

    def frame(self, view: View, card: str) -> str:
        """Return the address of a card alone, after the root of the site."""
        return f"{{origin}}cards/{view.page}/{card}.html?{view.full_query}"

    def address(self, relative: str) -> str:
        """Return the address after the root."""
        return relative if "//" in relative else f"{self.root}{relative}"
