"""Statements on visits of heads of state, worked out from visits.csv."""

import pandas as pd

from tests.truth.visits_rules import WAYS, visits, years
from tests.truth.world import Ask


def of_heads(ask: Ask, way: str) -> pd.DataFrame:
    """The recorded visits of heads of state one way, oldest first."""
    rows = visits(ask)
    return rows[(rows["level"] == "head_of_state") & (rows["direction"] == way)]


def ends(rows: pd.DataFrame, side: str) -> dict:
    """How many there are, the date of the first, and the visits of the last date."""
    if rows.empty:
        return {side: 0}
    dates = sorted(rows["date"])
    return {
        side: len(dates),
        f"{side}_first": dates[0],
        f"{side}_latest": dates[-1],
        f"{side}_visits": ";".join(sorted(rows[rows["date"] == dates[-1]]["visit_id"])),
    }


def presidents(ask: Ask) -> dict:
    found: dict = {"years": years(ask)}
    for way, side in WAYS.items():
        found |= ends(of_heads(ask, way), side)
    return found


def latest(ask: Ask) -> dict:
    last = [
        rows[rows["date"] == max(rows["date"])] for way in WAYS if len(rows := of_heads(ask, way))
    ]
    found = {f"latest_{place}": one["date"].iloc[0] for place, one in enumerate(last)}
    return {**found, "visits": ";".join(sorted(pd.concat(last)["visit_id"]))}


def exchanged(ask: Ask) -> dict:
    rows = of_heads(ask, ask.about["direction"])
    return ends(rows[rows["country"] == ask.country], "visits")


RULES = {
    "visits.presidents": presidents,
    "visits.heads_latest": latest,
    "visits.exchanged": exchanged,
}
