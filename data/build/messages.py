"""The catalogues of what the dashboard says: extracted, brought up to date and compiled.

`python -m data.build.messages` reads the messages of the code and the texts of the tables, keeps
what the catalogue already says of each, drops what nothing asks for, writes .po and .mo, and lists
how many wait for words. A message new in the code stands in the .po with an empty translation.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from data.catalogue import TABLES
from data.text.column_labels import column_labels
from data.text.i18n import ENGLISH, LANGUAGES, LOCALE

ROOT = LOCALE.parents[2]
FOLDERS = ("components", "data", "pages")
METHODS = [("**.py", "python"), ("**.j2", "jinja2")]
KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "counted": (2, 3),
    "counted_noun": (1, 2),
}
MADE = datetime(2012, 11, 1, tzinfo=UTC)  # the month of the brief, in place of the time of writing

Message = tuple[Any, str | None, str]  # what is said, its context, where


def messages() -> Iterator[Message]:
    """Yield what the code says and the names of columns: text or both numbers, context, file."""
    for folder in FOLDERS:
        for file, _line, text, _comments, context in extract_from_dir(
            ROOT / folder, METHODS, keywords=KEYWORDS, strip_comment_tags=True
        ):
            yield text, context, f"{folder}/{file}"
    for label in column_labels().values():
        yield label, None, "data/catalogue.py"


def texts() -> Iterator[Message]:
    """Yield the texts of the tables that have no column of their own in each language."""
    for name, entry in TABLES.items():
        table = entry.load()
        for column in entry.texts:
            if f"{column}_fr" in table:
                continue
            for text in table[column].dropna().unique():
                yield text, None, f"data/{name}.csv"


SPOKEN = {"dashboard": messages, "tables": texts}


def file_of(domain: str, language: str) -> Path:
    """Return the .po of a catalogue."""
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def read(domain: str, language: str) -> Catalog:
    """Read a catalogue as it is written; an empty one where there is no file."""
    path = file_of(domain, language)
    if not path.exists():
        return Catalog(locale=language, domain=domain)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=domain)


def brought_up_to_date(messages: Iterable[Message], known: Catalog, language: str) -> Catalog:
    """Return a catalogue of just these messages, with the translations that `known` has."""
    catalogue = Catalog(
        locale=language,
        domain=known.domain,
        project="France in Central Asia",
        version="0",
        copyright_holder="France in Central Asia",
        creation_date=MADE,
        revision_date=MADE,
        fuzzy=False,
    )
    text: Any
    for text, context, file in sorted(messages, key=lambda message: (message[2], str(message[0]))):
        one = text[0] if isinstance(text, tuple) else text
        found = known.get(one, context)
        plural = isinstance(text, tuple)
        string: Any
        fits = found is not None and isinstance(found.string, tuple | list) == plural
        string = found.string if found is not None and fits else ("", "") if plural else ""
        catalogue.add(text, string, locations=[(file, 1)], context=context)
    return catalogue


def untranslated(catalogue: Catalog) -> list[str]:
    """List the messages without words in the language of a catalogue."""
    missing = []
    for message in catalogue:
        translation: Any = message.string
        if message.id and not (all(translation) if message.pluralizable else translation):
            missing.append(str(message.id))
    return missing


def main() -> None:
    """Write every catalogue and say what is missing in it."""
    for language in LANGUAGES.keys() - {ENGLISH}:
        for domain, messages in SPOKEN.items():
            catalogue = brought_up_to_date(messages(), read(domain, language), language)
            path = file_of(domain, language)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(file, catalogue, width=100, include_lineno=False)
            with path.with_suffix(".mo").open("wb") as file:
                write_mo(file, catalogue)
            missing = len(untranslated(catalogue))
            print(f"{path.relative_to(ROOT)}: {len(catalogue)} messages, {missing} without words")


if __name__ == "__main__":
    main()
