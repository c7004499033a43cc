"""What was read into single rows of the research: raw/readings, a file per table, kept by hand.

A reading names a row by its file and line, repeats how the row names itself, so that none slips to
another row, and sets one cell of the row's place in the table. What it sets as `without_place` takes the
row out of the table.
"""

from pathlib import Path

import pandas as pd

from data.build.frame import ORIGIN, RAW, BuildError, read_raw


def read_into(rows: pd.DataFrame, table: str, names: pd.Series, raw: Path = RAW) -> pd.DataFrame:
    """Set the cells that raw/readings/TABLE.csv gives; the reading joins the origin of its row.

    `names` are what the raw rows call themselves, in the order of `rows`. Raises BuildError for a reading
    of a row or a column that is not there.
    """
    rows, place = rows.copy(), {origin: at for at, origin in enumerate(rows[ORIGIN])}
    names_there = list(names)
    for reading in read_raw(f"readings/{table}", raw).to_dict("records"):
        at = place.get(f"{reading['file']}:{reading['line']}")
        if at is None or names_there[at] != reading["named"] or reading["column"] not in rows:
            raise BuildError(f"{reading[ORIGIN]}: no such row or column, {reading['named']}")
        index = rows.index[at]
        rows.loc[index, reading["column"]] = reading["value"]
        rows.loc[index, ORIGIN] += f";{reading[ORIGIN]}"
    return rows
