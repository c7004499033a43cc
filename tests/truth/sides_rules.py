"""Statements on France among partners, on both sides' statistics, and on the brief against others."""

from collections.abc import Callable

import pandas as pd

from tests.truth.trade_world import fullest, in_currency, lines, listed, share, yearly
from tests.truth.world import BRIEF, Ask, of_countries, table

NEAR = 1.25
COMPETITORS = ("CHN", "RUS", "ITA", "DEU", "GBR", "USA", "TUR")


def partners_times(ask: Ask) -> dict:
    code, side = ask.about["country"], ask.about["side"]
    for year in range(ask.last, ask.first - 1, -1):
        known = listed(code, year, side)
        if known.get("FRA"):
            others = [one for one in COMPETITORS if one in known]
            times = {f"times_{one}": known[one] / known["FRA"] for one in others}
            return {"year": year, **times} if times else {}
    return {}


def partners_rank(ask: Ask) -> dict:
    places, among = {}, {}
    for year in range(ask.first, ask.last + 1):
        values = listed(ask.country, year, ask.about["side"])
        single = {code: value for code, value in values.items() if code not in ("WLD", "EUU")}
        if "FRA" in single:
            places[year] = 1 + sum(value > single["FRA"] for value in single.values())
            among[year] = len(single)
    return _newest_and_best(places, min) | ({"among": among[max(places)]} if places else {})


def _newest_and_best(of_year: dict[int, float], best: Callable) -> dict:
    """The newest of the values by year, and the best and its years where the newest is not it."""
    if not of_year:
        return {}
    newest, top = of_year[max(of_year)], best(of_year.values())
    found = {"place": newest, "year": str(max(of_year))}
    if newest == top:
        return found
    years = ";".join(str(year) for year, value in of_year.items() if value == top)
    return found | {"best": top, "best_in": years}


def partners_share(ask: Ask) -> dict:
    years = range(ask.first, ask.last + 1)
    shares = {year: share(ask.country, year, ask.about["side"]) for year in years}
    return _newest_and_best({year: one for year, one in shares.items() if one is not None}, max)


def partners_value(ask: Ask) -> dict:
    values = {}
    for year in range(ask.first, ask.last + 1):
        known = listed(ask.country, year, ask.about["side"])
        if "FRA" in known:
            values[year] = in_currency(known["FRA"], "USD", year, ask.about["currency"])
    return _newest_and_best(values, max)


def pairs(ask: Ask) -> pd.DataFrame:
    """Both sides' figures of a flow: one French series against the partner's of most years."""
    rows = lines(ask, ask.about["flow"], "EUR")
    rows = rows[rows["country"] == ask.country]
    french = rows[(rows["series"] == ask.about["french_series"]) & (rows["value"] > 0)]
    theirs = rows[(rows["reporter"] == ask.country) & (rows["value"] > 0)]
    both = french.merge(theirs, on="year", suffixes=("_french", "_theirs"))
    both = both.assign(ratio=both["value_theirs"] / both["value_french"])
    return fullest(both, "series_theirs") if len(both) else both


def mirror_gap(ask: Ask) -> dict:
    rows = pairs(ask)
    if rows.empty:
        return {"among": 0}
    widest = max(rows.to_dict("records"), key=lambda row: max(row["ratio"], 1 / row["ratio"]))
    return {
        "ratio": widest["ratio"],
        "among": len(rows),
        "year": str(widest["year"]),
        "theirs": widest["series_theirs"],
        "french": widest["series_french"],
    }


def mirror_near(ask: Ask) -> dict:
    ratios = pairs(ask)["ratio"]
    near = ((ratios <= NEAR) & (ratios >= 1 / NEAR)).sum()
    return {"near": near, "years": len(ratios), "quarter": 25}


def mirror_case(ask: Ask) -> dict:
    rows = table("trade")
    rows = rows[(rows["country"] == ask.country) & (rows["flow"] == ask.about["flow"])]
    rows = rows[rows["year"] == int(ask.about["year"])]
    theirs = rows[(rows["reporter"] == ask.country) & (rows["coverage"] == "year")].iloc[-1]
    french = rows[rows["reporter"].isin(["FRA", "combined"])]
    best = [(french["coverage"] == "year"), (french["reporter"] == "FRA")]
    french = (
        french.assign(whole=best[0], customs=best[1]).sort_values(["whole", "customs"]).iloc[-1]
    )
    return {
        "theirs": theirs["value"],
        "french": in_currency(french["value"], french["currency"], french["year"], "EUR"),
        "theirs_of": theirs["series"],
        "french_of": french["series"],
        "coverage": french["coverage"],
    }


def _beside_brief(ask: Ask) -> pd.DataFrame:
    """Each value of the brief beside what others have for its year and the years around it."""
    rows = table("trade")
    found = []
    for flow in ("turnover", "balance"):
        others = yearly(rows[rows["source_id"] != BRIEF], flow, "EUR")
        own = of_countries(rows[(rows["source_id"] == BRIEF) & (rows["flow"] == flow)], ask)
        for row in own.to_dict("records"):
            near = others[(others["country"] == row["country"])]
            near = near[(near["year"] - row["year"]).abs() <= 1]
            found.append(
                near.assign(
                    flow=flow,
                    brief=row["value"],
                    own=row["year"],
                    ratio=near["value"] / row["value"],
                )
            )
    return pd.concat(found)


def against_doubt(ask: Ask) -> dict:
    found: dict = {}
    for (code, own, _flow), rows in _beside_brief(ask).groupby(["country", "own", "flow"]):
        here, around = rows[rows["year"] == own], rows[rows["year"] != own]
        fits = around[(around["ratio"] - 1).abs() <= 0.05]
        if len(fits) and not ((here["ratio"] - 1).abs() <= 0.15).any():
            best = fits.loc[(fits["ratio"] - 1).abs().idxmin()]
            found |= _doubt(code, best)
        times = [max(ratio, 1 / ratio) for ratio in here["ratio"] if ratio > 0]
        if len(times) and min(times) > 2:
            nearest = _nearest(here)
            best = _nearest(around)
            if _times(best) < _times(nearest):
                extra = {"own": nearest["value"], "own_ratio": nearest["ratio"]}
                found |= {**_doubt(code, best), "limit": 2}
                found |= {f"{code}_{name}": value for name, value in extra.items()}
    return found


def _times(row: pd.Series) -> float:
    return max(row["ratio"], 1 / row["ratio"])


def _nearest(rows: pd.DataFrame) -> pd.Series:
    rows = rows[rows["ratio"] > 0].reset_index(drop=True)
    return rows.loc[pd.concat([rows["ratio"], 1 / rows["ratio"]], axis=1).max(axis=1).idxmin()]


def _doubt(code: object, best: pd.Series) -> dict:
    parts = {"brief": best["brief"], "other": best["value"], "ratio": best["ratio"]}
    return {f"{code}_{name}": value for name, value in parts.items()}


RULES = {
    "partners.rank": partners_rank,
    "partners.share": partners_share,
    "partners.value": partners_value,
    "partners.times": partners_times,
    "mirror.gap": mirror_gap,
    "mirror.near": mirror_near,
    "mirror.case": mirror_case,
    "against.doubt": against_doubt,
}
