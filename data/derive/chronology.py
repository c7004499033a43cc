"""What happened: the dated acts that several tables tell, each once.

    visits, events, companies, sites, security, aid_culture, arms_deliveries -> chronology()

An act has the date of its row as published; where a row has a beginning and an end, both are acts.
What only stood (a strength, an activity without a start) is none, and what was announced, proposed
or discussed has a kind of its own, so that nobody counts it among what was done.
"""

from collections.abc import Mapping

import pandas as pd

from data import security, sites, visits
from data.happenings import PLANNED, STATE
from data.schema import LATEST_YEAR, publications
from data.text.formatting import number, published
from data.text.i18n import _, own

Tables = Mapping[str, pd.DataFrame]

TABLES = ("visits", "events", "companies", "sites", "security", "aid_culture", "arms_deliveries")
EVENTS = {
    "treaty": "agreement",
    "agreement": "agreement",
    "recognition": "other",
    "independence": "other",
    "institution": "opening",
    "summit": "meeting",
    "crisis": "crisis",
}
SECURITY = {  # what is left out is how things stood
    "framework": "other",
    "deployment": "opening",
    "infrastructure": "other",
    "agreement": "agreement",
    "institution": "opening",
    "procurement": "contract",
    "closure": "closing",
}
FIRMS = {"contract": "contract", "active": "opening", "left": "opening"}  # of a beginning
AID = {"development_finance": "other"}
CLOSED = "closed"
PRECISION = {0: "undated", 4: "year_alone", 7: "month", 10: "day"}  # by the length of a date
COLUMNS = ["date", "dated_to", "country", "kind", "direction", "what", "detail", "until"]
COLUMNS += ["happening", "table", "source_id", "tier", "locator", "note"]
COLUMNS += ["first_year", "last_year"]


def chronology(tables: Tables, known: pd.DataFrame, whole: Tables) -> pd.DataFrame:
    """Return every act that the tables tell, each once, the latest first and undated ones last.

    `tables` holds those of TABLES, or what was chosen of them; `whole` all their rows, for which
    ones tell the same does not hang on what is chosen; `known` is what data.happenings reads.

    Columns date (as published; missing where there is none), dated_to (day, month, year_alone,
    year_estimated or undated), country (codes), kind (one of KINDS, or PLANNED), direction (of
    visits), what and detail (in the language of the tables), until, happening (its name), table and
    what makes a row a fact. first_year and last_year are the year of the date; without one, that of
    the source. Of rows that tell one act the most exactly dated stays; see _once for the others.
    """
    parts = [rows(tables) for rows in (_visits, _events, _firms, _posts, _security, _aid, _arms)]
    every = pd.concat(parts, ignore_index=True)
    given = known.set_index("happening")
    kind = every["happening"].map(given["kind"]).fillna(every["kind"])
    every = every.assign(kind=kind)[kind.ne(STATE)]
    same = {**_retold(whole), **given["same_as"].dropna()}
    return _latest_first(_once(every, same))[COLUMNS].reset_index(drop=True)


def _visits(tables: Tables) -> pd.DataFrame:
    rows = visits.distinct(tables["visits"])
    who = rows["visitor"] + ", " + rows[own("office")]
    return _acts(rows, "visits", rows["visit_id"], kind="visit", what=who, detail=rows["occasion"])


def _events(tables: Tables) -> pd.DataFrame:
    rows = tables["events"]
    mapped = rows["kind"].map(EVENTS).fillna(rows["date"].isna().map({True: STATE, False: "other"}))
    return _acts(rows, "events", rows["event_id"], kind=mapped, what=rows["title"])


def _firms(tables: Tables) -> pd.DataFrame:
    """Return contracts, starts of activities and departures; talks and projects are planned."""
    rows = tables["companies"]
    rows = rows.assign(what=rows["company"], detail=rows["activity"])
    left = rows["status"].eq("left")
    undated = rows["since"].isna() & ~rows["status"].eq("contract")
    kind = rows["status"].map(FIRMS).fillna(PLANNED).mask(undated, STATE)
    begun = rows.assign(date=rows["since"])
    ended = rows[left].assign(date=rows["until"])
    keys = rows["firm_id"]
    return pd.concat(
        [
            _acts(begun, "companies", keys, kind=kind, what=rows["what"]),
            _acts(ended.drop(columns="until"), "companies", keys, end=True, kind="closing"),
        ]
    )


def _posts(tables: Tables) -> pd.DataFrame:
    """Return openings and closings; what is closed without a date is undated."""
    rows = sites.distinct(tables["sites"])
    rows = rows.assign(what=rows["name"])
    there = rows[rows["opened"].notna()]
    closed = rows["status_now"].eq(CLOSED) | rows["status_in_2012"].eq(CLOSED)
    gone = rows[rows["closed"].notna() | closed]
    keys = rows["site_id"]
    return pd.concat(
        [
            _acts(there.assign(date=there["opened"]), "sites", keys, kind="opening"),
            _acts(gone.assign(date=gone["closed"]), "sites", keys, end=True, kind="closing"),
        ]
    )


