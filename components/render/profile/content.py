"""What a country's profile says, ready for the page: figures, lists and notes, in the page's order."""

import itertools
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.render.profile.notes import Notes
from components.render.profile.room import Room, lines_of
from components.words.fates import FATES
from components.words.wording import counted, inside, word
from data.companies import SECTORS
from data.derive.country_profile import (
    heads_of_state,
    key_dates,
    posts,
    rows_of_firm,
)
from data.derive.firm_fates import statements, then_and_now
from data.measures.registry import MEASURES
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.country_names import Name
from data.text.formatting import money, number, when
from data.text.i18n import _, own

Groups = list[tuple[str, list["Line"]]]  # lists with their headings


@dataclass(frozen=True)
class Line:
    """A line of a list, with its notes; `lead` stands before it in bold."""

    lead: str
    words: str
    notes: str

    @property
    def text(self) -> str:
        """All of it, as long as it is printed."""
        return f"{self.lead} · {self.words} {self.notes}"


def visit_lines(visits: pd.DataFrame, name: Name, most: int, notes: Notes) -> Groups:
    """Return the visits of heads of state, then the others, each group newest first.

    Of the others as many stand one by one as `most` lines hold, the earlier by level.
    """
    heads = heads_of_state(visits)
    others = visits[visits["level"].ne("head_of_state")].sort_values("date", kind="stable")
    taken = lines_of((_went(row, name) for row in others.iloc[::-1].to_dict("records")), 2)
    single = others.tail(sum(total <= most for total in itertools.accumulate(taken)))
    groups = []
    for title, rows, single_ones in (
        (_("Heads of state"), heads, heads),
        (_("Other visits"), others, single),
    ):
        if len(rows):
            lines = [
                _visit_line(single_ones.loc[[index]], name, notes)
                for index in single_ones.index[::-1]
            ]
            rest = rows.drop(single_ones.index)
            groups.append((f"{title} ({len(rows)})", lines + _by_level(rest, notes)))
    return groups


def _visit_line(visit: pd.DataFrame, name: Name, notes: Notes) -> Line:
    row = visit.iloc[0].to_dict()
    return Line(when(row["date"]), _went(row, name), notes.cite(visit))


def _went(visit: dict[Any, Any], name: Name) -> str:
    """Say who went where; of a visitor who is no head of state, in which office."""
    way = _("to France") if visit["direction"] == "to_france" else _("to {country}")
    office = "" if visit["level"] == "head_of_state" else visit[own("office")]
    parts = [visit["visitor"], office, way.format(country=name), visit["place"]]
    return ", ".join(part for part in parts if isinstance(part, str) and part)


def _by_level(visits: pd.DataFrame, notes: Notes) -> list[Line]:
    """Count visits by the level of the visitor; nothing where there are none."""
    if visits.empty:
        return []
    words = ", ".join(
        _("{level}: {count}").format(count=count, level=inside(str(level)))
        for level, count in visits["level"].value_counts().items()
    )
    lead = counted(len(visits), "earlier visit", "earlier visits")
    return [Line(lead, words, notes.cite(visits))]


def firm_lines(companies: pd.DataFrame, selection: Selection, notes: Notes) -> Groups:
    """Return groups of firms, each with its notes: by fate, or by state in the brief alone.

    Every firm is named; those that are active at the end of the years are first in their group.
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
        for row in rows.to_dict("records"):
            rows_of_it = rows_of_firm(companies, firm_names, row["company"], whole)
            old = isinstance(row["name_2012"], str)
            firm = _("{firm} (then {old_name})") if old else "{firm}"
            firm = firm.format(firm=row["company"], old_name=row["name_2012"])
            fields = ", ".join(
                _(SECTORS[sector]).lower() for sector in rows_of_it["sector"].unique()
            )
            if scope == "now" and not row["rest"]:
                fields = _("{fields}; active").format(fields=fields)
            lines.append(Line(firm, fields, notes.cite(rows_of_it)))
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


def date_lines(events: pd.DataFrame, sites: pd.DataFrame, room: Room, notes: Notes) -> list[Line]:
    """Return the weightiest dated events, newest first."""
    rows = key_dates(events, sites, room.dates).reset_index(drop=True)
    return [
        Line(when(row["date"]), _in_full(row, room), notes.cite(rows.loc[[index]]))
        for index, row in rows.iterrows()
    ]


def fact_lines(tables: dict[str, pd.DataFrame], room: Room, notes: Notes) -> Groups:
    """Return the newest dated facts of security, and of aid and culture, each newest first."""
    groups = []
    for name, key, title in (
        ("security", "security_id", _("Security")),
        ("aid_culture", "aid_id", _("Aid and culture")),
    ):
        rows = tables[name].dropna(subset="date")
        rows = rows[~rows[key].isin(rows["same_as"])].sort_values("date").tail(room.facts)
        lines = [
            Line(when(row["date"]), _in_full(row, room), notes.cite(rows.loc[[index]]))
            for index, row in rows.iloc[::-1].iterrows()
        ]
        if lines:
            groups.append((title, lines))
    return groups


def _in_full(fact: pd.Series, room: Room) -> str:
    """Return a fact with its value, and with its detail where there is room."""
    words, detail = _with_value(fact), fact.get("detail")
    if not room.details or not isinstance(detail, str):
        return words
    return f"{words}. {detail}".replace("?.", "?").rstrip(".")


def _with_value(fact: pd.Series) -> str:
    if pd.isna(fact.get("value")):
        return fact["title"]
    if isinstance(fact.get("currency"), str):
        value = money(fact["value"], fact["currency"], fact["approximate"])
    else:
        mark = "≈ " if fact["approximate"] else ""
        value = f"{mark}{number(fact['value'])} {fact['unit']}"
    return _("{title}: {value}").format(title=fact["title"], value=value)
