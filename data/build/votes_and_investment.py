"""un_votes.csv, investment.csv and arms_deliveries.csv."""

from pathlib import Path

import pandas as pd

from data.build.frame import ORIGIN, RAW, BuildError, known, read_raw, shaped, shortest
from data.build.sources import with_source

BASES = {  # file, basis
    "un_votes_agreement": "roll_calls",
    "un_votes_agreement_undl_2012_2021": "resolutions",
}
FIGURES = {
    "unga_votes_identical": "identical_percent",
    "unga_agreement_score": "agreement_score",
    "unga_common_roll_calls": "common_votes",
}
INVESTMENT = {"fdi_inflow": "fdi_inflow", "fdi_inward_stock": "fdi_stock"}
YES = {"Yes": "true", "No": "false"}


def un_votes(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return three figures of a country, partner, year and basis in one row."""
    read = [
        read_raw(f"2026/statistics/{file}", raw).assign(basis=basis)
        for file, basis in BASES.items()
    ]
    frame = with_source(pd.concat(read, ignore_index=True), raw)
    frame = frame.assign(
        figure=known(frame["measure"], FIGURES), value=frame["value"].map(shortest)
    )
    keys = ["country", "partner", "year", "basis", "source_id"]
    wide = frame.pivot(index=keys, columns="figure", values="value")
    if wide.isna().any(axis=None):
        raise BuildError("un_votes: three figures expected for each pair, year and basis")
    origins = frame.groupby(keys)[ORIGIN].agg(";".join)
    return shaped(wide.assign(**{ORIGIN: origins}).reset_index(), columns)


def investment(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return direct investment from France by year."""
    frame = with_source(read_raw("2026/statistics/fdi_kazakhstan_from_france", raw), raw)
    if set(frame["unit"]) != {"EUR million"}:
        raise BuildError("investment: million euros expected")
    return shaped(
        frame.assign(
            indicator=known(frame["measure"], INVESTMENT),
            value=frame["value"].map(shortest),
            currency=frame["unit"].str[:3],
            reporter=frame["country"],
        ),
        columns,
    )


def arms(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return what France delivered, by order and year; the locator is SIPRI's number of the order."""
    frame = with_source(read_raw("2026/statistics/sipri_arms_deliveries_france", raw), raw)
    return shaped(
        frame.assign(
            partner=frame["supplier"],
            weapon=frame["description"],
            year_estimated=known(frame["delivery_year_is_estimate"], YES),
            number_estimated=known(frame["number_is_estimate"], YES),
            order_year_estimated=known(frame["order_year_is_estimate"], YES),
            made_in_country=known(frame["local_production"], YES),
            tiv_million=frame["tiv_delivered"].map(shortest),
            locator="SIPRI " + frame["sipri_id"],
        ),
        columns,
    )
