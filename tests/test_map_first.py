"""The map of a page that is opened comes first, and all that stands below it once it is painted."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.map_first import LONGEST, MAPPED, Below
from components.webgl import ASKING, PAINTED
from tests.message_support import PAGE, Clock, begun, finished, text, told_at


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


def opened(page: str = PAGE) -> tuple[list[ForwardMsg], list[ForwardMsg]]:
    """Return the messages up to the map, and those that follow it."""
    return [begun(page), text(0), asks()], [text(4), finished()]


def test_what_follows_the_map_waits_until_the_map_is_painted(below: Below):
    first, rest = opened()
    assert below.let_through(first + rest) == first
    assert below.let_through([]) == []
    below.painted = True
    assert below.let_through([]) == rest
    assert below.let_through([]) == []


@pytest.mark.parametrize("with_the_map", [0, 1])
def test_what_follows_in_parts_waits_as_a_whole(below: Below, with_the_map: int):
    first, rest = opened()
    assert below.let_through(first + rest[:with_the_map]) == first
    assert below.let_through(rest[with_the_map:]) == []
    below.painted = True
    assert below.let_through([]) == rest


def test_no_map_is_waited_for_longer_than_the_longest(below: Below, clock: Clock):
    first, rest = opened()
    below.let_through(first + rest)
    clock.now += LONGEST - 0.01
    assert below.let_through([]) == []
    clock.now += 0.01
    assert below.let_through([]) == rest


def test_a_filter_while_it_waits_lets_everything_through(below: Below):
    first, rest = opened()
    below.let_through(first + rest)
    again = [begun(PAGE), text(0), asks(), text(1), finished()]
    assert below.let_through(again) == rest + again


def test_a_page_that_is_drawn_again_does_not_wait(below: Below):
    first, rest = opened()
    below.let_through(first + rest)
    below.painted = True
    below.let_through([])
    again = [begun(PAGE), text(0), asks(), text(1), finished()]
    assert below.let_through(again) == again


def test_a_page_that_is_opened_once_more_waits_again(below: Below):
    first, rest = opened()
    below.let_through(first + rest)
    below.painted = True
    below.let_through([])
    other = [begun("other"), text(0), finished()]
    assert below.let_through(other) == other
    assert below.let_through(first + rest) == first


def test_a_small_map_lets_the_rest_come(below: Below):
    messages = [begun(), text(0), asks(told=""), text(1), finished()]
    assert below.let_through(messages) == messages


def turned(page: str) -> ForwardMsg:
    message = ForwardMsg()
    message.navigation.page_script_hash = page
    return message


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
    title, words, columns, column, beside, picture, asking = first
    link, switch, *after = rest
    drawn = [title, link, words, columns, column, beside, switch, picture, asking, *after]
    assert below.let_through([begun(MAPPED), turned(MAPPED)]) == []
    told = []
    for at in range(0, len(drawn), parts):
        told += below.let_through(drawn[at : at + parts])
    assert told == [begun(MAPPED), turned(MAPPED), *first]
    below.painted = True
    assert below.let_through([]) == rest


def test_the_page_of_the_map_without_one_that_moves_comes_when_it_is_over(below: Below):
    run = [begun(MAPPED), turned(MAPPED), text(0), text(1)]
    assert below.let_through(run) == []
    assert below.let_through([finished()]) == [*run, finished()]


def test_the_page_of_the_map_drawn_again_is_not_held(below: Below):
    below.let_through([begun("frame"), turned(MAPPED), text(0), finished()])
    again = [begun(MAPPED), turned(MAPPED), text(0), asks(), text(4)]
    assert below.let_through(again) == again
