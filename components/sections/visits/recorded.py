"""The visits of a selection: those with a date, those counted without one, and what they open with."""

import pandas as pd

from components.model.statement import Statement
from components.statements import visits as statements
from components.statements.visits.presidents import presidents
from data.derive.shared_rows import undated_visits
from data.measures.visits import presidencies, recorded
from data.query import frames
from data.query.selection import SCOPES, Selection


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
    return presidencies().loc[rows.index]


def opening(rows: pd.DataFrame, selection: Selection) -> tuple[Statement, ...]:
    """Return who came to whom among presidents; all visits; and which have no date to be chosen by.

    `rows` are the recorded visits of the selection.
    """
    names = frames.names()
    counts = frames.of_all_years("indicators", selection)
    every = recorded(selection.over_all_years())
    added = undated(rows, selection)
    unsplit = undated_visits(counts, every, *SCOPES["brief"])
    unsplit = unsplit[~unsplit["country"].isin(added["country"])]
    return (
        presidents(rows, selection, names),
        statements.visits(rows, added, selection, names),
        statements.left_out(unsplit, names),
    )
