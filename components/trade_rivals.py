"""France beside other partners, and both sides' statistics of the same goods."""

import pandas as pd
import streamlit as st

from components import address, cached
from components.card import card, source_of
from components.charts.rivals import beside, dumbbells
from components.findings import rivals as findings
from components.wording import word
from data.mirror import mirrored
from data.rivals import SHOWN, beside_france
from data.schema import BRIEF, FIVE
from data.selection import Selection
from data.series import in_money, yearly

MEASURES = {"rank": "Rank", "share_percent": "Share", "value": "Value"}
SIDES = {"imports": "What France buys", "exports": "What France sells"}


def draw_rivals(selection: Selection) -> None:
    """Draw France's place among the partners of one country, by the country's own statistics."""
    names = cached.names()
    partners = cached.table("partners")
    trade = cached.table("trade")
    held = partners[partners["reporter"].eq(partners["country"])]["country"].unique()
    codes = [code for code in selection.codes if code in held]
    if not codes:
        return
    st.subheader("Who else")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = {code: names[code] for code in codes}
        code = address.option("rivals", options, "Country", known=FIVE)
        flow = address.option("side", SIDES, "Flow, seen from the partner")
        measure = address.option("by", MEASURES, "Measured as")
    rows = beside_france(selection.of(trade), selection.of(partners), code, flow)
    if rows.empty:
        st.markdown(":material/search_off: **No statistics of this country in these years.**")
        return
    shown = rows[rows["partner"].isin(SHOWN)].dropna(subset=measure)
    if shown.empty:
        st.markdown(":material/search_off: **No world total is given, so there is no share.**")
        return
    unit = {
        "rank": "Rank",
        "share_percent": "Per cent",
        "value": f"Million {rows['currency'].iloc[0]}",
    }
    card(
        f"partners-{flow}-{measure.removesuffix('_percent')}-{code}",
        findings.rank_title(rows, names[code], flow),
        f"{unit[measure]}, {word(flow).split()[0].lower()} of each partner with {names[code]}, in"
        f" {names[code]}’s own statistics; ranks among the {rows['listed'].max():.0f} countries listed",
        shown,
        selection,
        figure=beside(shown, measure, names, source_of(shown), unit[measure]),
        alt=findings.rank_title(rows, names[code], flow),
        note="Single countries are ranked; the EU is a group and has no rank. Oil and gold are booked"
        " where they are first sold, which moves Italy, Switzerland and the UK up.",
    )


def draw_mirror(selection: Selection) -> None:
    """Draw both sides' figures of one flow of one country, with the ratio of each year."""
    names = cached.names()
    trade = selection.of(cached.table("trade"))
    trade = trade[trade["source_id"].ne(BRIEF)]
    pairs = pd.concat(
        [
            mirrored(in_money(yearly(trade, flow), cached.table("rates"), "EUR"))
            for flow in ("imports", "exports")
        ],
        ignore_index=True,
    )
    codes = [code for code in selection.codes if code in set(pairs["country"])]
    if not codes:
        return
    st.subheader("Do both sides’ statistics agree?")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = {code: names[code] for code in codes}
        code = address.option("mirror", options, "Country", known=FIVE)
        flow = address.option("goods", SIDES, "Flow")
        own = pairs[pairs["country"].eq(code) & pairs["flow"].eq(flow)]
        series = {str(name): str(name) for name in own["french_series"].value_counts().index}
        if not series:
            st.markdown(":material/search_off: **No year that both sides report.**")
            return
        french = (
            address.option(
                "french", series, "French side", known=set(map(str, pairs["french_series"]))
            )
            if len(series) > 1
            else next(iter(series))
        )
    rows = own[own["french_series"].eq(french)]
    basis = pd.concat([rows, rows.assign(source_id=rows["source_id_partner"], locator=None)])
    card(
        f"mirror-{flow}-{code}",
        findings.mirror_title(rows, names[code]),
        f"{SIDES[flow]}, million euros, {french} against {rows['theirs_series'].iloc[0]};"
        " × is the partner’s figure over the French one",
        rows.drop(columns=["source_id_partner", "tier_partner"]),
        selection,
        basis=basis,
        figure=dumbbells(rows, source_of(basis)),
        alt=findings.mirror_title(rows, names[code]),
        note=findings.MIRROR[code] + " Importers count freight and insurance, exporters do not.",
    )
