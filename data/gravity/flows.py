"""The flows that the gravity model rests on: what four sellers sold to each country, and what lies between.

Pounds sterling at current prices, 1994–2014. The four are left out as buyers. A flow that is not
stated, or of a pair without a distance, is left out; so is a year of a buyer for which fewer than two
sellers are left, since nothing is compared there.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pandera.pandas as pa

from data.schema import DATA, ONE_COUNTRY, Table, read_table

SELLERS = ["DEU", "FRA", "GBR", "USA"]
TERMS = ("ln_distance", "common_language", "colonial_tie")
FLOWS, PAIRS = (
    f"raw/2026/gravity/{name}" for name in ("tradhist_four_exporters_1994_2014", "gravity_pairs")
)


class SellersFlows(Table):
    """A row is what a seller and a partner sold each other in a year, as TRADHIST has it."""

    partner: str = pa.Field(str_matches=ONE_COUNTRY, description="ISO 3166-1 alpha-3")
    exporter: str = pa.Field(isin=SELLERS, description="ISO 3166-1 alpha-3")
    year: int = pa.Field(ge=1994, le=2014, description="Calendar year")
    exporter_imports: float = pa.Field(nullable=True, ge=0, description="Pounds sterling")
    exporter_exports: float = pa.Field(nullable=True, ge=0, description="Pounds sterling")

    class Config:
        unique = ["partner", "exporter", "year"]


class Pairs(Table):
    """A row is what lies between a seller and a partner."""

    exporter: str = pa.Field(isin=SELLERS, description="ISO 3166-1 alpha-3")
    partner: str = pa.Field(str_matches=ONE_COUNTRY, description="ISO 3166-1 alpha-3")
    common_language: int = pa.Field(isin=[0, 1], description="1 where both share a language")
    colonial_tie: int = pa.Field(isin=[0, 1], description="1 where the exporter held the partner")
    distance_km: float = pa.Field(gt=0, description="Kilometres between them")

    class Config:
        unique = ["exporter", "partner"]


def load_flows(folder: Path = DATA) -> pd.DataFrame:
    """Read the flows that can be compared, from the raw files below `folder`.

    Columns seller, buyer, year, exports (pounds), TERMS, and seller_year and buyer_year, which name
    the effects of the model. Raises BrokenTable, which says what is wrong where.
    """
    flows = read_table(SellersFlows, FLOWS, folder)
    flows = flows[~flows["partner"].isin(SELLERS)].dropna(subset="exporter_exports")
    rows = flows.merge(read_table(Pairs, PAIRS, folder), on=["exporter", "partner"])
    rows = rows.rename(
        columns={"exporter": "seller", "partner": "buyer", "exporter_exports": "exports"}
    )
    rows = rows.assign(
        ln_distance=np.log(rows["distance_km"]),
        seller_year=rows["seller"] + rows["year"].astype("str"),
        buyer_year=rows["buyer"] + rows["year"].astype("str"),
    )
    of_buyer = rows.groupby("buyer_year")["exports"]
    compared = of_buyer.transform("size").gt(1) & of_buyer.transform("sum").gt(0)
    columns = ["seller", "buyer", "year", "exports", *TERMS, "seller_year", "buyer_year"]
    return rows.loc[compared, columns].sort_values(columns[:3], ignore_index=True)
