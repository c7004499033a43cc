"""What happened, by what is chosen: the acts of all tables, once for each scope and kind of sources."""

import pandas as pd

from data.derive.chronology import TABLES, chronology, slug
from data.happenings import PLANNED, load_happenings
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection

SEARCHED = ("what", "detail", "note", "date")


@memo(6)
def of_scope(scope: str, official: bool) -> pd.DataFrame:
    """Return every act that the sources of a scope tell, planned ones too; see data.derive.chronology.

    Firms have their names of today where all sources are shown, as everywhere.
    """
    every = Selection(official=official).with_scope(scope)
    tables = {name: frames.of_all_years(name, every) for name in TABLES}
    firms = tables["companies"]
    tables["companies"] = (frames.under_todays_names(firms) if scope == "now" else firms).assign(
        firm_id=firm_ids().loc[firms.index]
    )
    money = tables["aid_culture"]  # whose units in words are read in English alone
    tables["aid_culture"] = money.assign(
        unit=frames.english("aid_culture")["unit"].loc[money.index]
    )
    return chronology(tables, load_happenings(), {name: frames.english(name) for name in TABLES})


@memo(1)
def firm_ids() -> pd.Series:
    """Return a key for each row of companies, which has none: country, firm, how its activity begins."""
    rows = frames.english("companies")
    return (rows["country"] + " " + rows["company"] + " " + rows["activity"].str[:40]).map(slug)


@memo(64)
def acts(selection: Selection) -> pd.DataFrame:
    """Return what happened in the chosen countries and years, the latest first."""
    rows = selection.within(of_scope(selection.scope, selection.official))
    return rows[rows["kind"].ne(PLANNED)]


@memo(64)
def planned(selection: Selection) -> pd.DataFrame:
    """Return what was announced, proposed or discussed in the chosen countries and years."""
    rows = selection.within(of_scope(selection.scope, selection.official))
    return rows[rows["kind"].eq(PLANNED)]


@memo(64)
def having(rows: pd.DataFrame, kinds: tuple[str, ...], words: str) -> pd.DataFrame:
    """Return the acts of these kinds (of all where there are none) that hold each of some words."""
    if kinds:
        rows = rows[rows["kind"].isin(kinds)]
    found = pd.Series(True, rows.index)
    for word in words.casefold().split():
        found &= _plain(rows).str.contains(word, regex=False)
    return rows[found]


def _plain(rows: pd.DataFrame) -> pd.Series:
    """Return what is searched of each act in small letters, the names of its countries too."""
    names = frames.names()
    countries = rows["country"].map(
        lambda codes: " ".join(str(names[code]) for code in codes.split(";"))
    )
    cells = [rows[column].fillna("") for column in SEARCHED]
    text = countries.str.cat(cells, sep=" ") if len(rows) else countries.astype("str")
    return text.str.casefold()
