"""Statements on France's exports beside what size and distance would have it sell."""

from tests.truth.measure_rules import Answer
from tests.truth.world import Ask, in_scope, of_countries, table


def of_france(ask: Ask) -> list[dict]:
    """France's rows of the last period that shares a year with those that are asked for."""
    rows = in_scope("expected_exports", ask)
    records = [
        row
        for row in rows[rows["partner"] == "FRA"].to_dict("records")
        if row["from_year"] <= ask.last and row["to_year"] >= ask.first
    ]
    last = max((row["from_year"] for row in records), default=0)
    return [row for row in records if row["from_year"] == last]


def chosen(ask: Ask) -> list[dict]:
    """Those of the countries that are asked for."""
    return [row for row in of_france(ask) if row["country"] in ask.countries]


def over_expected(ask: Ask, country: str) -> Answer:
    """What France sold over what is expected of it, and the end of the period."""
    for row in of_france(ask):
        if row["country"] == country:
            return row["ratio"], row["to_year"]
    return None, None


def title(ask: Ask) -> dict:
    rows = sorted(chosen(ask), key=lambda row: row["ratio"])
    ends = {"low": rows[0], "high": rows[-1]} if len(rows) > 1 else {"low": rows[0]}
    found: dict = {}
    for name, row in ends.items():
        found |= {
            name: (row["ratio"], "ratio"),
            f"{name}est": row["country"],
            f"{name}_from": row["ratio_low"],
            f"{name}_to": row["ratio_high"],
        }
    return found


def sides(ask: Ask) -> dict:
    found: dict[str, list[str]] = {}
    for row in sorted(chosen(ask), key=lambda row: row["country"]):
        holds = row["ratio_low"] <= 1 <= row["ratio_high"]
        side = "either" if holds else "less" if row["actual"] < row["expected"] else "more"
        found.setdefault(side, []).append(row["country"])
    return {side: ";".join(codes) for side, codes in found.items()}


def places(ask: Ask) -> dict:
    rows = chosen(ask)
    lower = {row["country"]: row["partners_lower"] for row in rows}
    return {"among": rows[0]["partners_compared"], **lower}


def otherwise(ask: Ask) -> dict:
    """France's part of what the four sold by ITPD-E, over its part of what is expected of the four."""
    found = {}
    others = in_scope("partners", ask)
    others = others[(others["series"] == "ITPD-E") & (others["flow"] == "exports")]
    for row in chosen(ask):
        same = in_scope("expected_exports", ask)
        same = same[(same["country"] == row["country"]) & (same["from_year"] == row["from_year"])]
        sold = {}
        for seller in same["partner"]:
            theirs = others[(others["country"] == row["country"]) & (others["partner"] == seller)]
            theirs = theirs[
                (theirs["year"] >= row["from_year"]) & (theirs["year"] <= row["to_year"])
            ]
            if len(theirs) == row["to_year"] - row["from_year"] + 1:
                sold[seller] = theirs["value"].sum()
        if len(sold) == len(same):
            part = sold["FRA"] / sum(sold.values())
            found[row["country"]] = part / (row["expected"] / same["expected"].sum())
    return found


def no_estimate(ask: Ask) -> dict:
    assert not of_countries(table("expected_exports"), ask).empty
    assert not chosen(ask)
    rows = table("expected_exports")
    return {
        "years": f"{ask.first};{ask.last}",
        "covered": f"{rows['from_year'].min()};{rows['to_year'].max()}",
    }


RULES = {
    "trade.expected": title,
    "trade.expected_sides": sides,
    "trade.expected_places": places,
    "trade.expected_otherwise": otherwise,
    "trade.expected_none": no_estimate,
}
