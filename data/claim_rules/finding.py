"""What a rule returns, and the scale on which figures are judged."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

Tables = Mapping[str, pd.DataFrame]

HOLDS_WITHIN, CLOSE_WITHIN = 0.05, 0.15


@dataclass(frozen=True)
class Finding:
    """What a rule found: the verdict, and the arithmetic behind it in one or two sentences."""

    verdict: str
    why: str


def by_ratio(ratio: float) -> str:
    """Return the verdict on a figure from the ratio of another figure to it."""
    off = abs(ratio - 1)
    return "holds" if off <= HOLDS_WITHIN else "close" if off <= CLOSE_WITHIN else "differs"


def if_so(condition: bool, why: str) -> Finding:
    """Return `holds` or `differs` for a claim that is true or not."""
    return Finding("holds" if condition else "differs", why)
