"""Parts of sentences on people and votes: whose, of when, and how old."""

from collections.abc import Sequence

from components.model.statement import Part
from components.words.wording import listed
from data.measures.measure import Measure
from data.query import frames
from data.schema import FIVE
from data.text.country_names import Listed
from data.text.formatting import per_cent
from data.text.i18n import _, ngettext


def countries(codes: Sequence[str]) -> Listed:
    """Name countries, not all five of them."""
    names = frames.names()
    return listed([names[code] for code in codes])


def origin(codes: Sequence[str]) -> str:
    """Say from which countries people are."""
    if len(codes) == len(FIVE):
        return _("from the five countries")
    return _("from {countries}").format(countries=countries(codes))


def place(codes: Sequence[str]) -> str:
    """Say in which countries something is."""
    if len(codes) == len(FIVE):
        return _("in the five countries")
    return _("in {countries}").format(countries=countries(codes))


def subject(codes: Sequence[str]) -> str:
    """Name countries to begin a sentence."""
    if len(codes) == len(FIVE):
        return _("The five countries")
    return _("{countries:The}").format(countries=countries(codes))


def dated(year: int, end: int) -> str:
    """Write a year, with its age where it is old beside `end`, the last of the years chosen."""
    if not aged(year, end):
        return f"{year}"
    age = ngettext("{count} year before {end}", "{count} years before {end}", end - year)
    return _("{year} ({age})").format(year=year, age=age.format(count=end - year, end=end))


def aged(year: int, end: int) -> dict[str, Part]:
    """Return the age of an old figure as parts of a statement, nothing of one that is not old."""
    return {"age": end - year, "end": end} if end - year > Measure.old_after else {}


def between(shares: Sequence[float]) -> str:
    """Write shares in per cent from the least to the most: 40% to 51%, or 51%."""
    least, most = (per_cent(end(shares), 0) for end in (min, max))
    return least if least == most else _("{least} to {most}").format(least=least, most=most)
