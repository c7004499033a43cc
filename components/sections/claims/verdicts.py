"""Claims with their verdict, their working and the way to the passage."""

from collections.abc import Hashable
from typing import Any, Literal

import pandas as pd
import streamlit as st

from components.card import cited, draw_references
from components.closed import shows
from components.statements import claims as findings
from components.words.wording import word
from data.derive.shared_rows import where
from data.query import frames
from data.text.i18n import _

BADGES: dict[str, tuple[Literal["green", "blue", "red", "gray"], str]] = {
    "holds": ("green", ":material/check_circle:"),
    "close": ("blue", ":material/approval:"),
    "differs": ("red", ":material/error:"),
    "cannot be checked": ("gray", ":material/help:"),
}


@frames.kept(32)
def _in_order(rows: pd.DataFrame) -> list[dict[Hashable, Any]]:
    order = list(BADGES)
    by_verdict = rows.sort_values("verdict", key=lambda verdicts: verdicts.map(order.index))
    first = by_verdict[by_verdict["verdict"].eq("differs")]
    return [*first.to_dict("records"), *by_verdict.drop(first.index).to_dict("records")]


def draw_decided(rows: pd.DataFrame, layer: str) -> None:
    """Draw each claim in a box: verdict, claim, working, tables, passage; what differs first."""
    for row in _in_order(rows):
        colour, icon = BADGES[row["verdict"]]
        with st.container(border=True, key=f"claim-{row['claim_id']}", gap="xsmall"):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.badge(word(row["verdict"]), color=colour, icon=icon)
                st.markdown(f"**{row['claim']}**")
            st.markdown(row["why"])
            with st.container(horizontal=True, vertical_alignment="center"):
                tables = findings.tables_told(row["claim_id"], row["how"], layer)
                st.caption(
                    _("Decided by: {tables} · {place}").format(
                        tables=tables, place=f"`{row['locator']}`"
                    )
                )
                box = st.popover(
                    _("Passage"),
                    icon=":material/menu_book:",
                    key=f"why-{row['claim_id']}",
                    on_change="rerun",
                )
            if shows(box):
                with box:
                    draw_references(cited(where(rows, "claim_id", row["claim_id"])))
