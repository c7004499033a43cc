"""The map of a page that is opened comes first, and all that stands below it once it is painted."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.map_first import LONGEST, MAPPED, Below
from components.render.webgl import ASKING, PAINTED
from tests.support.message_support import Clock, begun, finished, text, told_at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def below(clock: Clock) -> Below:
    return Below(clock)


def asks(told: str = f"{PAINTED}/one") -> ForwardMsg:
    """Return the element below a map; the page waits where it is told of an address."""
    message = ForwardMsg()
    message.metadata.delta_path[:] = [0, 3, 0, 1]
    message.delta.new_element.bidi_component.component_name = ASKING
    message.delta.new_element.bidi_component.json = f'{{"painted": "{told}"}}' if told else ""
    return message


def begins(page: str = MAPPED) -> list[ForwardMsg]:
    """Return the messages that a run of a page begins with."""
    session, turned = begun(page), ForwardMsg()
    session.new_session.initialize.session_id = "one"
    turned.navigation.page_script_hash = page
    return [session, turned]


def opened() -> tuple[list[ForwardMsg], list[ForwardMsg]]:
    """Return the messages up to the map, and those that follow it."""
    return [*begins(), text(0), asks()], [text(4), finished()]


def drawn() -> list[ForwardMsg]:
    """Return the messages of a run as the script makes them, which does not know its session."""
    return [*begins(), text(0), asks(PAINTED), text(4), finished()]


def test_what_follows_the_map_waits_until_the_map_is_painted(below: Below):
    first, rest = opened()
    assert below.let_through(drawn()) == first
    assert below.let_through([]) == []
    below.painted = True
    assert below.let_through([]) == rest
    assert below.let_through([]) == []


@pytest.mark.parametrize("with_the_map", [0, 1])
def test_what_follows_in_parts_waits_as_a_whole(below: Below, with_the_map: int):
    first, rest = opened()
    run = drawn()
    assert below.let_through(run[: 4 + with_the_map]) == first
    assert below.let_through(run[4 + with_the_map :]) == []
    below.painted = True
    assert below.let_through([]) == rest


def test_no_map_is_waited_for_longer_than_the_longest(below: Below, clock: Clock):
    _first, rest = opened()
    below.let_through(drawn())
    clock.now += LONGEST - 0.01
    assert below.let_through([]) == []
    clock.now += 0.01
    assert below.let_through([]) == rest


def test_a_filter_while_it_waits_lets_everything_through(below: Below):
    first, rest = opened()
    below.let_through(drawn())
    assert below.let_through(drawn()) == rest + first + rest


def test_a_page_that_is_drawn_again_does_not_wait(below: Below):
    first, rest = opened()
    below.let_through(drawn())
    below.painted = True
    below.let_through([])
    assert below.let_through(drawn()) == first + rest


def test_a_page_that_is_opened_once_more_waits_again(below: Below):
    first, _rest = opened()
    below.let_through(drawn())
    below.painted = True
    below.let_through([])
    other = [*begins("other"), text(0), finished()]
    assert below.let_through(other) == other
    assert below.let_through(drawn()) == first


def test_a_small_map_lets_the_rest_come(below: Below):
    messages = [*begins("overview"), text(0), asks(told=""), text(1), finished()]
    assert below.let_through(messages) == messages


def of_the_page() -> tuple[list[ForwardMsg], list[ForwardMsg]]:
    """Return the messages of the page of the map that are told with it, and those that wait."""
    title, link = told_at(0, says="title", root=1), told_at(1, says="link", root=1)
    columns = [told_at(3, block="flex_container"), told_at(3, 0, block="column")]
    beside, switch = told_at(3, 1, block="column"), told_at(3, 1, 0, says="switch")
    picture = [told_at(3, 0, 0, says="map"), asks()]
    return (
        [title, text(0), *columns, beside, *picture],
        [link, switch, text(4), finished()],
    )


@pytest.mark.parametrize("parts", [1, 2, 9])
def test_what_stands_beside_the_map_waits_too(below: Below, parts: int):
    first, rest = of_the_page()
    title, words, columns, column, beside, picture, _asking = first
    link, switch, *after = rest
    asked = asks(PAINTED)
    drawn = [title, link, words, columns, column, beside, switch, picture, asked, *after]
    assert below.let_through(begins()) == []
    told = []
    for at in range(0, len(drawn), parts):
        told += below.let_through(drawn[at : at + parts])
    assert told == [*begins(), *first]
    below.painted = True
    assert below.let_through([]) == rest


def test_the_page_of_the_map_without_one_that_moves_comes_when_it_is_over(below: Below):
    run = [*begins(), text(0), text(1)]
    assert below.let_through(run) == []
    assert below.let_through([finished()]) == [*run, finished()]


def test_the_page_of_the_map_drawn_again_is_not_held(below: Below):
    below.let_through([begun("frame"), begins()[1], text(0), finished()])
    assert below.let_through(drawn()) == [*begins(), text(0), asks(), text(4), finished()]


def test_a_client_that_is_back_has_its_map_and_waits_no_more(below: Below):
    first, rest = opened()
    below.let_through(drawn())
    below.lost()
    assert below.let_through(drawn()) == first + rest
