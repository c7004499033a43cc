"""Findings of security, aid and culture."""

import pandas as pd

from components.words.wording import begun, counted, listed
from data.query.memo import memo
from data.schema import BRIEF
from data.security import GIVEN
from data.text.country_names import Names
from data.text.formatting import number, per_cent, thousand, when
from data.text.i18n import _


@memo(64)
def security(rows: pd.DataFrame) -> str:
    """Open the page on security with Detair where it is selected, and the number of facts."""
    detair = rows[rows["country"].eq("TJK")]
    brief = detair[detair["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    ends = detair[detair["kind"].eq("closure")]["date"].max()
    text = ""
    if pd.notna(people) and pd.notna(aircraft):
        strength = (
            _(
                "France’s air force detachment in Dushanbe (**Detair**) had about **{people} men** and"
                " **{aircraft} C-160 Transall** when the brief was written, and was dissolved on {date}."
            )
            if pd.notna(ends)
            else _(
                "France’s air force detachment in Dushanbe (**Detair**) has about **{people} men** and"
                " **{aircraft} C-160 Transall**."
            )
        )
        price = _("Free of charge for France, its stay is paid with training, a runway and a loan.")
        text = f"{strength.format(people=people, aircraft=aircraft, date=when(ends))} {price} "
    text_of_facts = _("{facts} of security cooperation in this selection.")
    return text + begun(text_of_facts.format(facts=counted(len(rows), "fact", "facts")))


@memo(64)
def detair_title(rows: pd.DataFrame) -> str:
    """Title the card of the detachment with what its rows tell: men, planes, what is given."""
    brief = rows[rows["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    parts = [_("about {people} men").format(people=people)] if pd.notna(people) else []
    if pd.notna(aircraft):
        parts.append(_("{aircraft} transport planes").format(aircraft=aircraft))
    strength = listed(parts) if parts else counted(len(rows), "fact", "facts")
    given = set(rows["kind"]) & set(GIVEN)
    if given == set(GIVEN):
        text = _("Detair in Dushanbe: {told}, in return for works, training and a loan")
        return text.format(told=strength)
    return _("Detair in Dushanbe: {told}").format(told=strength)


@memo(64)
def aid(rows: pd.DataFrame, names: Names) -> str:
    """Open the page on aid and culture with the measures that have a value."""
    valued = rows[rows["value"].notna()]
    lead = begun(counted(len(rows), "fact", "facts"))
    text = _("**{facts}** of aid, culture and training, {valued} with a figure.").format(
        facts=lead, valued=len(valued)
    )
    budget = valued[valued["kind"].eq("budget")].sort_values("date")
    if len(budget) == 2:
        first, last = budget.iloc[0], budget.iloc[-1]
        change = last["value"] / first["value"] - 1
        text += _(
            " The cultural budget for {country} went from {first} ({from_year}) to {last} ({to_year}),"
            " {change} (computed)."
        ).format(
            country=names[last["country"]],
            first=thousand(first["value"]),
            from_year=first["date"],
            last=thousand(last["value"]),
            to_year=last["date"],
            change=per_cent(100 * change, 0, change=True),
        )
    return text + _(" No total of French aid is given.")


@memo(64)
def dates_title(rows: pd.DataFrame) -> str:
    """Title the lives of dated facts with the first one and how many there are."""
    first = rows.sort_values("first_year").iloc[0]
    return _("{facts}, the first in {year}: {title}").format(
        facts=counted(len(rows), "dated fact", "dated facts"),
        year=first["date"][:4],
        title=first["title"],
    )


@memo(64)
def grid_title(counts: pd.DataFrame, names: Names) -> str:
    """Title a grid of counts with the country that has most of them."""
    totals = counts.groupby("country")["facts"].sum().sort_values(ascending=False)
    top = [names[code] for code in totals[totals.eq(totals.iloc[0])].index]
    return _("Most is told of {countries}: {facts}").format(
        countries=listed(top), facts=counted(int(totals.iloc[0]), "fact", "facts")
    )


@memo(64)
def budget_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the budgets with their change, computed, where there are two years of one country."""
    first, last = rows.iloc[0], rows.iloc[-1]
    if first["date"] == last["date"]:
        return _("{amount} for {country} in {year}").format(
            amount=thousand(first["value"]), country=names[first["country"]], year=first["date"]
        )
    change = last["value"] / first["value"] - 1
    text = (
        _("The budget for {country} fell by {change} between {first} and {last}")
        if change < 0
        else _("The budget for {country} rose by {change} between {first} and {last}")
    )
    return text.format(
        country=names[last["country"]],
        change=per_cent(abs(100 * change), 0),
        first=first["date"],
        last=last["date"],
    )


@memo(64)
def students_title(rows: pd.DataFrame, names: Names) -> str:
    """Title the numbers of students, each with its country and bound."""
    parts = [
        (
            _("fewer than {count} from {country} a year")
            if row["bound"] == "upper"
            else _("{count} from {country}")
        ).format(count=number(row["value"]), country=names[row["country"]])
        for row in rows.to_dict("records")
    ]
    return _("Students in France: {told}").format(told=listed(parts))
