"""Messages and texts of the tables in the words of a news desk, and long enough to be read."""

import re

import pytest

from data.build.messages import SPOKEN, read
from tests.data.test_messages import PLACEHOLDER, forms

LETTERS = re.compile(r"[^\W\d_]")
ENGLISH = re.compile(
    r"\b(?:told(?! apart)|tells?|silences?|firmest|newest|deepest|as stated|put to every|known dates"
    r"|stands? by (?:it|them)sel\w+|by itself|at best|layers?|have it sell|as the brief has"
    r"|not (?:yet )?a census)\b"
    r"|(?<!there )\b(?:is|are) no\b"
    r"|^at most\b",
    re.IGNORECASE,
)
FRENCH = re.compile(
    r"\b(?:silences?|turnover|moyennée?s?|au mieux|le plus ferme|officiels français|carte vivante"
    r"|image à garder|non un recensement|non dite?s?|n’(?:est|était) pas dite?)\b"
    r"|^dite? (?:d[eu’]|un|l’)",
    re.IGNORECASE,
)
SHORT = {  # of fewer than two letters, and why
    ": ",  # between a name and its value
    "%",  # a unit of the tables
}


def in_dialect(text: str, words: re.Pattern[str]) -> list[str]:
    """Return the words of a text that no desk would set for what a source reports."""
    return words.findall(PLACEHOLDER.sub("x", text))


def said(domain: str, *, translated: bool) -> list[str]:
    """Return the texts of a catalogue, in English or as they are translated."""
    messages = [message for message in read(domain, "fr") if message.id]
    return [t for m in messages for t in forms(m.string if translated else m.id)]


@pytest.mark.parametrize("domain", SPOKEN)
def test_nothing_is_in_the_old_dialect_in_english(domain):
    assert [t for t in said(domain, translated=False) if in_dialect(t, ENGLISH)] == []


@pytest.mark.parametrize("domain", SPOKEN)
def test_nothing_is_in_the_old_dialect_in_french(domain):
    assert [t for t in said(domain, translated=True) if in_dialect(t, FRENCH)] == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Nothing is told of {country}.", ENGLISH, ["told"]),
        ("the source tells of it", ENGLISH, ["tells"]),
        ("{told}; other sources", ENGLISH, []),
        ("a retold tale", ENGLISH, []),
        ("a gap is no fact", ENGLISH, ["is no"]),
        ("There is no row.", ENGLISH, []),
        ("At best 5th", ENGLISH, ["At best"]),
        ("5th, at most 10 rows", ENGLISH, []),
        ("Dit de Total", FRENCH, ["Dit de"]),
        ("La note ne dit rien de Total", FRENCH, []),
    ],
)
def test_what_counts_as_the_old_dialect(text, words, found):
    assert in_dialect(text, words) == found


@pytest.mark.parametrize("translated", [False, True])
@pytest.mark.parametrize("domain", SPOKEN)
def test_a_text_has_two_letters_or_more(domain, translated):
    texts = [text for text in said(domain, translated=translated) if len(_letters(text)) < 2]
    assert {text.replace("\u00a0", "").strip() for text in texts} <= {s.strip() for s in SHORT}


def _letters(text: str) -> list[str]:
    return LETTERS.findall(PLACEHOLDER.sub("words", text))
