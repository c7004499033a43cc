"""Charts ahead of all else when a page is drawn again: what a filter is pressed for is seen first.

Streamlit's client renders the whole page when a run begins, again while its elements come and once
more when it is over, and paints the charts after that. So when the page that it shows is drawn again,
its charts that change are sent as soon as they are made, ahead of the run's beginning, while the client
has nothing else to do. What else has changed follows when the run is over: components/changes.py.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.changes import ELEMENT, Page, Place, kind_of, place_of
from components.render.plot import COMPONENT

LONGEST = 0.3  # seconds that the beginning of a run is held back
PAINTING = 0.06  # seconds that the client has for the charts before the rest comes
Charts = dict[Place, tuple[str, int]]  # charts by their place: name, and hash of what they show


@dataclass(eq=False)
class Gate:
    """What the messages of one session pass on their way to its client."""

    clock: Callable[[], float] = time.monotonic
    page: str = ""  # the one that the client shows
    elements: Page = field(default_factory=Page)
    shown: Charts = field(default_factory=dict)  # its charts, as the client has them
    drawn: Charts = field(default_factory=dict)  # those of the run that goes on
    ahead: dict[Place, ForwardMsg] = field(default_factory=dict)  # those of them that change
    held: list[ForwardMsg] = field(default_factory=list)
    over: bool = True  # the run
    deaf: bool = False  # to what comes of a run that the client has missed
    address: list[ForwardMsg] = field(default_factory=list)  # that the last run has given the page
    begun: float = 0
    sent: float = 0

    def let_through(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what goes to the client now that `messages` have come."""
        messages = self._heard(messages)
        again = [self._note(message) for message in messages]
        if not self.held and not any(again):
            return self._told(messages)
        self.held += messages
        now = self.clock()
        ready = self.over or self.shown.keys() <= self.drawn.keys()
        if ready and self.ahead:
            ahead, self.ahead, self.sent = self.ahead, {}, now
            self.shown |= {place: self.drawn[place] for place in ahead}
            for place, chart in ahead.items():
                self.elements.know(place, chart)
            return list(ahead.values())
        if now < self.sent + PAINTING or not (self.over or now >= self.begun + LONGEST):
            return []
        held, self.held = self.held, []
        return self._told(self.elements.changes(held) if self.over else held)

    @property
    def waits(self) -> bool:
        """Say whether a run is held: of one that is over, or slow, nothing may come by itself."""
        return bool(self.held)

    def lost(self) -> None:
        """Forget what the client has, and the run that it will not see."""
        self.deaf = True
        self.elements, self.shown, self.drawn = Page(), {}, {}
        self.held, self.ahead, self.over = [], {}, True

    def _heard(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what has come, and in the place of a run that the client has missed its address."""
        if not self.deaf:
            return messages
        for at, message in enumerate(messages):
            if message.HasField("new_session"):
                self.deaf = False
                return [*self.address, *messages[at:]]
        return []

    def _told(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return `messages`, with which the client has all that has come."""
        self.ahead = {}
        if self.over:
            self.shown = self.drawn
            self.elements.settle()
        else:
            self.shown = {}
            self.elements.forget()
        return messages

    def _note(self, message: ForwardMsg) -> bool:
        """Remember what the client will be told; say whether the page it shows is drawn again."""
        kind = kind_of(message)
        if kind == ELEMENT:
            self._note_element(message)
            return False
        self.elements.note(kind, message)
        if kind == "new_session" and not message.metadata.run.fragment_ids:
            self.drawn, self.ahead, self.address, self.over = {}, {}, [], False
            if not self.held:
                self.begun, self.sent = self.clock(), 0
            same = message.new_session.page_script_hash == self.page
            if not same:
                self.elements.doubt()
            return same and bool(self.shown or self.elements.known.hashes)
        if kind == "navigation":
            self.page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.address = [message]
        elif kind == "script_finished":
            self.over = True
        return False

    def _note_element(self, message: ForwardMsg) -> None:
        place = place_of(message)
        if self.elements.note_element(place, message):
            if place in self.shown:
                self.drawn[place] = self.shown[place]
            return
        chart = message.delta.new_element.bidi_component
        self.drawn.pop(place, None)
        if chart.component_name == COMPONENT and not message.delta.fragment_id:
            name, figure = self.shown.get(place, ("", 0))
            self.drawn[place] = chart.id, hash(chart.json)
            if name == chart.id and self.drawn[place] != (name, figure):
                self.ahead[place] = message
