"""Measure: a question that has one answer everywhere, declared once."""

from collections.abc import Callable
from dataclasses import dataclass

from data.measures.value import Value
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_

FILTERS = {  # what a filter does to a measure that it acts on
    "years": N_("counts what falls into the years chosen"),
    "newest": N_("takes the latest figure of the years chosen"),
    "end": N_("takes the state at the end of the years chosen"),
    "official": N_("official sources only, where that is chosen"),
    "scope": N_("the brief alone, or every source"),
}


@dataclass(frozen=True)
class Measure:
    """What is asked, how it is counted, and what it may be set beside.

    `label` is its name; `unit` the unit of its values, where all have the same; `table` the table that
    it is counted from; `counting` says how, `preferred` which source stands first and why,
    `comparable` what it may be compared with. `filters` are those of FILTERS that act on it. A value
    that is more than `old_after` years older than the newest year of its scope is called old.
    """

    name: str
    label: str
    unit: str
    table: str
    counting: str
    preferred: str
    comparable: str
    filters: tuple[str, ...]
    answer: Callable[[Selection, str], Value]
    old_after: int = 3

    def of(self, selection: Selection, country: str) -> Value:
        """Return the answer for a country (alpha-3) under a selection, whatever countries that has."""
        return _answered(self, selection, country)

    def is_old(self, value: Value, now: int) -> bool:
        """Say whether a value is so old, seen from the year `now`, that its age has to be said."""
        return value.number is not None and value.age(now) > self.old_after


@memo(4096)
def _answered(measure: Measure, selection: Selection, country: str) -> Value:
    return measure.answer(selection, country)
