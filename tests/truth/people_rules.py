"""Statements on people and votes, worked out from their tables: loops over rows and sums by hand."""

from collections import defaultdict

from tests.truth.statistics_rules import newest, visas
from tests.truth.world import Ask, in_scope

OLD_AFTER = 3  # years after which a figure says its age
FEW_VOTES, FEW_DECISIONS = 20, 500
BREAK = 2021
Figures = dict[tuple, float]


def rows_of(name: str, ask: Ask) -> list[dict]:
    """The rows of a table that the filters let through."""
    rows = in_scope(name, ask)
    rows = rows[rows["country"].isin(ask.countries)]
    return rows[(rows["year"] >= ask.first) & (rows["year"] <= ask.last)].to_dict("records")


def aged(year: int, ask: Ask, before: str = "") -> dict:
    age = ask.last - year
    return {f"{before}age": age, f"{before}end": ask.last} if age > OLD_AFTER else {}


def summed(rows: list[dict], countries: set[str]) -> dict[str, float]:
    """The sum over some countries for each partner."""
    sums: dict[str, float] = defaultdict(float)
    for row in rows:
        if row["country"] in countries:
            sums[row["partner"]] += row["value"]
    return dict(sums)


def largest_other(sums: dict[str, float]) -> str:
    return max(sorted(set(sums) - {"FRA"}), key=lambda code: sums[code])


def students(ask: Ask) -> dict:
    rows = rows_of("students_abroad", ask)
    year = max(row["year"] for row in rows)
    rows = [row for row in rows if row["year"] == year]
    sums = summed(rows, {row["country"] for row in rows if row["partner"] == "FRA"})
    larger = largest_other(sums)
    return {
        "france": (sums["FRA"], "students"),
        "most": (sums[larger], "students"),
        "times": sums[larger] / sums["FRA"],
        "larger": larger,
        **aged(year, ask),
    }


def short_stay(ask: Ask, indicator: str) -> Figures:
    """Visas by country, partner and year, as the file has the totals of a state."""
    return {
        (row["country"], row["partner"], row["year"]): row["value"]
        for row in rows_of("visas", ask)
        if row["indicator"] == indicator and row["consulate"] == "all" and row["visa_type"] != "D"
    }


def visas_issued(ask: Ask) -> dict:
    issued = short_stay(ask, "visas_issued")
    year = max(year for _country, _partner, year in issued)
    rows = [
        {"country": country, "partner": partner, "value": value}
        for (country, partner, one), value in issued.items()
        if one == year
    ]
    french = {row["country"] for row in rows if row["partner"] == "FRA"}
    sums = summed(rows, french or {row["country"] for row in rows})
    larger = largest_other(sums)
    found = {
        "most": (sums[larger], "visas"),
        "larger": larger,
        "among": len(sums),
        **aged(year, ask),
    }
    if not french:
        return found
    higher = [one for one in sums.values() if one > sums["FRA"]]
    return {
        **found,
        "france": (sums["FRA"], "visas"),
        "share": sums["FRA"] / sum(sums.values()) * 100,
        "rank": len(higher) + 1,
    }


def refused(ask: Ask) -> dict:
    issued, not_issued = short_stay(ask, "visas_issued"), short_stay(ask, "visas_not_issued")
    both = {key: (not_issued[key], issued[key]) for key in issued if key in not_issued}
    enough = {
        key: one for key, one in both.items() if key[1] == "FRA" and sum(one) >= FEW_DECISIONS
    }
    year = max(key[2] for key in enough)
    found = aged(year, ask)
    for (country, _france, one), (no, yes) in enough.items():
        if one == year:
            others = [
                value
                for key, value in both.items()
                if key[::2] == (country, year) and key[1] != "FRA"
            ]
            turned_down, given = (sum(column) for column in zip(*others, strict=True))
            found[country] = no / (no + yes) * 100
            found[f"{country}_others"] = turned_down / (turned_down + given) * 100
    return found


