"""Verdicts on the claims of the brief, worked out again: what other sources say, or its own figures.

Each function returns whether the claim is borne out, by each answer, and the numbers in the working;
OTHERS ask sources other than the brief, OWN its own rows, which confirm nothing.
"""

import functools
import re
from collections.abc import Callable

import pandas as pd

from tests.truth.trade_figures import (
    brief_values,
    partners_2010,
    ratio_verdict,
    yearly,
)
from tests.truth.visits_rules import HIGH
from tests.truth.world import BRIEF, FIVE, Ask, of_countries, once, table

UNCHECKED = "cannot be checked"
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
    rows = visits_until(own or None)
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
    return ["Kouchner" in rows["visitor"].iloc[0]], {"date": rows["date"].iloc[0]}, rows


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


# trade


def five_in_one_year() -> list[tuple[str, int, str, dict]]:
    """The turnovers of all five in one year and one source."""
    rows = yearly("turnover")
    rows = rows[rows["year"].isin([2009, 2010]) & rows["country"].isin(FIVE)]
    groups = rows.groupby(["series", "year", "source_id"])
    values = [(*key, dict(zip(own["country"], own["value"], strict=True))) for key, own in groups]
    return [one for one in values if len(one[3]) == len(FIVE)]


def order(values: dict) -> list[str]:
    return sorted(values, key=values.get, reverse=True)


def placed(answer: Callable[[list[str], dict], bool]) -> Found:
    """What the order of the five says in each source and year."""
    parts, answers, sources = {}, [], []
    for series, year, source, values in five_in_one_year():
        answers.append(answer(order(values), values))
        sources.append(source)
        parts |= {f"{series} {year} {code}": value for code, value in values.items()}
        parts |= {f"year {year}": year}
    return answers, parts, pd.DataFrame({"source_id": sources})


def turnovers() -> dict[str, tuple[float, int]]:
    """The newest turnover that the brief has of each country, the largest first."""
    rows = rows_of("trade", own=True)
    rows = (
        rows[rows["flow"] == "turnover"].sort_values("year").drop_duplicates("country", keep="last")
    )
    rows = rows.sort_values("value", ascending=False)
    return {row["country"]: (row["value"], row["year"]) for row in rows.to_dict("records")}


def figures(*codes: str) -> dict:
    told = turnovers()
    return {
        f"{code} {name}": one
        for code in codes
        for name, one in zip(("value", "year"), told[code], strict=True)
    }


def first_partner(own: bool) -> Found:
    if not own:
        return placed(lambda codes, _values: codes[0] == "KAZ")
    first, second = list(turnovers())[:2]
    ratio = turnovers()[first][0] / turnovers()[second][0]
    return [first == "KAZ"], {"ratio": ratio, **figures(first, second)}, None


def second_partner(own: bool) -> Found:
    if own:
        place = list(turnovers()).index("TKM") + 1
        return [place == 2], {"place": place, **figures("TKM", "UZB")}, None
    answers, parts, rows = placed(lambda codes, _values: codes[1] == "TKM")
    said = rows_of("indicators", own=False)
    said = said[(said["indicator"] == "regional_partner_rank") & (said["value"] == 2)]
    parts |= {f"year {year}": year for year in said["year"]}
    return [*answers, *(said["country"] == "TKM")], parts, pd.concat([rows, said])


def far_behind(own: bool) -> Found:
    if not own:
        return placed(lambda _codes, values: values["KAZ"] > 2 * values["TKM"])
    ratio = turnovers()["KAZ"][0] / turnovers()["TKM"][0]
    return [ratio > 2], {"ratio": ratio, **figures("KAZ", "TKM")}, None


def smallest(own: bool) -> Found:
    if not own:
        return placed(lambda codes, _values: set(codes[-2:]) == {"KGZ", "TJK"})
    codes = list(turnovers())
    return [set(codes[-2:]) == {"KGZ", "TJK"}], figures("KGZ", "TJK", codes[2]), None


def between(country: str, flow: str, first: int, last: int) -> tuple[dict, pd.DataFrame]:
    """The values of two years in each series that has both."""
    rows = yearly(flow)
    rows = rows[(rows["country"] == country) & rows["year"].isin([first, last])]
    rows = rows[rows.groupby("series")["year"].transform("nunique") == 2]
    values = {f"{row['series']} {row['year']}": row["value"] for row in rows.to_dict("records")}
    return values | {f"year {first}": first, f"year {last}": last}, rows


def grew(values: dict, rows: pd.DataFrame, first: int, last: int) -> dict[str, bool]:
    return {one: values[f"{one} {last}"] > values[f"{one} {first}"] for one in set(rows["series"])}


