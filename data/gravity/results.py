"""What the model says of the five countries: expected and actual exports, their ratio and its interval."""

from collections.abc import Iterable

import pandas as pd

from data.gravity.flows import TERMS
from data.gravity.model import Fit, expected
from data.schema import FIVE

FLOWS, PAIRS = "tradhist", "cepii-geodist"  # publications
PERIODS = ((1994, 2003), (2004, 2014))
INTERVAL = (0.025, 0.975)
MILLION = 1e6
KEY = ["buyer", "seller", "from_year", "to_year"]
EXPECTED_NOTE = (
    "Ours, from TRADHIST and GeoDist. Expected is what the buyer took from Germany, France, the United"
    " Kingdom and the United States, shared out by size and distance: it is relative to the other three."
)
COEFFICIENT_NOTE = "Ours, with the flows of TRADHIST; the standard error is clustered by buyer."


def expected_exports(flows: pd.DataFrame, fit: Fit, draws: Iterable[Fit]) -> pd.DataFrame:
    """Return the rows of the table expected_exports: a seller, one of the five, a period each.

    `flows` are all that the fit rests on; `draws` are fits to draws of buyers, for the interval.
    """
    every = _by_period(flows, fit)
    five = flows[flows["buyer"].isin(FIVE)]
    drawn = pd.concat([_by_period(five, one)["ratio"] for one in draws], axis="columns")
    rows = every.loc[every.index.get_level_values("buyer").isin(FIVE)].copy()
    rows["ratio_low"], rows["ratio_high"] = (
        drawn.quantile(end, axis="columns") for end in INTERVAL
    )
    rows = rows.reset_index().rename(columns={"buyer": "country", "seller": "partner"})
    return rows.assign(
        currency="GBP",
        actual=(rows["actual"] / MILLION).round(3),
        expected=(rows["expected"] / MILLION).round(3),
        **{name: rows[name].round(3) for name in ("ratio", "ratio_low", "ratio_high")},
        source_id=FLOWS,
        locator="",
        note=EXPECTED_NOTE,
    )


def _by_period(flows: pd.DataFrame, fit: Fit) -> pd.DataFrame:
    """Add up what was sold and what was expected by buyer, seller and period, with their ratio.

    `partners_lower` counts the buyers whose ratio is lower in the seller's period, of `partners_compared`.
    """
    rows = flows.assign(expected=expected(fit, flows), from_year=0, to_year=0)
    for first, last in PERIODS:
        within = rows["year"].between(first, last)
        rows.loc[within, ["from_year", "to_year"]] = first, last
    sums = rows.groupby(KEY)[["exports", "expected"]].sum().rename(columns={"exports": "actual"})
    sums["ratio"] = sums["actual"] / sums["expected"]
    ratios = sums.groupby(KEY[1:])["ratio"]
    return sums.assign(
        partners_lower=(ratios.rank(method="min") - 1).astype("int"),
        partners_compared=ratios.transform("size"),
    )


def coefficients(flows: pd.DataFrame, fit: Fit) -> pd.DataFrame:
    """Return the rows of the table gravity_coefficients that are ours, one for each of TERMS."""
    return pd.DataFrame(
        {
            "term": TERMS,
            "scale": "log",
            "estimate": fit.coefficients[list(TERMS)].round(3),
            "standard_error": fit.errors[list(TERMS)].round(3),
            "observations": len(flows),
            "source_id": PAIRS,
            "locator": "",
            "note": COEFFICIENT_NOTE,
        }
    )
