"""The scale on which a figure is judged by the ratio of another to it."""

HOLDS_WITHIN, CLOSE_WITHIN = 0.05, 0.15
DIGITS = 9  # of a ratio that count: 170 of 200 is off by 0.15, which no binary fraction is


def by_ratio(ratio: float) -> str:
    """Return the verdict on a figure from the ratio of another figure to it; an edge is within."""
    off = round(abs(ratio - 1), DIGITS)
    return "holds" if off <= HOLDS_WITHIN else "close" if off <= CLOSE_WITHIN else "differs"
