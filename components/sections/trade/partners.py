"""France among the partners of a country, and both sides' statistics of the same goods."""

from collections.abc import Mapping

import pandas as pd

from components.charts.callouts import point_at
from components.charts.event_labels import FULL, mark_events
from components.charts.partners import NAMES, dumbbells, ratio_by_year, side_by_side
from components.model.blocks import Card, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.country_options import countries_with
from components.sections.parts import source_of
from components.statements import partners as statements
from components.statements.mirror_cases import case_texts
from components.words.wording import millions
from data.derive.partner_comparison import SHOWN
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
        "{unit}, exports of {country} to each partner, in {country}’s own statistics; ranks among the"
        " {count} countries listed"
    ),
    "exports": N_(
        "{unit}, imports of {country} from each partner, in {country}’s own statistics; ranks among"
        " the {count} countries listed"
    ),
}
MIRRORED = {
    "imports": N_(
        "What France buys, million euros, {sides}; × is the partner’s figure over the French one"
    ),
    "exports": N_(
        "What France sells, million euros, {sides}; × is the partner’s figure over the French one"
    ),
}
RATIOS = {
    "imports": N_("What France buys, the partner’s figure over the French one, log scale; {sides}"),
    "exports": N_(
        "What France sells, the partner’s figure over the French one, log scale; {sides}"
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
    flow = parts.option(view, "side", _translated(SIDES), _("Flow, seen from the partner"))
    measure = parts.option(view, "by", _translated(MEASURES), _("Measured as"))
    shown = _place(country.code, flow.code, measure.code, view.selection, events)
    return parts.section("partners", country, flow, measure, shown, heading=_("Who else"))


def mirror(view: View, events: pd.DataFrame) -> Section:
    """Return both sides' figures of one flow of one country, and their ratio by year.

    `events` are marked on the chart of ratios.
    """
    pairs = _pairs(view.selection)
    options = countries_with(pairs, view.selection)
    if not options:
        return parts.section("mirror")
    heading = _("Do both sides’ statistics agree?")
    country = parts.option(view, "mirror", options, _("Country"), known=FIVE)
    flow = parts.option(view, "goods", _translated(SIDES), _("Flow"))
    rows = having(having(pairs, "country", country.code), "flow", flow.code)
    series = {str(name): _(str(name)) for name in rows["french_series"].value_counts().index}
    if not series:
        nothing = Text(_("**No year that both sides report.**"), "search_off")
        return parts.section("mirror", country, flow, nothing, heading=heading)
    known = set(map(str, pairs["french_series"]))
    french = parts.option(view, "french", series, _("French side"), known=known)
    return parts.section(
        "mirror",
        country,
        flow,
        french if len(series) > 1 else None,
        *_both_sides(having(rows, "french_series", french.code), view.selection, events),
        heading=heading,
    )


def _translated(options: Mapping[str, str]) -> dict[str, str]:
    return {code: _(words) for code, words in options.items()}


@memo(1)
def _own_partners() -> pd.DataFrame:
    """Return the countries' own figures of their partners."""
    rows = frames.table("partners")
    return rows[rows["reporter"].eq(rows["country"])]


# Rows that charts are drawn of are kept, so that a chart is drawn once for all views that differ in
# options of other parts of the page.


@memo(64)
def _partners_of(code: str, flow: str, selection: Selection) -> pd.DataFrame:
    return selection.of(frames.partners_of(code, flow))


@memo(64)
def _with_a_value(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return the partners that are drawn, in the years in which the measure is known."""
    return rows[rows["partner"].isin(SHOWN)].dropna(subset=measure)


@memo(32)
def _pairs(selection: Selection) -> pd.DataFrame:
    return selection.of(frames.pairs())


def _place(
    code: str, flow: str, measure: str, selection: Selection, events: pd.DataFrame
) -> Card | Text:
    """Return partners of a country by rank, share or value, or a line where there is nothing."""
    rows = _partners_of(code, flow, selection)
    if rows.empty:
        return Text(_("**No statistics of this country in these years.**"), "search_off")
    shown = _with_a_value(rows, measure)
    if shown.empty:
        return Text(_("**No world total is given, so there is no share.**"), "search_off")
    names = frames.names()
    unit = {**_translated(UNITS), "value": millions(rows["currency"].iloc[0])}[measure]
    title = statements.rank_title(rows, names[code], flow)
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
        alt=title,
        note=_(
            "Single countries are ranked; the EU is a group and has no rank. Oil and gold are booked"
            " where they are first sold, which moves Italy, Switzerland and the UK up."
        ),
    )


def _both_sides(rows: pd.DataFrame, selection: Selection, events: pd.DataFrame) -> tuple[Card, ...]:
    """Return the pairs of one country, flow and French series as cards: figures, then ratios."""
    first = rows.iloc[0]
    code, flow = first["country"], first["flow"]
    name = frames.names()[code]
    sides = _("{french} against {theirs}").format(
        french=_(str(first["french_series"])), theirs=_(str(first["theirs_series"]))
    )
    shown, basis = rows.drop(columns=["source_id_partner", "tier_partner"]), _basis(rows)
    cases, source = _cases(rows), source_of(basis)
    title = statements.mirror_title(rows, name)
    both = parts.card(
        f"mirror-{flow}-{code}",
        title,
        _(MIRRORED[flow]).format(sides=sides),
        shown,
        selection,
        basis=basis,
        figure=point_at(dumbbells(rows, source), case_texts(cases, "theirs", "year")),
        alt=title,
        note=f"{_(statements.MIRROR[code])} "
        + _("Importers count freight and insurance, exporters do not."),
    )
    known = _known(rows)
    if known["year"].nunique() < 2:
        return (both,)
    lines = point_at(ratio_by_year(known, source), case_texts(cases, "year", "ratio"), log=True)
    title = statements.ratio_title(known, name)
    ratios = parts.card(
        f"mirror-ratio-{flow}-{code}",
        title,
        _(RATIOS[flow]).format(sides=sides),
        shown,
        selection,
        basis=basis,
        figure=mark_events(lines, having(events, "country", code), FULL),
        alt=title,
    )
    return both, ratios


@memo(64)
def _basis(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the facts behind pairs: those of France, then those of the partner."""
    return pd.concat([pairs, pairs.assign(source_id=pairs["source_id_partner"], locator=None)])


@memo(64)
def _known(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs that have a ratio."""
    return pairs[pairs["ratio"] > 0]


@memo(64)
def _cases(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the known cases among pairs, with the figures and the ratio that are drawn."""
    keys = ["country", "flow", "year", "french_series", "theirs_series"]
    return pairs[[*keys, "theirs", "ratio"]].merge(frames.cases().drop(columns="ratio"), on=keys)
