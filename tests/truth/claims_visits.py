"""What visits and embassies say of claims: the answers, the numbers in the working, the rows.

Each function is asked of the brief's own rows or of all others; no answer decides nothing.
"""

import pandas as pd

from tests.truth.visits_rules import HIGH
from tests.truth.world import BRIEF, FIVE, once, table

Found = tuple[list, dict, pd.DataFrame | None]


def rows_of(name: str, *, own: bool) -> pd.DataFrame:
    """The rows of a table that are the brief's, or those that are not."""
    rows = table(name)
    return rows[(rows["source_id"] == BRIEF) == own]


def visits_until(own: bool | None = None) -> pd.DataFrame:
    rows = table("visits") if own is None else rows_of("visits", own=own)
    rows = once(rows, "visit_id")
    return rows[rows["date"] <= "2012-11"].sort_values(
        ["date", "country", "visitor"], kind="stable"
    )


def listed(rows: pd.DataFrame, column: str) -> str:
    return ";".join(rows[column])


def all_five_visited(own: bool) -> Found:
    rows = visits_until(own)
    rows = rows[rows["level"].isin(HIGH)]
    counts = {code: int((rows["country"] == code).sum()) for code in FIVE}
    return [all(counts.values())], counts, rows


def kaz_preferred(own: bool) -> Found:
    rows = visits_until(own)
    high = rows[rows["level"].isin(HIGH)]
    counts = {code: int((high["country"] == code).sum()) for code in FIVE}
    most = max(count for code, count in counts.items() if code != "KAZ")
    whole = once(rows_of("visits", own=True) if own else table("visits"), "visit_id")
    heads = whole[(whole["level"] == "head_of_state") & (whole["direction"] == "to_france")]
    heads = heads[(heads["country"] == "KAZ") & (heads["date"].str[:4] <= "2012")]
    indicators = table("indicators")
    stated = indicators[indicators["indicator"] == "presidential_visits_to_france"]["value"].iloc[0]
    top = ";".join(code for code in FIVE if code != "KAZ" and counts[code] == most)
    undated = stated - len(heads)
    return [], {"dated": counts["KAZ"], "undated": undated, "most": most, "top": top}, None


def kouchner_first(own: bool) -> Found:
    rows = visits_until(own)
    rows = rows[(rows["country"] == "KGZ") & (rows["direction"] == "to_central_asia")]
    rows = rows[rows["level"] == "foreign_minister"]
    if rows.empty:
        return [], {}, None
    found = {"date": rows["date"].iloc[0]}
    if "Kouchner" in rows["visitor"].iloc[0]:  # no list is a census
        return [], found, None
    return [False], found, rows


def only_two_tashkent(own: bool) -> Found:
    rows = visits_until(own)
    rows = rows[(rows["country"] == "UZB") & (rows["direction"] == "to_central_asia")]
    rows = rows[(rows["date"] >= "2005-06") & (rows["level"] != "business_delegation")]
    two = [name in ("Pierre Lellouche", "Anne-Marie Idrac") for name in rows["visitor"]]
    return [all(two)], {"year": 2005, "dates": listed(rows, "date")}, rows


def rahmon_twice(own: bool) -> Found:
    rows = visits_until(own)
    rows = rows[(rows["country"] == "TJK") & (rows["direction"] == "to_france")]
    rows = rows[rows["level"] == "head_of_state"]
    return (
        ([len(rows) == 2], {"dates": listed(rows, "date")}, rows) if len(rows) else ([], {}, None)
    )


def slowed(own: bool) -> Found:
    rows = visits_until(own)
    rows = rows[rows["country"] == "UZB"]
    year, parts, answers = rows["date"].str[:4].astype(int), {}, set()
    for span in (4, 8):
        before = year.between(2005 - span, 2004).sum()
        since = year.between(2005, 2004 + span).sum()
        answers.add(bool(since < before))
        years = f"{2005 - span}–2004;2005–{2004 + span}"
        parts |= {f"before {span}": before, f"since {span}": since, f"years {span}": years}
    return (list(answers) if len(answers) == 1 else []), parts, rows


def nine_visits(own: bool) -> Found:
    rows = visits_until(None)
    rows = rows[(rows["country"] == "KAZ") & (rows["direction"] == "to_france")]
    rows = rows[rows["level"] == "head_of_state"]
    parts = {"count": len(rows), "nine": 9, "dates": listed(rows, "date")}
    return ([len(rows) == 9] if len(rows) >= 9 else []), parts, rows


def mitterrand(own: bool) -> Found:
    return [], {"date": min(rows_of("visits", own=True)["date"])}, None


def standing_in_2012(kind: str, *, own: bool) -> pd.DataFrame:
    rows = rows_of("sites", own=own)
    rows = rows[(rows["kind"] == kind) & ~rows["status_in_2012"].isin(["closed", "planned"])]
    opened, closed = rows["opened"].str[:4].fillna("0"), rows["closed"].str[:4].fillna("9999")
    return rows[(opened <= "2012") & (closed > "2012")]


def embassies_all_five(own: bool) -> Found:
    rows = standing_in_2012("embassy_of_france", own=own)
    there = sorted(set(rows["country"]))
    return [there == sorted(FIVE)], {"year": 2012, "countries": ";".join(there)}, rows


def embassies_in_paris(own: bool) -> Found:
    rows = standing_in_2012("embassy_in_paris", own=own)
    there, three = set(rows["country"]), {"KAZ", "TKM", "UZB"}
    parts = {"year": 2012, "countries": ";".join(sorted(there))}
    return ([] if there < three else [there == three]), parts, rows


def latest_embassy(own: bool) -> Found:
    rows = rows_of("sites", own=own)
    rows = rows[(rows["kind"] == "embassy_of_france") & rows["opened"].notna()]
    rows = rows.sort_values("opened").drop_duplicates("country")
    return [rows["country"].iloc[-1] == "KGZ"], {"dates": listed(rows, "opened")}, rows
