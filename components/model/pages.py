"""The pages of a site: each built once for a view, and kept while there is room."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from components.model.page import Page
from components.model.view import View
from data.text.i18n import ENGLISH, speaking

ROOM = 128 * 2**20  # bytes
COMMON = ("tour",)  # parameters that every page reads besides the filters


@dataclass(frozen=True)
class Definition:
    """How a page is built, and the parameters that it reads besides the filters."""

    build: Callable[[View], Page]
    options: tuple[str, ...] = ()


class Pages:
    """The pages by name. Threads that ask for the same page at once share one answer.

    The least recently asked for go when all together take more than `room` bytes. An exception is
    not kept: whoever asks next builds anew.
    """

    def __init__(self, definitions: Mapping[str, Definition], room: int = ROOM) -> None:
        self.definitions = {
            name: replace(page, options=(*page.options, *COMMON))
            for name, page in definitions.items()
        }
        self._room = room
        self._held = 0
        self._pages: OrderedDict[View, Page] = OrderedDict()
        self._sizes: dict[View, int] = {}
        self._touching = threading.Lock()
        self._building = threading.RLock()

    def __contains__(self, name: str) -> bool:
        return name in self.definitions

    def view(self, name: str, parameters: Mapping[str, str], preferred: str = ENGLISH) -> View:
        """Return the view of a page that the parameters of an address ask for."""
        return View.read(name, parameters, preferred, self.definitions[name].options)

    def page(self, view: View) -> Page:
        """Return the page of a view."""
        page = self.known(view)
        if page is None:
            with self._building:
                page = self.known(view)
                if page is None:
                    with speaking(view.language):
                        page = self.definitions[view.page].build(view)
                    self._keep(view, page)
        return page

    def known(self, view: View) -> Page | None:
        """Return the page of a view if it is there already."""
        with self._touching:
            if view in self._pages:
                self._pages.move_to_end(view)
            return self._pages.get(view)

    @property
    def held(self) -> int:
        """About how many bytes the pages that are there take."""
        return self._held

    def _keep(self, view: View, page: Page) -> None:
        size = page.size
        with self._touching:
            self._pages[view], self._sizes[view] = page, size
            self._held += size
            while self._held > self._room and len(self._pages) > 1:
                gone, _page = self._pages.popitem(last=False)
                self._held -= self._sizes.pop(gone)
