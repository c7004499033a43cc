"""What a country's profile says, ready for the page: figures, lists and notes, in the page's order."""

from dataclasses import dataclass

import pandas as pd

from components.render.profile.notes import Notes
from components.words.fates import FATES
from components.words.wording import counted, inside, word
from data.companies import SECTORS
from data.derive.country_profile import (
    five_events,
    heads_of_state,
    posts,
    rows_of_firm,
)
from data.derive.firm_fates import statements, then_and_now
from data.measures.registry import MEASURES
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.formatting import money, number, when
from data.text.i18n import _

MOST_FACTS = 3
MOST_FIRMS = 6  # of a group that are named, so that two pages hold the profile


@dataclass(frozen=True)
class Line:
    """A line of a list, with its notes; `lead` stands before it in bold."""

    lead: str
    words: str
    notes: str


def visit_lines(visits: pd.DataFrame, notes: Notes) -> list[Line]:
    """Return the visits of heads of state, newest first, then the others counted by level."""
    lines = []
    for index, row in heads_of_state(visits).iloc[::-1].iterrows():
        way = _("to France") if row["direction"] == "to_france" else _("from France")
        parts = [row["visitor"], way, row["place"]]
        words = ", ".join(part for part in parts if isinstance(part, str))
        lines.append(Line(when(row["date"]), words, notes.cite(visits.loc[[index]])))
    others = visits[visits["level"].ne("head_of_state")]
    if len(others):
        levels = others["level"].value_counts()
        words = ", ".join(
            _("{count} {level}").format(count=count, level=inside(str(level)))
            for level, count in levels.items()
        )
        lines.append(
            Line(
                counted(len(others), "other dated visit", "other dated visits"),
                words,
                notes.cite(others),
            )
        )
    return lines


def firm_lines(
    companies: pd.DataFrame, selection: Selection, notes: Notes
) -> list[tuple[str, list[Line]]]:
    """Return groups of firms, each with its notes: by fate, or by state in the brief alone.

    Every firm that is active at the end of the years is named, first in its group.
    """
    scope = selection.scope
    active = set(MEASURES["firms_active"].of(selection, selection.codes[0]).rows)
    firm_names = frames.table("firm_names")
    whole = frames.table("companies")
    stated = statements(companies, firm_names, frames.table("sources"), whole)
    fates = then_and_now(stated, firm_names)
    fates = fates.assign(rest=~fates["company"].isin(active)).sort_values("rest", kind="stable")
    column = "fate" if scope == "now" else "then"
    states = {status: word(status) for status in fates["then"].dropna().unique()}
    groups = {fate: _(title) for fate, title in FATES.items()} if scope == "now" else states
    listed = []
    for group, title in groups.items():
        lines = []
        rows = fates[fates[column].eq(group)]
        named = max(MOST_FIRMS, int((~rows["rest"]).sum()))
        for row in rows.head(named).to_dict("records"):
            own = rows_of_firm(companies, firm_names, row["company"], whole)
            old = isinstance(row["name_2012"], str)
            firm = _("{firm} (then {old_name})") if old else "{firm}"
            firm = firm.format(firm=row["company"], old_name=row["name_2012"])
            fields = ", ".join(_(SECTORS[sector]).lower() for sector in own["sector"].unique())
            if scope == "now" and not row["rest"]:
                fields = _("{fields}; active").format(fields=fields)
            lines.append(Line(firm, fields, notes.cite(own)))
        if len(rows) > named:
            more = _("{count} more").format(count=number(len(rows) - named))
            lines.append(Line(more, _("on the page Companies"), ""))
        if lines:
            listed.append((f"{title} ({len(rows)})", lines))
    return listed


def post_lines(sites: pd.DataFrame, notes: Notes) -> list[Line]:
    """Return each post with its city and life."""
    lines = []
    for index, row in posts(sites).iterrows():
        parts = [row["city"] if isinstance(row["city"], str) else "", _life(row)]
        words = ", ".join(filter(None, parts))
        lines.append(Line(row["name"], words, notes.cite(sites.loc[[index]])))
    return lines


def _life(post: pd.Series) -> str:
    """Say from when until when a post stands, as far as is known."""
    opened, closed = (
        when(post[column]) if isinstance(post[column], str) else ""
        for column in ("opened", "closed")
    )
    if opened and closed:
        return _("{opened} to {closed}").format(opened=opened, closed=closed)
    if closed:
        return _("closed {date}").format(date=closed)
    if post["status_now"] == "closed":
        return _("closed")
    if opened:
        since = _("since {day}") if post["opened"].count("-") == 2 else _("since {date}")
        return (since if post["now"] else _("opened {date}")).format(date=opened, day=opened)
    if post["now"]:
        return _("open now")
    return _("open in {year}").format(year=BRIEF_YEAR) if post["then"] else ""


def event_lines(events: pd.DataFrame, sites: pd.DataFrame, notes: Notes) -> list[Line]:
    """Return five dated events."""
    rows = five_events(events, sites).reset_index(drop=True)
    return [
        Line(when(row["date"]), row["title"], notes.cite(rows.loc[[index]]))
        for index, row in rows.iterrows()
    ]


def fact_lines(tables: dict[str, pd.DataFrame], notes: Notes) -> list[Line]:
    """Return the newest dated facts of security, and of aid and culture, three each."""
    lines = []
    for name in ("security", "aid_culture"):
        rows = tables[name].dropna(subset="date").sort_values("date").tail(MOST_FACTS)
        lines += [
            Line(when(row["date"]), _with_value(row), notes.cite(rows.loc[[index]]))
            for index, row in rows.iterrows()
        ]
    return lines


def _with_value(fact: pd.Series) -> str:
    if pd.isna(fact.get("value")):
        return fact["title"]
    if isinstance(fact.get("currency"), str):
        value = money(fact["value"], fact["currency"], fact["approximate"])
    else:
        mark = "≈ " if fact["approximate"] else ""
        value = f"{mark}{number(fact['value'])} {fact['unit']}"
    return _("{title}: {value}").format(title=fact["title"], value=value)
