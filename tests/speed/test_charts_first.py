"""A page that is drawn again has its charts sent first, and after them what else has changed."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.charts_first import LONGEST, PAINTING, Gate
from components.render.plot import COMPONENT
from tests.support.message_support import PAGE, Clock, begun, finished, text


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gate(clock: Clock) -> Gate:
    """The gate of a client that shows a page with two charts."""
    gate = Gate(clock)
    run = drawn("A", "B")
    assert gate.let_through(run) == run
    return gate


def chart(name: str, place: int, shows: str = "") -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path[:] = [0, place]
    message.delta.new_element.bidi_component.component_name = COMPONENT
    message.delta.new_element.bidi_component.id = name
    message.delta.new_element.bidi_component.json = shows
    message.hash = f"{name} {shows}"
    return message


def turned(page: str = PAGE) -> ForwardMsg:
    message = ForwardMsg()
    message.navigation.page_script_hash = message.hash = page
    return message


def drawn(*charts: str, page: str = PAGE, shows: str = "") -> list[ForwardMsg]:
    """Return the messages of a run: each chart stands under a text and shows the same."""
    within = [
        message
        for at, name in enumerate(charts)
        for message in (text(2 * at), chart(name, 2 * at + 1, shows))
    ]
    return [begun(page), turned(page), *within, finished()]


def test_what_stays_where_it_is_goes_first_and_the_rest_of_the_run_after_it(
    gate: Gate, clock: Clock
):
    run = drawn("A", "B", shows="new")
    assert gate.let_through(run[:4]) == []
    assert gate.let_through(run[4:6]) == [run[3], run[5]]
    assert gate.let_through(run[6:]) == []
    assert gate.waits
    clock.now += PAINTING
    assert gate.let_through([]) == [run[0], run[-1]]
    assert not gate.waits


def test_a_chart_that_is_new_or_elsewhere_comes_in_its_turn(gate: Gate, clock: Clock):
    run = drawn("A", "C", "B", shows="new")
    assert gate.let_through(run) == [run[3]]
    clock.now += PAINTING
    assert gate.let_through([]) == [run[0], *run[5:]]
    again = drawn("A", "C", "B", shows="newer")
    assert gate.let_through(again) == [again[3], again[5], again[7]]


def test_a_run_that_changes_no_chart_is_told_when_it_is_over(gate: Gate, clock: Clock):
    run = drawn("A", "B")
    assert gate.let_through(run[:4]) == []
    assert gate.let_through(run[4:]) == [run[0], run[-1]]
    clock.now += 1
    run = drawn("A", "B", "C")
    run[3] = chart("A", 1, "new")
    assert gate.let_through(run[:6]) == [run[3]]


def test_a_page_without_the_charts_it_had_comes_at_once(gate: Gate):
    run = drawn()
    told = gate.let_through(run)
    assert [told[0], told[-1]] == [run[0], run[-1]]
    assert all(message.delta.HasField("add_block") for message in told[1:-1])
    assert len(told[1:-1]) == 4


def test_another_page_and_a_part_of_a_page_come_as_they_are_drawn(gate: Gate, clock: Clock):
    part = begun()
    part.metadata.run.fragment_ids.append("part")
    for messages in ([part, text(0), chart("A", 1)], [finished()]):
        assert gate.let_through(messages) == messages
    inside = chart("C", 5)
    inside.delta.fragment_id = "part"
    gate.let_through([*drawn("A", "B")[:-1], inside, finished()])
    run = drawn("A", "B", "C", shows="new")
    assert gate.let_through(run) == [run[3], run[5]]
    clock.now += PAINTING
    assert gate.let_through([]) == [run[0], *run[6:]]
    for message in drawn("A", "B", page="other"):
        assert gate.let_through([message]) == [message]


def test_a_slow_run_is_not_held_back(gate: Gate, clock: Clock):
    run = drawn("A", "B", shows="new")
    assert gate.let_through(run[:4]) == []
    clock.now += LONGEST
    assert gate.let_through(run[4:5]) == run[:5]
    for message in run[5:]:
        assert gate.let_through([message]) == [message]


def test_what_an_interrupted_run_would_have_shown_does_not_count(gate: Gate, clock: Clock):
    first = drawn("A", "B", "C", shows="first")
    stopped = [*first[:8], finished()]
    assert gate.let_through(stopped) == [first[3], first[5]]
    second = drawn("A", "B", "C", shows="second")
    assert gate.let_through(second) == [second[3], second[5]]
    clock.now += PAINTING
    assert gate.let_through([]) == [second[0], *second[6:]]


def test_presses_without_end_are_answered_in_between(gate: Gate, clock: Clock):
    for _press in range(3):
        clock.now += LONGEST / 2
        sent = gate.let_through([begun(), text(0)])
    assert len(sent) == 6


@pytest.mark.parametrize("come", [3, 6])
def test_a_run_that_its_client_has_missed_is_not_told(gate: Gate, clock: Clock, come: int):
    run = drawn("A", "B", shows="new")
    gate.let_through(run[:come])
    gate.lost()
    assert gate.let_through(run[come:]) == []
    again = drawn("A", "B", shows="new")
    assert gate.let_through([finished(), *again]) == again
    gate.lost()
    assert gate.let_through(again) == again


def test_a_client_that_is_back_is_told_the_address_of_the_run_that_it_has_missed(gate: Gate):
    moved, run = ForwardMsg(), drawn("A", "B", shows="new")
    moved.page_info_changed.query_string = "country=KAZ"
    gate.let_through([run[0], moved, *run[1:4]])
    gate.lost()
    again = drawn("A", "B", shows="new")
    assert gate.let_through(again) == [moved, *again]
    gate.lost()
    assert gate.let_through(again) == again
