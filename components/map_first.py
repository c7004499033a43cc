"""The map before what stands below it: where a page begins with a live map, the rest of it waits.

The map takes the browser a second or more, and the elements below it as long again; whichever comes
first is painted first. So when a page with a map is opened, the messages that follow the map are held
until the browser says at an address of ours that the map is painted; at most for LONGEST.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components import gates
from components.webgl import ASKING, PAINTED

LONGEST = 8.0  # seconds that the rest waits for a map that never says that it is painted


@dataclass(eq=False)
class Below:
    """What stands below the map of one session's page, until the map is painted."""

    clock: Callable[[], float] = time.monotonic
    page: str = ""  # the one that the client shows
    opens: bool = False  # the run that goes on opens its page
    painted: bool = False
    waits: bool = False
    since: float = 0
    held: list[ForwardMsg] = field(default_factory=list)

    def let_through(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what goes to the client now that `messages` have come."""
        if self.waits:
            self.held += messages
            again = any(message.HasField("new_session") for message in messages)
            if not (again or self.painted or self.clock() >= self.since + LONGEST):
                return []
            messages, self.held, self.waits = self.held, [], False
        for place, message in enumerate(messages):
            self._note(message)
            if self.opens and _asks(message):
                self.opens, self.painted, self.waits = False, False, True
                self.since, self.held = self.clock(), messages[place + 1 :]
                return messages[: place + 1]
        return messages

    def lost(self) -> None:
        """Hear that the client has gone: a map that was to be painted waits no longer."""
        self.painted = True

    def _note(self, message: ForwardMsg) -> None:
        if message.HasField("new_session") and not message.metadata.run.fragment_ids:
            page = message.new_session.page_script_hash
            self.opens, self.page = page != self.page, page


def _asks(message: ForwardMsg) -> bool:
    """Say whether a message is the element below the large map that waits until it is painted."""
    component = message.delta.new_element.bidi_component
    return component.component_name == ASKING and PAINTED in component.json


async def _painted(request: Request) -> Response:
    """Let the rest of a page follow its map."""
    for gate in gates.of_session(request.path_params["session"]):
        if isinstance(gate, Below):
            gate.painted = True
    return Response(status_code=204)


ROUTES = [Route(f"/{PAINTED}/{{session}}", _painted, methods=["POST"])]
