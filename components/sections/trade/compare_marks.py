"""Two marks of the charts of years, picked by a click or from a list, and what differs between them.

The address carries them as COUNTRY:YEAR:SERIES, so the sentence can be shared.
"""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import streamlit as st

from components.controls import address
from components.statements.differences import mark, picked
from components.statements.trade_measure import Measure
from data.query import frames
from data.text.i18n import _

MARKS = "marks"
BETWEEN = ","


def pick(country: str, series: str, year: int) -> None:
    """Add a mark to those picked; the last two count."""
    _keep([*_asked(), f"{country}:{year}:{series}"])


def draw_compare(rows: pd.DataFrame, measure: Measure) -> None:
    """Draw the list of marks to pick two from, and what differs between those picked.

    `rows` has country, year, series and value, a row a mark; `measure` says a value with its unit.
    """
    marks, said = _marks(rows)
    st.session_state["marks"] = [code for code in _asked() if code in marks][:2]
    if unknown := [code for code in _asked() if code not in marks]:
        wrong = _("is no mark of these charts")
        address.complain(MARKS, BETWEEN.join(unknown), wrong, _("it is left out"))
    st.multiselect(
        _("Two marks to compare"),
        list(marks),
        format_func=said.__getitem__,
        max_selections=2,
        key="marks",
        on_change=lambda: _keep(st.session_state["marks"]),
        placeholder=_("Click on two marks, or choose them here"),
    )
    chosen = [marks[code] for code in st.session_state["marks"]]
    if len(chosen) == 2:
        first, second = sorted(chosen, key=lambda row: row["year"])
        st.markdown(picked(first, second, measure.say, frames.names()))


@frames.kept(64)
def _marks(rows: pd.DataFrame) -> tuple[dict[str, dict[Hashable, Any]], dict[str, str]]:
    """Return the row of each mark by its code, and its name."""
    marks = {
        f"{row['country']}:{row['year']}:{row['series']}": row for row in rows.to_dict("records")
    }
    return marks, {code: mark(row, frames.names()) for code, row in marks.items()}


def _asked() -> list[str]:
    return [code for code in st.query_params.get(MARKS, "").split(BETWEEN) if code]


def _keep(codes: list[str]) -> None:
    address.keep(MARKS, BETWEEN.join(list(dict.fromkeys(codes))[-2:]))
