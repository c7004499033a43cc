"""The best estimate of trade as pages use it, worked out once per server."""

import pandas as pd

from data.derive import best_estimate
from data.query import frames
from data.query.memo import memo


@memo(1)
def usable() -> pd.DataFrame:
    """Return the imports and exports that the best estimate may take; see data.derive.best_estimate."""
    names = ("trade", "partners", "excluded_flows", "estimate_order")
    return best_estimate.usable(*map(frames.english, names))


@memo(8)
def estimate(flow: str, currency: str) -> pd.DataFrame:
    """Return the best estimate of a flow by year, of all countries, in EUR or USD."""
    return best_estimate.estimated(usable(), frames.english("rates"), currency, flow)


@memo(32)
def lines(flow: str, currency: str, which: str) -> pd.DataFrame:
    """Return a flow by year as a chart draws it: of every source (`all`), or its best estimate (`best`).

    The estimate is a series of its own name; its column `by` names the sources of each year.
    """
    if which == "all":
        return frames.series(flow, currency)
    rows = estimate(flow, currency)
    return rows.assign(by=rows["series"], series=best_estimate.ESTIMATE, reporter="combined")


@memo(1)
def left_out() -> pd.DataFrame:
    """Return whether each usable figure lies in the band of the others of its year."""
    rows = best_estimate.left_out(usable(), frames.english("rates"))
    return rows.assign(first_year=rows["year"], last_year=rows["year"])
