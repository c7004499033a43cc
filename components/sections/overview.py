"""What the overview draws: the table of four figures, and the findings with their ways in."""

import pandas as pd
import streamlit as st

from components.controls.navigation import ENTRIES, file_of
from components.map.mark_layers import FIRST, LETTERS
from components.map.mark_placement import one_a_place
from components.sections.companies.firms import dated
from components.statements import overview as findings
from components.statements.changed import changed
from components.statements.country_measures import values
from components.words.wording import dotted, inside
from data.derive.shared_rows import latest, sites_once, undated_visits, visits_once
from data.query import frames
from data.query.selection import Selection, write_address
from data.schema import BRIEF_YEAR
from data.text.i18n import N_, _

SHORT = {
    "turnover": N_("Turnover"),
    "visits": N_("Visits"),
    "firms": N_("Firms"),
    "posts": N_("Posts"),
}


def draw_glance(rows: pd.DataFrame) -> None:
    """Draw a row per country with its four figures."""
    names = frames.names()
    shown = rows.assign(country=[dotted(code, names[code]) for code in rows["country"]])
    labels = {name: _(label) for name, label in SHORT.items()}
    st.table(
        shown.set_index("country")[list(SHORT)].rename(columns=labels).rename_axis(_("Country")),
        border="horizontal",
        alt=_("Four figures for each country"),
    )


@frames.kept(32)
def legend(sites: pd.DataFrame) -> str:
    """Say what the letters on the map stand for, as far as they are on it, closed sites too."""
    drawn = one_a_place(sites, FIRST)
    shown = [kind for kind in LETTERS if kind in set(drawn["kind"])]
    gone = drawn["closed"].notna().any()
    where = _("Where France is or was: {kinds}.") if gone else _("Where France is: {kinds}.")
    return where.format(kinds=", ".join(f"{LETTERS[kind]} {inside(kind)}" for kind in shown))


def draw_changed(selection: Selection) -> None:
    """Draw what changed since the brief, each with a link into the page that shows it."""
    st.subheader(_("What changed since {year}").format(year=BRIEF_YEAR))
    draw_findings(_changed(selection), selection)


@frames.kept(32)
def _changed(selection: Selection) -> dict[str, str]:
    turnover = values("turnover", selection).dropna(subset="value")
    turnover = turnover[turnover["year"] > BRIEF_YEAR].sort_values("value", ascending=False)
    return changed(
        turnover,
        visits_once(frames.chosen("visits", selection)),
        dated(selection)[1],
        sites_once(frames.chosen("sites", selection)),
        frames.names(),
    )


@frames.kept(32)
def five(brief: Selection) -> dict[str, str]:
    """Return the five findings of the brief, by the page that shows each."""
    visits = frames.chosen("visits", brief)
    counts = frames.chosen("indicators", brief)
    return findings.five(
        latest(frames.chosen("trade", brief), "turnover"),
        visits,
        undated_visits(counts, visits, brief.first, brief.last),
        frames.chosen("companies", brief),
        frames.chosen("security", brief),
        frames.claims_of(brief),
        frames.names(),
    )


def draw_findings(found: dict[str, str], selection: Selection) -> None:
    """Draw each finding with a link into the page that shows it, the filters kept."""
    with st.grid(len(found), min_column_width=165):
        for page, sentence in found.items():
            with st.container(border=True, height="stretch"):
                st.markdown(sentence)
                st.page_link(
                    file_of(page),
                    label=_(ENTRIES[page].title),
                    icon=":material/arrow_forward:",
                    query_params=write_address(selection),
                )
