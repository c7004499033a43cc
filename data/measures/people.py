"""Measures of aid, students, learners and residents: the newest figure of each kind, never added up."""

from collections.abc import Callable

import pandas as pd

from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import N_

COUNTING = N_(
    "The latest figure of the kind in the years chosen, under the name that its source gives it."
    " Figures with different names are different things and are never added up."
)
PREFERRED = N_("The latest; of those with one date, the last in the order of keys.")
COMPARABLE = N_("Figures of the same name and unit.")
Choose = Callable[[pd.DataFrame], pd.Series]


def _kind(kind: str, *units: str) -> Choose:
    return lambda rows: rows["kind"].eq(kind) & (rows["unit"].isin(units) if units else True)


def _residents(*, french: bool) -> Choose:
    def choose(rows: pd.DataFrame) -> pd.Series:
        return rows["kind"].eq("residents") & rows["aid_id"].str.startswith("french").eq(french)

    return choose


QUESTIONS: dict[str, tuple[str, Choose]] = {
    "aid_budget": (N_("Budgets of cooperation and culture"), _kind("budget")),
    "students": (N_("Students and scholars"), _kind("students")),
    "learners": (
        N_("Learners of French"),
        _kind("language", "learners", "learners per year", "pupils"),
    ),
    "french_residents": (N_("French residents"), _residents(french=True)),
    "residents_in_france": (N_("Residents in France"), _residents(french=False)),
}


def _of(name: str, selection: Selection, country: str) -> Value:
    _label, choose = QUESTIONS[name]
    rows = frames.chosen("aid_culture", selection)
    rows = rows[rows["country"].eq(country) & rows["value"].notna()]
    rows = rows[choose(rows)].sort_values(["date", "aid_id"])
    if rows.empty:
        return Value(None, measure=name, country=country)
    row = rows.iloc[-1]
    return Value(
        float(row["value"]),
        str(row["unit"]),
        int(row["first_year"]),
        int(row["last_year"]),
        name,
        country,
        what=str(row["title"]),
        approximate=bool(row["approximate"]),
        bound=str(row["bound"]) if pd.notna(row["bound"]) else "",
        rows=(str(row["aid_id"]),),
    )


def _measure(name: str) -> Measure:
    label, _choose = QUESTIONS[name]
    return Measure(
        name,
        label,
        "",
        "aid_culture",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("newest", "official", "scope"),
        lambda selection, country: _of(name, selection, country),
        old_after=5,
    )


PEOPLE = tuple(_measure(name) for name in QUESTIONS)
