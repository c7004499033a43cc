"""What a rule returns."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data.text.i18n import _

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Finding:
    """What a rule found: the verdict, and the arithmetic behind it in one or two sentences."""

    verdict: str
    why: str


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
