"""Visits beyond the brief: silences, heads of state each way, both presidencies, and trade."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.event_labels import FULL, mark_events
from components.charts.visits import at_moments
from components.charts.visits_vs_trade import visits_and_trade
from components.controls import address
from components.controls.filters import countries_with
from components.places import in_its_place
from components.sections.visits.counts import draw_count
from components.statements import visits as findings
from components.words.wording import word, years
from data.derive.currency import TARGETS
from data.derive.shared_rows import tally, visits_once, where, with_presidency
from data.indicators import without_date
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR, FIVE
from data.text.formatting import number, when
from data.text.i18n import N_, _, ngettext
from data.visits import DIRECTIONS, LEVELS, silences

NO_CAUSE = N_(
    "Two things on one axis of years are no cause: trade with these countries follows oil, gold and"
    " a few large deals."
)


def _in_euros(value: float) -> str:
    return _("{value} million {currency}").format(value=number(value, 0), currency=TARGETS[0])


@frames.kept(64)
def _silences(visits: pd.DataFrame) -> pd.DataFrame:
    levels = LEVELS[: LEVELS.index("special_representative")]
    return pd.concat(
        [silences(visits, way, levels).assign(direction=way) for way in DIRECTIONS],
        ignore_index=True,
    )


@in_its_place
def draw_silences(visits: pd.DataFrame, selection: Selection) -> None:
    """Draw the longest time without a visit at ministerial level or above, each way."""
    names = frames.names()
    found = _silences(visits)
    if found.empty:
        return
    counts = frames.chosen("indicators", selection)
    missing = without_date(counts, visits_once(frames.table("visits")))

    def draw() -> None:
        for column, direction in zip(st.columns(2), DIRECTIONS, strict=True):
            lines = [
                "- "
                + _("**{country}**: {years} years, from {start} to {end}").format(
                    country=names[row["country"]],
                    years=row["years"],
                    start=when(row["after"]),
                    end=when(row["before"]),
                )
                + _unless(row, missing)
                for row in found[found["direction"].eq(direction)].to_dict("records")
            ]
            with column:
                st.markdown(f"**{word(direction)}**")
                st.markdown("\n".join(lines))

    card(
        "visits-silences",
        findings.silence_title(found, names),
        _(
            "Longest time between two visits on known dates by ministers, heads of government or of state"
        ),
        found,
        selection,
        basis=visits,
        body=draw,
        note=_(
            "What was found, not a census: a visit that is in no list here would break a silence."
        ),
    )


def _unless(silence: Mapping[Any, Any], missing: Mapping[str, int]) -> str:
    """Say how many visits of the president that are counted without a date may lie in a silence."""
    count = missing.get(silence["country"], 0) if silence["direction"] == "to_france" else 0
    if not count or silence["after"][:4] > str(BRIEF_YEAR):
        return ""
    return ngettext(
        "; at least {count} visit of its president without a known date may lie in it",
        "; at least {count} visits of its president without a known date may lie in it",
        count,
    ).format(count=number(count))


@in_its_place
def draw_heads(visits: pd.DataFrame, selection: Selection) -> None:
    """Draw head-of-state visits each way by country, and by the other side's president."""
    heads = where(visits, "level", "head_of_state")
    if heads.empty:
        return
    names = frames.names()
    counts = tally(heads, "country")
    shown = [code for code in selection.codes if code in set(counts["category"])]
    presidents = with_presidency(heads, frames.table("presidencies"))
    by_name = tally(presidents, "counterpart")
    order = list(dict.fromkeys(presidents.sort_values("date")["counterpart"]))
    left, right = st.columns(2)
    with left:
        draw_count(
            "visits-heads",
            counts,
            {code: names[code] for code in shown},
            _("head-of-state visits"),
            _("Head-of-state visits on known dates, each way, {years}").format(years=years(heads)),
            heads,
            selection,
        )
    with right:
        draw_count(
            "visits-counterparts",
            by_name,
            {name: name for name in order},
            _("head-of-state visits under one president"),
            _("Head-of-state visits each way by the president of the other side at the time"),
            heads,
            selection,
        )


@frames.kept(32)
def _said_in_euros(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(said=[_in_euros(value) for value in rows["value"]])


@in_its_place
def draw_beside_trade(visits: pd.DataFrame, selection: Selection, events: pd.DataFrame) -> None:
    """Draw one country's trade over its visits, on one axis of years."""
    names = frames.names()
    rows = frames.chosen_series("turnover", selection, "EUR")
    options = countries_with(rows, selection)
    if not options:
        return
    code = address.option("beside", options, _("Visits and trade of"), known=FIVE)
    own, theirs = _said_in_euros(where(rows, "country", code)), where(visits, "country", code)
    basis = pd.concat([own, theirs], ignore_index=True)
    title = findings.beside_title(own, theirs, names[code])
    card(
        f"visits-and-trade-{code}",
        title,
        _("Trade turnover, million euros, a line for each source; below, visits on known dates"),
        own,
        selection,
        basis=basis,
        figure=mark_events(
            visits_and_trade(own, theirs, source_of(own), _("Million euros")),
            at_moments(where(events, "country", code)),
            FULL,
        ),
        alt=title,
        note=_(NO_CAUSE),
    )
