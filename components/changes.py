"""What has changed of a page that is drawn again: no element is sent that its client has already.

A run of the script makes all elements of its page, of which a filter changes a few. Streamlit’s client
takes an element with the hash of the one that it has for the same; but each is sent, looked at and
marked as new, and the page is rendered for it. At the end of a run the client removes what another run
has drawn. So a run that is held whole is told under the name of the run before, with nothing but what
has changed: the rest stays. In the place of an element that is gone the client is told an empty block,
for which it draws nothing.
"""

from dataclasses import dataclass, field

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

GONE = "gone"  # in the place of a hash
OF_ROOT = 2  # numbers in the place of what stands in no block: which root, and where in it
Place = tuple[int, ...]


def place_of(message: ForwardMsg) -> Place:
    """Return where on its page an element stands."""
    return tuple(message.metadata.delta_path)


@dataclass(eq=False)
class Page:
    """What a client has on its page, by the hashes of its elements."""

    known: dict[Place, str] = field(default_factory=dict)  # empty where it is not certain
    coming: dict[Place, str] = field(default_factory=dict)  # of the run that goes on
    plain: bool = False  # that run: a whole page, each place told once
    name: str = ""  # of the run that the client takes all that it has for
    named: str = ""  # the run that goes on, for the client

    def note(self, message: ForwardMsg) -> None:
        """Remember a message of the run that goes on."""
        if message.HasField("new_session"):
            self.coming, self.plain = {}, not message.metadata.run.fragment_ids
            self.named = message.metadata.run.script_run_id
        elif message.HasField("script_finished"):
            self.plain &= message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        elif _is_element(message):
            place = place_of(message)
            self.plain &= place not in self.coming and not message.delta.HasField("new_transient")
            self.coming[place] = message.ref_hash or message.hash

    def know(self, message: ForwardMsg) -> None:
        """Remember that the client has been told an element ahead of its run."""
        if self.known:
            self.known[place_of(message)] = message.hash

    def settle(self) -> None:
        """Remember that the client has all of a run that is over."""
        self.known, self.name = self.coming if self.plain else {}, self.named

    def forget(self) -> None:
        """Remember that what the client has is not certain."""
        self.known = {}

    def changes(self, run: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what of a whole run, and of runs that it put an end to, the client has to be told."""
        begins = max(at for at, message in enumerate(run) if message.HasField("new_session"))
        before, run_itself = run[:begins], run[begins:]
        blocks = {
            place_of(message): message.delta.add_block
            for message in run_itself
            if message.delta.HasField("add_block")
        }
        gone = [
            place
            for place in sorted(self.known.keys() - self.coming.keys())
            if len(place) == OF_ROOT or place[:-1] in blocks
        ]
        counted = any(blocks[at[:-1]].HasField("tab_container") for at in gone if at[:-1] in blocks)
        if not self.known or not self.plain or counted:
            return run
        told = [message for message in before if not _is_of_a_run(message)]
        told += self._changed(run_itself)
        told[-1:-1] = [_nothing(place) for place in gone if self.known[place] != GONE]
        self.coming |= dict.fromkeys(gone, GONE)
        self.named = self.name
        return told

    def _changed(self, run: list[ForwardMsg]) -> list[ForwardMsg]:
        told = []
        anew: set[Place] = set()  # blocks, with all that stands in them
        for message in run:
            place = place_of(message)
            if message.HasField("new_session") or message.HasField("script_finished"):
                told.append(self._renamed(message))
            elif not _is_of_a_run(message):
                told.append(message)
            elif _is_element(message) and (
                self.known.get(place) != self.coming[place]
                or message.delta.new_element.has_one_shot_effect
                or any(place[:depth] in anew for depth in range(OF_ROOT, len(place)))
            ):
                told.append(message)
                if message.delta.HasField("add_block"):
                    anew.add(place)
        return told

    def _renamed(self, message: ForwardMsg) -> ForwardMsg:
        """Return a run’s beginning or end as that of the run that the client has."""
        renamed = ForwardMsg()
        renamed.CopyFrom(message)
        renamed.metadata.run.script_run_id = self.name
        return renamed


def _is_element(message: ForwardMsg) -> bool:
    return message.HasField("delta") or message.HasField("ref_hash")


def _is_of_a_run(message: ForwardMsg) -> bool:
    """Say whether a message is of its run alone, not of what holds after it."""
    lifecycle = ("new_session", "session_status_changed", "script_finished")
    return _is_element(message) or any(map(message.HasField, lifecycle))


def _nothing(place: Place) -> ForwardMsg:
    """Return a block of no kind, which takes the place of what stood there and is not drawn."""
    message = ForwardMsg()
    message.metadata.delta_path[:] = place
    message.delta.add_block.SetInParent()
    return message
