"""The classes of a map: where one shade ends and the next begins.

breaks(values, log=True) -> class_of(value, breaks)
"""

import math
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

MOST = 4  # classes: more shades of one colour cannot be told apart


def breaks(values: pd.Series, *, log: bool) -> list[float]:
    """Return the edges of at most MOST classes of equal width, ascending; [] without values.

    With `log` each edge is the same multiple of the one before, and edges have two figures; else
    they are whole numbers. The first is not above the least of `values`, the last not below the
    greatest, so a legend may print them as they are.
    """
    known = values.dropna()
    if known.empty:
        return []
    low, high = float(known.min()), float(known.max())
    if log and low > 0:
        edges = [_figures(edge) for edge in np.geomspace(low, high, MOST + 1)[1:-1]]
        edges = [_figures(low, math.floor), *edges, _figures(high, math.ceil)]
    else:
        edges = list(np.round(np.linspace(math.floor(low), math.ceil(high), MOST + 1)))
    return sorted({float(edge) for edge in edges})


def class_of(value: float, edges: Sequence[float]) -> int:
    """Return the number of the class that a value falls in, from 0; an edge begins the upper one."""
    return int(np.searchsorted(edges[1:-1], value, side="right"))


def _figures(value: float, rounding: Callable[[float], int] = round) -> float:
    """Round to two figures."""
    unit = 10.0 ** (math.floor(math.log10(value)) - 1)
    return round(rounding(value / unit) * unit, 6)
