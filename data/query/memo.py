"""What is worked out once per server and language, and kept."""

import functools
import weakref
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar

from data.text.i18n import LANGUAGES, spoken

P = ParamSpec("P")
T = TypeVar("T")
Named = tuple[tuple[str, object], ...]
Found = Callable[[], object]

_answers: dict[int, Found] = {}  # those of such that are kept, by id


class _Same:
    """A table in the key of what is kept: since none is ever changed, which one it is counts."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


def kept(entries: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function answers, once per server and language; at most `entries` of each.

    A table or a figure among its arguments is told by which object it is, so it has to be the
    answer of a kept function, or a value of it; a dictionary of one that keeps all. Of any other,
    such as a reader's own figures, nothing is kept. Nobody may change an answer.
    """

    def keep(compute: Callable[P, T]) -> Callable[P, T]:
        work: Any = compute

        def in_language(_language: str, args: tuple[object, ...], kwargs: Named) -> T:
            answer = work(*map(_bare, args), **{name: _bare(value) for name, value in kwargs})
            for part in [answer, *_parts(answer)]:
                _note(part, for_ever=entries is None)
            return answer

        bound = entries and entries * len(LANGUAGES)
        cached: Any = functools.lru_cache(bound)(in_language)

        @functools.wraps(compute)
        def answer(*args: P.args, **kwargs: P.kwargs) -> T:
            if not all(map(_can_be_met_again, [*args, *kwargs.values()])):
                return compute(*args, **kwargs)
            named = tuple((name, _key(value)) for name, value in kwargs.items())
            return cached(spoken(), tuple(map(_key, args)), named)

        return answer

    return keep


def _told_by_place(value: object) -> bool:
    """Say whether a value, as a table or a figure, has no key of its own."""
    return type(value).__hash__ is None


def _parts(answer: object) -> Iterable[object]:
    if isinstance(answer, dict):
        return answer.values()
    return answer if isinstance(answer, tuple) else ()


def _note(answer: object, *, for_ever: bool) -> None:
    place = id(answer)
    if _told_by_place(answer) and not isinstance(answer, dict | list):
        _answers[place] = weakref.ref(answer, lambda _gone: _answers.pop(place, None))
    elif for_ever and isinstance(answer, dict):
        _answers[place] = lambda: answer


def _can_be_met_again(value: object) -> bool:
    if not _told_by_place(value):
        return True
    known = _answers.get(id(value))
    return known is not None and known() is value


def _key(value: object) -> object:
    return _Same(value) if _told_by_place(value) else value


def _bare(value: object) -> object:
    return value.value if isinstance(value, _Same) else value
