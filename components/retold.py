"""A page that has been drawn is told again, not drawn again, to any session that asks for the same.

What a run of the script draws depends on its address and on what it asks of its session: the values of
controls, the boxes that are open. So the messages of a run are kept, with all that it has asked and the
answers. When the same address is asked for, another session is asked the same in the same order: as
long as the answers are the same, a run would do what that one did, and at the end its messages are
sent. At the first other answer the page is drawn. Never kept: what depends on more, as a reader’s
own figures, parts that run by themselves and files that are made when they are asked for.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass, field
from io import RawIOBase
from typing import Any, BinaryIO, TextIO

from streamlit import runtime
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from components import gates
from components.asked import Asked, Session, would_answer

ROOM = 32_000_000  # bytes of messages that are kept, of the addresses asked for last
WAYS = 8  # runs of one address that are kept: sessions that answered otherwise
TOLD = ("delta", "page_config_changed")  # kinds of messages; others say more than what is drawn

File = tuple[bytes | str, str, str, str | None, bool]  # what MediaFileManager.add is given


@dataclass
class Run:
    """What a run of the script has asked, and what it has told its client."""

    asked: list[Asked] = field(default_factory=list)
    messages: list[ForwardMsg] = field(default_factory=list)
    files: list[File] = field(default_factory=list)  # that it offers
    widgets: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    size: int = 0  # bytes of its messages
    again: bool = True  # it can be told again

    def forbid(self) -> None:
        """Note that it depends on more than its address and its session."""
        self.again = False


_runs: OrderedDict[Hashable, list[Run]] = OrderedDict()
_one_at_a_time = threading.Lock()
_drawn: ContextVar[Run | None] = ContextVar("run", default=None)


def told(address: Hashable, draw: Callable[[], None]) -> list[ForwardMsg]:
    """Tell the client what `draw` has drawn for the same address before, or draw it; returns what."""
    context = get_script_run_ctx()
    if context is None:
        draw()
        return []
    with _one_at_a_time:
        known = list(_runs.get(address, ()))
    for run in known:
        if would_answer(context.session_state, run.asked):
            _tell(context, run)
            _keep(address, [run, *(other for other in known if other is not run)])
            return run.messages
    run = _draw(context, draw)
    if run.again:
        _keep(address, [run, *known])
    return run.messages


def _keep(address: Hashable, runs: list[Run]) -> None:
    """Keep the runs of an address, the last asked for first; those of others while there is room."""
    with _one_at_a_time:
        _runs[address] = runs[:WAYS]
        _runs.move_to_end(address)
        while sum(run.size for kept in _runs.values() for run in kept) > ROOM:
            _runs.popitem(last=False)


def _tell(context: ScriptRunContext, run: Run) -> None:
    for widget in run.widgets:
        context.shared.widget_ids_this_run.check_and_add(widget)
    for key in run.keys:
        context.shared.widget_user_keys_this_run.check_and_add(key)
    for file in run.files:
        runtime.get_instance().media_file_mgr.add(*file)
    _send_together(context, run)


def _send_together(context: ScriptRunContext, run: Run) -> None:
    together: Any = list(run.messages)
    context._enqueue(together)


def _draw(context: ScriptRunContext, draw: Callable[[], None]) -> Run:
    run = Run()
    at_once = gates.are_open(context.session_id)  # to whom nothing is painted meanwhile
    state, send = context.session_state, context._enqueue
    before = context.shared.widget_ids_this_run.snapshot()
    keys = context.shared.widget_user_keys_this_run.snapshot()

    def keep_and_send(message: ForwardMsg) -> None:
        run.messages.append(message)
        if not at_once:
            send(message)

    session: Any = Session(state, run.asked, run.forbid)
    context.session_state, context._enqueue = session, keep_and_send
    token = _drawn.set(run)
    try:
        draw()
    finally:
        _drawn.reset(token)
        context.session_state, context._enqueue = state, send
        if at_once:
            _send_together(context, run)
    run.widgets = context.shared.widget_ids_this_run.snapshot() - before
    run.keys = context.shared.widget_user_keys_this_run.snapshot() - keys
    run.size = sum(message.ByteSize() for message in run.messages)
    run.again &= (
        not context.shared.new_fragment_ids.snapshot()
        and not context.has_dialog_opened
        and all(message.WhichOneof("type") in TOLD for message in run.messages)
        and not any(_is_of_its_session(message, context) for message in run.messages)
    )
    return run


def _is_of_its_session(message: ForwardMsg, context: ScriptRunContext) -> bool:
    """Say whether a message names its session, or a table that is kept there."""
    lazy = message.delta.new_element.dataframe.HasField("lazy_data")
    return lazy or context.session_id.encode() in message.SerializeToString()


def _take_together() -> None:
    """Have a session take a list of messages as one: an event for each is half the time of a run."""
    take = ForwardMsgQueue.enqueue

    def enqueue(self: ForwardMsgQueue, msg: ForwardMsg | list[ForwardMsg]) -> None:
        if isinstance(msg, list):
            self._queue.extend(msg)
        else:
            take(self, msg)

    ForwardMsgQueue.enqueue = enqueue


def _remember_files() -> None:
    """Have a run remember the files that it offers; one made when asked for is of its session."""
    add, add_deferred = MediaFileManager.add, MediaFileManager.add_deferred

    def added(
        self: MediaFileManager,
        path_or_data: bytes | str,
        mimetype: str,
        coordinates: str,
        file_name: str | None = None,
        is_for_static_download: bool = False,
    ) -> str:
        file = path_or_data, mimetype, coordinates, file_name, is_for_static_download
        if run := _drawn.get():
            run.files.append(file)
        return add(self, *file)

    def deferred(
        self: MediaFileManager,
        data_callable: Callable[[], bytes | str | BinaryIO | TextIO | RawIOBase],
        mimetype: str | None,
        coordinates: str,
        file_name: str | None = None,
        *,
        element_id: str = "",
    ) -> str:
        if run := _drawn.get():
            run.forbid()
        return add_deferred(
            self, data_callable, mimetype, coordinates, file_name, element_id=element_id
        )

    MediaFileManager.add, MediaFileManager.add_deferred = added, deferred


_take_together()
_remember_files()
