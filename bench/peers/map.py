"""The map as one static page: the same land, marks and words, drawn by the deck.gl that pydeck ships."""

import re

from components.map.deck import deck
from components.map.scene import Shown
from components.statements.country_measures import values
from components.words.theme import INKS, rgb
from data.countries import load_countries
from data.geo import load_lakes
from data.query import frames
from data.query.selection import Selection
from data.sites import distinct, load_sites, placed, towns

ZOOM = 3.5
INK, WHITE = rgb(INKS["light"]), [255, 255, 255, 255]
# Base maps and fonts that pydeck asks for from elsewhere and this map does not use; a network that
# lets them hang would make the floor slow.
ELSEWHERE = re.compile(r"<(?:script src|link [^>]*href)=[\"']?https://[^>]*>(?:</script>)?")


def page() -> str:
    """Return the map of every source as HTML that asks for nothing else."""
    made = deck(_shown(), pitch=0)
    html = made.to_html(as_string=True, offline=True, css_background_color="#ffffff")
    return ELSEWHERE.sub("", html)


def _shown() -> Shown:
    selection = Selection()
    return Shown(
        placed(distinct(selection.of(load_sites()))),
        values("turnover", selection),
        frames.names(),
        load_lakes()["features"],
        towns(load_sites(), load_countries()),
        log=True,
    )
