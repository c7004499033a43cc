"""What the server says to a page over its connection, held back as on a slow link."""

import time
from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.support.browser_support import FIRST_PAINT

Message = str | bytes


class SlowLink:
    """The connection of a page; made before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.held: list[Message] = []
        self.through = True
        page.route_web_socket("**/_stcore/stream", self._between)

    def hold(self) -> None:
        """Hold all that comes from now on."""
        self.through = False

    def one_answer(self) -> list[Message]:
        """Wait until all of an answer is held, and take it out."""
        self.wait(lambda: any(_ends_a_run(message) for message in self.held))
        answer, self.held = self.held, []
        return answer

    def wait(self, holds: Callable[[], bool]) -> None:
        """Take what the server says until something holds."""
        deadline = time.monotonic() + FIRST_PAINT / 1000
        while not holds():
            assert time.monotonic() < deadline, "no answer came"
            self.page.evaluate("0")  # messages are taken while Playwright waits for the page

    def pass_on(self, answer: list[Message]) -> None:
        """Let the page have an answer."""
        for message in answer:
            self.socket.send(message)

    def release(self) -> None:
        """Let the page have all that is held, and what comes."""
        self.through = True
        held, self.held = self.held, []
        self.pass_on(held)

    def _between(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        socket.connect_to_server().on_message(self._take)

    def _take(self, message: Message) -> None:
        if self.through:
            self.socket.send(message)
        else:
            self.held.append(message)


def _ends_a_run(message: Message) -> bool:
    return isinstance(message, bytes) and ForwardMsg.FromString(message).HasField("script_finished")
