"""rates.csv and country_context.csv: exchange rates, gross domestic product, population."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, REASON, known, read_raw, shaped, shortest
from data.build.sources import with_source

CURRENCIES = {
    "eur_per_usd_annual_avg": "EUR",
    "eur_per_usd_pwt_xr_before_1999_FRF_at_6.55957": "EUR",
    "gbp_per_usd_pwt_xr": "GBP",
    "usd_per_eur_derived_reciprocal": "USD",
}
UNITS = {"gdp_usd": "current US dollars", "population": "inhabitants"}
RECIPROCAL = "reciprocal of another row"
FRANCS = "Until 1998 the franc's rate, at 6.55957 francs per euro."


def _context(raw: Path, indicators: dict[str, str]) -> pd.DataFrame:
    frame = with_source(read_raw("official/context", raw), raw)
    known(frame["indicator"], CURRENCIES | UNITS)
    frame = frame[frame["indicator"].isin(indicators)]
    return frame.assign(value=frame["value"].map(shortest))


def rates(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return yearly average rates as published, units of a currency per US dollar."""
    frame = _context(raw, CURRENCIES)
    return shaped(
        frame.assign(
            pair=frame["indicator"],
            currency=known(frame["indicator"], CURRENCIES),
            note=frame["indicator"].str.contains("FRF").map({True: FRANCS, False: ""}),
            **{REASON: frame["indicator"].str.contains("recip").map({True: RECIPROCAL, False: ""})},
        ),
        columns,
    )


def country_context(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return gross domestic product and population by country and year."""
    frame = _context(raw, UNITS)
    return shaped(frame.assign(unit=known(frame["indicator"], UNITS)), columns)
