"""What the messages of a session pass on their way to its client: gates that hold some of them back.

They stand where Streamlit takes a session's messages (AppSession.flush_browser_queue). Streamlit asks
there when something new has come; while a gate waits for something else, it is asked again.
"""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, Protocol
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.session_manager import ActiveSessionInfo

AGAIN = 0.02  # seconds until a gate that waits is asked again
TOGETHER = 100  # messages at most that are written at once; a client’s queue holds 500


class Gate(Protocol):
    """What one session's messages pass."""

    def let_through(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return what goes to the client now that `messages` have come."""
        ...

    @property
    def waits(self) -> bool:
        """Say whether something is held that nothing new may come to release."""
        ...

    def lost(self) -> None:
        """Forget what the client has, and what it was to be told, since it has gone."""
        ...


_gates: WeakKeyDictionary[AppSession, list[Gate]] = WeakKeyDictionary()
_left_open: WeakValueDictionary[str, AppSession] = WeakValueDictionary()
_waiting: WeakSet[AppSession] = WeakSet()  # those that have a gate that waits
_timed: WeakSet[AppSession] = WeakSet()  # those of them that will be asked again by themselves
_alone: WeakSet[AppSession] = WeakSet()  # those whose client has gone: who knows what it has heard


def of_session(session_id: str) -> Iterator[Gate]:
    """Return the gates of a session; none where there is no such session."""
    for session, gates in list(_gates.items()):
        if session.id == session_id:
            yield from gates


def leave_open(session: AppSession) -> None:
    """Let all that a session has to say pass at once: who listens has no page to be drawn on."""
    _gates[session] = []
    _left_open[session.id] = session


def are_open(session_id: str) -> bool:
    """Say whether a session’s gates have been left open."""
    return session_id in _left_open


def _ask_again(session: AppSession) -> None:
    """Have a session asked once more what it has to say, unless it will be."""
    ask = session._message_enqueued_callback
    if ask is None or session in _timed:
        return

    def again() -> None:
        _timed.discard(session)
        ask()

    _timed.add(session)
    asyncio.get_running_loop().call_later(AGAIN, again)


def keep_answers() -> None:
    """Keep what answers a browser that asks where a file may go, where Streamlit forgets it.

    As a run begins, all of the run before that is not sent yet is forgotten; an answer among it
    would leave the file that a reader has chosen unread.
    """
    clear = ForwardMsgQueue.clear

    def clear_the_rest(
        self: ForwardMsgQueue,
        retain_lifecycle_msgs: bool = False,
        fragment_ids_this_run: list[str] | None = None,
    ) -> None:
        answers = [message for message in self._queue if message.HasField("file_urls_response")]
        clear(self, retain_lifecycle_msgs, fragment_ids_this_run)
        self._queue += [answer for answer in answers if answer not in self._queue]

    ForwardMsgQueue.clear = clear_the_rest


def install(*kinds: Callable[[], Gate]) -> None:
    """Have the messages of every session pass a gate of each kind, in this order."""
    take, send = AppSession.flush_browser_queue, Runtime._send_message
    join, leave = AppSession.register_file_watchers, AppSession.disconnect_file_watchers

    def flush_browser_queue(self: AppSession) -> list[ForwardMsg]:
        if self._browser_queue.is_empty() and self not in _waiting:
            return []
        gates = _gates.get(self)
        if gates is None:
            gates = _gates[self] = [kind() for kind in kinds]
        messages = take(self)
        for gate in gates:
            messages = gate.let_through(messages)
        _waiting.discard(self)
        if any(gate.waits for gate in gates):
            _waiting.add(self)
            _ask_again(self)
        together: Any = [messages[at : at + TOGETHER] for at in range(0, len(messages), TOGETHER)]
        return together

    def disconnect_file_watchers(self: AppSession) -> None:  # asked when its client has gone
        for gate in _gates.get(self, ()):
            gate.lost()
            _alone.add(self)
        leave(self)

    def register_file_watchers(self: AppSession) -> None:  # and when it has come back
        join(self)
        if self in _alone:
            _alone.discard(self)
            self.request_rerun(self._client_state)

    def send_together(
        self: Runtime, session_info: ActiveSessionInfo, msg: ForwardMsg | list[ForwardMsg]
    ) -> None:
        for each in msg if isinstance(msg, list) else [msg]:
            send(self, session_info, each)

    keep_answers()
    AppSession.flush_browser_queue = flush_browser_queue
    Runtime._send_message = send_together
    AppSession.disconnect_file_watchers = disconnect_file_watchers
    AppSession.register_file_watchers = register_file_watchers
