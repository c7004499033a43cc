"""What a note says of years that rest on too few cases to be shown."""

import pandas as pd

from components.words.wording import listed, spans
from data.query import frames
from data.text.formatting import number
from data.text.i18n import _


def and_left_out(note: str, rows: pd.DataFrame, least: int, what: str) -> str:
    """Return a note with the years that are left out after it; as it is where there are none.

    `rows` are those left out, by country and year; `least` is how many of `what` a year needs.
    """
    if rows.empty:
        return note
    return _("{note} Left out, with fewer than {few} {what}: {years}.").format(
        note=note, few=number(least), what=what, years=_by_country(rows)
    )


def _by_country(rows: pd.DataFrame) -> str:
    """Name countries with the years of their rows: Kyrgyzstan 1992 and Turkmenistan 1995–1996."""
    names = frames.names()
    return listed(
        [
            f"{names[str(code)]} {listed(spans(own['year']))}"
            for code, own in rows.groupby("country")
        ]
    )
