"""Trade over the years: options, the rows that they choose, and a chart per country."""

import math
from dataclasses import dataclass

import pandas as pd

from components.charts.callouts import point_at
from components.charts.estimate import band
from components.charts.event_labels import FULL, HALF, THIRD, mark_events
from components.charts.series import trend
from components.model.blocks import Card, Choice, Figure, Text
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.folds import choices_behind
from components.sections.parts import source_of
from components.sections.trade.compare_marks import MARKS, compare
from components.sections.trade.measured import (
    behind,
    choose_lines,
    choose_measure,
    how_counted,
    is_estimate,
    left_out,
)
from components.sections.trade.small_charts import NARROWEST, in_rows, least, shared_source
from components.statements.trade import over_years as findings
from components.statements.trade.latest import latest
from components.statements.trade.measure import Measure, drop_hover_text, with_hover_text
from components.statements.trade.mirror_cases import case_texts
from components.statements.trade.newest import newest_title
from data.derive.series import in_money
from data.derive.shared_rows import having
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import BRIEF
from data.text.i18n import N_, _

ROOM = 1.06  # above the highest value of a shared scale
ONE_SCALE, OWN_SCALE = N_("both countries on one scale"), N_("each country on its own scale")
BY_SOURCE = N_("{unit}, a line for each source and reporter, {scale}; a missing year is a gap")
BY_SOURCE_AND_BRIEF = N_(
    "{unit}, a line for each source and reporter, {scale}; diamonds: the brief; a missing year is a gap"
)
BAND = N_("{unit}, best estimate and band of its sources, {scale}; a missing year is a gap")
BAND_AND_BRIEF = N_(
    "{unit}, best estimate and band of its sources, {scale}; diamonds: the brief; a missing year is a"
    " gap"
)


@dataclass(frozen=True)
class Drawn:
    """What all charts of the card share: the measure, the order of series, heights and scale."""

    measure: Measure
    order: tuple[str, ...]
    alone: bool
    width: int
    limits: tuple[float, float] | None

    @property
    def log(self) -> bool:
        """Whether the scale is logarithmic."""
        return self.measure.mode == "log"


def latest_of_each(selection: Selection) -> list[Statement]:
    """Return the latest total trade and balance of each country chosen, a sentence each."""
    names = frames.names()
    return [latest(selection, code, names[code]) for code in selection.codes]


def over_time(view: View, switch: Choice | None, events: pd.DataFrame) -> Section:
    """Return the options and the card of lines, a chart per country; two have one scale.

    `switch` stands with the options; `events` are those that it has the charts show.
    """
    which = choose_lines(view)
    choices, measure, rows = choose_measure(view, which.code)
    lines = (
        Text(_("**No yearly statistics for this selection.**"), "search_off")
        if rows.empty
        else _lines(view, measure, rows, events)
    )
    label = _("Trade by year")
    flow, *others = choices
    more = tuple(filter(None, [*others, switch]))
    fold = choices_behind(_("Currency, measure, events"), more)
    return parts.section("over-time", which, flow, fold, lines, label=label)


def _lines(view: View, measure: Measure, rows: pd.DataFrame, events: pd.DataFrame) -> Card:
    rows = with_hover_text(rows, measure)
    present = set(rows["country"])
    brief = having(_brief_points(view.selection, measure), "country", *sorted(present))
    cases = _cases(rows, measure.flow)
    countries = [code for code in view.selection.codes if code in present]
    compared = len(countries) == 2
    drawn = Drawn(
        measure,
        tuple(dict.fromkeys(rows["series"])),
        alone=len(countries) == 1,
        width=FULL
        if len(countries) == 1
        else HALF
        if least(rows, len(countries)) > NARROWEST
        else THIRD,
        limits=_limits(rows, brief, measure.mode) if compared else None,
    )
    charts = [
        _country(*(having(part, "country", code) for part in (rows, brief, cases, events)), drawn)
        for code in countries
    ]
    words = (BAND, BAND_AND_BRIEF) if is_estimate(rows) else (BY_SOURCE, BY_SOURCE_AND_BRIEF)
    notes = (_(findings.HOW[measure.mode]), _(how_counted(rows)), left_out(rows, measure.flow))
    return parts.card(
        f"trade-{measure.flow}-{measure.mode}",
        newest_title(rows, measure, frames.names()),
        _(words[not brief.empty]).format(
            unit=measure.unit, scale=_(ONE_SCALE if compared else OWN_SCALE)
        ),
        drop_hover_text(rows),
        view.selection,
        basis=behind(rows, measure.flow),
        body=[
            *in_rows(charts, least(rows, len(charts))),
            *shared_source(rows, measure.flow, len(charts)),
            *compare(view, rows, measure),
        ],
        note=" ".join(filter(None, notes)),
    )


def _limits(rows: pd.DataFrame, brief: pd.DataFrame, mode: str) -> tuple[float, float]:
    """Return the ends of an axis that holds the values of both countries and their bands."""
    columns = [column for column in ("value", "low", "high") if column in rows]
    values = pd.concat([*(rows[column] for column in columns), brief["value"]])
    if mode == "log":
        above = values[values > 0]
        return math.log10(above.min() / ROOM), math.log10(above.max() * ROOM)
    return min(values.min() * ROOM, 0), max(values.max() * ROOM, 0)


def _country(
    rows: pd.DataFrame, brief: pd.DataFrame, cases: pd.DataFrame, events: pd.DataFrame, drawn: Drawn
) -> Figure:
    """Return the lines of one country, with its known cases and its events; a click picks a mark."""
    code, measure = rows["country"].iloc[0], drawn.measure
    name = frames.names()[code]
    height = 430 if drawn.alone else 330
    style = {"log": drawn.log, "limits": drawn.limits}
    source = source_of(behind(rows, measure.flow))
    if is_estimate(rows):
        small = not drawn.alone
        figure = band(rows, brief, source, measure.unit, height=height, is_small=small, **style)
    else:
        figure = trend(rows, brief, drawn.order, source, measure.unit, height=height, **style)
    if len(cases):
        figure = point_at(figure, case_texts(cases, "year", "value"), log=drawn.log)
    return Figure(
        f"trade-{measure.flow}-{measure.mode}_{code}",
        mark_events(figure, events, drawn.width),
        findings.trend_alt(rows, measure, name),
        heading=name,
        picks=MARKS,
        picks_of=code,
        is_sourced=drawn.alone,
    )


@memo(64)
def _cases(rows: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return the known cases among the points of a chart, with the value of each point.

    A case stands at the partner's own figure, and only where that is drawn.
    """
    cases = frames.cases()
    cases = cases[cases["flow"].eq(flow)]
    theirs = rows[rows["reporter"].eq(rows["country"])]
    return theirs[["country", "year", "value"]].merge(cases, on=["country", "year"])


@memo(64)
def _brief_points(selection: Selection, measure: Measure) -> pd.DataFrame:
    """Return the brief's own values of the flow, in the currency that is drawn."""
    rows = _brief_values(measure.flow, measure.currency)
    drawn = measure.mode in ("level", "log")
    return with_hover_text(selection.of(rows) if drawn else rows.head(0), measure)


@memo(8)
def _brief_values(flow: str, currency: str) -> pd.DataFrame:
    trade = frames.table("trade")
    rows = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq(flow)]
    return in_money(rows, frames.table("rates"), currency)
