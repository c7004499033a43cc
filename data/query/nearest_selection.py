"""The smallest change of what is chosen under which there is something to show."""

from dataclasses import replace

import pandas as pd

from data.query.selection import Selection


def nearest(table: pd.DataFrame, selection: Selection) -> Selection | None:
    """Return the smallest change of `selection` under which `table` has rows, or None.

    First the same countries with the years widened just to the nearest row, then the same years
    with all five countries, then everything in the scope, then every source.
    """
    known = selection.in_scope(table)
    theirs = selection.in_countries(known)
    if not theirs.empty:
        earlier = theirs.loc[theirs["last_year"] < selection.first, "last_year"]
        later = theirs.loc[theirs["first_year"] > selection.last, "first_year"]
        years = [*earlier.nlargest(1), *later.nsmallest(1)]
        year = int(min(years, key=lambda year: max(selection.first - year, year - selection.last)))
        return replace(selection, first=min(selection.first, year), last=max(selection.last, year))
    for other in (
        replace(selection, countries=()),
        selection.everything,
        replace(selection.everything.with_scope("now"), countries=selection.countries),
        selection.everything.with_scope("now"),
    ):
        if not other.of(table).empty:
            return other
    return None
