"""Rules that decide claims about security, companies, aid and culture."""

import re

from data.derive.claim_rules.finding import (
    UNCHECKED,
    Finding,
    Parts,
    Tables,
    by_sources,
    if_so,
    silent,
)
from data.derive.tolerance import by_ratio, ratio_in_words
from data.schema import BRIEF, FIVE
from data.text.formatting import money, number, per_cent, published, when
from data.text.i18n import _

TERMINAL = "terminal-loan"  # the brief's loan for the terminal in Dushanbe
FRENCH_PART = re.compile(r"EUR (\d+(?:\.\d+)?)m from France")  # of what others pay a part of


def detair_since_2002(tables: Tables) -> Finding:
    site = tables["sites"].set_index("site_id").loc["detair", "opened"]
    security = tables["security"]
    deployed = security.loc[security["security_id"].eq("detair-deployment"), "date"].iloc[0]
    why = (
        _("Both mentions agree on {date}.")
        if site == deployed
        else _("One says {date}, one {other}.")
    )
    return if_so(
        site == deployed == "2002",
        why.format(date=when(site), other=when(deployed)),
        dates=f"{site};{deployed}",
    )


def detair_strength(tables: Tables) -> Finding:
    """The last figure before the brief is nearest to its day: it decides; all are shown."""
    detair = tables["security"]
    detair = detair[detair["kind"].eq("strength") & detair["country"].eq("TJK")]
    brief = detair[detair["source_id"].eq(BRIEF)]
    people, aircraft = brief["personnel"].max(), brief["aircraft"].max()
    text = _("The brief gives about {people} people and {aircraft} aircraft").format(
        people=people, aircraft=aircraft
    )
    parts: Parts = {"people": int(people), "aircraft": int(aircraft)}
    others = detair[detair["source_id"].ne(BRIEF)].dropna(subset="personnel").sort_values("date")
    if others.empty:
        return Finding(
            UNCHECKED, _("{said}; another source must confirm them.").format(said=text), parts
        )
    rows = others.assign(ratio=others["personnel"] / people)
    strengths = ", ".join(
        _("{people} in {date} (ratio {ratio})").format(
            people=row["personnel"], date=when(row["date"]), ratio=ratio_in_words(row["ratio"])
        )
        for row in rows.to_dict("records")
    )
    for row in rows.to_dict("records"):
        parts |= {
            row["security_id"]: int(row["personnel"]),
            f"{row['security_id']} ratio": row["ratio"],
        }
    found = Finding(
        by_ratio(rows.iloc[-1]["ratio"]),
        _("{said}; other sources: {details}. The latest of them decides.").format(
            said=text, details=strengths
        ),
        parts | {"dates": ";".join(rows["date"])},
    )
    return found.from_rows(rows.tail(1))


def police_all_but_tkm(tables: Tables) -> Finding:
    security = tables["security"].set_index("security_id")
    countries = set(security.loc["police-directorate", "country"].split(";"))
    return if_so(
        countries == set(FIVE) - {"TKM"},
        _("Countries named: {details}.").format(details=", ".join(sorted(countries))),
    )


def four_agencies_tjk(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("TJK") & rows["activity"].eq("Agency")]
    firms = sorted(rows["company"].unique())
    return if_so(len(firms) == 4, _("Agencies named: {firms}.").format(firms=", ".join(firms)))


def two_left_uzb(tables: Tables) -> Finding:
    rows = tables["companies"]
    left = rows[rows["country"].eq("UZB") & rows["status"].eq("left")]
    return if_so(
        set(left["company"]) == {"Total", "GDF Suez"},
        _("Firms that have left: {firms}.").format(firms=", ".join(left["company"])),
    )


def nine_sectors_uzb(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("UZB") & ~rows["named"] & rows["status"].eq("active")]
    count = rows["sector"].nunique()
    why = _("{count} sectors are listed; the count is ours, the brief gives none.")
    return if_so(count == 9, why.format(count=count), count=count)


def terminal_value_agrees(tables: Tables) -> Finding:
    security = tables["security"].set_index("security_id")
    loan = security.loc[TERMINAL, "value"]
    project = tables["companies"].query("company == 'Vinci Airports'")["value"].iloc[0]
    return Finding(
        by_ratio(loan / project),
        _("Loan ≈ {loan}, project ≈ {project}: the brief gives the same sum for both.").format(
            loan=money(loan), project=money(project)
        ),
        {"loan": loan, "project": project},
    )


def terminal_paid_by_france(tables: Tables) -> Finding:
    """Put the loan to every source that says what of the terminal France pays."""
    rows = tables["security"]
    rows = rows[rows["same_as"].eq(TERMINAL) & rows["value"].notna()]
    paid = rows["detail"].str.extract(FRENCH_PART)[0].astype(float)
    rows = rows.assign(paid=paid, ratio=paid / rows["value"]).dropna(subset="paid")
    if rows.empty:
        return silent()
    sums = ", ".join(
        _("{paid} of {value} from France ({date}; ratio {ratio})").format(
            paid=money(row["paid"], row["currency"]),
            value=money(row["value"], row["currency"]),
            date=when(row["date"]),
            ratio=ratio_in_words(row["ratio"]),
        )
        for row in rows.to_dict("records")
    )
    parts: Parts = {}
    for row in rows.to_dict("records"):
        key = row["security_id"]
        parts |= {
            f"{key} paid": row["paid"],
            f"{key} value": row["value"],
            f"{key} ratio": row["ratio"],
        }
    found = by_sources(
        map(by_ratio, rows["ratio"]),
        _("The brief has a loan of the whole cost; elsewhere: {details}.").format(details=sums),
        **parts,
        dates=";".join(rows["date"]),
    )
    return found.from_rows(rows)


def largest_value_tjk(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("TJK")]
    valued = rows.dropna(subset="value")
    return Finding(
        UNCHECKED,
        _(
            "Only {valued} of {all} activities in Tajikistan has a value ({firms}), so nothing can be"
            " compared."
        ).format(valued=len(valued), all=len(rows), firms=", ".join(valued["company"])),
        {"valued": len(valued), "all": len(rows)},
    )


def budget_tjk_fell(tables: Tables) -> Finding:
    facts = tables["aid_culture"]
    rows = facts[facts["kind"].eq("budget") & facts["country"].eq("TJK")].sort_values("date")
    first, last = rows.iloc[0], rows.iloc[-1]
    change = 100 * (last["value"] / first["value"] - 1)
    return if_so(
        change < 0,
        _("{first} ({first_year}) to {last} ({last_year}): {change}.").format(
            first=published(first["value"], str(first["unit"])),
            first_year=first["date"],
            last=published(last["value"], str(last["unit"])),
            last_year=last["date"],
            change=per_cent(change, 0, change=True),
        ),
        first=first["value"],
        last=last["value"],
        change=change,
        dates=f"{first['date']};{last['date']}",
    )


def tjk_students_below_kaz(tables: Tables) -> Finding:
    facts = tables["aid_culture"].set_index("aid_id")["value"]
    tjk, kaz = float(facts["students-tjk"]), float(facts["students-kaz-2011"])
    return Finding(
        UNCHECKED,
        _(
            "An upper bound of {tjk} a year stands beside {kaz} Kazakh scholars in one year; the two"
            " count different things."
        ).format(tjk=number(tjk), kaz=number(kaz)),
        {"tjk": tjk, "kaz": kaz},
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
