"""Rules that decide claims about visits and embassies."""

import pandas as pd

from data.derive.claim_rules.finding import Finding, Tables, if_so
from data.schema import FIVE
from data.text.formatting import number, when
from data.text.i18n import _, cell
from data.visits import HIGH, distinct

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
    visits = visits[visits["level"].isin(HIGH) & visits["date"].le(WRITTEN)]
    counts = visits.groupby("country").size().reindex(FIVE, fill_value=0)
    listed = ", ".join(f"{code} {count}" for code, count in counts.items())
    return if_so(
        bool((counts > 0).all()),
        _("Dated visits of ministers and above until the brief, both directions: {told}.").format(
            told=listed
        ),
    )


def kaz_most_visits(tables: Tables) -> Finding:
    visits = distinct(tables["visits"])
    visits = visits[visits["date"] <= WRITTEN]
    dated = visits.groupby("country").size()
    rows = tables["indicators"]
    stated = rows.loc[
        rows["indicator"].eq("presidential_visits_to_france") & rows["country"].eq("KAZ"), "value"
    ].iloc[0]
    presidents = visits_of({"visits": visits}, "KAZ", "to_france", "head_of_state")
    undated = max(stated - len(presidents), 0)  # the others are among the dated ones
    total = dated["KAZ"] + undated
    return if_so(
        total > dated.drop("KAZ").max(),
        _(
            "{dated} dated visits and {undated} undated ones by its president: {total}; the most elsewhere"
            " is {most} ({country})."
        ).format(
            dated=dated["KAZ"],
            undated=number(undated),
            total=number(total),
            most=dated.drop("KAZ").max(),
            country=dated.drop("KAZ").idxmax(),
        ),
    )


def first_visit_kouchner_kgz(tables: Tables) -> Finding:
    rows = visits_of(tables, "KGZ", "to_central_asia", "foreign_minister").sort_values("date")
    return if_so(
        "Kouchner" in rows.iloc[0]["visitor"],
        _(
            "The earliest of {count} such visit(s) in the table is {visitor}, {date}. The table is no"
            " census."
        ).format(
            count=len(rows), visitor=cell(rows.iloc[0]["visitor"]), date=when(rows.iloc[0]["date"])
        ),
    )


def first_in_table_mitterrand(tables: Tables) -> Finding:
    first = tables["visits"].sort_values("date").iloc[0]
    return Finding(
        "cannot be checked",
        _(
            "The earliest visit in the table is {visitor}, {date}; visits of other European leaders are"
            " not in it."
        ).format(visitor=cell(first["visitor"]), date=when(first["date"])),
    )


def only_two_tashkent(tables: Tables) -> Finding:
    rows = tashkent_since_2005(tables)
    who = ", ".join(
        f"{cell(row['visitor'])} ({when(row['date'])})" for row in rows.to_dict("records")
    )
    return if_so(
        len(rows) == 2,
        _("French officials in Uzbekistan from June 2005 until the brief: {who}.").format(who=who),
    )


def rahmon_two_visits(tables: Tables) -> Finding:
    rows = visits_of(tables, "TJK", "to_france", "head_of_state")
    rows = rows[rows["date"] <= WRITTEN]
    dates = ", ".join(map(when, rows["date"]))
    return if_so(
        len(rows) == 2,
        _("Visits of the Tajik president to France until then: {dates}.").format(dates=dates),
    )


def five_french_embassies(tables: Tables) -> Finding:
    sites = tables["sites"]
    rows = sites[sites["kind"].eq("embassy_of_france") & sites["status_in_2012"].eq("open")]
    there = sorted(rows["country"].unique())
    return if_so(there == sorted(FIVE), _("Open in 2012: {told}.").format(told=", ".join(there)))


def three_embassies_in_paris(tables: Tables) -> Finding:
    sites = tables["sites"]
    there = sorted(sites.loc[sites["kind"].eq("embassy_in_paris"), "country"].unique())
    return if_so(
        len(there) == 3,
        _("Embassies in Paris that the brief names: {told}.").format(told=", ".join(there)),
    )


def latest_embassy_kgz(tables: Tables) -> Finding:
    sites = tables["sites"]
    rows = sites[sites["kind"].eq("embassy_of_france")].set_index("country")["opened"]
    dated, undated = rows.dropna().sort_values(), rows[rows.isna()].index
    openings = ", ".join(f"{code} {when(date)}" for code, date in dated.items())
    return if_so(
        dated.index[-1] == "KGZ",
        _("Openings that the brief dates: {told}. It gives none for {others}.").format(
            told=openings, others=", ".join(undated)
        ),
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
