"""Statements on trade, worked out from trade.csv: of the brief, of the latest year, over the years."""

import collections
from collections.abc import Iterable

import pandas as pd

from tests.truth.estimate import estimates, without_each
from tests.truth.trade_modes import drawn, measured
from tests.truth.trade_world import brief_of, fullest, in_years
from tests.truth.world import BRIEF, Ask, in_scope, of_countries, table

NEVER = ("press", "association", "unofficial", "encyclopaedia", "reference")


def _of(ask: Ask, countries: Iterable[str]) -> Ask:
    """The question asked of these countries: side by side each of two has a card of its own."""
    return Ask(
        tuple(countries), ask.first, ask.last, ask.scope, ask.official, ask.options, ask.about
    )


def briefs(ask: Ask) -> pd.DataFrame:
    """The latest turnover of each country that the brief gives, the largest first."""
    rows = in_years(of_countries(_turnovers(), ask), ask).sort_values("year")
    return rows.groupby("country").tail(1).sort_values("value", ascending=False)


def _turnovers() -> pd.DataFrame:
    rows = table("trade")
    return rows[(rows["source_id"] == BRIEF) & (rows["flow"] == "turnover")]


def brief(ask: Ask) -> dict:
    rows = briefs(brief_of(ask))
    if rows.empty:
        return {"countries": 0}
    first, last = rows.iloc[0], rows.iloc[-1]
    if len(rows) > 1:
        return {
            "largest": first["value"],
            "smallest": last["value"],
            "among": len(rows),
            "first": first["country"],
            "last": last["country"],
        }
    known = _turnovers()
    known = known[known["country"] == first["country"]].sort_values("year")
    before = known[known["year"] < first["year"]]
    found = {"latest": first["value"], "figures": len(known), "first": first["country"]}
    return found | ({"before": before["value"].iloc[-1]} if len(before) else {})


def largest(ask: Ask) -> dict:
    asked = _of(ask, [ask.country]) if "country" in ask.about else ask
    rows = briefs(brief_of(asked))
    first = rows.iloc[0]
    found = {"largest": first["value"], "among": len(rows), "first": first["country"]}
    if len(rows) < 2 or first["year"] != rows["year"].iloc[1]:
        return found
    return found | {
        "ratio": first["value"] / rows["value"].iloc[1],
        "second": rows["country"].iloc[1],
    }


def implied(ask: Ask) -> dict:
    rows = in_scope("trade", brief_of(ask))
    rows = rows[rows["country"] == ask.country]
    years = set(rows[rows["flow"] == "turnover"]["year"]) & set(
        rows[rows["flow"] == "balance"]["year"]
    )
    of_year = rows[rows["year"] == max(years)].set_index("flow")["value"]
    total, balance = of_year["turnover"], of_year["balance"]
    return {"imports": (total - balance) / 2, "exports": (total + balance) / 2}


def latest(ask: Ask) -> dict:
    found: dict = {}
    for flow in ("turnover", "balance"):
        known = estimates(flow, ask.country)
        known = {year: one for year, one in known.items() if ask.first <= year <= ask.last}
        if not known:
            continue
        best = known[max(known)]
        found |= {
            flow: best.value,
            f"{flow}_of": best.series,
            f"{flow}_age": ask.last - max(known),
        }
        if best.high - best.low > abs(best.value) / 2:
            ends = {"turnover": ("low", "high"), "balance": ("balance_low", "balance_high")}
            found |= dict(zip(ends[flow], (best.low, best.high), strict=True))
    return {**found, "end": str(ask.last)} if found else {"years": f"{ask.first};{ask.last}"}


def _flows(ask: Ask) -> list[tuple[str, str]]:
    return [(country, flow) for country in ask.countries for flow in ("imports", "exports")]


def coverage(ask: Ask) -> dict:
    known = [
        one.sources
        for country, flow in _flows(ask)
        for year, one in estimates(flow, country).items()
        if ask.first <= year <= ask.last
    ]
    among = len(_flows(ask)) * (ask.last - ask.first + 1)
    return {"known": len(known), "among": among, "alone": known.count(1)}


