"""The visits of a selection: those with a date, those counted without one, and what they open with."""

import pandas as pd

from components.statements import visits as statements
from data.derive.shared_rows import undated_visits, visits_once, with_presidency
from data.query import frames
from data.query.selection import LAYERS, Selection


def recorded(selection: Selection) -> pd.DataFrame:
    """Return the visits of a selection that have a date, each once, oldest first."""
    return visits_once(frames.chosen("visits", selection))


def undated(rows: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the counts of visits without a date that hold for the years of a selection.

    `rows` are its recorded visits, which are not counted again.
    """
    counts = frames.of_all_years("indicators", selection)
    return undated_visits(counts, rows, selection.first, selection.last)


def with_presidents(rows: pd.DataFrame) -> pd.DataFrame:
    """Return recorded visits with `presidency` and `counterpart`; see data.visits.with_presidency.

    They are looked up once for all visits, whatever is selected: it takes long.
    """
    return with_presidency(frames.table("visits"), frames.table("presidencies")).loc[rows.index]


def opening(rows: pd.DataFrame, selection: Selection) -> str:
    """Return how many visits went which way, who came last, and what has no date.

    `rows` are the recorded visits of the selection.
    """
    names = frames.names()
    counts = frames.of_all_years("indicators", selection)
    added = undated(rows, selection)
    unsplit = undated_visits(counts, rows, *LAYERS["brief"])
    lead = statements.visits(rows, added, names)
    return lead + statements.left_out(added, unsplit, names)
