"""The lines of trade over the years, in each way of measuring, worked out from the files."""

import pandas as pd

from tests.truth.estimate import estimates
from tests.truth.trade_world import in_years, lines, share
from tests.truth.world import Ask, table

ESTIMATE = "best estimate"


def drawn(ask: Ask, flow: str, currency: str) -> pd.DataFrame:
    """What is drawn of a flow: every source where that is asked for, else the best estimate."""
    marks = [mark for mark in ask.options.get("marks", "").split(",") if mark]
    old = bool(marks) and not any(mark.endswith(ESTIMATE) for mark in marks)
    which = ask.options.get("lines", "")
    if which == "all" or (old and which != "best"):
        return lines(ask, flow, currency)
    rows = [
        {
            "country": country,
            "year": year,
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "by": one.series,
        }
        for country in ask.countries
        for year, one in estimates(flow, country, currency).items()
    ]
    columns = ["country", "year", "value", "low", "high", "by"]
    found = pd.DataFrame(rows, columns=columns).assign(series=ESTIMATE, reporter="combined")
    return in_years(found, ask)


def measured(ask: Ask) -> pd.DataFrame:
    """The lines of a chart over the years: flow, currency, mode and base of what is asked."""
    flow, mode = ask.about["flow"], ask.about["mode"]
    rows = drawn(ask, flow, "USD" if mode == "gdp" else ask.about["currency"])
    if mode == "log":
        return rows[rows["value"] > 0]
    if mode == "share":
        return _world_shares(lines(ask, flow, ask.about["currency"]), flow)
    if mode == "index":
        return _index(rows, int(ask.about["base"]))
    if mode in ("head", "gdp"):
        return _per(rows, {"head": "population", "gdp": "gdp_usd"}[mode])
    return rows


def _index(rows: pd.DataFrame, base: int) -> pd.DataFrame:
    line = ["country", "series", "reporter"]
    of_base = rows[(rows["year"] == base) & (rows["value"] > 0)].set_index(line)["value"].to_dict()
    bases = [of_base.get(tuple(one)) for one in rows[line].to_numpy()]
    kept = [one is not None for one in bases]
    divisors = [one for one in bases if one is not None]
    return rows[kept].assign(
        value=[v / b * 100 for v, b in zip(rows[kept]["value"], divisors, strict=True)]
    )


def _per(rows: pd.DataFrame, indicator: str) -> pd.DataFrame:
    context = table("country_context")
    context = context[context["indicator"] == indicator]
    figures = context.set_index(["country", "year"])["value"].to_dict()
    over = [figures.get(one) for one in zip(rows["country"], rows["year"], strict=True)]
    factor = 1e8 if indicator == "gdp_usd" else 1e6
    return rows.assign(
        value=rows["value"] * factor / pd.to_numeric(pd.Series(over, rows.index))
    ).dropna(subset="value")


def _world_shares(rows: pd.DataFrame, flow: str) -> pd.DataFrame:
    """France over the world in the country's own statistics, as published."""
    own = rows[rows["reporter"] == rows["country"]]
    shares = [share(*one, flow) for one in zip(own["country"], own["year"], strict=True)]
    return own.assign(value=pd.to_numeric(pd.Series(shares, own.index))).dropna(subset="value")
