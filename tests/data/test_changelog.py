"""A page that is drawn again is told as what has changed of it."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.changes import ELEMENT, Page, kind_of
from tests.support.message_support import begun, finished, place, status, told_at


def run(*elements: ForwardMsg, name: str = "run") -> list[ForwardMsg]:
    """Return the messages of a run that draws `elements`."""
    within = [begun(name=name), status(running=True), *elements, finished(name=name)]
    return [*within, status(running=False)]


def heard(shown: Page, messages: list[ForwardMsg]) -> list[ForwardMsg]:
    """Have a run go by; what the client is told of it."""
    for message in messages:
        if kind_of(message) in ELEMENT:
            shown.note_element(place(message), message)
        else:
            shown.note(kind_of(message), message)
    told = shown.changes(messages)
    shown.settle()
    return told


def names(messages: list[ForwardMsg]) -> list[str]:
    return [message.metadata.run.script_run_id for message in messages if place(message) == ()]


@pytest.fixture
def shown() -> Page:
    """The page of a client that has a text and a block with two texts in it."""
    shown = Page()
    drawn = run(told_at(0, says="a"), *block(1), name="first")
    assert heard(shown, drawn) == drawn
    return shown


def block(at: int, kind: str = "flex_container", says: str = "b") -> list[ForwardMsg]:
    return [
        told_at(at, block=kind),
        told_at(at, 0, says=says, block="tab" if kind == "tab_container" else ""),
        told_at(at, 1, says="c", block="tab" if kind == "tab_container" else ""),
    ]


def test_what_the_client_has_is_not_told_again(shown: Page):
    told = heard(shown, run(told_at(0, says="a"), *block(1), name="second"))
    assert [place(message) for message in told] == [(), ()]
    assert names(told) == ["first", "first"]


def test_what_has_changed_is_told_in_its_turn(shown: Page):
    new = told_at(0, says="new")
    changed = told_at(1, 0, says="new")
    told = heard(shown, run(told_at(0, says="a"), *block(1, says="new"), told_at(2, says="z")))
    assert [place(message) for message in told[1:-1]] == [(0, 1, 0), (0, 2)]
    assert told[1] == changed
    told = heard(shown, run(new, *block(1, says="new"), told_at(2, says="z")))
    assert told[1:-1] == [new]
    assert names(told) == ["first", "first"]


def test_a_block_of_another_kind_is_told_with_all_that_stands_in_it(shown: Page):
    other = block(1, "expandable")
    assert heard(shown, run(told_at(0, says="a"), *other))[1:-1] == other


def test_an_empty_block_is_told_in_the_place_of_what_is_gone(shown: Page):
    told = heard(shown, run(told_at(0, says="a")))[1:-1]
    assert [place(message) for message in told] == [(0, 1)]
    assert told[0].delta.HasField("add_block")
    assert told[0].delta.add_block.WhichOneof("type") is None
    assert len(heard(shown, run(told_at(0, says="a")))) == 2  # it is gone already
    back = block(1)
    assert heard(shown, run(told_at(0, says="a"), *back))[1:-1] == back


def test_a_block_with_nothing_left_in_it_is_made_anew(shown: Page):
    empty = [told_at(0, says="a"), block(1)[0]]
    told = heard(shown, run(*empty))
    assert [place(message) for message in told] == [(), (0, 1), (0, 1), ()]
    assert told[1].delta.new_element.WhichOneof("type") == "empty"
    assert told[2] == empty[1]
    assert len(heard(shown, run(*empty))) == 2
    assert [place(each) for each in heard(shown, run(told_at(0, says="a"), *block(1)))[1:-1]] == [
        (0, 1, 0),
        (0, 1, 1),
    ]


def test_what_is_gone_with_its_block_needs_no_word(shown: Page):
    told = heard(shown, run(told_at(0, says="a"), told_at(1, says="in place of the block")))
    assert [place(message) for message in told[1:-1]] == [(0, 1)]
    assert told[1].delta.HasField("new_element")


def test_a_box_that_loses_a_tab_is_told_whole():
    shown = Page()
    heard(shown, run(*block(0, "tab_container")))
    fewer = run(*block(0, "tab_container")[:2])
    assert heard(shown, fewer) == fewer


def test_what_acts_once_is_told_again(shown: Page):
    again = told_at(0, says="a")
    again.delta.new_element.has_one_shot_effect = True
    again.hash = "once"
    for _time in range(2):
        assert heard(shown, run(again, *block(1)))[1:-1] == [again]


def test_what_stands_around_the_page_is_told_when_it_changes(shown: Page):
    def titled(title: str) -> list[ForwardMsg]:
        config = ForwardMsg(hash=title)
        config.page_config_changed.title = title
        return [*run(told_at(0, says="a"), *block(1))[:2], config, *block(1), finished()]

    assert heard(shown, titled("Trade"))[1].page_config_changed.title == "Trade"
    assert [place(message) for message in heard(shown, titled("Trade"))] == [(), ()]
    assert heard(shown, titled("Visits"))[1].page_config_changed.title == "Visits"


def test_what_was_told_ahead_is_not_told_again(shown: Page):
    new = told_at(0, says="new")
    shown.know(place(new), new)
    assert len(heard(shown, run(new, *block(1)))) == 2


@pytest.mark.parametrize("wrong", ["stopped", "part", "twice", "passing", "not certain"])
def test_a_page_that_is_not_known_for_certain_is_told_whole(shown: Page, wrong: str):
    drawn = run(told_at(0, says="a"), *block(1))
    if wrong == "stopped":
        drawn[-2].script_finished = ForwardMsg.FINISHED_EARLY_FOR_RERUN
    elif wrong == "part":
        drawn[0].metadata.run.fragment_ids.append("part")
    elif wrong == "twice":
        drawn.insert(3, told_at(0, says="b"))
    elif wrong == "passing":
        passing = told_at(2)
        passing.delta.new_transient.SetInParent()
        drawn.insert(3, passing)
    else:
        shown.forget()
    assert heard(shown, drawn) == drawn
    whole = run(told_at(0, says="a"), *block(1))
    assert (heard(shown, whole) == whole) == (wrong != "not certain")


def test_of_a_run_that_another_put_an_end_to_only_what_holds_is_told(shown: Page):
    moved = ForwardMsg()
    moved.page_info_changed.query_string = "country=KAZ"
    stopped = [begun(name="stopped"), moved, told_at(0, says="never seen")]
    told = heard(shown, [*stopped, *run(told_at(0, says="a"), *block(1))])
    assert told[0] == moved
    assert [place(message) for message in told[1:]] == [(), ()]
