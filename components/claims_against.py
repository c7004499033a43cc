"""The brief's figures and dates beside what statistics and other sources say."""

import pandas as pd
import streamlit as st

from components import address, cached
from components.card import card, source_of
from components.charts.against import ratios
from components.findings import against as findings
from components.places import in_its_place
from data.against import openings, years_doubtful, years_in_doubt
from data.said import when
from data.selection import Selection
from data.words import N_, _

AGREEING = N_("- **{name}**: the brief says {brief}, another source {other}: no conflict")
DIFFERING = N_("- **{name}**: the brief says {brief}, another source {other}: **they differ**")


@cached.kept(32)
def _against(selection: Selection) -> pd.DataFrame:
    return selection.in_countries(cached.brief_against())


@cached.kept(32)
def _in_its_year(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["other_year"].eq(rows["year"])]


@cached.kept(32)
def _doubt(rows: pd.DataFrame) -> str:
    return findings.doubt(years_in_doubt(rows), years_doubtful(rows), cached.names())


@cached.kept(32)
def _openings(selection: Selection) -> pd.DataFrame:
    return selection.in_countries(openings(cached.table("sites")))


@in_its_place
def draw_against(selection: Selection) -> None:
    """Draw the ratio of every other source's value to the brief's, and the years in doubt."""
    names = cached.names()
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
