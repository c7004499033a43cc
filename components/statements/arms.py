"""Findings of French arms delivered, as SIPRI's register has them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import listed
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import _

UNIVERSE = "deliveries in SIPRI's register"


def newest(deliveries: pd.DataFrame) -> pd.DataFrame:
    """Return the deliveries of the last year in which there was any, by country and weapon."""
    rows = deliveries[deliveries["year"].eq(deliveries["year"].max())]
    return rows.sort_values(["country", "designation", "locator"])


def delivered(row: Mapping[Any, Any]) -> str:
    """Say how many of what were delivered; a number that SIPRI estimates as such."""
    text = _("{count} {name} ({weapon})")
    if row["number_estimated"]:
        text = _("{count} {name} ({weapon}, an estimate)")
    return text.format(
        count=number(row["number_delivered"]), name=row["designation"], weapon=row["weapon"]
    )


@memo(64)
def arms(deliveries: pd.DataFrame, names: Names) -> Statement:
    """Say in a lead what was delivered last, and that the register estimates."""
    text = _(
        "**Arms**: the latest French deliveries on record, in {year}: {what}. SIPRI’s register, where years"
        " and numbers are often its own estimates."
    )
    return _latest(deliveries, names, text)


@memo(64)
def arms_title(deliveries: pd.DataFrame, names: Names) -> Statement:
    """Title what happened over the years with what was delivered last."""
    return _latest(
        deliveries, names, _("The latest arms on record as delivered, in {year}: {what}")
    )


def _latest(deliveries: pd.DataFrame, names: Names, text: str) -> Statement:
    last = newest(deliveries)
    rows = last.to_dict("records")
    to = _("{what} to {country}")
    what = [to.format(what=delivered(row), country=names[row["country"]]) for row in rows]
    numbers: dict[str, Any] = {
        f"number_{place}": int(row["number_delivered"]) for place, row in enumerate(rows)
    }
    year = int(last["year"].iloc[0])
    return finding(
        text.format(year=year, what=listed(what)),
        "security.arms",
        "latest",
        universe=UNIVERSE,
        year=year,
        designations=";".join(row["designation"] for row in rows),
        countries=";".join(row["country"] for row in rows),
        **numbers,
    )
