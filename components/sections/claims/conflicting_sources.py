"""Every place where two rows of the tables tell the same thing differently, with both sides."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import pandas as pd
import streamlit as st

from components.card import card
from components.controls import address
from components.places import in_its_place
from components.statements import conflicts as findings
from components.words.wording import kind_of_source, with_detail
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import fixed
from data.text.i18n import _

LEFT = ["date", "finer", "visitor", "rank", "strength"]


@frames.kept(32)
def _conflicts(selection: Selection) -> pd.DataFrame:
    return selection.in_layer(selection.in_countries(frames.conflicts()))


@frames.kept(32)
def _both_sides(rows: pd.DataFrame) -> pd.DataFrame:
    """Return what the rows on both sides rest on."""
    sides = rows[["one_source_id", "one_locator"]].set_axis(["source_id", "locator"], axis=1)
    return pd.concat([sides, rows[["source_id", "locator"]]], ignore_index=True)


@in_its_place
def draw_conflicts(selection: Selection) -> None:
    """Draw the conflicts of the chosen countries by kind: both sides, source, tier and row."""
    rows = _conflicts(selection)
    if rows.empty:
        return
    titles = frames.table("sources").set_index("source_id")["title"]

    def draw() -> None:
        left, right = st.columns(2)
        for kind, group in rows.groupby("kind", sort=False):
            with left if kind in LEFT else right:
                st.markdown(f"**{_(findings.HEADINGS[str(kind)])}**")
                st.markdown("\n".join(_told(row, titles) for row in group.to_dict("records")))
                if kind in findings.NOTES:
                    st.caption(_(findings.NOTES[str(kind)]))

    card(
        "claims-conflicts",
        findings.conflicts_title(rows),
        _("Found by comparing the tables: what one row says, and what another says of the same"),
        rows,
        selection,
        basis=_both_sides(rows),
        body=draw,
        note=_(
            "Neither side is chosen and nothing is averaged. What stands only in the words of one"
            " row has that row on both sides."
        ),
    )


def _told(row: Mapping[Any, Any], titles: Mapping[str, str]) -> str:
    """Write a conflict as a line of a list with both sides below it."""
    one, other = findings.sides(row, frames.names())
    ratio = f", × {fixed(row['ratio'])}" if pd.notna(row["ratio"]) else ""
    return (
        f"- {findings.about(row, frames.names())}{ratio}\n"
        f"  - {with_detail(one, _source(row, 'one_', titles))}\n"
        f"  - {with_detail(other, _source(row, '', titles))}"
    )


def _source(row: Mapping[Any, Any], side: str, titles: Mapping[str, str]) -> str:
    """Name the source of a side with its tier, and link to the row."""
    title = titles[row[f"{side}source_id"]]
    query = {"layer": "all", "table": row[f"{side}table"], "q": row[f"{side}row"]}
    link = f"data?{urlencode({**query, **address.language()}, quote_via=quote)}"
    row_word = _("row")
    return f"*{title}* ({kind_of_source(row[f'{side}tier'])}), [{row_word}]({link})"
