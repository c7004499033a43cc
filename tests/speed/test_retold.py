"""A page that a session has had drawn is told to others that ask for the same, and only to them."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit import runtime
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.dataframe_source_manager import DataframeSourceManager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.scriptrunner import add_script_run_ctx

from components import gates, retold
from components.asked import Asked, Session
from components.controls import address
from tests.support.session_support import run_context, session_state

Draw = Callable[[], object]


class Reader:
    """A session of its own, in which a page is asked for."""

    def __init__(self, name: str = "reader", **state: object) -> None:
        self.state = session_state()
        for key, value in state.items():
            self.state[key] = value
        self.told: list[ForwardMsg] = []
        self.times = 0  # that it was told something
        self.context = run_context(self.state, self.takes, name)

    def takes(self, message: ForwardMsg | list[ForwardMsg]) -> None:
        """Take what the page tells, one message or many at once."""
        self.told += message if isinstance(message, list) else [message]
        self.times += 1

    def asks(self, draw: Draw, of: str = "address", query: str = "") -> list[ForwardMsg]:
        """Run a page; what the client is told of it."""
        add_script_run_ctx(threading.current_thread(), self.context)
        self.told.clear()
        self.context.reset(query_string=query)
        try:
            retold.told(of, draw)
        finally:
            self.state.on_script_finished(self.context.shared.widget_ids_this_run.snapshot())
        return list(self.told)


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Nothing is kept at the start, and nothing of it afterwards."""
    retold._runs.clear()
    yield
    retold._runs.clear()
    add_script_run_ctx(threading.current_thread(), None)


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    """What serves the files that are offered."""
    manager = MediaFileManager(MemoryMediaFileStorage("/media"))
    serves = SimpleNamespace(media_file_mgr=manager, dataframe_source_mgr=DataframeSourceManager())
    monkeypatch.setattr(runtime, "exists", lambda: True)
    monkeypatch.setattr(runtime, "get_instance", lambda: serves)
    return manager


class Page:
    """A page with a switch, which counts how often it is drawn."""

    drawn = 0

    def __call__(self) -> None:
        self.drawn += 1
        st.session_state["seen"] = ["a"]
        if st.toggle("More", key="more"):
            st.markdown("more")
        st.markdown("less")


def texts(told: list[ForwardMsg]) -> list[str]:
    return [message.delta.new_element.markdown.body for message in told][1:]


def test_who_has_no_page_is_told_all_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(gates, "are_open", lambda session: session == "visitor")
    visitor, reader = Reader("visitor"), Reader("reader")
    told = visitor.asks(Page())
    retold._runs.clear()
    assert reader.asks(Page()) == told
    assert (visitor.times, reader.times) == (1, len(told))


def test_another_session_is_told_what_was_drawn():
    page = Page()
    first = Reader("first").asks(page)
    second = Reader("second")
    assert second.asks(page) == first
    assert texts(first) == ["less"]
    assert page.drawn == 1


def test_a_session_that_was_told_has_the_controls_and_the_values_that_were_set():
    page = Page()
    one, other = Reader("one"), Reader("other")
    one.asks(page)
    other.asks(page)
    assert page.drawn == 1
    for reader in (one, other):
        assert reader.state["more"] is False
        assert reader.context.shared.widget_user_keys_this_run.snapshot() == {"more"}
    assert other.state["seen"] == one.state["seen"] == ["a"]
    other.state["seen"].append("b")
    assert Reader("third").asks(page)
    assert one.state["seen"] == ["a"]


def test_a_session_that_answers_otherwise_is_drawn_its_own():
    page = Page()
    Reader().asks(page)
    assert texts(Reader(more=True).asks(page)) == ["more", "less"]
    assert page.drawn == 2
    assert texts(Reader(more=True).asks(page)) == ["more", "less"]
    assert texts(Reader().asks(page)) == ["less"]
    assert page.drawn == 2


def pressed(reader: Reader, widget: str, *labels: str) -> None:
    """Have the browser of a reader send what is chosen of a control."""
    sent = WidgetState(id=widget)
    sent.string_array_value.data[:] = labels
    reader.state._state.set_widgets_from_proto(WidgetStates(widgets=[sent]))


@pytest.mark.parametrize(("set_by_page", "drawn"), [(True, 1), (False, 2)])
def test_what_was_chosen_of_a_control_counts_where_the_page_does_not_set_it(
    set_by_page: bool, drawn: int
):
    page = Page()

    def with_pills() -> None:
        page()
        if set_by_page:
            st.session_state["pills"] = ["a"]
        st.pills("Some", ["a", "b"], key="pills", selection_mode="multi")

    told = Reader("first").asks(with_pills)
    control = told[-1].delta.new_element.button_group.id
    other = Reader("other")
    pressed(other, control, "b")
    other.asks(with_pills)
    assert page.drawn == drawn
    assert other.state["pills"] == (["a"] if set_by_page else ["b"])