def trade_rose(own: bool) -> Found:
    if not own:
        values, rows = between("KAZ", "turnover", 2008, 2010)
        return list(grew(values, rows, 2008, 2010).values()), values, rows
    told = brief_values("KAZ", "turnover")
    change = 100 * (told[2010] - told[2008]) / told[2008]
    parts = {"first": told[2008], "first_year": 2008, "last": told[2010], "last_year": 2010}
    return [change > 0], {**parts, "change": change}, None


def deficit(own: bool) -> Found:
    turnover, balance = (brief_values("KAZ", flow)[2010] for flow in ("turnover", "balance"))
    if own:
        flows = {"imports": (turnover - balance) / 2, "exports": (turnover + balance) / 2}
        return ([] if min(flows.values()) > 0 else [False]), flows, None
    rows = yearly("balance").query("country == 'KAZ' and year == 2010")
    parts = {"brief": balance, "year": 2010}
    for row in rows.to_dict("records"):
        parts[f"{row['series']} other"] = row["value"]
        parts[f"{row['series']} ratio"] = row["value"] / balance
    return [ratio_verdict(value / balance) for value in rows["value"]], parts, rows


def deepens(own: bool) -> Found:
    if own:
        balance = brief_values("KAZ", "balance")[2010]
        shares = shares_of_france()
        parts = {"year": 2010, "balance": balance}
        return [balance < 0 and shares["imports"] < shares["exports"]], parts, None
    values, rows = between("KAZ", "balance", 2008, 2010)
    return [not rose for rose in grew(values, rows, 2008, 2010).values()], values, rows


def shares_of_france() -> dict[str, float]:
    rows = rows_of("partner_shares", own=True).query("partner == 'FRA'")
    return dict(zip(rows["flow"], rows["share_percent"], strict=True))


def import_share(own: bool) -> Found:
    shares = shares_of_france()
    ratio = shares["exports"] / shares["imports"]
    return [ratio > 1], {**shares, "ratio": ratio}, None


def fourth_customer(own: bool) -> Found:
    rows = rows_of("partner_shares", own=True).query("country == 'KAZ' and flow == 'exports'")
    shares = dict(zip(rows["partner"], rows["share_percent"], strict=True))
    place = order(shares).index("FRA") + 1
    return [place == 4], {"place": place, **shares}, None


def ninth_partner(own: bool) -> Found:
    sums, rows = partners_2010("UZB")
    codes = order(sums)
    place = codes.index("FRA") + 1
    parts = {"place": place, "count": len(sums), "france": sums["FRA"], "ninth": sums[codes[8]]}
    return [place == 9], {**parts, "rank": 9, "year": 2010, "country": codes[8]}, rows


def recovery(own: bool) -> Found:
    brief = brief_values("UZB", "turnover")[2010]
    parts, rows = between("UZB", "turnover", 2009, 2010)
    rose = grew(parts, rows, 2009, 2010)
    whole = yearly("turnover").query("country == 'UZB'")
    rows, verdicts = whole[whole["year"] == 2010], []
    for row in rows.to_dict("records"):
        ratio = row["value"] / brief
        verdicts.append(ratio_verdict(ratio) if rose.get(row["series"], True) else "differs")
        parts |= {f"{row['series']} other": row["value"], f"{row['series']} ratio": ratio}
    near = whole[whole["year"].isin([2009, 2011])]
    near = near.assign(off=(near["value"] / brief - 1).abs()).sort_values("off").iloc[0]
    if near["off"] <= 0.05:
        parts |= {f"better {near['series']}": near["value"], f"year {near['year']}": near["year"]}
    return verdicts, {**parts, "brief": brief}, rows


def surplus(own: bool) -> Found:
    rows = yearly("balance").query("country == 'UZB' and year == 2010")
    parts = {f"{row['series']} 2010": row["value"] for row in rows.to_dict("records")}
    return [bool(value > 0) for value in rows["value"]], {"year": 2010, **parts}, rows


# what the brief alone says


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


OTHERS = {
    "all-five-visited": all_five_visited,
    "deficit-follows-shares": deepens,
    "detair-since-2002": detair_since,
    "detair-strength": detair_strength,
    "embassies-all-five": embassies_all_five,
    "embassies-in-paris": embassies_in_paris,
    "kaz-deficit": deficit,
    "kaz-first-partner": first_partner,
    "kaz-preferred": kaz_preferred,
    "kaz-trade-rose": trade_rose,
    "kgz-latest-embassy": latest_embassy,
    "kgz-tjk-limited": smallest,
    "kouchner-first-kgz": kouchner_first,
    "nine-visits": nine_visits,
    "only-two-tashkent": only_two_tashkent,
    "rahmon-twice": rahmon_twice,
    "second-partner-tkm": second_partner,
    "terminal-loan": terminal_loan,
    "tkm-far-behind-kaz": far_behind,
    "total-kashagan": kashagan,
    "uzb-ninth-partner": ninth_partner,
    "uzb-recovery": recovery,
    "uzb-surplus": surplus,
    "uzb-visits-slowed": slowed,
}
OWN = {
    "culture-budget-fell": budget_fell,
    "four-agencies-tjk": agencies,
    "fourth-customer": fourth_customer,
    "import-share-low": import_share,
    "mitterrand-first": mitterrand,
    "nine-sectors-uzb": nine_sectors,
    "police-not-turkmenistan": police,
    "tajik-students-few": few_students,
    "terminal-main-project": largest_value,
    "total-gdf-left": two_left,
}


