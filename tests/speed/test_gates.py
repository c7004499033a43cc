"""What a session has to say passes its gates, and is written together."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import Runtime, app_session
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.watcher import polling_path_watcher

from components import gates, unchanging


class Holding:
    """A gate that holds what comes until it is opened."""

    made: list["Holding"] = []

    def __init__(self) -> None:
        self.held: list[ForwardMsg] = []
        self.open = self.gone = False
        self.made.append(self)

    def let_through(self, messages: list[ForwardMsg]) -> list[ForwardMsg]:
        """Return all that is held once the gate is open."""
        self.held += messages
        through, self.held = (self.held, []) if self.open else ([], self.held)
        return through

    @property
    def waits(self) -> bool:
        """Say whether anything is held."""
        return bool(self.held)

    def lost(self) -> None:
        """Note that the client has gone."""
        self.gone = True


class Session(AppSession):
    """A session of which only the queue is there."""

    def __init__(self, asks: Any) -> None:
        self._browser_queue = ForwardMsgQueue()
        self._message_enqueued_callback = asks
        self.id = "one"
        self._client_state: Any = "what was asked last"
        self.asked: list[Any] = []

    def request_rerun(self, client_state: Any) -> None:
        """Note that a run was asked for."""
        self.asked.append(client_state)

    def __del__(self) -> None:
        """Nothing is to be shut down."""


@pytest.fixture(autouse=True)
def restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put Streamlit’s own back, and have no gate beside the one of a test."""
    for owner, name in [
        (AppSession, "flush_browser_queue"),
        (AppSession, "disconnect_file_watchers"),
        (AppSession, "register_file_watchers"),
        (Runtime, "_send_message"),
        (ForwardMsgQueue, "clear"),
        (app_session, "_populate_theme_msg"),
    ]:
        monkeypatch.setattr(owner, name, getattr(owner, name))
    monkeypatch.setattr(AppSession, "disconnect_file_watchers", lambda _session: None)
    monkeypatch.setattr(AppSession, "register_file_watchers", lambda _session: None)
    Holding.made = []


def test_what_a_gate_holds_comes_when_it_opens_and_is_asked_for_meanwhile():
    async def story() -> None:
        asked = asyncio.Event()
        gates.install(Holding)
        session = Session(asked.set)
        assert session.flush_browser_queue() == []
        assert Holding.made == []
        session._browser_queue.enqueue(ForwardMsg(hash="a"))
        assert session.flush_browser_queue() == []
        await asyncio.wait_for(asked.wait(), 10)
        [gate] = gates.of_session("one")
        assert gate is Holding.made[0]
        gate.open = True
        assert session.flush_browser_queue() == [[ForwardMsg(hash="a")]]
        asked.clear()
        assert session.flush_browser_queue() == []
        await asyncio.sleep(3 * gates.AGAIN)
        assert not asked.is_set()

    with ThreadPoolExecutor() as aside:  # a browser of another test may hold this thread's loop
        aside.submit(asyncio.run, story()).result()


def test_a_client_that_is_back_is_told_again_what_it_asked_for_last():
    gates.install(Holding)
    session = Session(None)
    session.disconnect_file_watchers()
    session.register_file_watchers()
    assert session.asked == []
    session._browser_queue.enqueue(ForwardMsg())
    session.flush_browser_queue()
    session.disconnect_file_watchers()
    assert Holding.made[0].gone
    for _time in range(2):
        session.register_file_watchers()
    assert session.asked == ["what was asked last"]


def test_what_comes_together_is_sent_one_by_one_in_its_order(monkeypatch: pytest.MonkeyPatch):
    sent: list[str] = []
    monkeypatch.setattr(Runtime, "_send_message", lambda _self, _to, msg: sent.append(msg.hash))
    gates.install(Holding)
    session = Session(None)
    names = [str(number) for number in range(2 * gates.TOGETHER + 1)]
    for name in names:
        session._browser_queue.enqueue(ForwardMsg(hash=name))
    session.flush_browser_queue()
    Holding.made[0].open = True
    session._browser_queue.enqueue(ForwardMsg(hash="last"))
    together = session.flush_browser_queue()
    assert [len(part) for part in together] == [gates.TOGETHER, gates.TOGETHER, 2]
    runtime: Any = SimpleNamespace()
    for part in together:
        Runtime._send_message(runtime, runtime, part)
    assert sent == [*names, "last"]


@pytest.mark.parametrize("fragments", [None, ["part"]])
def test_a_run_that_begins_leaves_the_answer_where_a_file_may_go(fragments: list[str] | None):
    gates.keep_answers()
    queue, answer, said = ForwardMsgQueue(), ForwardMsg(), ForwardMsg()
    answer.file_urls_response.response_id = "one"
    said.metadata.delta_path[:] = [0, 0]
    said.delta.new_element.markdown.body = "said"
    said.delta.fragment_id = "part"
    for message in (answer, said):
        queue.enqueue(message)
    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=fragments)
    assert queue.flush() == [answer]


def test_only_a_session_whose_gates_were_left_open_has_open_ones():
    visitor, reader = Session(None), Session(None)
    visitor.id = "visitor"
    gates.leave_open(visitor)
    gates._gates[reader] = []  # a gate of no kind is not one left open
    assert [gates.are_open(name) for name in ("visitor", "one", "nobody")] == [True, False, False]


def test_the_settings_are_looked_at_once_in_a_while(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    looked: Queue[float] = Queue()
    monkeypatch.setattr(polling_path_watcher, "_POLLING_PERIOD_SECS", 0.2)
    monkeypatch.setattr(polling_path_watcher, "time", SimpleNamespace(sleep=looked.put))
    unchanging.ask_for_settings_seldom()
    settings = tmp_path / "config.toml"
    settings.touch()
    polling_path_watcher.PollingPathWatcher(str(settings), lambda _path: None).close()
    assert looked.get(timeout=30) == unchanging.SELDOM


def test_the_theme_is_what_streamlit_reads_from_the_settings():
    read, sections = app_session._populate_theme_msg, ["theme", "theme.light", "theme.dark.sidebar"]
    unchanging.keep_theme()
    for section in sections * 2:
        as_read, kept = CustomThemeConfig(), CustomThemeConfig()
        read(as_read, section)
        app_session._populate_theme_msg(kept, section)
        assert kept == as_read
