"""What has changed of a page that is drawn again: no element is sent that its client has already.

A run of the script makes all elements of its page, of which a filter changes a few. Streamlit’s client
takes an element with the hash of the one that it has for the same; but each is sent, looked at and
marked as new, and the page is rendered for it. At the end of a run the client removes what another run
has drawn. So a run that is held whole is told under the name of the run before, with nothing but what
has changed: the rest stays. In the place of an element that is gone the client is told an empty block,
for which it draws nothing; a block with nothing left in it is made anew.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

GONE = "gone"  # in the place of a hash
OF_ROOT = 2  # numbers in the place of what stands in no block: which root, and where in it
ELEMENT = "delta"  # kinds of messages
LIFE = ("new_session", "script_finished")
AROUND = ("navigation", "page_config_changed")
OF_A_RUN = (ELEMENT, *LIFE, "session_status_changed")  # not of what holds after it
Place = tuple[int, ...]


def kind_of(message: ForwardMsg) -> str:
    """Return what a message tells: an element, a run’s beginning or end, or something else."""
    return message.WhichOneof("type") or ""


def place_of(message: ForwardMsg) -> Place:
    """Return where on its page an element stands."""
    return tuple(message.metadata.delta_path)


@dataclass
class Drawn:
    """What stands on a page."""

    hashes: dict[Place, str] = field(default_factory=dict)
    tabs: set[Place] = field(default_factory=set)  # blocks that count what stands in them
    acting: set[Place] = field(default_factory=set)  # elements that do something when they are told
    around: dict[str, str] = field(default_factory=dict)  # kind of message to its hash


@dataclass(eq=False)
class Page:
    """What a client has on its page, and what of the run that goes on it does not have."""

    known: Drawn = field(default_factory=Drawn)  # empty where it is not certain
    coming: Drawn = field(default_factory=Drawn)  # by the run that goes on
    plain: bool = False  # that run: a whole page, each place told once
    name: str = ""  # of the run that the client takes all that it has for
    named: str = ""  # the run that goes on, for the client
    new: list[ForwardMsg] = field(default_factory=list)  # what the client has to be told
    anew: set[Place] = field(default_factory=set)  # blocks, with all that stands in them

    def note(self, kind: str, message: ForwardMsg) -> None:
        """Remember a message that is no element."""
        if kind == "new_session":
            self.coming, self.anew = Drawn(), set()
            self.plain = not message.metadata.run.fragment_ids
            self.named = message.metadata.run.script_run_id
            stays = (*OF_A_RUN, *AROUND)
            self.new = [each for each in self.new if kind_of(each) not in stays]
        elif kind == "script_finished":
            self.plain &= message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        if kind in AROUND:
            self.coming.around[kind] = message.hash
            if self.known.around.get(kind) == message.hash:
                return
        if kind != "session_status_changed":
            self.new.append(message)

    def note_element(self, place: Place, message: ForwardMsg) -> bool:
        """Remember an element of the run that goes on; say whether the client has the same."""
        known, coming = self.known, self.coming
        this = message.hash
        self.plain &= place not in coming.hashes
        coming.hashes[place] = this
        same = known.hashes.get(place) == this
        if same:
            coming.tabs |= known.tabs & {place}
            coming.acting |= known.acting & {place}
            within = self.anew and any(
                place[:deep] in self.anew for deep in range(OF_ROOT, len(place))
            )
            if within or place in known.acting:
                self.new.append(message)
            return True
        self.new.append(message)
        delta = message.delta
        if delta.HasField("add_block"):
            self.anew.add(place)
            if delta.add_block.HasField("tab_container"):
                coming.tabs.add(place)
        elif delta.new_element.has_one_shot_effect:
            coming.acting.add(place)
        elif delta.HasField("new_transient"):
            self.plain = False
        return False

    def know(self, place: Place, message: ForwardMsg) -> None:
        """Remember that the client has been told an element ahead of its run."""
        if self.known.hashes:
            self.known.hashes[place] = message.hash
            self.new = [each for each in self.new if each is not message]

    def settle(self) -> None:
        """Remember that the client has all of a run that is over."""
        self.known, self.name = self.coming if self.plain else Drawn(), self.named
        self.new = []

    def forget(self) -> None:
        """Remember that the client has what has come so far, and that it is not certain what that is."""
        self.doubt()
        self.new = []

    def doubt(self) -> None:
        """Remember that it is not certain what the client has."""
        self.known = Drawn()

    def changes(self, run: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what of a whole run, and of runs that it put an end to, the client has to be told."""
        known, coming = self.known.hashes, self.coming.hashes
        gone = [
            place
            for place in sorted(known.keys() - coming.keys())
            if len(place) == OF_ROOT or self._is_block(place[:-1])
        ]
        if not known or not self.plain or any(place[:-1] in self.coming.tabs for place in gone):
            return run
        emptied = {place[:-1] for place in gone if len(place) > OF_ROOT}
        emptied -= {place[:-1] for place in coming}
        left = [place for place in gone if place[:-1] not in emptied]
        told = [self._renamed(each) if kind_of(each) in LIFE else each for each in self.new]
        told[-1:-1] = [
            *(_nothing(place) for place in left if known[place] != GONE),
            *_made_anew(run, emptied),
        ]
        coming |= dict.fromkeys(left, GONE)
        self.named = self.name
        return told

    def _is_block(self, place: Place) -> bool:
        """Say whether the block that stood in a place, which had something in it, still stands there."""
        known, coming = self.known.hashes.get(place), self.coming.hashes.get(place)
        return coming is not None and (coming == known or place in self.anew)

    def _renamed(self, message: ForwardMsg) -> ForwardMsg:
        """Return a run’s beginning or end as that of the run that the client has."""
        renamed = ForwardMsg()
        renamed.CopyFrom(message)
        renamed.metadata.run.script_run_id = self.name
        return renamed


def _made_anew(run: list[ForwardMsg], emptied: set[Place]) -> Iterator[ForwardMsg]:
    """Yield what makes blocks of a run that are empty now anew: one with empty blocks in it has room.

    Told to make a block where one stands, the client keeps what stands in it; in the place of an
    element it makes it empty.
    """
    for block in run:
        if emptied and place_of(block) in emptied:
            element = ForwardMsg()
            element.metadata.delta_path[:] = place_of(block)
            element.delta.new_element.empty.SetInParent()
            yield element
            yield block


def _nothing(place: Place) -> ForwardMsg:
    """Return a block of no kind, which takes the place of what stood there and is not drawn."""
    message = ForwardMsg()
    message.metadata.delta_path[:] = place
    message.delta.add_block.SetInParent()
    return message
