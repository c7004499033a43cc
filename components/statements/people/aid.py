"""Findings of aid and culture: each figure under the name, unit and country of its row."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, hedge, inside, with_detail
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import number, one_after_another, per_cent, published, when
from data.text.i18n import _

Row = Mapping[Any, Any]
MOST_NAMED = 3  # figures of one year that a title gives
SERIES = ["country", "title", "unit"]  # figures that may be compared: one measure of one country


@memo(64)
def aid(rows: pd.DataFrame, names: Names) -> tuple[Statement, ...]:
    """Open the page on aid and culture with how many facts have a figure, and the newest budget."""
    valued = int(rows["value"].notna().sum())
    text = _("**{facts}** of aid, culture and training, {valued} with a figure.").format(
        facts=begun(counted(len(rows), "fact", "facts")),
        valued=number(valued) if valued else _("none"),
    )
    text += _(" No total of French aid is given.")
    lead = finding(
        text, "aid.lead", "count", universe="facts recorded", facts=len(rows), valued=valued
    )
    budgets = rows[rows["kind"].eq("budget") & rows["value"].notna()]
    if budgets.empty:
        return (lead,)
    budget = budget_title(budgets, names)
    return lead, replace(budget, text=f"{budget}.")


@memo(64)
def facts_title(rows: pd.DataFrame) -> Statement:
    """Title the facts in words with how many they are."""
    undated = int(rows["date"].isna().sum())
    facts = begun(counted(len(rows), "fact", "facts"))
    text = _("{facts}, in detail").format(facts=facts)
    if undated:
        text = _("{facts}, in detail, {undated} of them without a date").format(
            facts=facts, undated=number(undated)
        )
    return finding(text, "aid.facts", "count", facts=len(rows), undated=undated)


@memo(64)
def budget_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Say how the newest budget of which two years are known changed; else what the newest is.

    Only figures of one name, unit and country are compared.
    """
    rows = rows.sort_values(["date", "aid_id"])
    series = rows.groupby(SERIES)["date"].transform("nunique")
    pairs = rows[series.gt(1)]
    last = (rows if pairs.empty else pairs).iloc[-1]
    if pairs.empty:
        return _newest_budget(last, names)
    own = pairs[(pairs[SERIES] == last[SERIES]).all(axis="columns")]
    first = own.iloc[-2]
    change = 100 * (last["value"] / first["value"] - 1)
    if change < 0:
        text = _("{measure}: down by {change}, from {first} in {year} to {last} in {last_year}")
    elif change > 0:
        text = _("{measure}: up by {change}, from {first} in {year} to {last} in {last_year}")
    else:
        text = _("{measure}: unchanged, {last} in {year} and in {last_year}")
    return finding(
        text.format(
            measure=named(last, names),
            change=per_cent(abs(change), 0),
            first=published(first["value"], unit_of(first)),
            year=when(first["date"]),
            last=published(last["value"], unit_of(last)),
            last_year=when(last["date"]),
        ),
        "aid.budget",
        "change",
        universe="budgets of one name, unit and country",
        first=value_of(first),
        last=value_of(last),
        change=Value(change, "%"),
        rows=f"{first['aid_id']};{last['aid_id']}",
    )


def _newest_budget(row: pd.Series, names: Names) -> Statement:
    amount = published(row["value"], unit_of(row))
    text = _("{measure}: {amount} in {year}").format(
        measure=named(row, names), amount=amount, year=when(row["date"])
    )
    return finding(text, "aid.budget", "latest", last=value_of(row), rows=str(row["aid_id"]))


@memo(64)
def students_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title the numbers of students, each under its own name, with its country and bound."""
    parts = [_figure(row, names) for row in rows.to_dict("records")]
    values: dict[str, Any] = {str(row["aid_id"]): value_of(row) for row in rows.to_dict("records")}
    return finding(one_after_another(parts), "aid.students", "latest", **values)


@memo(64)
def latest_title(rows: pd.DataFrame, names: Names, kind: str, unit: str) -> Statement:
    """Title figures of one kind and unit (as the file has it) with the newest of them."""
    last = rows[rows["first_year"].eq(rows["first_year"].max())].sort_values(["date", "aid_id"])
    records = last.to_dict("records")
    figures = (
        one_after_another(_figure(row, names) for row in records)
        if len(last) <= MOST_NAMED
        else _("{figures} of {year}").format(
            figures=counted(len(last), "figure", "figures"), year=records[0]["first_year"]
        )
    )
    text = _("Latest on record ({kind}): {figure}").format(kind=inside(kind), figure=figures)
    parts: dict[str, Any] = {"figures": len(last), "year": str(records[0]["first_year"])}
    if len(last) <= MOST_NAMED:
        parts |= {str(row["aid_id"]): value_of(row) for row in records}
    return finding(text, "aid.latest", "latest", {"kind": kind, "unit": unit}, **parts)


def _figure(row: Row, names: Names) -> str:
    """Say a figure under its name: Tajik students helped by France, per year: less than 10 (2012)."""
    dated = _("{value} ({year})").format(
        value=f"{hedge(row)}{in_words(row)}", year=when(row["date"])
    )
    return with_detail(named(row, names), dated)


def in_words(row: Row) -> str:
    """Say a figure with its unit: money in its currency, people as a count alone."""
    if row["kind"] == "budget":
        return published(row["value"], unit_of(row))
    unit = "" if row["kind"] in ("students", "residents") else f" {row['unit']}"
    return f"{number(row['value'])}{unit}"


def named(row: Row | pd.Series, names: Names) -> str:
    """Name a figure as its source does, with its country unless the name has it."""
    title, country = str(row["title"]), str(names[row["country"]])
    return (
        title if country in title else _("{title}, {country}").format(title=title, country=country)
    )


def value_of(row: Row | pd.Series) -> Value:
    """Return the figure of a row as a value."""
    year = int(row["first_year"])
    return Value(
        float(row["value"]),
        unit_of(row),
        year,
        int(row["last_year"]),
        country=str(row["country"]),
        what=f"{row['title']} {row['date']}",
        approximate=bool(row["approximate"]),
        bound=str(row["bound"]) if pd.notna(row["bound"]) else "",
        rows=(str(row["aid_id"]),),
    )


def unit_of(row: Row | pd.Series) -> str:
    """Return the unit of a fact as the file has it, whatever language is spoken."""
    units = frames.english("aid_culture").set_index("aid_id")["unit"]
    return str(units[row["aid_id"]])
