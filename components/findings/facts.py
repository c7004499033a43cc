"""Findings of security, aid and culture."""

import pandas as pd

from components.wording import begun, counted, listed, when
from data.grammar import Names
from data.schema import BRIEF
from data.security import GIVEN


def security(rows: pd.DataFrame) -> str:
    """Open the page on security with Detair where it is selected, and the number of facts."""
    detair = rows[rows["country"].eq("TJK")]
    brief = detair[detair["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    ends = detair[detair["kind"].eq("closure")]["date"].max()
    text = ""
    if pd.notna(people) and pd.notna(aircraft):
        ended = pd.notna(ends)
        until = f" when the brief was written, and was dissolved on {when(ends)}" if ended else ""
        text = (
            f"France’s air force detachment in Dushanbe (**Detair**) {'had' if ended else 'has'} about"
            f" **{people} men** and **{aircraft} C-160 Transall**{until}. Free of charge for France,"
            " its stay is paid with training, a runway and a loan. "
        )
    return text + begun(
        f"{counted(len(rows), 'fact', 'facts')} of security cooperation in this selection."
    )


def detair_title(rows: pd.DataFrame) -> str:
    """Title the card of the detachment with what its rows tell: men, planes, what is given."""
    brief = rows[rows["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    parts = [f"about {people} men"] if pd.notna(people) else []
    parts += [f"{aircraft} transport planes"] if pd.notna(aircraft) else []
    told = listed(parts) if parts else counted(len(rows), "fact", "facts")
    given = set(rows["kind"]) & set(GIVEN)
    price = ", in return for works, training and a loan" if given == set(GIVEN) else ""
    return f"Detair in Dushanbe: {told}{price}"


def aid(rows: pd.DataFrame, names: Names) -> str:
    """Open the page on aid and culture with the measures that have a value."""
    valued = rows[rows["value"].notna()]
    lead = begun(counted(len(rows), "fact", "facts"))
    text = f"**{lead}** of aid, culture and training, {len(valued)} with a figure."
    budget = valued[valued["kind"].eq("budget")].sort_values("date")
    if len(budget) == 2:
        first, last = budget.iloc[0], budget.iloc[-1]
        text += (
            f" The cultural budget for {names[last['country']]} went from €{first['value']:g} thousand"
            f" ({first['date']}) to €{last['value']:g} thousand ({last['date']}),"
            f" {last['value'] / first['value'] - 1:+.0%} (computed).".replace("-", "−")
        )
    return text + " No total of French aid is given."


def dates_title(rows: pd.DataFrame) -> str:
    """Title the lives of dated facts with the first one and how many there are."""
    first = rows.sort_values("first_year").iloc[0]
    return f"{counted(len(rows), 'dated fact', 'dated facts')}, the first in {first['date'][:4]}: {first['title']}"


def grid_title(counts: pd.DataFrame, names: Names) -> str:
    """Title a grid of counts with the country of which most is told."""
    totals = counts.groupby("country")["facts"].sum().sort_values(ascending=False)
    top = [names[code] for code in totals[totals.eq(totals.iloc[0])].index]
    return f"Most is told of {listed(top)}: {counted(int(totals.iloc[0]), 'fact', 'facts')}"


def budget_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the budgets with their change, computed, where there are two years of one country."""
    first, last = rows.iloc[0], rows.iloc[-1]
    if first["date"] == last["date"]:
        return f"€{first['value']:g} thousand for {names[first['country']]} in {first['date']}"
    change = last["value"] / first["value"] - 1
    return (
        f"The budget for {names[last['country']]} fell by {-change:.0%}"
        f" between {first['date']} and {last['date']}"
        if change < 0
        else f"The budget for {names[last['country']]} rose by {change:.0%}"
        f" between {first['date']} and {last['date']}"
    )


def students_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the numbers of students, each with its country and bound."""
    parts = [
        f"{'fewer than ' if row['bound'] == 'upper' else ''}{row['value']:g}"
        f" from {names[row['country']]}{' a year' if row['bound'] == 'upper' else ''}"
        for row in rows.to_dict("records")
    ]
    return f"Students in France: {listed(parts)}"
