"""What a run of the script asks of its session, remembered so that another session can be asked."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from streamlit.runtime.state import SafeSessionState
from streamlit.runtime.state.common import RegisterWidgetResult, WidgetMetadata

T = TypeVar("T")

SETTING = ("__setitem__", "__delitem__")  # what leaves its arguments with the session


class Asked(NamedTuple):
    """What a run has asked of its session, and the answer; KeyError where it has no such key."""

    method: str
    arguments: tuple[Any, ...]
    answer: object


def would_answer(state: SafeSessionState, asked: list[Asked]) -> bool:
    """Ask a session the same in the same order, as long as it gives the same answers; say if it did.

    One that gave another is left as it was.
    """
    with _untouched(state) as keep:
        for method, arguments, answer in asked:
            given = deepcopy(arguments) if method in SETTING else arguments
            try:
                if _telling(getattr(state, method)(*given)) != _telling(answer):
                    return False
            except KeyError:
                if answer is not KeyError:
                    return False
        keep()
        return True


def _telling(answer: object) -> object:
    """Return what of an answer a run depends on.

    Of a control whose value it has set, it tells the client that value, whatever labels came from there.
    """
    if isinstance(answer, RegisterWidgetResult) and answer.value_changed:
        return replace(answer, incoming_serialized_values=None)
    return answer


@contextmanager
def _untouched(state: SafeSessionState) -> Generator[Callable[[], None]]:
    """Put the values of a session back, unless what is given is called meanwhile."""
    session = state._state
    widgets = session._new_widget_state
    values = [session._old_state, session._new_session_state, widgets.states]
    stood = [dict(each) for each in values]
    kept: list[bool] = []
    yield lambda: kept.append(True)
    if not kept:
        for each, before in zip(values, stood, strict=True):
            each.clear()
            each.update(before)


class Session:
    """The state of a session as Streamlit knows it, which puts what it is asked into `asked`.

    `forbid` is called when it is asked what another session cannot be asked again.
    """

    def __init__(
        self, state: SafeSessionState, asked: list[Asked], forbid: Callable[[], None]
    ) -> None:
        self._state = state
        self._asked = asked
        self.forbid = forbid

    def _ask(self, method: str, *arguments: object) -> object:
        try:
            answer = getattr(self._state, method)(*arguments)
        except KeyError:
            self._asked.append(Asked(method, arguments, KeyError))
            raise
        kept = deepcopy(arguments) if method in SETTING else arguments
        self._asked.append(Asked(method, kept, deepcopy(answer)))
        return answer

    def __getitem__(self, key: str) -> object:
        return self._ask("__getitem__", key)

    def __setitem__(self, key: str, value: object) -> None:
        self._ask("__setitem__", key, value)

    def __delitem__(self, key: str) -> None:
        self._ask("__delitem__", key)

    def __contains__(self, key: str) -> bool:
        return bool(self._ask("__contains__", key))

    def register_widget(self, metadata: WidgetMetadata[T], user_key: str | None) -> object:
        """Take in a control; the answer is its value. A file that a reader has chosen is not kept."""
        answer = self._state.register_widget(metadata, user_key)
        if metadata.value_type == "file_uploader_state_value" and answer.value:
            self.forbid()
        else:
            self._asked.append(Asked("register_widget", (metadata, user_key), deepcopy(answer)))
        return answer

    def is_new_state_value(self, user_key: str) -> bool:
        """Say whether the script has set a value in this run."""
        return bool(self._ask("is_new_state_value", user_key))

    @property
    def filtered_state(self) -> "ByKey":
        """What a script can see of it."""
        return ByKey(self, self._state)

    def __getattr__(self, name: str) -> object:
        if name != "query_params":  # which are in the address
            self.forbid()
        return getattr(self._state, name)


class ByKey(Mapping[str, object]):
    """What a script can see of a session; asked for key by key, it can be asked for again."""

    def __init__(self, session: Session, state: SafeSessionState) -> None:
        self._session = session
        self._state = state

    def __getitem__(self, key: str) -> object:
        return self._session[key]

    def __iter__(self) -> Iterator[str]:
        self._session.forbid()
        return iter(self._state.filtered_state)

    def __len__(self) -> int:
        self._session.forbid()
        return len(self._state.filtered_state)
