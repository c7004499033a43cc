"""France beside other partners, and both sides' statistics of the same goods."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.callouts import point_at
from components.charts.event_labels import FULL, mark_events
from components.charts.figure import millions
from components.charts.partners import NAMES, beside, dumbbells, ratio_by_year
from components.controls import address
from components.controls.filters import countries_with
from components.places import in_its_place
from components.statements import partners as findings
from components.statements.mirror_cases import case_texts
from data.derive.partner_comparison import SHOWN
from data.derive.shared_rows import where
from data.query import frames
from data.query.selection import Selection
from data.schema import FIVE
from data.text.formatting import number
from data.text.i18n import N_, _

MEASURES = {"rank": N_("Rank"), "share_percent": N_("Share"), "value": N_("Value")}
UNITS = {"rank": N_("Rank"), "share_percent": N_("Per cent")}
SIDES = {"imports": N_("What France buys"), "exports": N_("What France sells")}
PARTNERS = {  # subtitles
    "imports": N_(
        "{unit}, imports of each partner with {country}, in {country}’s own statistics; ranks among"
        " the {count} countries listed"
    ),
    "exports": N_(
        "{unit}, exports of each partner with {country}, in {country}’s own statistics; ranks among"
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


def _said(words: Mapping[str, str]) -> dict[str, str]:
    return {code: _(said) for code, said in words.items()}


@in_its_place
def draw_rivals(selection: Selection, events: pd.DataFrame) -> None:
    """Draw France's place among the partners of one country, by the country's own statistics."""
    names = frames.names()
    options = countries_with(_own_partners(), selection)
    if not options:
        return
    st.subheader(_("Who else"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = address.option("rivals", options, _("Country"), known=FIVE)
        flow = address.option("side", _said(SIDES), _("Flow, seen from the partner"))
        measure = address.option("by", _said(MEASURES), _("Measured as"))
    rows = _partners(code, flow, selection)
    if rows.empty:
        st.markdown(
            ":material/search_off: " + _("**No statistics of this country in these years.**")
        )
        return
    shown = _measured(rows, measure)
    if shown.empty:
        st.markdown(
            ":material/search_off: " + _("**No world total is given, so there is no share.**")
        )
        return
    unit = {**_said(UNITS), "value": millions(rows["currency"].iloc[0])}
    card(
        f"partners-{flow}-{measure.removesuffix('_percent')}-{code}",
        findings.rank_title(rows, names[code], flow),
        _(PARTNERS[flow]).format(
            unit=unit[measure], country=names[code], count=number(rows["listed"].max(), 0)
        ),
        shown,
        selection,
        figure=mark_events(
            beside(shown, measure, names, source_of(shown), unit[measure]),
            where(events, "country", code),
            FULL - NAMES,
        ),
        alt=findings.rank_title(rows, names[code], flow),
        note=_(
            "Single countries are ranked; the EU is a group and has no rank. Oil and gold are booked"
            " where they are first sold, which moves Italy, Switzerland and the UK up."
        ),
    )


@in_its_place
def draw_mirror(selection: Selection, events: pd.DataFrame) -> None:
    """Draw both sides' figures of one flow of one country, and their ratio by year."""
    pairs = _pairs(selection)
    options = countries_with(pairs, selection)
    if not options:
        return
    st.subheader(_("Do both sides’ statistics agree?"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = address.option("mirror", options, _("Country"), known=FIVE)
        flow = address.option("goods", _said(SIDES), _("Flow"))
        own = where(where(pairs, "country", code), "flow", flow)
        series = {str(name): _(str(name)) for name in own["french_series"].value_counts().index}
        if not series:
            st.markdown(":material/search_off: " + _("**No year that both sides report.**"))
            return
        french = (
            address.option(
                "french", series, _("French side"), known=set(map(str, pairs["french_series"]))
            )
            if len(series) > 1
            else next(iter(series))
        )
    _draw_pairs(where(own, "french_series", french), events, selection)


@frames.kept(1)
def _own_partners() -> pd.DataFrame:
    """Return the countries' own figures of their partners."""
    partners = frames.table("partners")
    return partners[partners["reporter"].eq(partners["country"])]


@frames.kept(64)
def _partners(code: str, flow: str, selection: Selection) -> pd.DataFrame:
    return selection.of(frames.partners_of(code, flow))


@frames.kept(64)
def _measured(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    return rows[rows["partner"].isin(SHOWN)].dropna(subset=measure)


@frames.kept(32)
def _pairs(selection: Selection) -> pd.DataFrame:
    return selection.of(frames.pairs())


@frames.kept(64)
def _parts_of_pairs(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return what is shown of pairs, the facts behind them, the known cases, those with a ratio."""
    keys = ["country", "flow", "year", "french_series", "theirs_series"]
    ratios = rows.dropna(subset="ratio")
    return {
        "shown": rows.drop(columns=["source_id_partner", "tier_partner"]),
        "basis": pd.concat([rows, rows.assign(source_id=rows["source_id_partner"], locator=None)]),
        "cases": rows[[*keys, "theirs", "ratio"]].merge(
            frames.cases().drop(columns="ratio"), on=keys
        ),
        "known": ratios[ratios["ratio"] > 0],
    }


def _draw_pairs(rows: pd.DataFrame, events: pd.DataFrame, selection: Selection) -> None:
    code, flow = rows["country"].iloc[0], rows["flow"].iloc[0]
    name = frames.names()[code]
    parts = _parts_of_pairs(rows)
    sides = _("{french} against {theirs}").format(
        french=_(str(rows["french_series"].iloc[0])), theirs=_(str(rows["theirs_series"].iloc[0]))
    )
    rows_shown, basis, cases = parts["shown"], parts["basis"], parts["cases"]
    card(
        f"mirror-{flow}-{code}",
        findings.mirror_title(rows, name),
        _(MIRRORED[flow]).format(sides=sides),
        rows_shown,
        selection,
        basis=basis,
        figure=point_at(dumbbells(rows, source_of(basis)), case_texts(cases, "theirs", "year")),
        alt=findings.mirror_title(rows, name),
        note=f"{_(findings.MIRROR[code])} "
        + _("Importers count freight and insurance, exporters do not."),
    )
    known = parts["known"]
    if known["year"].nunique() < 2:
        return
    card(
        f"mirror-ratio-{flow}-{code}",
        findings.ratio_title(known, name),
        _(RATIOS[flow]).format(sides=sides),
        rows_shown,
        selection,
        basis=basis,
        figure=mark_events(
            point_at(
                ratio_by_year(known, source_of(basis)), case_texts(cases, "year", "ratio"), log=True
            ),
            where(events, "country", code),
            FULL,
        ),
        alt=findings.ratio_title(known, name),
    )
