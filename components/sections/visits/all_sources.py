"""Visits beyond the brief: silences, heads of state each way, both presidencies, and trade."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.charts.event_labels import FULL, mark_events
from components.charts.visits import at_moments
from components.charts.visits_vs_trade import visits_and_trade
from components.model.blocks import Columns, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.country_options import countries_with
from components.sections.events_switch import events
from components.sections.parts import source_of
from components.sections.visits.counts import two_way_count
from components.sections.visits.recorded import with_presidents
from components.statements import visits as statements
from components.statements.visits.silences import silence, silence_title
from components.words.wording import word, years
from data.derive.currency import TARGETS
from data.derive.shared_rows import having, tally, visits_once
from data.indicators import without_date
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF_YEAR, FIVE
from data.text.formatting import number
from data.text.i18n import N_, _, cell, ngettext
from data.visits import DIRECTIONS, HIGH
from data.visits import silences as longest_silences

NO_CAUSE = N_(
    "Side by side is not cause and effect: trade with these countries follows oil, gold and a few"
    " large contracts."
)


def silences(visits: pd.DataFrame, selection: Selection) -> Section:
    """Return the longest time without a visit at ministerial level or above, each way."""
    names = frames.names()
    years = selection.first, selection.last
    of_ways = [
        longest_silences(visits, way, HIGH, selection.codes, *years).assign(direction=way)
        for way in DIRECTIONS
    ]
    found = pd.concat(of_ways, ignore_index=True)
    counts = frames.chosen("indicators", selection)
    missing = without_date(counts, visits_once(frames.table("visits")))
    card = parts.card(
        "visits-silences",
        silence_title(found, selection, names),
        _(
            "Longest time without a recorded visit by ministers, heads of government or of state; the time"
            " before the first and after the last counts too"
        ),
        found,
        selection,
        basis=visits,
        body=[Columns(tuple(_one_way(found, way, missing, selection) for way in DIRECTIONS))],
        note=_("Not a complete record: a visit missing from these lists would shorten a gap."),
    )
    return parts.section("silences", card, label=_("Years without a visit"))


def _one_way(
    found: pd.DataFrame, direction: str, missing: Mapping[str, int], selection: Selection
) -> tuple[Text, ...]:
    """Return the silences of a direction under its name, a line each."""
    rows = having(found, "direction", direction).to_dict("records")
    silences = [silence(row, selection, frames.names()) for row in rows]
    lines = [f"- {line}{_unless(row, missing)}" for row, line in zip(rows, silences, strict=True)]
    return Text(f"**{word(direction)}**"), Text("\n".join(lines), "", tuple(silences))


def _unless(silence: Mapping[Any, Any], missing: Mapping[str, int]) -> str:
    """Say how many visits of the president that are counted without a date may lie in a silence."""
    count = missing.get(silence["country"], 0) if silence["direction"] == "to_france" else 0
    after = silence["after"] if isinstance(silence["after"], str) else ""
    if not count or after[:4] > str(BRIEF_YEAR):
        return ""
    return ngettext(
        "; at least {count} visit of its president without a known date may lie in it",
        "; at least {count} visits of its president without a known date may lie in it",
        count,
    ).format(count=number(count))


def heads(visits: pd.DataFrame, selection: Selection) -> Section | None:
    """Return head-of-state visits each way by country, and by the other side's president."""
    of_heads = having(visits, "level", "head_of_state")
    if of_heads.empty:
        return None
    names = frames.names()
    counts = tally(of_heads, "country")
    shown = [code for code in selection.codes if code in set(counts["category"])]
    presidents = with_presidents(of_heads)
    order = list(dict.fromkeys(presidents.sort_values("date")["counterpart"]))
    of_countries = two_way_count(
        "visits-heads",
        counts,
        {code: names[code] for code in shown},
        "heads",
        "country",
        _("Dated head-of-state visits, each way, {years}").format(years=years(of_heads)),
        of_heads,
        selection,
    )
    of_presidents = two_way_count(
        "visits-counterparts",
        tally(presidents, "counterpart"),
        {name: cell(_(name)) for name in order},
        "counterpart",
        "counterpart",
        _("Head-of-state visits each way by the president of the other side at the time"),
        of_heads,
        selection,
    )
    columns = Columns(((of_countries,), (of_presidents,)))
    return parts.section("heads", columns, label=_("Heads of state"))


def trade_and_visits(view: View, visits: pd.DataFrame) -> Section | None:
    """Return one country's trade over its visits, on one axis of years."""
    selection, names = view.selection, frames.names()
    rows = frames.chosen_series("turnover", selection, "EUR")
    options = countries_with(rows, selection)
    if not options:
        return None
    choice = parts.option(view, "beside", options, _("Visits and trade of"), known=FIVE)
    code = choice.code
    own, theirs = _in_words(having(rows, "country", code)), having(visits, "country", code)
    _switch, marked = events(view, selection)  # which stands above the timeline
    title = statements.trade_and_visits_title(own, theirs, names[code])
    figure = visits_and_trade(own, theirs, source_of(own), _("Million euros"))
    card = parts.card(
        f"visits-and-trade-{code}",
        title,
        _("Trade turnover, million euros, one line per source; below, dated visits"),
        own,
        selection,
        basis=pd.concat([own, theirs], ignore_index=True),
        figure=mark_events(figure, at_moments(having(marked, "country", code)), FULL),
        alt=str(title),
        note=_(NO_CAUSE),
    )
    return parts.section("trade", choice, card, label=_("Visits and trade"))


def _in_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Return values in euros with how a reader meets them, which the chart shows."""
    amount = _("{value} million {currency}")
    words = [amount.format(value=number(value, 0), currency=TARGETS[0]) for value in rows["value"]]
    return rows.assign(value_text=words)
