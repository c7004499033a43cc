"""partners.csv from the files of flows between the five and other partners.

Most are of partners other than France. A database that counts all partners alike, ITPD-E, has France among
them, so that it and its competitors can be set side by side in one count.
"""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, in_millions, known, read_raw, shaped
from data.build.sources import with_source
from data.build.trade import SERIES

GROUPS = {"EU": "EUU", "EU27": "EUU"}
REPORTERS = {"TRADHIST": "combined", "Eurostat Comext": "EUU"}  # else the country itself
OURS = "Sum over all partners is ours."
REINFLATED = "Computed: turned back from dollars of 2010 with United States consumer prices."
TWICE = "Gold is counted twice: about twice the French figure in years of gold."
PERHAPS = "Gold may be counted twice."


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


def of_one_count(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return ITPD-E: France and the others, the importer's figure or else the exporter's."""
    france = read_raw("2026/statistics/itpd_france_trade_2000_2016", raw).assign(partner="FRA")
    others = read_raw("2026/statistics/itpd_comparators_2000_2016", raw)
    frame = with_source(pd.concat([france, others], ignore_index=True), raw)
    marks = {"SUM over all": OURS, "DO NOT CHART": TWICE, "gold may be": PERHAPS}
    return shaped(
        frame.assign(
            value=in_millions(frame["value"], ["million"] * len(frame)),
            currency=frame["unit"].str[:3],
            reporter=known(frame["reporter"], {"importer, else mirror": "combined"}),
            series="ITPD-E",
            note=[
                " ".join([REINFLATED, *(text for mark, text in marks.items() if mark in notes)])
                for notes in frame["notes"]
            ],
        ),
        columns,
    )


def world_totals(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return what the five buy from and sell to the world, from the world's side."""
    frame = with_source(read_raw("2026/statistics/cow_world_totals_1992_2014", raw), raw)
    return shaped(
        frame.assign(
            value=in_millions(frame["value"], frame["unit"].str.split().str[-1]),
            currency=frame["unit"].str[:3],
            reporter="combined",
            series="Correlates of War",
        ),
        columns,
    )
