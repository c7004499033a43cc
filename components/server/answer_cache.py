"""Answers that are kept: the bytes of a page under a view, while there is room."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from components.model.view import View
from components.server.api.content import Content

ROOM = 32 * 2**20  # bytes


class AnswerCache:
    """The last answers by view; the least recently asked for go when all take more than `room` bytes."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._held = 0
        self._contents: OrderedDict[View, Content] = OrderedDict()
        self._touching = threading.Lock()

    def content(self, view: View, make: Callable[[], Content]) -> Content:
        """Return the answer of a view, made where it is not there yet."""
        with self._touching:
            if view in self._contents:
                self._contents.move_to_end(view)
                return self._contents[view]
        content = make()
        with self._touching:
            if view not in self._contents:
                self._contents[view] = content
                self._held += len(content.body)
            while self._held > self._room and len(self._contents) > 1:
                _view, gone = self._contents.popitem(last=False)
                self._held -= len(gone.body)
        return content
