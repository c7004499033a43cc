"""What a rule returns."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data.words import _, spoken

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Finding:
    """What a rule found: the verdict, and the arithmetic behind it in one or two sentences."""

    verdict: str
    why: str


def plain(value: float, digits: int = 0) -> str:
    """Write a number as short as it is; with a fixed number of `digits` where one is asked for."""
    said = f"{value:.{digits}f}" if digits else f"{value:g}"
    return said.replace(".", ",") if spoken() == "fr" else said


def per_cent(value: float, sign: str = "") -> str:
    """Write a value in per cent, perhaps with its sign: 16.8%; 16,8 %."""
    said = f"{value:{sign}.0f}" if sign else plain(value)
    return f"{said}\u202f%" if spoken() == "fr" else f"{said}%"


def millions(value: float | str, currency: str = "€") -> str:
    """Write million of a currency: €2790 m; 2790 M€."""
    said = value if isinstance(value, str) else plain(value)
    unit = "M€" if currency == "€" else "M\u202fUSD"
    return f"{said}\u202f{unit}" if spoken() == "fr" else f"{currency}{said} m"


def if_so(condition: bool, why: str) -> Finding:
    """Return `holds` or `differs` for a claim that is true or not."""
    return Finding("holds" if condition else "differs", why)


def if_all(answers: list[bool], why: str, split: str = "") -> Finding:
    """Return `holds` where every answer is yes, `differs` where none is.

    Where they are `split`, or there is none, the claim cannot be checked.
    """
    if not answers:
        return Finding("cannot be checked", why)
    if len(set(answers)) > 1:
        disagree = _("The sources do not agree.")
        return Finding("cannot be checked", f"{why} {split or disagree}")
    return if_so(answers[0], why)
