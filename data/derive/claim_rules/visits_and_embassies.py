"""Rules that decide claims about visits and embassies, from the rows that they are given."""

import pandas as pd

from data.derive.claim_rules.finding import UNCHECKED, Finding, Tables, if_so, silent
from data.indicators import without_date
from data.schema import BRIEF, FIVE
from data.text.formatting import when
from data.text.i18n import _, cell
from data.visits import HIGH, distinct

WRITTEN = "2012-11"  # the month of the brief: later visits decide nothing about it
IN_PARIS = {"KAZ", "TKM", "UZB"}  # whose embassies the brief counts there


def visits_of(tables: Tables, country: str, direction: str, level: str = "") -> pd.DataFrame:
    """Return the visits of one country in one direction, of one level where it is named."""
    visits = distinct(tables["visits"])
    rows = visits[visits["country"].eq(country) & visits["direction"].eq(direction)]
    return rows[rows["level"].eq(level)] if level else rows


def tashkent_since_2005(tables: Tables) -> pd.DataFrame:
    """Return the French officials in Uzbekistan from June 2005 until the brief."""
    rows = visits_of(tables, "UZB", "to_central_asia")
    return rows[rows["level"].ne("business_delegation") & rows["date"].between("2005-06", WRITTEN)]


def high_level(tables: Tables) -> pd.DataFrame:
    """Return the visits of ministers and above until the brief, each once."""
    visits = distinct(tables["visits"])
    return visits[visits["level"].isin(HIGH) & visits["date"].le(WRITTEN)]


def _counts(visits: pd.DataFrame) -> dict[str, int]:
    return visits.groupby("country").size().reindex(list(FIVE), fill_value=0).to_dict()


def _dates(rows: pd.DataFrame) -> str:
    return ";".join(rows["date"])


def all_five_visited(tables: Tables) -> Finding:
    rows = high_level(tables)
    if rows.empty:
        return silent()
    counts = _counts(rows)
    listed = ", ".join(f"{code} {count}" for code, count in counts.items())
    why = _(
        "Visits by ministers, heads of government or of state until the brief, both directions: {details}."
    )
    return if_so(all(counts.values()), why.format(details=listed), **counts).from_rows(rows)


def kaz_most_visits(tables: Tables) -> Finding:
    """Lists that are no census rank nobody: the counts are shown, with what has no date.

    Counted are the visits in sources other than the brief, as for all five, or where it stands alone
    the brief's own.
    """
    visits = tables["visits"]
    others = visits[visits["source_id"].ne(BRIEF)]
    counts = _counts(high_level({"visits": visits if others.empty else others}))
    most = max(count for code, count in counts.items() if code != "KAZ")
    undated = without_date(tables["indicators"], distinct(tables["visits"])).get("KAZ", 0)
    top = ";".join(code for code, count in counts.items() if count == most and code != "KAZ")
    why = _(
        "Visits by ministers, heads of government or of state until the brief: {dated}, and at"
        " least {undated} by its president that the brief counts without a date; the most"
        " elsewhere: {most} ({country}). The lists are not exhaustive, so countries are not"
        " ranked by them."
    ).format(dated=counts["KAZ"], undated=undated, most=most, country=", ".join(top.split(";")))
    return Finding(
        UNCHECKED, why, {"dated": counts["KAZ"], "undated": undated, "most": most, "top": top}
    )


def first_visit_kouchner_kgz(tables: Tables) -> Finding:
    """An earlier visit refutes the claim; that a list that is no census has none confirms nothing."""
    rows = visits_of(tables, "KGZ", "to_central_asia", "foreign_minister").sort_values("date")
    if rows.empty:
        return silent()
    first = rows.iloc[0]
    why = _(
        "The earliest such visit on record is that of {visitor}, {date}. The list is not exhaustive."
    )
    return Finding(
        UNCHECKED if "Kouchner" in first["visitor"] else "differs",
        why.format(visitor=cell(first["visitor"]), date=when(first["date"])),
        {"date": first["date"]},
    ).from_rows(rows)


