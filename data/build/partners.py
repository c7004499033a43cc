"""partners.csv from the official file of flows between the five and other partners."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, in_millions, known, read_raw, shaped
from data.build.sources import with_source
from data.build.trade import SERIES

GROUPS = {"EU": "EUU", "EU27": "EUU"}
REPORTERS = {"TRADHIST": "combined", "Eurostat Comext": "EUU"}  # else the country itself
OURS = "Sum over all partners is ours."


def partners(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the flows of each partner with each of the five, from the partner's side."""
    frame = with_source(read_raw("official/comparators", raw), raw)
    series = known(frame["dataset"], SERIES)
    return shaped(
        frame.assign(
            partner=frame["partner"].replace(GROUPS),
            value=in_millions(frame["value"], frame["unit"].str.split().str[-1]),
            currency=frame["unit"].str[:3],
            reporter=series.map(REPORTERS).fillna(frame["country"]),
            series=series,
            note=frame["dataset"].str.contains("SUM of all").map({True: OURS, False: ""}),
        ),
        columns,
    )
