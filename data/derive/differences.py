"""What differs between two values or two countries: plain arithmetic, no words."""

from typing import NamedTuple


class Difference(NamedTuple):
    """Two values: the larger minus the smaller, and how many times the smaller goes into it.

    `times` is None where the smaller is not above zero; `larger` is 0 or 1, None where both are
    equal.
    """

    gap: float
    times: float | None
    larger: int | None


def difference(first: float, second: float) -> Difference:
    """Compare two values of one unit.

    >>> difference(2790.0, 190.0).larger
    0
    """
    low, high = sorted((first, second))
    larger = None if first == second else int(second > first)
    return Difference(high - low, high / low if low > 0 else None, larger)