def _security(tables: Tables) -> pd.DataFrame:
    rows = security.distinct(tables["security"])
    mapped = rows["kind"].map(SECURITY).fillna(STATE)
    undated = rows["date"].isna() & ~rows["kind"].isin(["agreement", "closure"])
    kind = mapped.mask(undated, STATE)
    return _acts(rows, "security", rows["security_id"], kind=kind, what=rows["title"])


def _aid(tables: Tables) -> pd.DataFrame:
    rows = tables["aid_culture"]
    rows = rows[rows["kind"].isin(list(AID)) & rows["date"].notna()]
    money = [published(*pair) for pair in zip(rows["value"], rows["unit"], strict=True)]
    detail = pd.Series(money, rows.index, dtype="str")
    kind = rows["kind"].map(AID)
    return _acts(rows, "aid_culture", rows["aid_id"], kind=kind, what=rows["title"], detail=detail)


def _arms(tables: Tables) -> pd.DataFrame:
    """Return deliveries of French arms; the year is often SIPRI's estimate."""
    rows = tables["arms_deliveries"]
    rows = rows[rows["partner"].eq("FRA")]
    counts = zip(rows["number_delivered"], rows["number_estimated"], strict=True)
    texts = [
        (_("about {count} delivered") if rough else _("{count} delivered")).format(
            count=number(count)
        )
        for count, rough in counts
    ]
    keys = (rows["country"] + " " + rows["locator"]).map(slug) + "-" + rows["year"].astype("str")
    estimated = rows["year_estimated"].map({True: "year_estimated", False: "year_alone"})
    return _acts(
        rows.assign(date=rows["year"].astype("str")),
        "arms_deliveries",
        keys,
        kind="other",
        what=rows["designation"] + " (" + rows["weapon"] + ")",
        detail=pd.Series(texts, rows.index, dtype="str"),
        dated_to=estimated,
    )


def slug(text: str) -> str:
    """Return letters and figures of a text in small letters, a hyphen for what lies between."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


def _acts(
    rows: pd.DataFrame, table: str, keys: pd.Series, *, end: bool = False, **columns: object
) -> pd.DataFrame:
    """Return rows as acts: their names made of `keys`, years of their dates, columns that all have."""
    names = table + ":" + keys.loc[rows.index] + (":end" if end else "")
    acts = rows.assign(**columns)
    published = acts["source_id"].map(publications()["year"]).fillna(LATEST_YEAR)
    year = pd.to_numeric(acts["date"].str[:4]).astype("Int64").fillna(published)
    acts = acts.assign(happening=names, table=table, first_year=year, last_year=year)
    if "dated_to" not in acts:
        acts["dated_to"] = acts["date"].fillna("").str.len().map(PRECISION)
    return acts.reindex(columns=COLUMNS)


def _retold(tables: Tables) -> dict[str, str]:
    """Return what tables themselves say: the name of an act, and of the act that it tells again."""
    same = {}
    for table, key in (("visits", "visit_id"), ("events", "event_id"), ("security", "security_id")):
        rows = tables[table].dropna(subset="same_as")
        same |= dict(zip(table + ":" + rows[key], table + ":" + rows["same_as"], strict=True))
    rows = tables["sites"].dropna(subset="same_as")
    for end in ("", ":end"):
        names = "sites:" + rows["site_id"] + end
        same |= dict(zip(names, "sites:" + rows["same_as"] + end, strict=True))
    return same


def _once(every: pd.DataFrame, same: Mapping[str, str]) -> pd.DataFrame:
    """Return each act once: of rows that lead to one name the most exactly dated.

    Of some that date it alike, the table that the name is in goes before others, and it itself first.
    """
    act = every["happening"].map(lambda name: _first_of(name, same))
    away = act.str.split(":").str[0].ne(every["table"])
    again = act.ne(every["happening"])
    best = every.assign(act=act, length=every["date"].fillna("").str.len(), away=away, again=again)
    best = best.sort_values(["length", "away", "again"], ascending=[False, True, True])
    return best.drop_duplicates("act").drop(columns=["act", "length", "away", "again"])


def _first_of(name: str, same: Mapping[str, str]) -> str:
    """Return the name that stands at the end of a row of names, each the same as the next."""
    while name in same:
        name = same[name]
    return name


def _latest_first(acts: pd.DataFrame) -> pd.DataFrame:
    """Order acts by the text of their date: a year alone stands after its months, undated ones last."""
    return acts.sort_values(
        ["date", "country", "happening"], ascending=[False, True, True], na_position="last"
    )