def alike(ask: Ask) -> dict[tuple[str, int], dict[tuple[str, str], float]]:
    """The shares by basis and year, then country and partner; those of few votes left out."""
    rows = [row for row in rows_of("un_votes", ask) if row["common_votes"] >= FEW_VOTES]
    enough = {(r["country"], r["year"], r["basis"]) for r in rows if r["partner"] == "FRA"}
    found: dict = defaultdict(dict)
    for row in rows:
        if (row["country"], row["year"], row["basis"]) in enough:
            place = (row["country"], row["partner"])
            found[row["basis"], row["year"]][place] = row["identical_percent"]
    return found


def of_last_year(ask: Ask) -> tuple[str, int, dict[tuple[str, str], float]]:
    """The basis, the year and the shares of the last year; adopted resolutions before roll calls."""
    known = alike(ask)
    if not known:
        return "", 0, {}
    basis, year = max(known, key=lambda one: (one[1], one[0] == "resolutions"))
    return basis, year, known[basis, year]


def bounds(name: str, shares: list[float]) -> dict:
    return {f"{name}_least": (min(shares), "%"), f"{name}_most": (max(shares), "%")}


def votes(ask: Ask) -> dict:
    basis, year, shares = of_last_year(ask)
    by_partner: dict[str, list[float]] = defaultdict(list)
    for (_country, partner), share in shares.items():
        by_partner[partner].append(share)
    means = {code: sum(theirs) / len(theirs) for code, theirs in by_partner.items()}
    larger = largest_other(means)
    return {
        **bounds("france", by_partner["FRA"]),
        **bounds("larger", by_partner[larger]),
        "larger": larger,
        "basis": basis,
        **aged(year, ask),
    }


def votes_over(ask: Ask) -> dict:
    known = alike(ask)
    basis = "roll_calls" if any(one == "roll_calls" for one, _year in known) else "resolutions"
    by_year = {
        year: {country: share for (country, partner), share in shares.items() if partner == "FRA"}
        for (one, year), shares in known.items()
        if one == basis
    }
    return {"basis": basis, **_ends(by_year, ask, lambda name, ones: bounds(name, [*ones]))}


def _ends(by_year: dict[int, dict[str, float]], ask: Ask, said) -> dict:
    """What is said of the last year, and of the first in which all its countries have a figure."""
    last = max(by_year)
    first = min(year for year, ones in by_year.items() if set(by_year[last]) <= set(ones))
    of_first = [by_year[first][country] for country in by_year[last]]
    earlier = said("first", of_first) if first < last else {}
    return {**said("last", list(by_year[last].values())), **earlier, **aged(last, ask)}


def total(ask: Ask) -> dict:
    what = ask.about["of"]
    by_year: dict[int, dict[str, float]] = defaultdict(dict)
    if what == "students":
        rows = [row for row in rows_of("students_abroad", ask) if row["partner"] == "FRA"]
    else:
        indicator = {"refugees": "refugees", "born": "born_there_living_in_france"}[what]
        rows = [row for row in rows_of("people_in_france", ask) if row["indicator"] == indicator]
    last = max(row["year"] for row in rows)
    for row in rows:
        if what != "refugees" or (row["year"] >= BREAK) == (last >= BREAK):
            by_year[row["year"]][row["country"]] = row["value"]
    unit = "students" if what == "students" else "people"
    return _ends(by_year, ask, lambda name, ones: {name: (sum(ones), unit)})


def lead(ask: Ask) -> dict:
    found: dict = {}
    answers = {
        "students_in_france": lambda country: newest(
            ask, country, "students_abroad", partner="FRA"
        ),
        "visas_issued": lambda country: visas(ask, country, "visas_issued"),
        "refugees_in_france": lambda country: newest(
            ask, country, "people_in_france", indicator="refugees"
        ),
    }
    for name, answer in answers.items():
        known = [(value, year) for value, year in map(answer, ask.countries) if year is not None]
        if known:
            last = max(year for _value, year in known)
            found[name] = sum(value for value, year in known if year == last)
            found |= aged(last, ask, f"{name}_")
    _basis, year, shares = of_last_year(ask)
    if french := [share for (_country, partner), share in shares.items() if partner == "FRA"]:
        found |= {**bounds("votes", french), **aged(year, ask, "votes_")}
    return found


RULES = {
    "people.lead": lead,
    "people.students": students,
    "people.visas": visas_issued,
    "people.refused": refused,
    "people.votes": votes,
    "people.votes_over": votes_over,
    "people.total": total,
}
