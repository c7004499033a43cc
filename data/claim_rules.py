"""How a claim is decided: one function per rule, from the tables to a verdict and its working.

A rule gets the tables by name and returns a Finding. Verdicts on figures follow one scale: holds
within 5%, close within 15%, differs beyond. A rule that the brief's own tables decide says so in
its working; where they cannot, the verdict is `cannot be checked` and the working says what is
missing.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from data.claims import WAITS
from data.companies import distinct_firms
from data.partner_shares import ranked
from data.schema import FIVE
from data.trade import implied_flows, latest

Tables = Mapping[str, pd.DataFrame]

HOLDS_WITHIN, CLOSE_WITHIN = 0.05, 0.15


@dataclass(frozen=True)
class Finding:
    """What a rule found: the verdict, and the arithmetic behind it in one or two sentences."""

    verdict: str
    why: str


def by_ratio(ratio: float) -> str:
    """Return the verdict on a figure from the ratio of another figure to it."""
    off = abs(ratio - 1)
    return "holds" if off <= HOLDS_WITHIN else "close" if off <= CLOSE_WITHIN else "differs"


def if_so(condition: bool, why: str) -> Finding:
    """Return `holds` or `differs` for a claim that is true or not."""
    return Finding("holds" if condition else "differs", why)


def _turnovers(tables: Tables) -> pd.DataFrame:
    return latest(tables["trade"], "turnover").set_index("country")


def _said(row: pd.Series) -> str:
    return f"{'≈ ' if row['approximate'] else ''}€{row['value']:g} m ({row['year']})"


def first_partner_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    first, second = rows.iloc[0], rows.iloc[1]
    return if_so(
        rows.index[0] == "KAZ",
        f"Newest turnover of each country: Kazakhstan {_said(first)}, next {rows.index[1]}"
        f" {_said(second)}: {first['value'] / second['value']:.1f} times as much.",
    )


def second_partner_tkm(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    place = list(rows.index).index("TKM") + 1
    return if_so(
        place == 2,
        f"The brief’s own figures put it in place {place}: Turkmenistan {_said(rows.loc['TKM'])}"
        f" stands below Uzbekistan {_said(rows.loc['UZB'])}. The years differ, so the two are not"
        " strictly comparable.",
    )


def tkm_below_kaz(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    ratio = rows.loc["KAZ", "value"] / rows.loc["TKM", "value"]
    return if_so(
        ratio > 2,
        f"{_said(rows.loc['KAZ'])} against {_said(rows.loc['TKM'])}: {ratio:.0f} times as much.",
    )


def kgz_tjk_smallest(tables: Tables) -> Finding:
    rows = _turnovers(tables)
    return if_so(
        set(rows.index[-2:]) == {"KGZ", "TJK"},
        f"The two smallest of five: Kyrgyzstan {_said(rows.loc['KGZ'])}, Tajikistan"
        f" {_said(rows.loc['TJK'])}; the next is {rows.index[2]} {_said(rows.iloc[2])}.",
    )


def trade_rose_kaz_2008_2010(tables: Tables) -> Finding:
    trade = tables["trade"]
    rows = trade[trade["country"].eq("KAZ") & trade["flow"].eq("turnover")].set_index("year")
    change = rows.loc[2010, "value"] / rows.loc[2008, "value"] - 1
    return if_so(
        change > 0,
        f"{_said(rows.reset_index().iloc[0])}, {_said(rows.reset_index().iloc[-1])}: {change:+.0%}."
        " Both figures are approximate, at current prices, and 2009 is not given.",
    )


def deficit_and_turnover_close(tables: Tables) -> Finding:
    flows = implied_flows(tables["trade"]).set_index("flow")["value"]
    return Finding(
        "cannot be checked" if bool((flows > 0).all()) else "differs",
        f"Possible beside the turnover: the two imply imports of €{flows['imports']:g} m and exports"
        f" of €{flows['exports']:g} m. Whether the deficit itself is right needs customs data.",
    )


def fourth_customer(tables: Tables) -> Finding:
    rows = ranked(tables["partner_shares"], "KAZ", "exports").set_index("partner")
    shares = ", ".join(f"{partner} {row['share_percent']:g}%" for partner, row in rows.iterrows())
    place = rows.loc["FRA", "place"]
    return if_so(
        place == rows.loc["FRA", "rank"],
        f"The four shares that the brief gives put France in place {place}: {shares}."
        " Buyers that it does not name could stand between them.",
    )


def import_share_below_export_share(tables: Tables) -> Finding:
    shares = tables["partner_shares"]
    france = shares[shares["partner"].eq("FRA")].set_index("flow")["share_percent"]
    return if_so(
        france["imports"] < france["exports"],
        f"{france['imports']:g}% of imports against {france['exports']:g}% of exports:"
        f" {france['exports'] / france['imports']:.1f} times as much.",
    )


def deficit_sign_matches_shares(tables: Tables) -> Finding:
    trade = tables["trade"]
    balance = trade.loc[trade["flow"].eq("balance") & trade["country"].eq("KAZ"), "value"].iloc[0]
    shares = import_share_below_export_share(tables)
    return if_so(
        balance < 0 and shares.verdict == "holds",
        f"The balance of 2010 is −€{-balance:g} m, and the shares point the same way. That the"
        " deficit deepens over time needs other years.",
    )


def all_five_visited(tables: Tables) -> Finding:
    visits = tables["visits"]
    counts = visits.groupby("country").size().reindex(FIVE, fill_value=0)
    told = ", ".join(f"{code} {count}" for code, count in counts.items())
    return if_so(bool((counts > 0).all()), f"Dated visits in the table, both directions: {told}.")


def kaz_most_visits(tables: Tables) -> Finding:
    dated = tables["visits"].groupby("country").size()
    rows = tables["indicators"]
    undated = rows.loc[
        rows["indicator"].eq("presidential_visits_to_france") & rows["country"].eq("KAZ"), "value"
    ].iloc[0]
    total = dated["KAZ"] + undated
    return if_so(
        total > dated.drop("KAZ").max(),
        f"{dated['KAZ']} dated visits and {undated:g} undated ones by its president:"
        f" {total:g}; the most elsewhere is {dated.drop('KAZ').max()} ({dated.drop('KAZ').idxmax()}).",
    )


def first_visit_kouchner_kgz(tables: Tables) -> Finding:
    rows = tables["visits"]
    rows = rows[
        rows["country"].eq("KGZ")
        & rows["level"].eq("foreign_minister")
        & rows["direction"].eq("to_central_asia")
    ].sort_values("date")
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
    visits = tables["visits"]
    rows = visits[
        visits["country"].eq("UZB")
        & visits["direction"].eq("to_central_asia")
        & visits["level"].ne("business_delegation")
        & (visits["date"] >= "2005-06")
    ]
    who = ", ".join(f"{row['visitor']} ({row['date']})" for row in rows.to_dict("records"))
    return if_so(len(rows) == 2, f"French officials in Uzbekistan after May 2005: {who}.")


def rahmon_two_visits(tables: Tables) -> Finding:
    visits = tables["visits"]
    rows = visits[visits["country"].eq("TJK") & visits["direction"].eq("to_france")]
    dates = ", ".join(rows["date"])
    return if_so(len(rows) == 2, f"Visits of Tajik officials to France in the table: {dates}.")


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


def detair_since_2002(tables: Tables) -> Finding:
    site = tables["sites"].set_index("site_id").loc["detair", "opened"]
    security = tables["security"]
    deployed = security.loc[security["security_id"].eq("detair-deployment"), "date"].iloc[0]
    return if_so(
        site == deployed == "2002",
        f"Both mentions agree on {deployed}, the year after the intervention in Afghanistan (2001).",
    )


def detair_strength(tables: Tables) -> Finding:
    detair = tables["security"]
    detair = detair[detair["kind"].eq("strength") & detair["country"].eq("TJK")]
    return Finding(
        "cannot be checked",
        f"The brief alone gives {detair['personnel'].max()} people (about) and"
        f" {detair['aircraft'].max()} aircraft; another source must confirm them.",
    )


def police_all_but_tkm(tables: Tables) -> Finding:
    security = tables["security"].set_index("security_id")
    countries = set(security.loc["police-directorate", "country"].split(";"))
    return if_so(
        countries == set(FIVE) - {"TKM"}, f"Countries of the row: {', '.join(sorted(countries))}."
    )


def four_agencies_tjk(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("TJK") & rows["activity"].eq("Agency")]
    firms = sorted(rows["company"].unique())
    return if_so(
        len(firms) == 4,
        f"Agencies named: {', '.join(firms)}. {distinct_firms(tables['companies'])['TJK']} French"
        " firms are present in all, with those that have a project there.",
    )


def two_left_uzb(tables: Tables) -> Finding:
    rows = tables["companies"]
    left = rows[rows["country"].eq("UZB") & rows["status"].eq("left")]
    return if_so(
        set(left["company"]) == {"Total", "GDF Suez"},
        f"Rows with the state “has left”: {', '.join(left['company'])}.",
    )


def nine_sectors_uzb(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("UZB") & ~rows["named"] & rows["status"].eq("active")]
    return if_so(
        rows["sector"].nunique() == 9,
        f"{rows['sector'].nunique()} sectors are listed; the count is ours, the brief gives none.",
    )


def terminal_value_agrees(tables: Tables) -> Finding:
    security = tables["security"].set_index("security_id")
    loan = security.loc["terminal-loan", "value"]
    project = tables["companies"].query("company == 'Vinci Airports'")["value"].iloc[0]
    return Finding(
        by_ratio(loan / project),
        f"Loan ≈ €{loan:g} m, project ≈ €{project:g} m: the brief says the same sum of both.",
    )


def largest_value_tjk(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("TJK")]
    valued = rows.dropna(subset="value")
    return Finding(
        "cannot be checked",
        f"Only {len(valued)} of {len(rows)} activities in Tajikistan has a value"
        f" ({', '.join(valued['company'])}), so nothing can be compared.",
    )


def budget_tjk_fell(tables: Tables) -> Finding:
    facts = tables["aid_culture"]
    rows = facts[facts["kind"].eq("budget") & facts["country"].eq("TJK")].sort_values("date")
    first, last = rows.iloc[0], rows.iloc[-1]
    return if_so(
        last["value"] < first["value"],
        f"€{first['value']:g} thousand ({first['date']}) to €{last['value']:g} thousand"
        f" ({last['date']}): {last['value'] / first['value'] - 1:+.0%}.",
    )


def tjk_students_below_kaz(tables: Tables) -> Finding:
    facts = tables["aid_culture"].set_index("aid_id")["value"]
    return Finding(
        "cannot be checked",
        f"An upper bound of {facts['students-tjk']:g} a year stands beside"
        f" {facts['students-kaz-2011']:g} Kazakhstani scholars in one year; the two count different"
        " things.",
    )


RULES: dict[str, Callable[[Tables], Finding]] = {
    rule.__name__: rule
    for rule in (
        all_five_visited,
        budget_tjk_fell,
        deficit_and_turnover_close,
        deficit_sign_matches_shares,
        detair_since_2002,
        detair_strength,
        first_in_table_mitterrand,
        first_partner_kaz,
        first_visit_kouchner_kgz,
        five_french_embassies,
        four_agencies_tjk,
        fourth_customer,
        import_share_below_export_share,
        kaz_most_visits,
        kgz_tjk_smallest,
        largest_value_tjk,
        latest_embassy_kgz,
        nine_sectors_uzb,
        only_two_tashkent,
        police_all_but_tkm,
        rahmon_two_visits,
        second_partner_tkm,
        terminal_value_agrees,
        three_embassies_in_paris,
        tjk_students_below_kaz,
        tkm_below_kaz,
        trade_rose_kaz_2008_2010,
        two_left_uzb,
    )
}


def judged(claims: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Add `verdict` and `why` to each claim, computed from the tables.

    A claim that waits for other sources cannot be checked; its note says what it needs. Raises
    KeyError for a rule that does not exist.
    """
    findings = [
        Finding("cannot be checked", note if pd.notna(note) else "Needs other sources.")
        if rule == WAITS
        else RULES[rule](tables)
        for rule, note in zip(claims["rule"], claims["note"], strict=True)
    ]
    names = dict(zip(tables["countries"]["iso3"], tables["countries"]["name_en"], strict=True))
    why = [
        re.sub(r"\b[A-Z]{3}\b", lambda code: names.get(code[0], code[0]), f.why) for f in findings
    ]
    return claims.assign(verdict=[finding.verdict for finding in findings], why=why)
