"""The head of a country's profile: which country, and its figures."""

from dataclasses import replace

from components.model.blocks import Choice
from components.model.tiles import Tile, Tiles
from components.statements.country_measures import MEASURES, short
from data.query import frames
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import _

LEAST = 200  # pixels that a figure in words takes


def one_country(selection: Selection) -> Selection:
    """Return the selection of a profile: of the countries chosen the first, of none too."""
    return replace(selection, countries=(selection.codes[0],))


def country(selection: Selection) -> Choice:
    """Return the choice of the country of a profile: the filter itself, so it is always written."""
    names = frames.names()
    options = tuple((code, names[code]) for code in FIVE)
    return Choice("country", _("Country"), options, (selection.codes[0],))


def figures(selection: Selection) -> Tiles:
    """Return turnover, visits, firms and posts of a country, gaps in words."""
    tiles = [
        Tile(str(finding), _(MEASURES[measure]), statement=finding)
        for measure in MEASURES
        if (finding := short(measure, selection, selection.codes[0]))
    ]
    return Tiles(tuple(tiles), LEAST)
