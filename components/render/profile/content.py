"""What a country's profile says, ready for the page: figures, lists and notes, in the page's order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pandas as pd

from components.render.profile.notes import Notes
from components.sections.companies.firms import FATES
from components.statements.country_measures import in_money
from components.words.wording import counted, inside, word
from data.companies import SECTORS
from data.derive.country_profile import (
    five_events,
    heads_of_state,
    posts,
    rows_of_firm,
)
from data.derive.firm_fates import statements, then_and_now
from data.measures.firms import dated
from data.measures.registry import MEASURES
from data.measures.trade import newest
from data.measures.visits import recorded
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.country_names import Name
from data.text.formatting import money, number, when
from data.text.i18n import N_, _
from data.visits import DIRECTIONS

NOTHING = N_("not told")
MOST_FACTS = 3


@dataclass(frozen=True)
class Figure:
    """A figure then and now; `then` and `now` are in words, each with its notes."""

    label: str
    then: str
    then_notes: str
    now: str
    now_notes: str


@dataclass(frozen=True)
class Line:
    """A line of a list, with its notes; `lead` stands before it in bold."""

    lead: str
    words: str
    notes: str


def figures(selection: Selection, name: Name, notes: Notes) -> list[Figure]:
    """Return the five figures of a country, in the brief and under a selection."""
    then = selection.over_all_years("brief")
    times = (then, selection)
    return [
        Figure(_("Trade turnover"), *_both(times, notes, partial(_value, "turnover"))),
        Figure(_("Exports from France"), *_both(times, notes, partial(_value, "exports"))),
        Figure(_("Visits of heads of state"), *_both(times, notes, partial(_heads, name))),
        Figure(_("French firms active"), *_both(times, notes, _firms)),
        Figure(_("French posts open"), *_both(times, notes, _posts)),
    ]


def _both(
    times: tuple[Selection, Selection],
    notes: Notes,
    tell: Callable[[Selection], tuple[str, pd.DataFrame]],
) -> list[str]:
    """Return what is told of each time in words, and its notes after it."""
    cells = []
    for time in times:
        words, rows = tell(time)
        cells += [words, notes.cite(rows)]
    return cells


def _value(flow: str, selection: Selection) -> tuple[str, pd.DataFrame]:
    code = selection.codes[0]
    row = newest(flow, selection, code)
    if row is None:
        return _(NOTHING), frames.table("trade").head(0)
    value = MEASURES[flow].of(selection, code)
    of_brief = selection.layer == "brief"
    details = f"{value.last}" if of_brief else f"{value.last}, {_(value.series)}"
    return f"{in_money(value)} ({details})", pd.DataFrame([row])


def _heads(name: Name, selection: Selection) -> tuple[str, pd.DataFrame]:
    code = selection.codes[0]
    there, here = (
        MEASURES[f"head_of_state_visits_{way}"].of(selection, code).count for way in DIRECTIONS
    )
    rows = heads_of_state(recorded(selection))
    rows = rows[rows["country"].eq(code)]
    words = _("{there} to {country}, {here} to France") if len(rows) else _("none dated")
    return words.format(there=there, here=here, country=name), rows


def _firms(selection: Selection) -> tuple[str, pd.DataFrame]:
    value = MEASURES["firms_active"].of(selection, selection.codes[0])
    rows = dated(selection.layer, selection.official)
    own = rows[rows["country"].eq(value.country) & rows["company"].isin(value.rows)]
    words = counted(value.count, "firm", "firms") if value.count else _(NOTHING)
    return words, own[own["standing"].eq("active") & (own["start"] <= selection.last)]


def _posts(selection: Selection) -> tuple[str, pd.DataFrame]:
    value = MEASURES["posts_open"].of(selection, selection.codes[0])
    sites = frames.table("sites")
    words = counted(value.count, "post", "posts") if value.count else _(NOTHING)
    return words, sites[sites["site_id"].isin(value.rows)]


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


def firm_lines(companies: pd.DataFrame, layer: str, notes: Notes) -> list[tuple[str, list[Line]]]:
    """Return groups of firms, each with its notes: by fate, or by state in the brief alone."""
    firm_names = frames.table("firm_names")
    whole = frames.table("companies")
    stated = statements(companies, firm_names, frames.table("sources"), whole)
    fates = then_and_now(stated, firm_names)
    column = "fate" if layer == "all" else "then"
    states = {status: word(status) for status in fates["then"].dropna().unique()}
    groups = {fate: _(title) for fate, title in FATES.items()} if layer == "all" else states
    listed = []
    for group, title in groups.items():
        lines = []
        for row in fates[fates[column].eq(group)].to_dict("records"):
            own = rows_of_firm(companies, firm_names, row["company"], whole)
            old = isinstance(row["name_2012"], str)
            firm = _("{firm} (then {old_name})") if old else "{firm}"
            firm = firm.format(firm=row["company"], old_name=row["name_2012"])
            fields = ", ".join(_(SECTORS[sector]).lower() for sector in own["sector"].unique())
            lines.append(Line(firm, fields, notes.cite(own)))
        if lines:
            listed.append((f"{title} ({len(lines)})", lines))
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