def test_a_value_that_is_not_there_is_an_answer_too():
    def page() -> None:
        st.markdown(f"before {'mark' in st.session_state} {st.session_state.get('mark', 'none')}")
        st.session_state.pop("mark", None)

    asked = [Reader(), Reader(mark="one"), Reader(mark="two"), Reader(mark="one"), Reader()]
    said = [reader.asks(page)[0].delta.new_element.markdown.body for reader in asked]
    none, one, two = "before False none", "before True one", "before True two"
    assert said == [none, one, two, one, none]
    assert all("mark" not in reader.state for reader in asked)


def test_a_session_that_answers_otherwise_is_left_as_it_was():
    def page() -> None:
        st.session_state["count"] = st.session_state.get("count", 0) + 1
        st.markdown(str(st.session_state.get("mark", "")))

    Reader().asks(page)
    reader = Reader(mark="one")
    assert reader.asks(page)[0].delta.new_element.markdown.body == "one"
    assert reader.state["count"] == 1


def test_another_address_is_drawn():
    page = Page()
    Reader().asks(page, "one")
    Reader().asks(page, "other")
    assert page.drawn == 2


def test_a_session_is_told_again_what_it_had_itself():
    page = Page()
    reader = Reader()
    reader.asks(page)
    reader.asks(page)
    assert page.drawn == 1


def test_a_file_that_is_offered_can_be_had_by_whoever_is_told_of_it(files: MediaFileManager):
    def page() -> None:
        st.download_button("File", b"a,b", file_name="a.csv")

    first = Reader("first").asks(page)
    files.clear_session_refs("first")
    files.remove_orphaned_files()
    second = Reader("second").asks(page)
    url = second[0].delta.new_element.download_button.url
    assert url == first[0].delta.new_element.download_button.url
    assert files._storage.get_file(url.removeprefix("/media/")).content == b"a,b"


def test_a_file_that_a_reader_has_chosen_is_not_kept():
    chosen = [BytesIO(b"country,year")]
    state: Any = SimpleNamespace(register_widget=lambda *_given: SimpleNamespace(value=chosen))
    asked: list[Asked] = []
    forbidden: list[bool] = []
    session = Session(state, asked, lambda: forbidden.append(True))
    uploader: Any = SimpleNamespace(value_type="file_uploader_state_value")
    for _asked in range(2):
        session.register_widget(uploader, "own-file")
        chosen.clear()
    assert forbidden == [True]
    assert [entry.answer.value for entry in asked] == [[]]


class Failing(Exception):
    """What a page fails with."""


def fails() -> None:
    st.markdown("half")
    raise Failing


def moves() -> None:
    st.query_params["country"] = "KAZ"


@pytest.mark.parametrize(
    "draw",
    [
        lambda: st.markdown("This is session reader."),
        lambda: st.fragment(lambda: st.markdown("runs by itself"))(),
        lambda: st.download_button("File", lambda: b"made when asked for"),
        lambda: st.markdown(sorted(st.session_state)),
        st.dialog("Box")(lambda: st.markdown("in it")),
        lambda: st.dataframe(pd.DataFrame({"year": range(200_000)}), lazy=True),
        moves,
    ],
)
def test_what_depends_on_more_is_drawn_each_time(draw: Draw, files: MediaFileManager):
    drawn = []
    for _time in range(2):
        Reader().asks(lambda: drawn.append(draw()))
    assert len(drawn) == 2


def test_a_page_that_fails_is_not_kept():
    for _time in range(2):
        with pytest.raises(Failing):
            Reader().asks(fails)
    assert not retold._runs


def test_there_is_room_for_what_was_asked_for_last(monkeypatch: pytest.MonkeyPatch):
    long = "long " * 1_000
    page = Page()
    for of in "abc":
        Reader().asks(lambda: st.markdown(long), of)
    monkeypatch.setattr(retold, "ROOM", 4 * len(long))
    Reader().asks(lambda: st.markdown("not drawn"), "a")
    Reader().asks(lambda: st.markdown(long), "d")
    Reader().asks(lambda: st.markdown(long), "e")
    assert list(retold._runs) == ["a", "d", "e"]
    assert Reader().asks(page, "b")
    assert page.drawn == 1


def test_a_bounded_number_of_ways_is_kept_the_last_first(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(retold, "WAYS", 2)

    def page() -> None:
        st.markdown(str(st.session_state["mark"]))

    for mark in (1, 2, 1, 3):
        Reader(mark=mark).asks(page)
    [runs] = retold._runs.values()
    assert [run.messages[0].delta.new_element.markdown.body for run in runs] == ["3", "1"]


def test_what_a_page_is_drawn_from_is_its_address_and_the_day(monkeypatch: pytest.MonkeyPatch):
    def inputs(query: str) -> tuple:
        seen: list[tuple] = []
        retold._runs.clear()
        Reader().asks(lambda: seen.append(address.inputs()), query=query)
        return seen[0]

    queries = ["", "country=KAZ", "country=KAZ&country=UZB", "country=UZB&country=KAZ", "lang=fr"]
    told = [inputs(query) for query in queries]
    assert len(set(told)) == len(queries)
    assert inputs("country=KAZ") == told[1]
    day = date(2030, 1, 1)
    monkeypatch.setattr(address, "date", SimpleNamespace(today=lambda: day))
    assert inputs("country=KAZ") != told[1]
