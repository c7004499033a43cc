"""The map as one static page: the same layers, drawn by the deck.gl that pydeck ships."""

import re

from components.map.deck import deck
from components.statements.country_measures import values
from data.countries import load_countries
from data.geo import load_boundaries, load_neighbours
from data.query import frames
from data.query.selection import Selection
from data.sites import distinct, load_sites, placed, towns

# Base maps and fonts that pydeck asks for from elsewhere and this map does not use; a network that
# lets them hang would make the floor slow.
ELSEWHERE = re.compile(r"<(?:script src|link [^>]*href)=[\"']?https://[^>]*>(?:</script>)?")


def page() -> str:
    """Return the map of the brief as HTML that asks for nothing else."""
    selection = Selection()
    shown = values("turnover", selection)
    made = deck(
        placed(distinct(selection.of(load_sites()))),
        shown,
        frames.names(),
        load_boundaries(),
        load_neighbours(),
        theme="light",
        places=towns(load_sites(), load_countries()),
        log=True,
    )
    html = made.to_html(as_string=True, offline=True, css_background_color="#ffffff")
    return ELSEWHERE.sub("", html)
