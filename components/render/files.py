"""The files of a card: what it shows, with its sources, each at an address of its own."""

from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from components.model.card import Card
from components.render.exports import Package, as_spreadsheet_csv, files
from components.render.layout import figures_of
from components.render.sources import cited
from components.render.tables import rows_found

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
NOTHING = pd.DataFrame()  # in place of references that nobody has asked for


class File(NamedTuple):
    """A file to take home. `suffix` ends its address after the name of the card: .csv, -sources.csv."""

    label: str
    suffix: str
    name: str
    media: str


def files_of(card: Card) -> list[File]:
    """Return the files that a card offers, its slide after its workbook; nothing is written yet."""
    rows = [
        File(label, _suffix(name), name, media)
        for label, name, media, _write in files(_named(card), as_spreadsheet_csv)
    ]
    return [*rows[:2], *_slide(card), *rows[2:]]


def written(
    card: Card, suffix: str, address: str = "", *, words: str = ""
) -> tuple[File, bytes] | None:
    """Return a file of a card with its bytes, in the language spoken; None where it offers no such file.

    `words` leave the rows of its table that hold each of them; facts behind counts stay as they are.
    `address` is that of the view, for the files that say it.
    """
    shown = _found(card, words) if words.strip() else card
    for file in _slide(card):
        if file.suffix == suffix:
            from components.render.slides.document import as_slide  # slow, and seldom needed

            return file, as_slide(card, table_of(shown), address)
    package = _package(shown, address)
    package = replace(package, found=words.strip())
    for label, name, media, write in files(package, as_spreadsheet_csv):
        if _suffix(name) == suffix:
            return File(label, suffix, name, media), write()
    return None


def _found(card: Card, words: str) -> Card:
    """Return a card with those rows alone whose cells hold every one of some words."""
    return replace(card, frame=card.frame[rows_found(table_of(card), words).to_numpy()])


def table_of(card: Card) -> pd.DataFrame:
    """Return the rows of a card as its table and its files have them."""
    return _package(card).table


def file_stem(card: Card) -> str:
    """Return the name of a card's files without its ending: what the card is, of where and when."""
    return _named(card).file_name("").removesuffix(".")


def _slide(card: Card) -> list[File]:
    """Return the slide of a card, where it has a chart."""
    if not any(figures_of([card])):
        return []
    return [File("PowerPoint", ".pptx", _named(card).file_name("pptx"), PRESENTATION)]


def _package(card: Card, address: str = "") -> Package:
    """Return what the files of a card hold, with the references behind its facts."""
    return replace(_with(card, cited(card.grounds)), address=address)


def _named(card: Card) -> Package:
    """Return what names the files of a card: looking up its references would cost more than naming."""
    return _with(card, NOTHING)


def _with(card: Card, references: pd.DataFrame) -> Package:
    return Package(
        card.name,
        card.frame,
        card.grounds,
        references,
        card.selection,
        card.column_filters,
        card.unit,
        card.title.text,
        card.subtitle,
    )


def _suffix(name: str) -> str:
    stem, ending = name.rsplit(".", 1)
    part = next((part for part in ("-sources", "-facts") if part in stem), "")
    return f"{part}.{ending}"
