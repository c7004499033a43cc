"""What facts of security, firms and aid say of claims; see claims_visits."""

import re

import pandas as pd

from tests.truth.claims_visits import Found, listed, rows_of
from tests.truth.trade_figures import ratio_verdict
from tests.truth.world import BRIEF, table


def detair_since(own: bool) -> Found:
    sites, security = table("sites"), table("security")
    if own:
        since = sites[sites["site_id"] == "detair"]["opened"].iloc[0]
        other = security[security["security_id"] == "detair-deployment"]["date"].iloc[0]
        return [since == other == "2002"], {"dates": f"{since};{other}"}, None
    rows = pd.concat(
        [
            sites[sites["same_as"] == "detair"].assign(since=sites["opened"]),
            security[security["same_as"] == "detair-deployment"].assign(since=security["date"]),
        ]
    )
    rows = rows[rows["since"].notna()].sort_values("since")
    return (
        [date.startswith("2002") for date in rows["since"]],
        {"year": 2002, "dates": listed(rows, "since")},
        rows,
    )


def detair_strength(own: bool) -> Found:
    rows = table("security")
    rows = rows[(rows["kind"] == "strength") & (rows["country"] == "TJK")]
    brief = rows[rows["source_id"] == BRIEF]
    parts = {"people": brief["personnel"].max(), "aircraft": brief["aircraft"].max()}
    if own:
        return [], parts, None
    rows = rows[(rows["source_id"] != BRIEF) & rows["personnel"].notna()].sort_values("date")
    for row in rows.to_dict("records"):
        parts[row["security_id"]] = row["personnel"]
        parts[f"{row['security_id']} ratio"] = row["personnel"] / parts["people"]
    last = rows["personnel"].iloc[-1] / parts["people"]
    return [ratio_verdict(last)], parts | {"dates": listed(rows, "date")}, rows.tail(1)


def terminal_loan(own: bool) -> Found:
    security, firms = table("security"), rows_of("companies", own=True)
    if own:
        loan = security[security["security_id"] == "terminal-loan"]["value"].iloc[0]
        project = firms[firms["company"] == "Vinci Airports"]["value"].iloc[0]
        return [ratio_verdict(loan / project)], {"loan": loan, "project": project}, None
    rows, parts, answers = security[security["same_as"] == "terminal-loan"], {}, []
    for row in rows.to_dict("records"):
        paid = re.search(r"EUR ([\d.]+)m from France", str(row["detail"]))
        if paid:
            key, share = row["security_id"], float(paid[1]) / row["value"]
            answers.append(ratio_verdict(share))
            parts |= {f"{key} paid": float(paid[1]), f"{key} value": row["value"]}
            parts |= {f"{key} ratio": share, "dates": row["date"]}
    return answers, parts, rows


def kashagan(own: bool) -> Found:
    rows = table("companies")
    rows = rows[rows["activity"].str.contains("Kashagan") & rows["stake_percent"].notna()]
    brief = rows[rows["source_id"] == BRIEF]["stake_percent"].iloc[0]
    rows = rows[rows["source_id"] != BRIEF].head(1)
    other = rows["stake_percent"].iloc[0]
    parts = {"brief": brief, "other": other, "ratio": other / brief}
    return [ratio_verdict(other / brief)], parts, rows


def police(own: bool) -> Found:
    row = table("security").set_index("security_id").loc["police-directorate"]
    return [row["country"] == "KAZ;KGZ;TJK;UZB"], {}, None


def agencies(own: bool) -> Found:
    rows = rows_of("companies", own=True).query("country == 'TJK' and activity == 'Agency'")
    return [len(rows) == 4], {}, None


def two_left(own: bool) -> Found:
    rows = rows_of("companies", own=True).query("country == 'UZB' and status == 'left'")
    return [set(rows["company"]) == {"Total", "GDF Suez"}], {}, None


def nine_sectors(own: bool) -> Found:
    rows = rows_of("companies", own=True).query("country == 'UZB' and status == 'active'")
    count = rows[~rows["named"]]["sector"].nunique()
    return [count == 9], {"count": count}, None


def largest_value(own: bool) -> Found:
    rows = rows_of("companies", own=True).query("country == 'TJK'")
    return [], {"valued": rows["value"].notna().sum(), "all": len(rows)}, None


def budget_fell(own: bool) -> Found:
    rows = rows_of("aid_culture", own=True).query("country == 'TJK' and kind == 'budget'")
    first, last = rows.sort_values("date")["value"]
    change = 100 * (last - first) / first
    dates = ";".join(sorted(str(int(year)) for year in rows["date"]))
    return [last < first], {"first": first, "last": last, "change": change, "dates": dates}, None


def few_students(own: bool) -> Found:
    values = table("aid_culture").set_index("aid_id")["value"]
    return [], {"tjk": values["students-tjk"], "kaz": values["students-kaz-2011"]}, None