def left_out(ask: Ask) -> dict:
    tried = [
        low <= value <= high
        for country, flow in _flows(ask)
        for year, value, low, high in without_each(flow, country)
        if ask.first <= year <= ask.last
    ]
    if not tried:
        return {}
    share = round(100 * sum(tried) / len(tried))
    return {"figures": len(tried), "within": sum(tried), "share": share}


def years(ask: Ask) -> dict:
    codes = ask.about["countries"].split(";")
    rows = measured(_of(ask, codes) if len(codes) == 1 else ask)
    known = rows[rows["year"] == rows["year"].max()].to_dict("records")
    of_series = collections.Counter(row["series"] for row in known)
    widest = [row for row in known if of_series[row["series"]] == max(of_series.values())]
    widest.sort(key=lambda row: (row["country"], row["series"]))
    is_balance = ask.about["flow"] == "balance"
    newest = max(widest, key=lambda row: abs(row["value"]) if is_balance else row["value"])
    at = [row["value"] for row in known if row["series"] == newest["series"]]
    code = newest["country"]
    found = {name: newest[name] for name in ("value", "country")}
    found |= {"year": str(newest["year"]), "of": newest.get("by", newest["series"])}
    if "base" in ask.about:
        found["base"] = 100
    is_money = ask.about["mode"] in ("level", "log") and "low" in newest
    if is_money and newest["high"] - newest["low"] > abs(newest["value"]) / 2:
        found |= {end: newest[end] for end in ("low", "high")}
    as_large = [one for one in at if abs(one) == abs(newest["value"])]
    if len(at) > 1 and len(as_large) == 1:
        found["among"] = len(at)
    line = rows[(rows["country"] == code) & (rows["series"] == newest["series"])]
    return found | _of_other_years(newest, dict(zip(line["year"], line["value"], strict=True)))


def _of_other_years(newest: dict, line: dict[int, float]) -> dict:
    """The peak of a line before its newest year, or of how many values that is the highest."""
    below = newest["value"] < 0
    best = min(line.values()) if below else max(line.values())
    at_best = [year for year, value in line.items() if value == best]
    if newest["value"] != best:
        return {"peak": best, "peak_year": str(max(at_best))}
    if len(line) == 1 or len(at_best) > 1:
        return {}
    return {"values": len(line), "first": str(min(line))}


def balance(ask: Ask) -> dict:
    rows = drawn(ask, "balance", "EUR")
    rows = fullest(rows[rows["country"] == ask.country])
    deficits = rows[rows["value"] < 0]
    found = deficits if len(deficits) else rows
    end = found.loc[found["value"].abs().idxmax()]
    return {
        "widest": end["value"],
        "among": len(found),
        "years": len(rows),
        "series": end["series"],
        "first": str(rows["year"].min()),
        "last": str(rows["year"].max()),
    }


def path(ask: Ask) -> dict:
    flows = [drawn(ask, flow, "EUR") for flow in ("imports", "exports")]
    bought, sold = (rows[rows["country"] == ask.country] for rows in flows)
    both = fullest(bought.merge(sold, on=["year", "series"]))
    return {
        "more": (both["value_x"] > both["value_y"]).sum(),
        "years": len(both),
        "series": both["series"].iloc[0],
    }


def picked(ask: Ask) -> dict:
    rows = measured(ask)
    marks = [ask.about[name].split(":") for name in ("first_mark", "second_mark")]
    one, other = (
        rows[
            (rows["country"] == country) & (rows["year"] == int(year)) & (rows["series"] == series)
        ]["value"].iloc[0]
        for country, year, series in marks
    )
    found = {"first": one, "second": other}
    same = [a == b for a, b in zip(*marks, strict=True)]
    comparable = same[2] and any(same[:2])
    if one == other:
        return found
    if comparable:
        found["gap"] = abs(one - other)
    if min(one, other) > 0 and (comparable or same == [True, True, False]):
        found["times"] = max(one, other) / min(one, other)
    return found


RULES = {
    "trade.brief": brief,
    "trade.largest": largest,
    "trade.implied": implied,
    "estimate.coverage": coverage,
    "estimate.left_out": left_out,
    "trade.latest": latest,
    "trade.years": years,
    "trade.balance": balance,
    "trade.path": path,
    "trade.picked": picked,
}
