"""Stated figures of crude oil and uranium, and shares and ranks as sources state them."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components.card import card, source_of
from components.places import in_its_place
from components.sections.fact_lists import RANKS, doubted, noted
from components.statements import stated as findings
from components.words.wording import hedge, years
from data.countries import FRANCE
from data.derive.shared_rows import where
from data.indicators import beside_others
from data.query import frames
from data.query.selection import Selection
from data.schema import BRIEF, FIVE
from data.text.country_names import Names
from data.text.formatting import money, number, ordinal
from data.text.i18n import N_, _

ENERGY = {
    N_("Crude oil"): {
        "share_of_french_crude_oil_imports": N_("Share of the crude oil that France imports"),
        "rank_as_french_crude_supplier": N_("Rank among France’s suppliers of crude oil"),
        "french_crude_oil_imports": N_("Crude oil that France imports"),
    },
    N_("Uranium"): {
        "share_of_natural_uranium_supplied_to_france": N_("Share of the natural uranium of France"),
        "french_uranium_imports_value": N_("Uranium that France buys"),
        "share_of_natural_uranium_delivered_to_eu_utilities": N_(
            "Share of the natural uranium that utilities of the EU received"
        ),
        "natural_uranium_delivered_to_eu_utilities": N_(
            "Natural uranium that utilities of the EU received"
        ),
    },
}
SHARES = {"share_of_french_foreign_trade": N_("{country}’s share of France’s foreign trade")}

IN_MILLION_EUROS = "french_uranium_imports_value"
PARTS = {"exports": N_("{share} of its exports"), "imports": N_("{share} of its imports")}


@frames.kept(32)
def _energy(selection: Selection) -> pd.DataFrame:
    measures = [name for group in ENERGY.values() for name in group]
    table = beside_others(frames.table("indicators"), measures, selection.codes)
    return selection.in_layer(selection.in_years(table))


@frames.kept(32)
def _energy_title(rows: pd.DataFrame, selection: Selection) -> str:
    chosen = rows[~rows["country"].isin(set(FIVE) - set(selection.codes))]
    return findings.energy_title(chosen, frames.names())


@in_its_place
def draw_energy(selection: Selection) -> None:
    """Draw crude oil and uranium: each measure under its own heading, its figures by year."""
    rows = _energy(selection)
    if rows.empty:
        return

    def draw() -> None:
        for column, (title, group) in zip(st.columns(2), ENERGY.items(), strict=True):
            with column:
                st.markdown(f"#### {_(title)}")
                for measure, words in group.items():
                    lines = _by_year(where(rows, "indicator", measure))
                    if lines:
                        st.markdown(f"**{_(words)}**\n" + "\n".join(lines))

    card(
        "trade-energy",
        _energy_title(rows, selection),
        _(
            "Crude oil and uranium as stated, {years}, with the countries named beside; each measure"
            " by itself"
        ).format(years=years(rows)),
        rows,
        selection,
        body=draw,
        note=_(
            "Figures of different years, sources and units: none continues another, and a line of"
            " two years of two sources is no change."
        ),
    )


@frames.kept(128)
def _by_year(rows: pd.DataFrame) -> list[str]:
    """Write the figures of one measure, a line for each year and source."""
    names = frames.names()
    lines = []
    for _key, told in rows.groupby(["year", "source_id"]):
        told = told.sort_values("value", ascending=told["indicator"].map(_is_rank).all())
        records = told.to_dict("records")
        figures = ", ".join(f"{names[row['country']]} {_figure(row)}" for row in records)
        notes = "".join(note + " " for note in _longest(told["note"].dropna().unique()))
        year = _("{year}: {figures}.").format(year=records[0]["year"], figures=figures)
        lines.append(f"- {year} {notes}*{source_of(told)}*{doubted(records[0])}")
    return lines


def _longest(notes: Iterable[str]) -> list[str]:
    """Leave out the notes with which another one begins."""
    notes = list(notes)
    return [
        note
        for note in notes
        if not any(other != note and other.startswith(note.rstrip(".")) for other in notes)
    ]


def _is_rank(indicator: str) -> bool:
    return "rank" in indicator.split("_")


def _figure(row: Mapping[Any, Any]) -> str:
    """Say a figure with its unit and its hedge."""
    if _is_rank(row["indicator"]):
        return ordinal(int(row["value"]))
    if row["indicator"] == IN_MILLION_EUROS:
        return f"**{hedge(row)}{money(row['value'])}**"
    return f"**{hedge(row)}{number(row['value'])}\u202f{row['unit']}**"


@frames.kept(32)
def _stated_rows(selection: Selection) -> pd.DataFrame:
    shares = frames.chosen("partner_shares", selection)
    figures = frames.chosen("indicators", selection)
    figures = figures[figures["indicator"].isin([*RANKS, *SHARES])].assign(partner=FRANCE)
    rows = pd.concat([shares, figures], ignore_index=True)
    return rows[rows["source_id"].ne(BRIEF)].sort_values(["country", "year"])


@frames.kept(32)
def _by_country(rows: pd.DataFrame) -> list[str]:
    """Write the stated shares and ranks, a list for each country."""
    names = frames.names()
    return [
        f"**{names[str(country)]}**\n"
        + "\n".join(f"- {_stated(row, names)}" for row in told.to_dict("records"))
        for country, told in rows.groupby("country")
    ]


@in_its_place
def draw_stated(selection: Selection) -> None:
    """Draw the shares and ranks in trade and investment that other sources than the brief state."""
    rows = _stated_rows(selection)
    if rows.empty:
        return

    def draw() -> None:
        with st.grid(2, min_column_width=320):
            for told in _by_country(rows):
                st.markdown(told)

    card(
        "trade-stated",
        findings.stated_title(where(rows, "partner", FRANCE), frames.names()),
        _("Shares and ranks as stated, {years}; flows as the country sees them").format(
            years=years(rows)
        ),
        rows,
        selection,
        body=draw,
        note=_("Each is of another list: ranks of two sources are no rise or fall."),
    )


def _stated(row: Mapping[Any, Any], names: Names) -> str:
    """Say one stated share or rank, with its year and kind of source."""
    if isinstance(row["indicator"], str):
        words = _(str({**RANKS, **SHARES}[row["indicator"]])).format(country=names[row["country"]])
        figures = f"{words}, {_figure(row)}"
    else:
        share = f"**{hedge(row)}{number(row['share_percent'])}\u202f%**"
        parts = [names[row["partner"]], _(str(PARTS[row["flow"]])).format(share=share)]
        if pd.notna(row["rank"]):
            parts.append(ordinal(int(row["rank"])))
        figures = ", ".join(parts)
    said = _("{year}: {figures}.").format(year=row["year"], figures=figures)
    return f"{said}{noted(row)}{doubted(row)}"
