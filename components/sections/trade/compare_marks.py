"""Two marks of the charts of years, picked by a click or from a list, and what differs between them.

The address carries them as COUNTRY:YEAR:SERIES, so the sentence can be shared.
"""

import pandas as pd

from components.model.blocks import Block, Fold, paragraph
from components.model.view import View
from components.sections import parts
from components.statements.differences import key, mark, picked
from components.statements.trade.measure import Measure
from data.query import frames
from data.text.i18n import _

MARKS = "marks"
MOST = 2


def compare(view: View, rows: pd.DataFrame, measure: Measure) -> tuple[Block, ...]:
    """Return the list of marks to pick two from, and what differs between those picked.

    `rows` has country, year, series and value, a row a mark; `measure` says a value with its unit.
    """
    names = frames.names()
    marks = {key(row): row for row in rows.to_dict("records")}
    choice = parts.several(
        view,
        MARKS,
        {code: mark(row, names) for code, row in marks.items()},
        _("Two marks to compare"),
        wrong=_("is not a mark of these charts"),
        most=MOST,
        placeholder=_("Click on two marks, or choose them here"),
    )
    if len(choice.chosen) < MOST:
        return (Fold(_("Compare two marks"), (choice,), is_open=bool(choice.chosen)),)
    first, second = sorted((marks[code] for code in choice.chosen), key=lambda row: row["year"])
    found = paragraph(picked(first, second, measure, names))
    return (Fold(_("Compare two marks"), (choice, found), is_open=True),)
