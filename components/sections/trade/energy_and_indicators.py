"""Stated figures of crude oil and uranium, and shares and ranks as sources state them."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

import pandas as pd

from components.model.blocks import Block, Columns, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.fact_lists import doubted, noted
from components.sections.parts import source_of
from components.statements.trade import stated as statements
from components.statements.trade.stated_ranks import RANKS, stated_title
from components.words.wording import hedge, years
from data.countries import FRANCE
from data.indicators import with_other_countries
from data.query import frames
from data.query.memo import memo
from data.schema import BRIEF, FIVE
from data.text.country_names import Names
from data.text.formatting import number, ordinal
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

FLOWS = {"exports": N_("{share} of its exports"), "imports": N_("{share} of its imports")}

Row = Mapping[Any, Any]


def energy(view: View) -> Section:
    """Return crude oil and uranium: each measure under its own heading, its figures by year."""
    selection = view.selection
    figures = _figures_of_energy()
    table = with_other_countries(figures, figures["indicator"].unique(), selection.codes)
    rows = selection.in_scope(selection.in_years(table))
    if rows.empty:
        return parts.section("energy")
    chosen = rows[~rows["country"].isin(set(FIVE) - set(selection.codes))]
    records = rows.to_dict("records")
    columns = [_measures(title, group, records) for title, group in ENERGY.items()]
    columns = [column for column in columns if len(column) > 1]  # more than its title
    card = parts.card(
        "trade-energy",
        statements.energy_title(chosen, frames.names()),
        _(
            "Published figures for crude oil and uranium, {years}, with the countries named"
            " beside France’s; each measure has its own scale"
        ).format(years=years(rows)),
        rows,
        selection,
        body=[Columns(tuple(columns))],
        note=_(
            "Years, sources and units differ: no figure continues another, and two years from two"
            " sources do not make a trend."
        ),
    )
    return parts.section("energy", card)


def stated(view: View) -> Section:
    """Return the shares and ranks in trade and investment that other sources than the brief state."""
    selection = view.selection
    rows = selection.of(_shares_and_ranks())
    if rows.empty:
        return parts.section("stated")
    card = parts.card(
        "trade-stated",
        stated_title(rows, frames.names()),
        _("Published shares and ranks, {years}; flows as the country sees them").format(
            years=years(rows)
        ),
        rows,
        selection,
        body=_by_country(rows),
        note=_(
            "Each rank comes from a different list: a change between sources is not a rise or a fall."
        ),
    )
    return parts.section("stated", card)


def _measures(title: str, group: Mapping[str, str], records: Sequence[Row]) -> tuple[Block, ...]:
    """Return the measures of a group that have figures, each a list, under the title of the group."""
    blocks = [Text(f"#### {_(title)}")]
    for measure, words in group.items():
        lines = _by_year([row for row in records if row["indicator"] == measure])
        if lines:
            blocks.append(Text(f"**{_(words)}**\n" + "\n".join(lines)))
    return tuple(blocks)


def _by_year(records: Sequence[Row]) -> list[str]:
    """Write the figures of one measure, a line for each year and source: the largest or best first."""
    names = frames.names()
    key = itemgetter("year", "source_id")
    lines = []
    for (year, source), group in itertools.groupby(sorted(records, key=key), key):
        rows = list(group)
        ranks = all(_is_rank(row["indicator"]) for row in rows)
        rows.sort(key=itemgetter("value"), reverse=not ranks)
        figures = ", ".join(f"{names[row['country']]} {_figure(row)}" for row in rows)
        notes = dict.fromkeys(row["note"] for row in rows if pd.notna(row["note"]))
        text = _("{year}: {figures}.").format(year=year, figures=figures)
        text = " ".join([text, *_longest(notes)])
        cited = _cited(source, tuple(row["locator"] for row in rows))
        lines.append(f"- {text} *{cited}*{doubted(rows[0])}")
    return lines


@memo(256)
def _cited(source: str, locators: tuple[str | None, ...]) -> str:
    """Name a publication, and the locators in it, as source_of does for rows."""
    return source_of(pd.DataFrame({"source_id": source, "locator": locators}))


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


def _figure(row: Row) -> str:
    """Write a figure with its unit and its hedge."""
    if _is_rank(row["indicator"]):
        return ordinal(int(row["value"]))
    return f"**{hedge(row)}{statements.sized(row['value'], row['unit'])}**"


@memo(1)
def _figures_of_energy() -> pd.DataFrame:
    rows = frames.table("indicators")
    return rows[rows["indicator"].isin([name for group in ENERGY.values() for name in group])]


@memo(1)
def _shares_and_ranks() -> pd.DataFrame:
    """Return stated shares of partners, and shares and ranks of France, by country and year."""
    figures = frames.table("indicators")
    figures = figures[figures["indicator"].isin([*RANKS, *SHARES])].assign(partner=FRANCE)
    rows = pd.concat([frames.table("partner_shares"), figures], ignore_index=True)
    return rows[rows["source_id"].ne(BRIEF)].sort_values(["country", "year"])


def _by_country(rows: pd.DataFrame) -> list[Columns]:
    """Return a list for each country, two side by side."""
    names = frames.names()
    lines: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        lines.setdefault(row["country"], []).append(f"- {_share_or_rank(row, names)}")
    lists = [f"**{names[country]}**\n" + "\n".join(of) for country, of in lines.items()]
    pairs = [lists[start : start + 2] for start in range(0, len(lists), 2)]
    columns = [[(Text(text),) for text in pair] for pair in pairs]
    return [Columns((*pair, ())[:2], least=320) for pair in columns]


def _share_or_rank(row: Row, names: Names) -> str:
    """Write one stated share or rank, with its year and kind of source."""
    if isinstance(row["indicator"], str):
        words = _(str({**RANKS, **SHARES}[row["indicator"]])).format(country=names[row["country"]])
        figures = f"{words}, {_figure(row)}"
    else:
        share = f"**{hedge(row)}{number(row['share_percent'])}\u202f%**"
        pieces = [names[row["partner"]], _(str(FLOWS[row["flow"]])).format(share=share)]
        if pd.notna(row["rank"]):
            pieces.append(ordinal(int(row["rank"])))
        figures = ", ".join(pieces)
    text = _("{year}: {figures}.").format(year=row["year"], figures=figures)
    return f"{text}{noted(row)}{doubted(row)}"
