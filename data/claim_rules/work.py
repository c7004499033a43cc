"""Rules that decide claims about security, companies, aid and culture."""

from data.claim_rules.finding import Finding, Tables, if_so
from data.companies import distinct_firms
from data.scale import by_ratio
from data.schema import BRIEF, FIVE


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
    brief = detair[detair["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    said = f"The brief gives about {people} people and {aircraft} aircraft"
    others = detair[detair["source_id"].ne(BRIEF)].dropna(subset="personnel").sort_values("date")
    if others.empty:
        return Finding("cannot be checked", f"{said}; another source must confirm them.")
    told = ", ".join(
        f"{row['personnel']} in {row['date']} (ratio {row['personnel'] / people:.2f})"
        for row in others.to_dict("records")
    )
    latest = others.iloc[-1]["personnel"]
    return Finding(by_ratio(latest / people), f"{said}; other sources: {told}. The last decides.")


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


RULES = (
    detair_since_2002,
    detair_strength,
    police_all_but_tkm,
    four_agencies_tjk,
    two_left_uzb,
    nine_sectors_uzb,
    terminal_value_agrees,
    largest_value_tjk,
    budget_tjk_fell,
    tjk_students_below_kaz,
)
