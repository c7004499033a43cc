"""Time on the map: all years, then and now, or one year of the reader's choice."""

import pandas as pd

from components.wording import counted
from data.schema import BRIEF_YEAR
from data.selection import LAYERS
from data.sites import standing_in

TIMES = {"any": "All years", "then": f"Then, {BRIEF_YEAR}", "now": "Now", "year": "One year"}
FIRST, LAST = LAYERS["all"]


def at_time(sites: pd.DataFrame, time: str) -> pd.DataFrame:
    """Return the sites that stood at a time of TIMES; one year is for map_years.py to choose."""
    year = {"then": BRIEF_YEAR, "now": LAST}.get(time)
    return sites if year is None else standing_in(sites, year)


def changes(sites: pd.DataFrame) -> str:
    """Say what is known to have opened and to have closed since the brief."""
    parts = []
    for column, verb in (("opened", "opened"), ("closed", "closed")):
        dates = sites[column].astype("str").str[:4]
        rows = sites[sites[column].notna() & (dates > str(BRIEF_YEAR))]
        told = f" ({', '.join(rows['name'])})" if len(rows) else ""
        parts.append(f"**{counted(len(rows), 'site', 'sites')} {verb}**{told}")
    return f"Since {BRIEF_YEAR}, as far as dates are told: {'; '.join(parts)}."
