"""The catalogues in data/locale: complete, compiled, and written as French is."""

import io
import re
from typing import Any

import pytest
from babel.messages import Message
from babel.messages.mofile import write_mo

from data.build.messages import SPOKEN, brought_up_to_date, file_of, read, untranslated
from data.text.i18n import ENGLISH, LANGUAGES

CATALOGUES = [(domain, code) for code in LANGUAGES if code != ENGLISH for domain in SPOKEN]
each_catalogue = pytest.mark.parametrize(("domain", "language"), CATALOGUES)

PLACEHOLDER = re.compile(r"\{(\w+)(?::[^{}]*)?\}")
NOT_PROSE = re.compile(
    r"`[^`]*`"  # code
    r"|https?://[^\s)]+"  # addresses
    r"|</?[a-zA-Z][^<>]*>|&#?\w+;"  # marks of HTML
    r"|:material/\w+:"  # icons
    r"|\b\d{1,2}:\d{2}\b"  # times
    r"|\{\w+(?::[^{}]*)?\}"  # placeholders, of which some have a form
)
COUNTS = {"count", "number"}  # what one form of a plural may leave out: a visit, 3 visits
STRAIGHT = re.compile(r"[\"']")
UNBOUND = re.compile(r"(?<![\u00a0\u202f])[:;!?]|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»")


def forms(said: Any) -> list[str]:
    """Return the text of a message, or both numbers of it."""
    return [said] if isinstance(said, str) else list(said)


def translated(domain: str, language: str) -> list[Message]:
    messages = [message for message in read(domain, language) if message.id]
    return [message for message in messages if any(forms(message.string))]


def placeholders(texts: list[str]) -> set[str]:
    return {name for text in texts for name in PLACEHOLDER.findall(text)}


def keeps_its_placeholders(message: Message) -> bool:
    asked = placeholders(forms(message.id))
    said = [placeholders([text]) for text in forms(message.string)]
    if not message.pluralizable:
        return said == [asked]
    return all(each <= asked and asked - each <= COUNTS for each in said)


def prose(message: Message) -> list[str]:
    """Return what is read of a translation; a single word of code, like id="a", is not."""
    texts = [text for text in forms(message.string) if text not in forms(message.id) or " " in text]
    return [NOT_PROSE.sub("x", text) for text in texts]


@each_catalogue
def test_a_compiled_catalogue_is_that_of_its_text(domain, language):
    compiled = io.BytesIO()
    write_mo(compiled, read(domain, language))
    assert file_of(domain, language).with_suffix(".mo").read_bytes() == compiled.getvalue(), (
        "run `make words`"
    )


@each_catalogue
def test_a_catalogue_has_just_the_messages_that_are_said(domain, language):
    written = read(domain, language)
    said = brought_up_to_date(SPOKEN[domain](), written, language)
    has = {(message.id, message.context) for message in written}
    asked = {(message.id, message.context) for message in said}
    assert not asked - has, "run `make words`: messages are missing"
    assert not has - asked, "run `make words`: messages are said no more"


@each_catalogue
def test_every_message_has_words(domain, language):
    waiting = untranslated(read(domain, language))
    assert not waiting[:10], f"{len(waiting)} messages wait for words"


@each_catalogue
def test_a_translation_has_the_placeholders_of_its_message(domain, language):
    wrong = [m.id for m in translated(domain, language) if not keeps_its_placeholders(m)]
    assert not wrong


@pytest.mark.parametrize("domain", SPOKEN)
def test_french_has_curly_apostrophes_and_no_straight_quotes(domain):
    messages = translated(domain, "fr")
    assert not [text for m in messages for text in prose(m) if STRAIGHT.search(text)]


@pytest.mark.parametrize("domain", SPOKEN)
def test_french_binds_its_high_signs_and_quotes_with_no_break_spaces(domain):
    messages = translated(domain, "fr")
    assert not [text for m in messages for text in prose(m) if UNBOUND.search(text)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("deux : trois", False),
        ("deux\u00a0: trois", True),
        ("« deux »", False),
        ("«\u00a0deux\u00a0»", True),
        ("Vraiment?", False),
        ("Vraiment\u202f?", True),
        ("à 12:30, voir https://example.org/?a=b et `x: y`", True),
        ("les échanges {country:of}", True),
        (":material/download: <b>Télécharger</b>", True),
    ],
)
def test_what_counts_as_bound(text, bound):
    (read_of_it,) = prose(Message("deux", string=text))
    assert (UNBOUND.search(read_of_it) is None) == bound


@each_catalogue
def test_no_translation_is_a_letter_where_its_message_is_a_word(domain, language):
    short = [
        message.id
        for message in translated(domain, language)
        for text in forms(message.string)
        if len(text.strip()) < 2 < len(forms(message.id)[0])
    ]
    assert short == []
