"""A client is told what its page sets, but not what it has chosen itself by asking for it."""

import threading
from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.scriptrunner import add_script_run_ctx

from components import own_choice
from tests.support.session_support import run_context, session_state


class Reader:
    """A session whose page sets two controls to what it is given."""

    def __init__(self) -> None:
        self.state = session_state()
        self.told: list[ForwardMsg] = []
        self.context = run_context(self.state, self.told.append)
        add_script_run_ctx(threading.current_thread(), self.context)

    def draws(self, letters: list[str], years: tuple[int, int], *sent: WidgetState) -> list[bool]:
        """Run the page after what the client has sent; whether it is told to set letters, years."""
        self.told.clear()
        self.context.reset()
        self.state.on_script_will_rerun(WidgetStates(widgets=sent))
        with own_choice.untold():
            st.session_state["letters"], st.session_state["years"] = letters, years
            st.pills(
                "Letters", ["a", "b"], selection_mode="multi", key="letters", format_func=str.upper
            )
            st.slider("Years", 1991, 2012, key="years")
            st.markdown("beside")
        self.state.on_script_finished(self.context.shared.widget_ids_this_run.snapshot())
        pills, slider, _beside = (message.delta.new_element for message in self.told)
        assert pills.has_one_shot_effect == pills.button_group.set_value
        assert slider.has_one_shot_effect == slider.slider.set_value
        return [pills.button_group.set_value, slider.slider.set_value]

    def chooses(self, *labels: str) -> WidgetState:
        """Return what the client sends when these letters are chosen."""
        sent = WidgetState(id=self.told[0].delta.new_element.button_group.id)
        sent.string_array_value.data[:] = labels
        return sent

    def slides(self, *ends: float) -> WidgetState:
        """Return what the client sends when the slider stands at these years."""
        sent = WidgetState(id=self.told[1].delta.new_element.slider.id)
        sent.double_array_value.data[:] = ends
        return sent


@pytest.fixture
def reader() -> Iterator[Reader]:
    """A reader who has seen the page, with nothing chosen."""
    reader = Reader()
    assert reader.draws([], (1991, 2012)) == [True, True]
    yield reader
    add_script_run_ctx(threading.current_thread(), None)


def test_what_was_pressed_is_not_told_again(reader: Reader):
    both = [reader.chooses("A"), reader.slides(1991, 2012)]
    assert reader.draws(["a"], (1991, 2012), *both) == [False, True]
    assert reader.draws(["a"], (2005, 2012), both[0], reader.slides(2005, 2012)) == [True, False]


def test_it_counts_as_told(reader: Reader):
    reader.draws(["a"], (1991, 2012), reader.chooses("A"))
    unsaid = reader.told[0].hash
    reader.draws(["a"], (1991, 2012), reader.chooses("A"))
    assert reader.told[0].hash == unsaid


def test_another_value_than_was_pressed_is_told(reader: Reader):
    both = [reader.chooses("A"), reader.slides(2005, 2012)]
    assert reader.draws(["a", "b"], (2005, 2009), *both) == [True, True]


def test_outside_of_a_run_nothing_happens():
    with own_choice.untold():
        pass
