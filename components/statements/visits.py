"""Findings of visits."""

from collections.abc import Mapping

import pandas as pd

from components.words.wording import begun, counted, inside, listed
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import number, when
from data.text.i18n import _, ngettext

MOST_NAMED = 3  # of those that share the first place


@memo(64)
def visits(rows: pd.DataFrame, undated: pd.DataFrame, names: Names) -> str:
    """Open the page on visits with how many, which way and who came last."""
    if rows.empty:
        return _("No dated visit in this selection.")
    out = int(rows["direction"].eq("to_central_asia").sum())
    back = len(rows) - out
    last = rows.iloc[-1]
    lead = begun(counted(len(rows), "dated visit", "dated visits"))
    text = _(
        "**{visits}**: {out} from France to Central Asia, {back} to France. The latest is {visitor},"
        " {date} ({country})."
    ).format(
        visits=lead,
        out=out,
        back=back,
        visitor=last["visitor"],
        date=when(last["date"]),
        country=names[last["country"]],
    )
    for row in undated.to_dict("records"):
        text += _(
            " Apart from these, the president of {country} came to France **{count} times** on dates"
            " that are not given."
        ).format(country=names[row["country"]], count=number(row["value"]))
    return text


@memo(64)
def left_out(undated: pd.DataFrame, unsplit: pd.DataFrame, names: Names) -> str:
    """Say which undated visits are not counted, since their number cannot be split by years."""
    rows = unsplit[~unsplit["country"].isin(undated["country"])]
    return "".join(
        _(
            " The {count} undated visits of the president of {country} since independence are left out:"
            " they cannot be split by years."
        ).format(count=number(row["value"]), country=names[row["country"]])
        for row in rows.to_dict("records")
    )


@memo(64)
def heads_title(rows: pd.DataFrame) -> str:
    """Title the timeline with the visits of heads of state, which way."""
    heads = rows[rows["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    return _("Heads of state on known dates: {out} to Central Asia, {back} to France").format(
        out=counted(out, "visit", "visits"), back=counted(len(heads) - out, "visit", "visits")
    )


def most_title(counts: pd.DataFrame, labels: Mapping[str, str], what: str) -> str:
    """Title a chart of counts with its largest category of dated visits, what is undated apart.

    `counts` has category, visits and dated. Where many share the first place none is named.
    """
    dated = counts[counts["dated"]]
    apart = "".join(
        _(", and {count} undated {direction}").format(
            count=number(row["visits"]), direction=inside(row["direction"])
        )
        for row in counts[~counts["dated"]].to_dict("records")
    )
    totals = dated.groupby("category")["visits"].sum().sort_values(ascending=False)
    if totals.empty:
        return _("No dated {what}{apart}").format(what=what, apart=apart)
    first = totals[totals.eq(totals.iloc[0])].index
    if len(first) > MOST_NAMED:
        return _("{places} with the same number of {what}: {count} each{apart}").format(
            places=len(first), what=what, count=number(totals.iloc[0]), apart=apart
        )
    text = ngettext(
        "{places}: most {what}, {count}{apart}",
        "{places}: most {what}, {count} each{apart}",
        len(first),
    )
    return text.format(
        places=listed([labels[category] for category in first]),
        what=what,
        count=number(totals.iloc[0]),
        apart=apart,
    )


@memo(64)
def silence_title(found: pd.DataFrame, names: Names) -> str:
    """Title the silences with the longest."""
    longest = found.loc[found["years"].idxmax()]
    return _("Longest silence: {years}, {country}, {direction} ({after} to {before})").format(
        years=counted(int(longest["years"]), "year", "years"),
        country=names[longest["country"]],
        direction=inside(longest["direction"]),
        after=when(longest["after"]),
        before=when(longest["before"]),
    )


@memo(64)
def trade_and_visits_title(trade: pd.DataFrame, visits: pd.DataFrame, name: str) -> str:
    """Title trade and visits with how many visits fall into the years with trade figures."""
    first, last = trade["year"].min(), trade["year"].max()
    within = visits["first_year"].between(first, last).sum()
    return _("{country}: {visits} in the years with trade figures, {years}").format(
        country=name,
        visits=counted(int(within), "dated visit", "dated visits"),
        years=f"{first}–{last}",
    )
