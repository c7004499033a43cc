"""Findings of visits."""

from collections.abc import Mapping

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.visits.presidents import going
from components.words.wording import begun, counted, listed, span, with_detail
from data.query.memo import memo
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import number, when
from data.text.i18n import _, counted_noun, ngettext
from data.visits import UNSETTLED

MOST_NAMED = 3  # of those that share the first place
COUNTED = {  # what a chart of counts counts
    "visits": counted_noun("recorded visit", "recorded visits"),
    "level": counted_noun("recorded visit at this level", "recorded visits at this level"),
    "heads": counted_noun("recorded head-of-state visit", "recorded head-of-state visits"),
    "presidency": counted_noun("visit dated to that time", "visits dated to that time"),
    "counterpart": counted_noun(
        "head-of-state visit dated to that time", "head-of-state visits dated to that time"
    ),
}
UNDER = ("presidency", "counterpart")  # categories that are a president's time in office
COMPARED = {  # what the categories of a chart of counts are
    "country": counted_noun("country", "countries"),
    "level": counted_noun("rank", "ranks"),
    "presidency": counted_noun("French president", "French presidents"),
    "counterpart": counted_noun("president", "presidents"),
}


@memo(64)
def visits(
    rows: pd.DataFrame, undated: pd.DataFrame, selection: Selection, names: Names
) -> Statement:
    """Say how many visits are recorded, which way they went and who travelled last."""
    years = span(selection.first, selection.last)
    if rows.empty:
        text = _("No visit is recorded in this selection ({years}).").format(years=years)
        return finding(text, "visits.lead", "absence", total=0, years=years)
    out = int(rows["direction"].eq("to_central_asia").sum())
    back, date = len(rows) - out, rows["date"].iloc[-1]
    last = rows[rows["date"].eq(date)]
    text = _(
        "**{visits}** in {years}: {out} from France to Central Asia, {back} to France. The latest, {date}:"
        " {trip}."
    ).format(
        visits=begun(counted(len(rows), *COUNTED["visits"])),
        years=years,
        out=number(out),
        back=number(back),
        date=when(date),
        trip=going(last, names, offices=True),
    )
    return finding(
        text + _apart(undated, names),
        "visits.lead",
        "count",
        universe="recorded visits",
        total=len(rows),
        out=out,
        back=back,
        undated=int(undated["value"].sum()),
        years=years,
        visits=";".join(last["visit_id"]),
        latest=str(date),
        countries=";".join(last["country"].drop_duplicates()),
    )


def _apart(undated: pd.DataFrame, names: Names) -> str:
    """Say how often a president came on dates that are not given."""
    text = _(
        " Apart from these, the president of {country} came to France **{count} times** on dates that"
        " are not given."
    )
    return "".join(
        text.format(country=names[row["country"]], count=number(row["value"]))
        for row in undated.to_dict("records")
    )


@memo(64)
def left_out(unsplit: pd.DataFrame, names: Names) -> Statement:
    """Say which visits are counted by a source without dates, so that no choice of years can hold them."""
    rows = unsplit.to_dict("records")
    text = " ".join(
        _(
            "The {count} visits to France of the president of {country} that the brief counts since"
            " independence have no dates: they are left out of a choice of years."
        ).format(count=number(row["value"]), country=names[row["country"]])
        for row in rows
    )
    return finding(
        text,
        "visits.left_out",
        "count",
        universe="visits that are counted without dates",
        total=sum(int(row["value"]) for row in rows),
        countries=";".join(row["country"] for row in rows),
    )


@memo(64)
def heads_title(rows: pd.DataFrame, country: str = "") -> Statement:
    """Title the timeline with the recorded visits of heads of state, which way; all are of `country`."""
    heads = rows[rows["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    back = len(heads) - out
    text = _("On record, heads of state made {out} to Central Asia, {back} to France").format(
        out=counted(out, "dated visit", "dated visits"),
        back=counted(back, "dated visit", "dated visits"),
    )
    about = {"country": country} if country else None
    return finding(text, "visits.heads", "count", about, "recorded visits", out=out, back=back)


def most_title(counts: pd.DataFrame, labels: Mapping[str, str], what: str, by: str) -> Statement:
    """Title a chart of counts with its largest category; what has no date counts, and is said.

    `counts` has category, direction, visits and dated; `what` is a key of COUNTED, `by` one of
    COMPARED. A category that settles nothing is never the largest; of one alone only the count is
    said; where many share the first place none is named.
    """
    settled = counts[counts["category"].ne(UNSETTLED)]
    totals = settled.groupby("category")["visits"].sum().sort_values(ascending=False)
    undated = int(settled.loc[~settled["dated"], "visits"].sum())
    about = {"by": by, "what": what}
    if totals.empty:
        text = begun(counted(0, *COUNTED[what]))
        return finding(text, "visits.most", "absence", about, total=0)
    top = list(totals[totals.eq(totals.iloc[0])].index)
    most, among = int(totals.iloc[0]), len(totals)
    apart = _(" ({count} without a date)").format(count=number(undated)) if undated else ""
    visits = counted(most, *COUNTED[what]) + apart
    places = listed([labels[one] for one in top])
    if by in UNDER:
        places = _("Under {presidents}").format(presidents=places)
    compared = counted(among, *COMPARED[by])
    text = (
        with_detail(places, visits)
        if among == 1
        else _most_text(places, visits, compared, len(top), among)
    )
    return finding(
        text,
        "visits.most",
        "maximum" if among > len(top) else "count",
        about,
        most=most,
        undated=undated,
        among=among,
        tied=len(top),
        top=";".join(sorted(top)),
    )


def _most_text(places: str, visits: str, compared: str, tied: int, among: int) -> str:
    """Say which categories have most; where all have the same, none has most.

    `visits` is what each of the `tied` ones has, `compared` says how many of what are compared.
    """
    if tied == among and tied > MOST_NAMED:
        return _("{visits} for each of {compared}").format(visits=begun(visits), compared=compared)
    if tied == among:
        return _("{places}: {visits} each").format(places=places, visits=visits)
    if tied > MOST_NAMED:
        return _("{count} of {among} have {visits} each, the most").format(
            count=number(tied), among=compared, visits=visits
        )
    return ngettext(
        "{places}: {visits}, the most of {among}",
        "{places}: {visits} each, the most of {among}",
        tied,
    ).format(places=places, among=compared, visits=visits)


@memo(64)
def trade_and_visits_title(trade: pd.DataFrame, visits: pd.DataFrame, name: str) -> Statement:
    """Title trade and visits with how many visits fall into the years with trade figures."""
    first, last = int(trade["year"].min()), int(trade["year"].max())
    within = int(visits["first_year"].between(first, last).sum())
    text = _("{country} has {visits} in the years with trade figures, {years}").format(
        country=name,
        visits=counted(within, *COUNTED["visits"]),
        years=span(first, last),
    )
    code = str(trade["country"].iloc[0])
    return finding(
        text,
        "visits.beside_trade",
        "count",
        {"country": code},
        universe="recorded visits",
        within=within,
        first=first,
        last=last,
    )
