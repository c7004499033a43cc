"""The scale on which a figure is judged by the ratio of another to it."""

from collections.abc import Iterable

from data.text.formatting import fixed

HOLDS_WITHIN, CLOSE_WITHIN = 0.05, 0.15
DISAGREE = "sources disagree"
DIGITS = 9  # of a ratio that count: 170 of 200 is off by 0.15, which no binary fraction is


def by_ratio(ratio: float) -> str:
    """Return the verdict on a figure from the ratio of another figure to it; an edge is within."""
    off = round(abs(ratio - 1), DIGITS)
    return "holds" if off <= HOLDS_WITHIN else "close" if off <= CLOSE_WITHIN else "differs"


def agreed(verdicts: Iterable[str]) -> str:
    """Return what the verdicts of all sources come to, at least one.

    Where one differs and another does not they disagree; where some hold and others are close, they
    are close.
    """
    answers = set(verdicts)
    if len(answers) > 1:
        return "close" if answers == {"holds", "close"} else DISAGREE
    return answers.pop()


def ratio_in_words(ratio: float) -> str:
    """Write a ratio with two digits, and with more where two would say another verdict: 1.152, not 1.15."""
    shown = next(
        digits
        for digits in range(2, DIGITS + 1)
        if by_ratio(round(ratio, digits)) == by_ratio(ratio)
    )
    return fixed(ratio, shown)
