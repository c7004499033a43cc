"""The brief's figures and dates beside what statistics and other sources say."""

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.charts.brief_vs_statistics import ratios
from components.controls import address
from components.places import in_its_place
from components.statements import brief_vs_statistics as findings
from data.derive.brief_vs_statistics import openings, years_doubtful, years_in_doubt
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import when
from data.text.i18n import N_, _

AGREEING = N_("- **{name}**: the brief says {brief}, another source {other}: no conflict")
DIFFERING = N_("- **{name}**: the brief says {brief}, another source {other}: **they differ**")


@frames.kept(32)
def _against(selection: Selection) -> pd.DataFrame:
    return selection.in_countries(frames.brief_against())


@frames.kept(32)
def _in_its_year(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["other_year"].eq(rows["year"])]


@frames.kept(32)
def _doubt(rows: pd.DataFrame) -> str:
    return findings.doubt(years_in_doubt(rows), years_doubtful(rows), frames.names())


@frames.kept(32)
def _openings(selection: Selection) -> pd.DataFrame:
    return selection.in_countries(openings(frames.table("sites")))


@in_its_place
def draw_against(selection: Selection) -> None:
    """Draw the ratio of every other source's value to the brief's, and the years in doubt."""
    names = frames.names()
    rows = _against(selection)
    if rows.empty:
        return
    around = address.switch("around", _("Show the years before and after too"))
    shown = rows if around else _in_its_year(rows)
    card(
        "claims-against",
        findings.against_title(shown),
        _(
            "Each trade value of the brief beside other sources of the same flow, as a ratio; pounds,"
            " dollars and francs converted at yearly averages; shaded: within 5% and 15%"
        ),
        shown,
        selection,
        figure=ratios(shown, names, source_of(shown)),
        alt=findings.against_title(shown),
        note=_doubt(rows),
    )


@in_its_place
def draw_openings(selection: Selection) -> None:
    """Draw the opening dates on which the brief and another source agree or not."""
    rows = _openings(selection)
    if rows.empty:
        return

    def draw() -> None:
        st.markdown(
            "\n".join(
                _(str(AGREEING if row["same"] else DIFFERING)).format(
                    name=row["name"], brief=when(row["brief"]), other=when(row["other"])
                )
                for row in rows.to_dict("records")
            )
        )

    card(
        "claims-openings",
        findings.openings_title(rows),
        _("Opening of embassies and the detachment, in the brief and elsewhere"),
        rows,
        selection,
        body=draw,
    )
