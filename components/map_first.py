"""The map before what stands beside and below it: where a page begins with a live map, the rest waits.

The map takes the browser a second or more, and the other elements as long again; whichever comes
first is painted first. So when a page with a map is opened, all but what stands above the map is held
until the browser says at an address of ours that the map is painted; at most for LONGEST.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.util import calc_hash

from components import gates
from components.changes import place_of
from components.render.webgl import ASKING, PAINTED

LONGEST = 8.0  # seconds that the rest waits for a map that never says that it is painted
MAPPED = calc_hash("map")  # the page that begins with a map, as Streamlit calls it
SIDEBAR_TITLE = (1, 0)  # keeps the room of the sidebar


@dataclass(eq=False)
class Below:
    """What stands below the map of one session's page, until the map is painted."""

    clock: Callable[[], float] = time.monotonic
    session: str = ""
    page: str = ""  # the one that the client shows
    opens: bool = False  # the run that goes on opens its page
    mapped: bool = False  # which begins with a map
    painted: bool = False
    waits: bool = False
    since: float = 0
    before: list[ForwardMsg] = field(default_factory=list)  # what has come before the map
    held: list[ForwardMsg] = field(default_factory=list)

    def let_through(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what goes to the client now that `messages` have come."""
        if self.waits:
            self.held += messages
            again = any(message.HasField("new_session") for message in messages)
            if not (again or self.painted or self.clock() >= self.since + LONGEST):
                return []
            messages, self.held, self.waits = self.held, [], False
        noted, messages, self.before = len(self.before), [*self.before, *messages], []
        for at, message in enumerate(messages[noted:], noted):
            self._note(message)
            if self.mapped and _asks(message):
                messages[at] = self._addressed(message)
                if self.opens:
                    self.opens, self.painted, self.waits = False, False, True
                    self.since = self.clock()
                    above, rest = _above(message, messages[: at + 1])
                    self.held = [*rest, *messages[at + 1 :]]
                    return above
        if self.opens and self.mapped:
            self.before = messages
            return []
        return messages

    def lost(self) -> None:
        """Forget what waits for a map that the client will not paint."""
        self.held, self.before, self.waits, self.opens = [], [], False, False

    def _note(self, message: ForwardMsg) -> None:
        if message.HasField("new_session") and not message.metadata.run.fragment_ids:
            self.session = message.new_session.initialize.session_id
            page = message.new_session.page_script_hash
            self.opens = page != self.page
            self.mapped, self.page = self.mapped and not self.opens, page
        elif message.HasField("navigation"):
            self.page = message.navigation.page_script_hash
            self.mapped = self.page == MAPPED
        elif message.HasField("script_finished"):
            self.opens = False

    def _addressed(self, message: ForwardMsg) -> ForwardMsg:
        """Return the element below the map with the address at which this session is told of."""
        addressed = ForwardMsg()
        addressed.CopyFrom(message)
        component = addressed.delta.new_element.bidi_component
        component.json = component.json.replace(PAINTED, f"{PAINTED}/{self.session}")
        return addressed


def _asks(message: ForwardMsg) -> bool:
    """Say whether a message is the element below the large map that waits until it is painted."""
    component = message.delta.new_element.bidi_component
    return component.component_name == ASKING and PAINTED in component.json


def _above(
    below: ForwardMsg, messages: list[ForwardMsg]
) -> tuple[list[ForwardMsg], list[ForwardMsg]]:
    """Part what stands above the map, with the columns around it, from what stands elsewhere."""
    above: list[ForwardMsg] = []
    rest: list[ForwardMsg] = []
    for message in messages:
        place = place_of(message)
        column = message.delta.add_block.HasField("column")
        elsewhere = place > place_of(below) and place != SIDEBAR_TITLE and not column
        (rest if elsewhere else above).append(message)
    return above, rest


async def _painted(request: Request) -> Response:
    """Let the rest of a page follow its map."""
    for gate in gates.of_session(request.path_params["session"]):
        if isinstance(gate, Below):
            gate.painted = True
    return Response(status_code=204)


ROUTES = [Route(f"/{PAINTED}/{{session}}", _painted, methods=["POST"])]
