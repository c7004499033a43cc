"""The brief's figures and dates next to what statistics and other sources say."""

import pandas as pd

from components.charts.brief_vs_statistics import ratios
from components.model.blocks import Block, Card, Text, paragraph
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements import brief_vs_statistics as statements
from data.derive.brief_vs_statistics import openings as both_openings
from data.derive.brief_vs_statistics import years_doubtful, years_in_doubt
from data.query import frames
from data.query.memo import memo
from data.text.formatting import when
from data.text.i18n import N_, _

AGREEING = N_("- **{name}**: the brief says {brief}, another source {other}: no conflict")
DIFFERING = N_("- **{name}**: the brief says {brief}, another source {other}: **they differ**")


def ratios_to_brief(view: View) -> tuple[Block, ...]:
    """Return the ratio of every other source's value to the brief's, and the years in doubt."""
    names = frames.names()
    rows = view.selection.in_countries(frames.brief_vs_statistics())
    if rows.empty:
        return ()
    around = parts.switch(view, "around", _("Show the years before and after too"))
    shown = rows if around.on else rows[rows["other_year"].eq(rows["year"])]
    title = statements.comparison_title(rows, view.selection.countries, names)
    return around, parts.card(
        "claims-against",
        title,
        _(
            "Each trade value of the brief beside other sources of the same flow, as a ratio; pounds,"
            " dollars and francs converted at yearly averages; shaded: within 5% and 15%"
        ),
        shown,
        view.selection,
        figure=ratios(shown, names, source_of(shown)),
        alt=str(title),
        body=[
            paragraph(
                statements.doubt(*map(view.selection.in_countries, _in_doubt()), names), "soft"
            )
        ],
    )


@memo(1)
def _openings() -> pd.DataFrame:
    return both_openings(frames.table("sites"))


@memo(1)
def _in_doubt() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the brief's values whose year is in doubt, and those far off in any; of all countries."""
    rows = frames.brief_vs_statistics()
    return years_in_doubt(rows), years_doubtful(rows)


def openings(view: View) -> Card | None:
    """Return the opening dates on which the brief and another source agree or not."""
    rows = view.selection.in_countries(_openings())
    if rows.empty:
        return None
    lines = [
        _(str(AGREEING if row["same"] else DIFFERING)).format(
            name=row["name"], brief=when(row["brief"]), other=when(row["other"])
        )
        for row in rows.to_dict("records")
    ]
    return parts.card(
        "claims-openings",
        statements.openings_title(rows, view.selection.countries, frames.names()),
        _("Opening of embassies and the detachment, in the brief and elsewhere"),
        rows,
        view.selection,
        body=[Text("\n".join(lines))],
    )
