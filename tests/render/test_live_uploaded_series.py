"""A reader's own file in a session: taken, refused, let go."""

from typing import Any

import pytest

from components.render.live import LIVE, uploaded_series
from data.query.uploaded_series import TEMPLATE


class File:
    """What the field for a file hands over."""

    def __init__(self, text: str) -> None:
        self.getvalue = text.encode


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    state: dict[str, Any] = {}
    monkeypatch.setattr(uploaded_series.st, "session_state", state)
    return state


def take(session, text):
    session[uploaded_series.FILE] = File(text) if text else None
    uploaded_series._take()


def test_a_file_is_read_and_can_be_forgotten(session):
    take(session, TEMPLATE)
    assert list(session[uploaded_series.UPLOADED]["value"]) == [1234.5, 1300]
    uploaded_series._forget()
    assert uploaded_series.UPLOADED not in session


def test_a_refused_file_leaves_what_was_there_and_says_what_is_wrong(session):
    take(session, TEMPLATE)
    take(session, TEMPLATE.replace("1300", "=1300"))
    (fault,) = session[uploaded_series.FAULTS]
    assert fault.startswith("Line 3, column value: “=1300” is not a number")
    assert len(session[uploaded_series.UPLOADED]) == 2
    take(session, TEMPLATE)
    assert session[uploaded_series.FAULTS] == []


def test_a_file_taken_out_of_the_field_leaves_what_was_read(session):
    take(session, TEMPLATE)
    take(session, "")
    assert len(session[uploaded_series.UPLOADED]) == 2


def test_the_renderer_finds_the_part_by_its_name(monkeypatch):
    drawn = []
    monkeypatch.setattr(uploaded_series, "draw", lambda view, data: drawn.append((view, data)))
    LIVE["uploaded-series"]("view", {"title": "Yours"})
    assert drawn == [("view", {"title": "Yours"})]
