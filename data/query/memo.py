"""Memo: the last answers of a function, once per server and language."""

import functools
import weakref
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar

from data.text.i18n import LANGUAGES, spoken

P = ParamSpec("P")
T = TypeVar("T")
Keywords = tuple[tuple[str, object], ...]
Reference = Callable[[], object]

_answers: dict[int, Reference] = {}  # those of memos, by id


class _IdentityKey:
    """A table in the key of a memo: since none is ever changed, which one it is counts."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _IdentityKey) and other.value is self.value


def memo(entries: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember what a function answers, once per server and language; at most `entries` of each.

    A table or a figure among its arguments is known by which object it is, so it has to be the
    answer of a memo, or a value of it; a dictionary of one without a bound. Of any other, such as
    a reader's own figures, nothing is remembered. Nobody may change an answer.
    """

    def decorate(compute: Callable[P, T]) -> Callable[P, T]:
        work: Any = compute

        def in_language(_language: str, args: tuple[object, ...], kwargs: Keywords) -> T:
            answer = work(
                *map(_unwrapped, args), **{name: _unwrapped(value) for name, value in kwargs}
            )
            for part in [answer, *_parts(answer)]:
                _intern(part, for_ever=entries is None)
            return answer

        bound = entries and entries * len(LANGUAGES)
        cached: Any = functools.lru_cache(bound)(in_language)

        @functools.wraps(compute)
        def answer(*args: P.args, **kwargs: P.kwargs) -> T:
            if not all(map(_is_interned, [*args, *kwargs.values()])):
                return compute(*args, **kwargs)
            named = tuple((name, _key(value)) for name, value in kwargs.items())
            return cached(spoken(), tuple(map(_key, args)), named)

        return answer

    return decorate


def _is_keyed_by_identity(value: object) -> bool:
    """Say whether a value, as a table or a figure, has no key of its own."""
    return type(value).__hash__ is None


def _parts(answer: object) -> Iterable[object]:
    if isinstance(answer, dict):
        return answer.values()
    return answer if isinstance(answer, tuple) else ()


def _intern(answer: object, *, for_ever: bool) -> None:
    place = id(answer)
    if _is_keyed_by_identity(answer) and not isinstance(answer, dict | list):
        _answers[place] = weakref.ref(answer, lambda _gone: _answers.pop(place, None))
    elif for_ever and isinstance(answer, dict):
        _answers[place] = lambda: answer


def _is_interned(value: object) -> bool:
    if not _is_keyed_by_identity(value):
        return True
    known = _answers.get(id(value))
    return known is not None and known() is value


def _key(value: object) -> object:
    return _IdentityKey(value) if _is_keyed_by_identity(value) else value


def _unwrapped(value: object) -> object:
    return value.value if isinstance(value, _IdentityKey) else value
