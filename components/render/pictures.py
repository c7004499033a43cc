"""What a picture of a chart says around it: title, subtitle, source, and of when it is.

A slide says the same. The chart itself and the address are added where the picture is made, in the
browser (card/picture.mjs).
"""

import re
from typing import NamedTuple

from components.controls.navigation import as_of
from components.model.blocks import Box, Card, Figure
from components.render.charts import source_below
from components.render.export_rows import held
from components.words.wording import listed, span
from data.query import frames

DOT = re.compile(r"\[[^]]*\]\(country:\w+\)\s*")  # in the colour of a country
MARKUP = re.compile(r"\*\*|\[([^]]*)\]\([^)]*\)")
PARTS = " · "


class Caption(NamedTuple):
    """The words of a picture; `heading` is that of one chart among several of a card."""

    title: str
    subtitle: str
    heading: str
    source: str


def caption_of(holder: Card | Box | None, figure: Figure) -> Caption:
    """Return the words around a figure of a card, of a box, or of neither."""
    source, heading = source_below(figure), plain(figure.heading)
    match holder:
        case Card():
            subtitle = subtitle_of(holder, countries=not heading)
            return Caption(holder.title.text, subtitle, heading, source)
        case Box(title=title, subtitle=subtitle) if title:
            return Caption(plain(title), plain(subtitle), heading, source)
    return Caption(heading or figure.alt, "", "", source)


def subtitle_of(card: Card, *, countries: bool = True) -> str:
    """Return the subtitle of a card with the countries and years of its rows, and of when the brief is.

    Without `countries` where one chart of several shows but one of them.
    """
    names, years = _countries_and_years(card)
    stated = f"{card.title.text} {card.subtitle}"
    added = [part for part in (names if countries else "", years) if part not in stated]
    return PARTS.join(part for part in (card.subtitle, *added, as_of(card.selection)) if part)


def plain(text: str) -> str:
    """Return a text in markdown without its marks."""
    return MARKUP.sub(r"\1", DOT.sub("", text))


def _countries_and_years(card: Card) -> tuple[str, str]:
    """Return in words the countries and the years that the rows of a card hold, as its files are named."""
    grounds = card.grounds
    if grounds.empty or not {"country", "first_year"} <= set(grounds.columns):
        return "", ""
    codes, years = held(grounds)
    first, last = years.split("-")
    names = frames.names()
    countries = listed([names[code] for code in card.selection.codes if code in codes])
    return str(countries), span(int(first), int(last))
