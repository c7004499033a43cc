"""France among the partners of a country."""

from collections.abc import Mapping

import pandas as pd

from components.charts.competitors import NAMES, side_by_side
from components.charts.event_labels import FULL, mark_events
from components.model.blocks import Card, Text, paragraph
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.country_options import countries_with
from components.sections.parts import source_of
from components.sections.trade.measured import choose_currency
from components.statements.trade.competitors import in_times_of_france
from components.statements.trade.place import place_title
from components.words.wording import millions
from data.derive.partner_comparison import SHOWN
from data.derive.series import in_money
from data.derive.shared_rows import having
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import FIVE
from data.text.formatting import number
from data.text.i18n import N_, _

MEASURES = {"rank": N_("Rank"), "share_percent": N_("Share"), "value": N_("Value")}
UNITS = {"rank": N_("Rank"), "share_percent": N_("Per cent")}
SIDES = {"imports": N_("What France buys"), "exports": N_("What France sells")}
PARTNERS = {  # subtitles
    "imports": N_(
        "{unit}, what each partner buys from {country}, in {country}’s own statistics; {count} countries"
        " are listed, not all"
    ),
    "exports": N_(
        "{unit}, what each partner sells to {country}, in {country}’s own statistics; {count} countries"
        " are listed, not all"
    ),
}


def partners(view: View, events: pd.DataFrame) -> Section:
    """Return France's place among the partners of one country, by the country's own statistics.

    `events` are marked on the chart.
    """
    options = countries_with(_own_partners(), view.selection)
    if not options:
        return parts.section("partners")
    country = parts.option(view, "rivals", options, _("Country"), known=FIVE)
    flow = parts.option(
        view, "side", translated(SIDES), _("Direction of trade, as the partner records it")
    )
    measure = parts.option(view, "by", translated(MEASURES), _("Measured as"))
    currency = choose_currency(view)
    which = (country.code, flow.code, measure.code, currency.code)
    shown = _place(*which, view.selection, events)
    return parts.section(
        "partners",
        country,
        flow,
        measure,
        shown,
        heading=_("France’s competitors"),
        label=_("Competitors"),
    )


def translated(options: Mapping[str, str]) -> dict[str, str]:
    """Return options with their words in the language spoken."""
    return {code: _(words) for code, words in options.items()}


@memo(1)
def _own_partners() -> pd.DataFrame:
    """Return the countries' own figures of their partners."""
    rows = frames.table("partners")
    return rows[rows["reporter"].eq(rows["country"])]


# Rows that charts are drawn of are kept, so that a chart is drawn once for all views that differ in
# options of other parts of the page.


@memo(64)
def _partners_of(code: str, flow: str, selection: Selection, currency: str) -> pd.DataFrame:
    rows = selection.of(frames.partners_of(code, flow))
    return in_money(rows, frames.table("rates"), currency) if currency else rows


@memo(64)
def _with_a_value(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return the partners that are drawn, in the years in which the measure is known."""
    return rows[rows["partner"].isin(SHOWN)].dropna(subset=measure)


def _place(
    code: str,
    flow: str,
    measure: str,
    currency: str,
    selection: Selection,
    events: pd.DataFrame,
) -> Card | Text:
    """Return partners of a country by rank, share or value, or a line where there is nothing.

    Values are in the currency chosen.
    """
    rows = _partners_of(code, flow, selection, currency if measure == "value" else "")
    if rows.empty:
        return Text(_("**No statistics of this country in these years.**"), "search_off")
    shown = _with_a_value(rows, measure)
    if shown.empty:
        return Text(_("**No world total is given, so there is no share.**"), "search_off")
    names = frames.names()
    unit = {**translated(UNITS), "value": millions(rows["currency"].iloc[0])}[measure]
    times = in_times_of_france(rows, names, code, flow)
    title = place_title(rows, measure, names[code], flow)
    lines = side_by_side(shown, measure, names, source_of(shown), unit)
    return parts.card(
        f"partners-{flow}-{measure.removesuffix('_percent')}-{code}",
        title,
        _(PARTNERS[flow]).format(
            unit=unit, country=names[code], count=number(rows["listed"].max(), 0)
        ),
        shown,
        selection,
        figure=mark_events(lines, having(events, "country", code), FULL - NAMES),
        alt=str(title),
        body=[paragraph(times)] if times.text else [],
        note=_(
            "Single countries are ranked; the EU is a group and has no rank. Oil and gold are booked"
            " where they are first sold, which moves Italy, Switzerland and the UK up."
        ),
    )
