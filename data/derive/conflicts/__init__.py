"""Where two rows of the tables tell the same thing differently: dates, visitors, ranks, figures.

Nothing is listed by hand: each function looks for one kind of pair. A side is what a row says, with
its source; where a second date stands only in the words of a row, that row is both sides.
"""

import pandas as pd

from data.derive.conflicts import dates_and_visitors, figures
from data.derive.conflicts.pair import Tables

KINDS = ["date", "finer", "visitor", "rank", "strength", "loan", "value", "share", "statistics"]


def found(tables: Tables, comparison: pd.DataFrame, cases: pd.DataFrame) -> pd.DataFrame:
    """Return a row per conflict, in the order of KINDS.

    `comparison` is brief_vs_statistics.compared, `cases` mirror_discrepancies.two_stories. Columns
    kind, country, year, what (its name, or a code), one and other (a date, a name or a number, as
    text), unit, ratio (other over one, of figures); source_id, locator, tier, table and row (words
    that find it) of the other side, and the same and country of the first with one_ before them;
    first_year and last_year; who, date, rank, series, one_series, other_year and coverage where a
    kind has them.
    """
    pairs = [
        *dates_and_visitors.dates(tables),
        *dates_and_visitors.words(tables),
        *dates_and_visitors.visitors(tables),
        *dates_and_visitors.first_in_years(tables["visits"]),
        *figures.ranks(tables),
        *figures.strengths(tables["security"]),
        *figures.loans(tables["security"]),
        *figures.values(comparison),
        *figures.shares(tables),
        *figures.statistics(cases),
    ]
    rows = pd.DataFrame(pairs).sort_values("kind", key=lambda kind: kind.map(KINDS.index))
    rows = rows.astype({"year": "Int64", "one": "str", "other": "str"})
    names = [name for name in rows.columns if name != "tier"]
    names.insert(names.index("source_id") + 1, "tier")
    rows = rows[names]
    return rows.assign(first_year=rows["year"], last_year=rows["year"]).reset_index(drop=True)
