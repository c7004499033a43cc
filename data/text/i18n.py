"""The language spoken: messages, their plurals, and the texts of the tables in it.

English is the language of the code and of the tables. What another language says is in two
gettext catalogues a language, data/locale/LANGUAGE/LC_MESSAGES/: `dashboard` for the messages of
the code, `tables` for the texts that cells hold. `make words` extracts and compiles them.

Each run of a page, each request and each file that is written says first in which language it
speaks; what runs in another thread has to say it anew.
"""

import functools
import gettext as catalogues
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TypeVar

import pandas as pd

T = TypeVar("T")

LANGUAGES = {"en": "English", "fr": "Français"}
ENGLISH = "en"
LOCALE = Path(__file__).with_name("locale")

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


def speak(language: str) -> None:
    """Speak a language of LANGUAGES from now on, in this thread or task."""
    _language.set(language if language in LANGUAGES else ENGLISH)


def spoken() -> str:
    """Return the code of the language that is spoken."""
    return _language.get()


@contextmanager
def speaking(language: str) -> Generator[None]:
    """Speak a language within a block, and after it the one before."""
    before = _language.set(language if language in LANGUAGES else ENGLISH)
    try:
        yield
    finally:
        _language.reset(before)


def carried(build: Callable[[], T]) -> Callable[[], T]:
    """Return `build` so that it speaks the language spoken now, whichever thread it runs in."""
    language = spoken()

    def in_language() -> T:
        with speaking(language):
            return build()

    return in_language


@functools.cache
def catalogue(domain: str, language: str) -> catalogues.NullTranslations:
    """Return a catalogue; English has none, its messages are the code's own."""
    if language == ENGLISH:
        return catalogues.NullTranslations()
    return catalogues.translation(domain, LOCALE, [language])


def _(message: str) -> str:
    """Say a message of the code in the language spoken.

    The extractor takes the first literal between the brackets for the message: one that is looked up
    by a literal key stands within str().
    """
    return catalogue("dashboard", spoken()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Say a message of the code in the form that fits a count."""
    return catalogue("dashboard", spoken()).ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """Say a message whose word means two things; `context` tells which one."""
    return catalogue("dashboard", spoken()).pgettext(context, message)


def N_(message: str) -> str:
    """Mark a message that is written in one place and said, with _(), in another."""
    return message


def counted_noun(one: str, many: str) -> tuple[str, str]:
    """Mark both numbers of a noun that is written in one place and counted in another."""
    return one, many


def cell(text: str) -> str:
    """Say the text of a table's cell in the language spoken."""
    return catalogue("tables", spoken()).gettext(text) if text else text


def in_language(table: pd.DataFrame, texts: Sequence[str]) -> pd.DataFrame:
    """Return a table with the columns `texts` in the language spoken, index and columns the same."""
    if spoken() == ENGLISH:
        return table
    translated = {}
    for column in texts:
        twin = f"{column}_{spoken()}"
        translated[column] = table[column].map(cell, na_action="ignore")
        if twin in table:
            translated[column] = table[twin].fillna(translated[column])
    return table.assign(**translated)


def one_name(column: str) -> str:
    """Return the name that the twins of a column share: office for office_en and office_fr."""
    name, _mark, language = column.rpartition("_")
    return name if language in LANGUAGES and name else column


def own(column: str) -> str:
    """Return the name of a column that a table has in each language: name_en, name_fr."""
    return f"{column}_{spoken()}"