def first_in_table_mitterrand(tables: Tables) -> Finding:
    rows = tables["visits"]
    first = rows[rows["direction"].eq("to_central_asia")].sort_values("date").iloc[0]
    why = _(
        "The earliest visit to Central Asia in the brief is that of {visitor}, {date}; visits of other"
        " European leaders are not in the list."
    ).format(visitor=cell(first["visitor"]), date=when(first["date"]))
    return Finding(UNCHECKED, why, {"date": first["date"]})


def only_two_tashkent(tables: Tables) -> Finding:
    rows = tashkent_since_2005(tables)
    if rows.empty:
        return silent()
    who = ", ".join(
        f"{cell(row['visitor'])} ({when(row['date'])})" for row in rows.to_dict("records")
    )
    known = rows["visitor"].str.contains("Lellouche|Idrac")
    return if_so(
        bool(known.all()),
        _("French officials in Uzbekistan from June {year} until the brief: {who}.").format(
            year=2005, who=who
        ),
        year=2005,
        dates=_dates(rows),
    ).from_rows(rows)


def rahmon_two_visits(tables: Tables) -> Finding:
    rows = visits_of(tables, "TJK", "to_france", "head_of_state")
    rows = rows[rows["date"] <= WRITTEN]
    if rows.empty:
        return silent()
    return if_so(
        len(rows) == 2,
        _("Visits of the Tajik president to France until the brief: {dates}.").format(
            dates=", ".join(map(when, rows["date"]))
        ),
        dates=_dates(rows),
    ).from_rows(rows)


def _open_in_2012(sites: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return the sites of a kind that stood in the year of the brief, as far as dates are known."""
    there = sites[sites["kind"].eq(kind) & ~sites["status_in_2012"].isin(["closed", "planned"])]
    opened = there["opened"].astype("object").str[:4].fillna("")
    closed = there["closed"].astype("object").str[:4].fillna("9999")
    return there[opened.le(WRITTEN[:4]) & closed.gt(WRITTEN[:4])]


def five_french_embassies(tables: Tables) -> Finding:
    rows = _open_in_2012(tables["sites"], "embassy_of_france")
    there = sorted(rows["country"].unique())
    why = _("French embassies open in {year}: {details}.").format(
        year=2012, details=", ".join(there)
    )
    found = if_so(there == sorted(FIVE), why, year=2012, countries=";".join(there))
    return found.from_rows(rows)


def three_embassies_in_paris(tables: Tables) -> Finding:
    """A fourth embassy would refute the claim; one that no list has does not."""
    rows = _open_in_2012(tables["sites"], "embassy_in_paris")
    there = sorted(rows["country"].unique())
    why = _("Embassies in Paris by {year}, as far as is known: {details}.")
    why = why.format(year=2012, details=", ".join(there))
    parts = {"year": 2012, "countries": ";".join(there)}
    if set(there) < IN_PARIS:
        return Finding(UNCHECKED, why, parts)
    return if_so(set(there) == IN_PARIS, why, **parts).from_rows(rows)


def latest_embassy_kgz(tables: Tables) -> Finding:
    """Of a country whose embassy moved the first opening counts."""
    sites = tables["sites"]
    rows = sites[sites["kind"].eq("embassy_of_france")].dropna(subset="opened")
    rows = rows.sort_values("opened").drop_duplicates("country")
    if rows.empty:
        return silent()
    openings = ", ".join(
        f"{row['country']} {when(row['opened'])}" for row in rows.to_dict("records")
    )
    why = _("Openings of French embassies, as far as dated: {details}.").format(details=openings)
    found = if_so(rows["country"].iloc[-1] == "KGZ", why, dates=";".join(rows["opened"]))
    return found.from_rows(rows)


RULES = (
    all_five_visited,
    kaz_most_visits,
    first_visit_kouchner_kgz,
    first_in_table_mitterrand,
    only_two_tashkent,
    rahmon_two_visits,
    five_french_embassies,
    three_embassies_in_paris,
    latest_embassy_kgz,
)
