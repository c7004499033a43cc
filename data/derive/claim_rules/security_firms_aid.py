"""Rules that decide claims about security, companies, aid and culture."""

from data.companies import distinct_firms
from data.derive.claim_rules.finding import Finding, Tables, if_so
from data.derive.tolerance import by_ratio
from data.schema import BRIEF, FIVE
from data.text.formatting import fixed, money, number, per_cent, published, when
from data.text.i18n import _


def detair_since_2002(tables: Tables) -> Finding:
    site = tables["sites"].set_index("site_id").loc["detair", "opened"]
    security = tables["security"]
    deployed = security.loc[security["security_id"].eq("detair-deployment"), "date"].iloc[0]
    return if_so(
        site == deployed == "2002",
        _(
            "Both mentions agree on {year}, the year after the intervention in Afghanistan (2001)."
        ).format(year=when(deployed)),
    )


def detair_strength(tables: Tables) -> Finding:
    detair = tables["security"]
    detair = detair[detair["kind"].eq("strength") & detair["country"].eq("TJK")]
    brief = detair[detair["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    text = _("The brief gives about {people} people and {aircraft} aircraft").format(
        people=people, aircraft=aircraft
    )
    others = detair[detair["source_id"].ne(BRIEF)].dropna(subset="personnel").sort_values("date")
    if others.empty:
        return Finding(
            "cannot be checked", _("{said}; another source must confirm them.").format(said=text)
        )
    strengths = ", ".join(
        _("{people} in {date} (ratio {ratio})").format(
            people=row["personnel"], date=when(row["date"]), ratio=fixed(row["personnel"] / people)
        )
        for row in others.to_dict("records")
    )
    latest = others.iloc[-1]["personnel"]
    return Finding(
        by_ratio(latest / people),
        _("{said}; other sources: {told}. The last decides.").format(said=text, told=strengths),
    )


def police_all_but_tkm(tables: Tables) -> Finding:
    security = tables["security"].set_index("security_id")
    countries = set(security.loc["police-directorate", "country"].split(";"))
    return if_so(
        countries == set(FIVE) - {"TKM"},
        _("Countries of the row: {told}.").format(told=", ".join(sorted(countries))),
    )


def four_agencies_tjk(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("TJK") & rows["activity"].eq("Agency")]
    firms = sorted(rows["company"].unique())
    return if_so(
        len(firms) == 4,
        _(
            "Agencies named: {firms}. {count} French firms are present in all, with those that have a"
            " project there."
        ).format(firms=", ".join(firms), count=distinct_firms(tables["companies"])["TJK"]),
    )


def two_left_uzb(tables: Tables) -> Finding:
    rows = tables["companies"]
    left = rows[rows["country"].eq("UZB") & rows["status"].eq("left")]
    return if_so(
        set(left["company"]) == {"Total", "GDF Suez"},
        _("Rows with the state “has left”: {firms}.").format(firms=", ".join(left["company"])),
    )


def nine_sectors_uzb(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("UZB") & ~rows["named"] & rows["status"].eq("active")]
    return if_so(
        rows["sector"].nunique() == 9,
        _("{count} sectors are listed; the count is ours, the brief gives none.").format(
            count=rows["sector"].nunique()
        ),
    )


def terminal_value_agrees(tables: Tables) -> Finding:
    security = tables["security"].set_index("security_id")
    loan = security.loc["terminal-loan", "value"]
    project = tables["companies"].query("company == 'Vinci Airports'")["value"].iloc[0]
    return Finding(
        by_ratio(loan / project),
        _("Loan ≈ {loan}, project ≈ {project}: the brief says the same sum of both.").format(
            loan=money(loan), project=money(project)
        ),
    )


def largest_value_tjk(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("TJK")]
    valued = rows.dropna(subset="value")
    return Finding(
        "cannot be checked",
        _(
            "Only {valued} of {all} activities in Tajikistan has a value ({firms}), so nothing can be"
            " compared."
        ).format(valued=len(valued), all=len(rows), firms=", ".join(valued["company"])),
    )


def budget_tjk_fell(tables: Tables) -> Finding:
    facts = tables["aid_culture"]
    rows = facts[facts["kind"].eq("budget") & facts["country"].eq("TJK")].sort_values("date")
    first, last = rows.iloc[0], rows.iloc[-1]
    return if_so(
        last["value"] < first["value"],
        _("{first} ({first_year}) to {last} ({last_year}): {change}.").format(
            first=published(first["value"], str(first["unit"])),
            first_year=first["date"],
            last=published(last["value"], str(last["unit"])),
            last_year=last["date"],
            change=per_cent(100 * (last["value"] / first["value"] - 1), 0, change=True),
        ),
    )


def tjk_students_below_kaz(tables: Tables) -> Finding:
    facts = tables["aid_culture"].set_index("aid_id")["value"]
    return Finding(
        "cannot be checked",
        _(
            "An upper bound of {tjk} a year stands beside {kaz} Kazakhstani scholars in one year; the two"
            " count different things."
        ).format(tjk=number(facts["students-tjk"]), kaz=number(facts["students-kaz-2011"])),
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
