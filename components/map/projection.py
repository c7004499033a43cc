"""Where degrees are on the map: web Mercator, zooms, the window that shows the whole region.

The browser draws in units, a thousandth of a pixel at zoom 0, from CENTRE to the east and to the south;
at a zoom a unit is 2 ** zoom / UNIT pixels wide.
"""

import functools
import math

CENTRE = (67.9, 45.9)  # degrees east, north: the origin of units
UNIT = 1000  # units in a pixel at zoom 0: less than a thousandth of a degree each
FRAME = (46.2, 34.0, 87.6, 55.6)  # degrees west, south, east, north: what a map shows at first
MARGIN = 8  # pixels that stay free around it
# Zooms from which on things stand otherwise.
LEVELS = (2.1, 2.5, 3, 3.3, 4, 4.75, 5.5, 6.5, 7.75, 9)
CLOSEST = 11
SITE_ZOOM = 9  # to which the map flies for a site
EQUATOR = 40075.0  # km round the Earth
WORLD = 512  # pixels round the Earth at zoom 0
BAR = (79.9, 34.9)  # degrees, where the scale bar begins
BAR_KM = 500


@functools.lru_cache(4096)  # the same places are looked at for every word that may stand there
def on_screen(lon: float, lat: float, zoom: float) -> tuple[float, float]:
    """Project degrees to pixels from the north-west of the world at a zoom."""
    world = WORLD * 2**zoom
    rise = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
    return (lon + 180) / 360 * world, (math.pi - rise) / (2 * math.pi) * world


def units(lon: float, lat: float) -> tuple[int, int]:
    """Project degrees to units."""
    (x, y), (left, top) = on_screen(lon, lat, 0), on_screen(*CENTRE, 0)
    return round((x - left) * UNIT), round((y - top) * UNIT)


def degrees(x: float, y: float, zoom: float) -> tuple[float, float]:
    """Return the degrees east and north of pixels that on_screen returns."""
    world = WORLD * 2**zoom
    rise = math.pi - y / world * 2 * math.pi
    return x / world * 360 - 180, math.degrees(2 * math.atan(math.exp(rise)) - math.pi / 2)


def frame(zoom: float) -> tuple[float, float, float, float]:
    """Return the left, upper, right and lower edge of FRAME in pixels at a zoom."""
    west, south, east, north = FRAME
    return *on_screen(west, north, zoom), *on_screen(east, south, zoom)


def fit(width: float, height: float) -> float:
    """Return the zoom at which FRAME just fits a window of so many pixels."""
    left, top, right, bottom = frame(0)
    free = (width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top)
    return math.log2(min(free))


def shape() -> float:
    """Return how many times as wide as high FRAME is."""
    left, top, right, bottom = frame(0)
    return (right - left) / (bottom - top)


def level_of(zoom: float) -> float:
    """Return the level that counts at a zoom: things stand as at the last one passed."""
    return max((level for level in LEVELS if level <= zoom + 1e-9), default=LEVELS[0])


def span(level: float) -> tuple[float, float, float]:
    """Return the first, the middle and the last zoom at which things stand as at a level.

    Places move apart as one comes closer, what stands off does not: both ends have to be looked at.
    """
    last = next((other for other in LEVELS if other > level), CLOSEST)
    return level, (level + last) / 2, last


def kilometres(pixels: float, lat: float, zoom: float) -> float:
    """Return how far so many pixels are at a latitude and a zoom."""
    return pixels * EQUATOR * math.cos(math.radians(lat)) / (WORLD * 2**zoom)


def bar_end() -> tuple[float, float]:
    """Return where the scale bar ends: BAR_KM along the parallel through the middle of the view."""
    lon, lat = BAR
    return lon + BAR_KM * 360 / (EQUATOR * math.cos(math.radians(CENTRE[1]))), lat
