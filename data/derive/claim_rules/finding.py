"""What a rule returns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from data.derive.tolerance import agreed
from data.schema import BRIEF
from data.text.i18n import _

Tables = Mapping[str, pd.DataFrame]
Parts = dict[str, Any]  # numbers by name, and as texts dates and codes
UNCHECKED = "cannot be checked"


@dataclass(frozen=True)
class Finding:
    """What a rule found: the verdict, and the arithmetic behind it in one or two sentences.

    `parts` are the numbers in them by name, and as texts the dates (ISO) and codes; `sources` the ids
    of the publications that decide, none where nothing does.
    """

    verdict: str
    why: str
    parts: Mapping[str, float | str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    def from_rows(self, rows: pd.DataFrame) -> "Finding":
        """Return the finding with the sources of the rows that decide it."""
        if self.verdict == UNCHECKED:
            return self
        return replace(self, sources=tuple(sorted(set(rows["source_id"]))))


def if_so(condition: bool, why: str, **parts: float | str) -> Finding:
    """Return `holds` or `differs` for a claim that is true or not."""
    return Finding("holds" if condition else "differs", why, parts)


def by_sources(verdicts: Iterable[str], why: str, **parts: float | str) -> Finding:
    """Return what all sources say, as data.derive.tolerance has it; without any nothing is checked."""
    answers = list(verdicts)
    return Finding(agreed(answers) if answers else UNCHECKED, why, parts)


def yes_or_no(answers: Iterable[bool]) -> list[str]:
    """Return the verdict that each answer is."""
    return ["holds" if answer else "differs" for answer in answers]


def by_its_own_words(finding: Finding) -> Finding:
    """Return what the brief's own figures are worth: they can contradict a claim, never confirm it."""
    if finding.verdict in ("holds", "close"):
        why = _("{why} This is the brief alone: no other source is compared.")
        why = why.format(why=finding.why)
        return replace(finding, verdict=UNCHECKED, why=why, sources=())
    return replace(finding, sources=(BRIEF,)) if finding.verdict == "differs" else finding


def silent() -> Finding:
    """Return that no source but the brief says anything of a claim."""
    return Finding(UNCHECKED, _("No source here but the brief speaks of it."))
