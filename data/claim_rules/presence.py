"""Rules that decide claims about visits and embassies."""

import pandas as pd

from data.claim_rules.finding import Finding, Tables, if_so
from data.schema import FIVE
from data.visits import distinct

WRITTEN = "2012-11"  # the month of the brief: later visits decide nothing about it


def visits_of(tables: Tables, country: str, direction: str, level: str = "") -> pd.DataFrame:
    """Return the visits of one country in one direction, of one level where it is named."""
    visits = distinct(tables["visits"])
    rows = visits[visits["country"].eq(country) & visits["direction"].eq(direction)]
    return rows[rows["level"].eq(level)] if level else rows


def tashkent_since_2005(tables: Tables) -> pd.DataFrame:
    """Return the French officials in Uzbekistan from June 2005 until the brief."""
    rows = visits_of(tables, "UZB", "to_central_asia")
    return rows[rows["level"].ne("business_delegation") & rows["date"].between("2005-06", WRITTEN)]


def all_five_visited(tables: Tables) -> Finding:
    visits = distinct(tables["visits"])
    counts = visits.groupby("country").size().reindex(FIVE, fill_value=0)
    told = ", ".join(f"{code} {count}" for code, count in counts.items())
    return if_so(bool((counts > 0).all()), f"Dated visits in the table, both directions: {told}.")


def kaz_most_visits(tables: Tables) -> Finding:
    visits = distinct(tables["visits"])
    visits = visits[visits["date"] <= WRITTEN]
    dated = visits.groupby("country").size()
    rows = tables["indicators"]
    told = rows.loc[
        rows["indicator"].eq("presidential_visits_to_france") & rows["country"].eq("KAZ"), "value"
    ].iloc[0]
    presidents = visits_of({"visits": visits}, "KAZ", "to_france", "head_of_state")
    undated = max(told - len(presidents), 0)  # the others are among the dated ones
    total = dated["KAZ"] + undated
    return if_so(
        total > dated.drop("KAZ").max(),
        f"{dated['KAZ']} dated visits and {undated:g} undated ones by its president:"
        f" {total:g}; the most elsewhere is {dated.drop('KAZ').max()} ({dated.drop('KAZ').idxmax()}).",
    )


def first_visit_kouchner_kgz(tables: Tables) -> Finding:
    rows = visits_of(tables, "KGZ", "to_central_asia", "foreign_minister").sort_values("date")
    return if_so(
        "Kouchner" in rows.iloc[0]["visitor"],
        f"The earliest of {len(rows)} such visit(s) in the table is {rows.iloc[0]['visitor']},"
        f" {rows.iloc[0]['date']}. The table is no census.",
    )


def first_in_table_mitterrand(tables: Tables) -> Finding:
    first = tables["visits"].sort_values("date").iloc[0]
    return Finding(
        "cannot be checked",
        f"The earliest visit in the table is {first['visitor']}, {first['date']}; visits of other"
        " European leaders are not in it.",
    )


def only_two_tashkent(tables: Tables) -> Finding:
    rows = tashkent_since_2005(tables)
    who = ", ".join(f"{row['visitor']} ({row['date']})" for row in rows.to_dict("records"))
    return if_so(
        len(rows) == 2, f"French officials in Uzbekistan from June 2005 until the brief: {who}."
    )


def rahmon_two_visits(tables: Tables) -> Finding:
    rows = visits_of(tables, "TJK", "to_france", "head_of_state")
    rows = rows[rows["date"] <= WRITTEN]
    dates = ", ".join(rows["date"])
    return if_so(len(rows) == 2, f"Visits of the Tajik president to France until then: {dates}.")


def five_french_embassies(tables: Tables) -> Finding:
    sites = tables["sites"]
    rows = sites[sites["kind"].eq("embassy_of_france") & sites["status_in_2012"].eq("open")]
    there = sorted(rows["country"].unique())
    return if_so(there == sorted(FIVE), f"Open in 2012: {', '.join(there)}.")


def three_embassies_in_paris(tables: Tables) -> Finding:
    sites = tables["sites"]
    there = sorted(sites.loc[sites["kind"].eq("embassy_in_paris"), "country"].unique())
    return if_so(len(there) == 3, f"Embassies in Paris that the brief names: {', '.join(there)}.")


def latest_embassy_kgz(tables: Tables) -> Finding:
    sites = tables["sites"]
    rows = sites[sites["kind"].eq("embassy_of_france")].set_index("country")["opened"]
    dated, undated = rows.dropna().sort_values(), rows[rows.isna()].index
    told = ", ".join(f"{code} {date}" for code, date in dated.items())
    return if_so(
        dated.index[-1] == "KGZ",
        f"Openings that the brief dates: {told}. It gives none for {', '.join(undated)}.",
    )


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
