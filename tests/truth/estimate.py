"""The best estimate of trade worked out from the files, a year at a time: no frame of the product's own."""

import functools
from typing import NamedTuple

from tests.truth.trade_world import in_currency
from tests.truth.world import BRIEF, DOUBTED, table

FREIGHT = 1.06
ENDS = {"fob": (1, FREIGHT), "cif": (1 / FREIGHT, 1), "unstated": (1 / FREIGHT, FREIGHT)}


class Estimate(NamedTuple):
    """A value of a year, in million euros or dollars, its band, and how many sources it has."""

    value: float
    low: float
    high: float
    sources: int
    series: str
    reporter: str


@functools.cache
def estimates(flow: str, country: str, currency: str = "EUR") -> dict[int, Estimate]:
    """The best estimate of each year that has one."""
    if flow in ("imports", "exports"):
        return _one_way(flow, country, currency)
    sold, bought = (_one_way(way, country, currency) for way in ("exports", "imports"))
    found = {}
    for year in sold.keys() & bought.keys():
        out, back = sold[year], bought[year]
        if flow == "turnover":
            numbers = (out.value + back.value, out.low + back.low, out.high + back.high)
        else:
            numbers = (out.value - back.value, out.low - back.high, out.high - back.low)
        found[year] = Estimate(
            *numbers,
            min(out.sources, back.sources),
            ";".join(dict.fromkeys((out.series, back.series))),
            ";".join(dict.fromkeys((out.reporter, back.reporter))),
        )
    return found


def without_each(flow: str, country: str) -> list[tuple[int, float, float, float]]:
    """Each figure of a year that has several, in euros, with the ends of the band of the others."""
    found = []
    for year, known in _of_years(flow, country, "EUR").items():
        for series, (value, _place, _low, _high, _who) in known.items():
            others = [one for name, one in known.items() if name != series]
            if others:
                found.append((year, value, min(o[2] for o in others), max(o[3] for o in others)))
    return found


def _one_way(flow: str, country: str, currency: str) -> dict[int, Estimate]:
    found = {}
    for year, known in _of_years(flow, country, currency).items():
        first = min(known, key=lambda series: known[series][1])
        value, _place, _low, _high, who = known[first]
        low, high = min(one[2] for one in known.values()), max(one[3] for one in known.values())
        found[year] = Estimate(value, low, high, len(known), first, who)
    return found


@functools.cache
def _of_years(flow: str, country: str, currency: str) -> dict[int, dict[str, tuple]]:
    """For each year and series: value, place in the order, ends of its range, reporter."""
    order = {
        row["series"]: (row["place"], row["valuation"])
        for row in table("estimate_order").to_dict("records")
        if row["flow"] == flow
    }
    of_year: dict[int, dict[str, tuple]] = {}
    for row in _figures(flow, country):
        value = in_currency(row["value"], row["currency"], row["year"], currency)
        if row["series"] in order and value == value:  # a year without a rate has no value
            place, valuation = order[row["series"]]
            low, high = (value * end for end in ENDS[valuation])
            known = of_year.setdefault(row["year"], {})
            known[row["series"]] = (value, place, low, high, row["reporter"])
    return of_year


def _figures(flow: str, country: str) -> list[dict]:
    """What may be used of a flow: whole years, no press, nothing that is left out; later editions last."""
    own = table("trade")
    own = own[(own["coverage"] == "year") & (own["source_id"] != BRIEF)]
    others = table("partners")
    rows = own.to_dict("records") + others[others["partner"] == "FRA"].to_dict("records")
    out = table("excluded_flows")
    out = out[(out["partner"] == "FRA") & (out["country"] == country) & (out["flow"] == flow)]
    left = out.to_dict("records")
    used = [
        row
        for row in rows
        if row["country"] == country
        and row["flow"] == flow
        and row["tier"] not in DOUBTED
        and not any(
            one["source_id"] == row["source_id"]
            and one["from_year"] <= row["year"] <= one["to_year"]
            for one in left
        )
    ]
    return sorted(used, key=lambda row: row["source_id"])
