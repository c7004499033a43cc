"""The scale on which a figure is judged by the ratio of another to it."""

HOLDS_WITHIN, CLOSE_WITHIN = 0.05, 0.15


def by_ratio(ratio: float) -> str:
    """Return the verdict on a figure from the ratio of another figure to it."""
    off = abs(ratio - 1)
    return "holds" if off <= HOLDS_WITHIN else "close" if off <= CLOSE_WITHIN else "differs"