@functools.cache
def judged(key: str, rule: str, layer: str) -> dict:
    """The verdict on a claim, the sources that decide it, and the numbers of its working."""
    others = layer == "all" and key in OTHERS
    if not others and rule == "waits":
        return {"verdict": UNCHECKED, "sources": ""}
    answers, parts, rows = (OTHERS | OWN)[key](not others)
    verdict = agreed(answers)
    if not others:
        contradicted = verdict == "differs"
        return {
            "verdict": "differs" if contradicted else UNCHECKED,
            "sources": BRIEF if contradicted else "",
            **parts,
        }
    deciding = [] if verdict == UNCHECKED or rows is None else sorted(set(rows["source_id"]))
    return {"verdict": verdict, "sources": ";".join(deciding), **parts}


def agreed(answers: list) -> str:
    """What all answers say; where some differ and others do not, the sources disagree."""
    words = {one if isinstance(one, str) else "holds" if one else "differs" for one in answers}
    if not words:
        return UNCHECKED
    if "differs" in words:
        return "differs" if len(words) == 1 else "sources disagree"
    return "close" if "close" in words else "holds"


def claims(ask: Ask) -> list[dict]:
    """The claims on the countries asked for, of the topic asked for, each with its verdict."""
    rows = of_countries(table("claims"), ask)
    topic = ask.about.get("topic", "all")
    rows = rows if topic == "all" else rows[rows["topic"] == topic]
    found = rows[["claim_id", "rule"]].to_dict("records")
    return [{**one, **judged(one["claim_id"], one["rule"], ask.layer)} for one in found]


def verdict(ask: Ask) -> dict:
    rules = table("claims").set_index("claim_id")["rule"]
    key = ask.about["claim"]
    return judged(key, rules[key], ask.layer)


def lead(ask: Ask) -> dict:
    found = [claim["verdict"] for claim in claims(ask)]
    verdicts = ("holds", "close", "differs", "sources disagree", UNCHECKED)
    counts = {one: found.count(one) for one in verdicts}
    return {"claims": len(found), **counts, "within": 5, "near": 15}


def verdicts(ask: Ask) -> dict:
    found = [claim["verdict"] for claim in claims(ask)]
    decided = len(found) - found.count(UNCHECKED)
    return {"decided": decided, "claims": len(found), "differs": found.count("differs")}


def waiting(ask: Ask) -> dict:
    asked = OTHERS if ask.layer == "all" else {}
    rows = [one for one in claims(ask) if one["rule"] == "waits" and one["claim_id"] not in asked]
    return {"claims": len(rows)}


def comparison(ask: Ask) -> dict:
    best: dict[tuple, float] = {}
    for flow in ("turnover", "balance"):
        rows = yearly(flow)
        for code in ask.countries:
            for year, value in brief_values(code, flow).items():
                same = rows[(rows["country"] == code) & (rows["year"] == year)]
                for other in same["value"]:
                    key = (code, flow, year)
                    best[key] = min(
                        best.get(key, other / value), other / value, key=lambda r: abs(r - 1)
                    )
    found = [ratio_verdict(ratio) for ratio in best.values()]
    counts = {"confirmed": found.count("holds"), "close": found.count("close")}
    return {"values": len(found), **counts, "within": 5, "near": 15}


def openings(ask: Ask) -> dict:
    sites = of_countries(table("sites"), ask).set_index("site_id", drop=False)
    told = [
        (row["opened"], sites.loc[row["same_as"], "opened"])
        for row in sites.to_dict("records")
        if row["same_as"] in sites.index and sites.loc[row["same_as"], "source_id"] == BRIEF
    ]
    told = [pair for pair in told if all(isinstance(date, str) for date in pair)]
    differ = [one for one, other in told if one[:4] != other[:4] or not _agree(one, other)]
    return {"differ": len(differ), "dates": len(told)}


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


RULES = {
    "claims.lead": lead,
    "claims.verdicts": verdicts,
    "claims.verdict": verdict,
    "claims.waiting": waiting,
    "claims.comparison": comparison,
    "claims.openings": openings,
}
