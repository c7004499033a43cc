"""What is said of a band: only where it is wide beside the value that it is of."""

from data.text.i18n import _

WIDE = 0.5  # of a value: a band that is wider than this is said with it


def is_wide(value: float, low: float, high: float) -> bool:
    """Whether a band is so wide that its value should not be quoted without it."""
    return high - low > WIDE * abs(value)


def banded(text: str, low: str, high: str) -> str:
    """Return what is said of a value with the ends of its band, in words."""
    return _("{value} (band from {low} to {high})").format(value=text, low=low, high=high)
