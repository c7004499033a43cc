"""The marks of the map: each on its place at every zoom, in pixels around it.

From afar a city has one dot with the number of its sites, a capital a star, and Detair a mark of its own
at Dushanbe airport, larger, in a ring. Closer up each site has its letter. Sites on one spot open as a
fan, each with a line to it.
"""

import math
from collections.abc import Iterable, Sequence
from operator import itemgetter

from components.map.places import LETTERS, SEAT, SITE, TOWN, Mark, Places
from components.map.projection import span

OPEN = 7.75  # level from which on each site has a mark
CITY, STAR = 8.5, 10.0  # pixels, radius of the mark of several sites and of a capital
SMALL_STARS = {2.1: 5.5, 2.5: 6.5}  # on a phone, which has no room for towns without a site
RING = 3.5  # pixels by which the mark of Detair reaches beyond the star of Dushanbe
LEAST = 2.5  # to which a mark shrinks where it would lie on another
READABLE = 6.0  # radius that leaves room for what is written in it
FANS = [(24, 45, 0), (44, 45, 22.5), (64, 30, 0)]  # radius, steps and first step in degrees


def marks_at(places: Places, level: float) -> list[Mark]:
    """Return the marks at a level of projection.LEVELS, those that keep their size first."""
    detair = [_detair_at(mark, level) for mark in places.detair]
    if level >= OPEN:
        alone = [city for city in places.cities if city.kind == "city" and len(city.sites) == 1]
        crowded = [city for city in places.cities if city not in alone]
        fixed = [*detair, *map(_emptied, crowded), *alone, *places.towns]
        return _opened(fixed, crowded, level)
    towns = [town for town in places.towns if town.kind == "capital" or level not in SMALL_STARS]
    ranked = sorted(
        [*places.cities, *towns], key=lambda mark: (mark.kind != "capital", -len(mark.sites))
    )
    return _shrunk([*detair, *(_sized(mark, level) for mark in ranked)], level)


def _detair_at(mark: Mark, level: float) -> Mark:
    """Give Detair its size at a level; on a phone its years have no room."""
    name = mark.name.split()[0] if level in SMALL_STARS else mark.name
    return mark._replace(radius=_star(level) + RING, name=name)


def _star(level: float) -> float:
    """Return the radius of a star."""
    return SMALL_STARS.get(level, STAR)


def _sized(mark: Mark, level: float) -> Mark:
    """Give a mark the size that it has where there is room."""
    if not mark.sites:
        return mark
    if mark.kind == "capital":
        return mark._replace(radius=_star(level))
    return mark._replace(radius=CITY if len(mark.sites) > 1 else SITE)


def _shrunk(marks: Iterable[Mark], level: float) -> list[Mark]:
    """Make marks smaller where they would lie on one before; one too small for its text has none.

    The star of Dushanbe lies on the mark of Detair, which reaches beyond it.
    """
    standing: list[Mark] = []
    for mark in marks:
        x, y, radius = mark.disc(level)
        for other in standing:
            if other.kind == "detair" and mark.kind == "capital":
                continue
            apart = math.dist((x, y), other.disc(level)[:2]) - other.radius - 1
            radius = min(radius, max(apart, LEAST))
        text = mark.text if radius >= READABLE else ""
        standing.append(mark._replace(radius=radius, text=text))
    return standing


def _emptied(city: Mark) -> Mark:
    """Return the mark of a city whose sites stand around it."""
    return city._replace(radius=SEAT if city.kind == "capital" else TOWN, text="", sites=())


def _opened(fixed: Sequence[Mark], cities: Iterable[Mark], level: float) -> list[Mark]:
    """Add a mark for each site of cities, on its spot where that is free, else on a fan around it."""
    marks = list(fixed)
    zooms = span(level)
    taken = [[mark.disc(zoom) for mark in marks] for zoom in zooms]
    sites = [site for city in cities for site in city.sites]
    for site in sorted(sites, key=itemgetter("precision"), reverse=True):  # a site before a city
        letter = LETTERS[site["kind"]]
        mark = Mark("site", site["lon"], site["lat"], SITE, letter, sites=(site,))
        for x, y in _around():
            discs = [mark._replace(x=x, y=y).disc(zoom) for zoom in zooms]
            if not any(
                disc.meets(other)
                for disc, others in zip(discs, taken, strict=True)
                for other in others
            ):
                for disc, others in zip(discs, taken, strict=True):
                    others.append(disc)
                marks.append(mark._replace(x=x, y=y))
                break
    return marks


def _around() -> Iterable[tuple[float, float]]:
    """Yield a spot, and then the ends of the fans around it, in pixels."""
    yield 0, 0
    for radius, step, first in FANS:
        for turn in range(int(360 / step)):
            angle = math.radians(first + step * turn - 90)
            yield round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)
