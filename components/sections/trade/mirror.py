"""Both sides' statistics of the same goods: their figures, and their ratio by year."""

import pandas as pd

from components.charts.callouts import point_at
from components.charts.event_labels import HALF, mark_events
from components.charts.partners import dumbbells, ratio_by_year
from components.model.blocks import Block, Fold, Text, paragraph
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.country_options import countries_with
from components.sections.parts import source_of
from components.sections.trade.partners import SIDES, translated
from components.statements.trade import partners as statements
from components.statements.trade.mirror_cases import case, case_texts
from data.derive.shared_rows import having
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import N_, _

MIRRORED = {
    "imports": N_(
        "What France buys, million euros, {sides}; × is the partner’s figure over the other"
    ),
    "exports": N_(
        "What France sells, million euros, {sides}; × is the partner’s figure over the other"
    ),
}
RATIOS = {
    "imports": N_("What France buys, the partner’s figure over the other, log scale; {sides}"),
    "exports": N_("What France sells, the partner’s figure over the other, log scale; {sides}"),
}


def mirror(view: View, events: pd.DataFrame) -> Section:
    """Return both sides' figures of one flow of one country, and their ratio by year.

    `events` are marked on the chart of ratios.
    """
    pairs = _pairs(view.selection)
    options = countries_with(pairs, view.selection)
    if not options:
        return parts.section("mirror")
    heading = _("Do both sides’ statistics agree?")
    label = _("Both sides’ statistics")
    drops = ("french",)  # which series there are depends on both
    country = parts.option(view, "mirror", options, _("Country"), known=FIVE, drops=drops)
    flow = parts.option(view, "goods", translated(SIDES), _("Flow"), drops=drops)
    rows = having(having(pairs, "country", country.code), "flow", flow.code)
    series = {str(name): _(str(name)) for name in rows["french_series"].value_counts().index}
    if not series:
        nothing = Text(_("**No year that both sides report.**"), "search_off")
        return parts.section("mirror", country, flow, nothing, heading=heading, label=label)
    french = parts.option(view, "french", series, _("French side"), menu=True)
    return parts.section(
        "mirror",
        country,
        flow,
        french if len(series) > 1 or french.complaint else None,
        *_both_sides(having(rows, "french_series", french.code), view.selection, events),
        heading=heading,
        label=label,
    )


@memo(32)
def _pairs(selection: Selection) -> pd.DataFrame:
    return selection.of(frames.pairs())


def _both_sides(
    rows: pd.DataFrame, selection: Selection, events: pd.DataFrame
) -> tuple[Block, ...]:
    """Return the pairs of one country, flow and French series: a card of figures, ratios folded."""
    first = rows.iloc[0]
    code, flow, name = first["country"], first["flow"], frames.names()[first["country"]]
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
        alt=str(title),
        body=[paragraph(case(row), "soft") for row in cases.to_dict("records")],
        note=_why(code, flow),
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
        figure=mark_events(lines, having(events, "country", code), HALF),
        alt=str(title),
    )
    return both, Fold(_("The ratio by year"), (ratios,))


def _why(code: str, flow: str) -> str:
    """Return why both sides' figures differ, of the country where that is known, then of all."""
    known = statements.MIRROR.get((code, flow))
    all_of_them = _("Importers count freight and insurance, exporters do not.")
    return " ".join(filter(None, [_(known) if known else "", all_of_them]))


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
