"""Findings of the newest figures of people and votes, and of how they were before."""

from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.people.comparison import BASES
from components.statements.people.phrases import aged, between, dated, origin, place, subject
from components.words.wording import counted
from data.derive.people_comparison import newest, totals
from data.measures.value import Value
from data.text.formatting import number
from data.text.i18n import N_, _, counted_noun, ngettext

NOUNS = {
    "students": counted_noun("student", "students"),
    "refugees": counted_noun("refugee", "refugees"),
    "born": counted_noun("person born", "people born"),
}
TOTALS = {  # what it is of: now alone, and with what was before
    "students": (
        N_("France had {people} {origin} in {year}"),
        N_("France had {people} {origin} in {year}, after {first} in {first_year}"),
    ),
    "refugees": (
        N_("France had {people} {origin} at the end of {year}"),
        N_(
            "France had {people} {origin} at the end of {year}, after {first} at the end of"
            " {first_year}"
        ),
    ),
    "born": (
        N_("{people} {place} lived in France in {year}"),
        N_("{people} {place} lived in France in {year}, after {first} in {first_year}"),
    ),
}


def total(rows: pd.DataFrame, what: str, end: int) -> Statement:
    """Say how many people of the countries France had last, and in the first year counted alike.

    `rows` have a `value` by country and year; `what` is students, refugees or born.
    """
    codes, by_year = sorted(set(newest(rows)["country"])), totals(rows)
    last, first = int(by_year.index[-1]), int(by_year.index[0])
    now, before = int(by_year.iloc[-1]), int(by_year.iloc[0])
    text = _(TOTALS[what][last > first]).format(
        people=counted(now, *NOUNS[what]),
        origin=origin(codes),
        place=place(codes),
        year=dated(last, end),
        first=number(before),
        first_year=first,
    )
    unit = "students" if what == "students" else "people"
    parts: dict[str, Any] = {"last": Value(float(now), unit, last, last)}
    if last > first:
        parts["first"] = Value(float(before), unit, first, first)
    kind = "change" if last > first else "latest"
    return finding(text, "people.total", kind, {"of": what}, "", **parts, **aged(last, end))


def votes(rows: pd.DataFrame, end: int) -> Statement:
    """Say how often the countries voted as France did last, and in the first year that all have.

    `rows` are those with France on one basis.
    """
    basis = str(rows["basis"].iloc[0])
    codes = sorted(set(newest(rows)["country"]))
    by_year = rows.pivot_table(index="year", columns="country", values="identical_percent")
    by_year = by_year[codes].dropna()
    last, first = int(by_year.index[-1]), int(by_year.index[0])
    placeholders = {
        "countries": subject(codes),
        "share": between([*by_year.iloc[-1]]),
        "first": between([*by_year.iloc[0]]),
        "votes": _(BASES[basis]),
        "year": dated(last, end),
        "first_year": first,
    }
    text = ngettext(
        "{countries} cast the same vote as France in {share} {votes} in {year}",
        "{countries} cast the same vote as France in {share} {votes} in {year}",
        len(codes),
    )
    if last > first:
        text = ngettext(
            "{countries} cast the same vote as France in {share} {votes} in {year}, after {first} in"
            " {first_year}",
            "{countries} cast the same vote as France in {share} {votes} in {year}, after {first} in"
            " {first_year}",
            len(codes),
        )
    ends = {"last": (-1, last)} | ({"first": (0, first)} if last > first else {})
    parts: dict[str, Any] = {
        f"{name}_{which}": Value(float(end_of(by_year.iloc[row])), "%", year, year, series=basis)
        for name, (row, year) in ends.items()
        for which, end_of in (("least", min), ("most", max))
    }
    kind = "change" if last > first else "latest"
    text = text.format(**placeholders)
    return finding(text, "people.votes_over", kind, {}, "", **parts, basis=basis, **aged(last, end))
