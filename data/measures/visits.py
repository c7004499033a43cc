"""Measures of visits: how many are recorded, by direction, level and president of France."""

from collections.abc import Callable

import pandas as pd

from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_
from data.visits import DIRECTIONS, LEVELS, distinct, with_presidency

COUNTING = N_(
    "Recorded visits with a date in the years chosen, each once however many sources report it."
    " A row is one visitor on one trip in one country. Not an exhaustive record."
)
PREFERRED = N_("Of two rows about one visit, the one that the other does not repeat.")
COMPARABLE = N_("Nothing as a ratio: a list that is not exhaustive is compared by counts alone.")
LABELS = {
    "visits": N_("Recorded visits"),
    "visits_to_central_asia": N_("Recorded visits to Central Asia"),
    "visits_to_france": N_("Recorded visits to France"),
    "head_of_state_visits": N_("Recorded head-of-state visits"),
    "head_of_state_visits_to_central_asia": N_("Recorded head-of-state visits to Central Asia"),
    "head_of_state_visits_to_france": N_("Recorded head-of-state visits to France"),
}
OF_LEVEL = N_("Recorded visits at one level")
OF_PRESIDENCY = N_("Recorded visits under one French president")
Choose = Callable[[pd.DataFrame], pd.Series]


@memo(256)
def recorded(selection: Selection) -> pd.DataFrame:
    """Return the visits of a selection that have a date, each once, oldest first."""
    return distinct(frames.chosen("visits", selection))


@memo(1)
def presidencies() -> pd.DataFrame:
    """Return all visits with `presidency` and `counterpart`; see data.visits.with_presidency."""
    return with_presidency(frames.table("visits"), frames.table("presidencies"))


def _of(name: str, choose: Choose, selection: Selection, country: str) -> Value:
    rows = recorded(selection)
    rows = rows[rows["country"].eq(country)]
    rows = rows[choose(rows)]
    keys = tuple(rows["visit_id"])
    first, last = selection.first, selection.last
    return Value(len(rows), "visits", first, last, name, country, rows=keys)


def _measure(name: str, label: str, choose: Choose) -> Measure:
    return Measure(
        name,
        label,
        "visits",
        "visits",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("years", "official", "scope"),
        lambda selection, country: _of(name, choose, selection, country),
    )


def _every(rows: pd.DataFrame) -> pd.Series:
    return rows["direction"].isin(DIRECTIONS)


def _way(direction: str) -> Choose:
    return lambda rows: rows["direction"].eq(direction)


def _level(level: str) -> Choose:
    return lambda rows: rows["level"].eq(level)


def _heads(direction: str) -> Choose:
    return lambda rows: rows["direction"].eq(direction) & rows["level"].eq("head_of_state")


def _under(president: str) -> Choose:
    return lambda rows: presidencies().loc[rows.index, "presidency"].eq(president)


def _slug(name: str) -> str:
    return name.lower().replace("ç", "c").replace(" ", "_").replace("-", "_")


CHOICES: dict[str, Choose] = {
    "visits": _every,
    "visits_to_central_asia": _way("to_central_asia"),
    "visits_to_france": _way("to_france"),
    "head_of_state_visits": _level("head_of_state"),
    "head_of_state_visits_to_central_asia": _heads("to_central_asia"),
    "head_of_state_visits_to_france": _heads("to_france"),
}
FRENCH = (
    "François Mitterrand",
    "Jacques Chirac",
    "Nicolas Sarkozy",
    "François Hollande",
    "Emmanuel Macron",
)
VISITS = (
    *(_measure(name, LABELS[name], choose) for name, choose in CHOICES.items()),
    *(_measure(f"visits_{level}", OF_LEVEL, _level(level)) for level in LEVELS),
    *(_measure(f"visits_under_{_slug(name)}", OF_PRESIDENCY, _under(name)) for name in FRENCH),
)
