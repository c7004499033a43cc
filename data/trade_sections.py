"""Trade by section of goods: all ten sections of SITC for three years, minerals and metals by year.

`python -m data refresh` adds France's trade by chapter: of the HS of 1992 by CEPII, and of the Combined
Nomenclature, whose chapters are those of the HS in force, by French customs.

Flows are from the PARTNER's side, as in partners; France is one of the partners. Each flow is counted by
who sells (UNCTAD) or who buys (WTO), `reporter` says who. UNCTAD's levels differ from those of all other
sources: its rows serve for the mix of goods within one flow and year, not for how much was traded.
"""

import pandas as pd
import pandera.pandas as pa

from data.partner_fields import flow, partner
from data.schema import CURRENCIES, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

CLASSIFICATIONS = ["SITC Rev. 3", "WTO MTN", "HS 1992", "Combined Nomenclature"]
TOTAL = "total"


class TradeSections(Facts):
    """A row is a section of goods in the trade of a partner with a country in a year."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    partner: str = partner()
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    flow: str = flow()
    classification: str = pa.Field(
        isin=CLASSIFICATIONS, description=N_("How goods are cut: which classification")
    )
    section: str = pa.Field(
        str_matches=r"^(\d{1,2}|total)$",
        description=N_("Code of the section in the classification, or `total` for all goods"),
    )
    product: str = pa.Field(description=N_("Kind of goods, English, as the source cuts them"))
    product_fr: str = pa.Field(description=N_("Kind of goods, French"))
    value: float = pa.Field(
        ge=0,
        description=N_("As published, current prices"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(isin=CURRENCIES, description=N_("ISO 4217, as published"))
    reporter: str = pa.Field(
        str_matches=r"^([A-Z]{3}|combined)$",
        description=N_("Whose statistics: ISO code, or combined"),
    )

    class Config:
        unique = ["country", "partner", "year", "flow", "classification", "section"]


def load_trade_sections() -> pd.DataFrame:
    """Read trade_sections.csv, with first_year and last_year."""
    return with_years(read_table(TradeSections, "trade_sections"), "year")


def mix(sections: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of single SITC sections with `share_percent`, their part in the sum of sections.

    The sum is over the sections of one country, partner, year and flow, of one reporter.
    """
    rows = sections[sections["classification"].eq(CLASSIFICATIONS[0])]
    rows = rows[rows["section"].ne(TOTAL)]
    whole = rows.groupby(["country", "partner", "year", "flow"])["value"].transform("sum")
    return rows.assign(share_percent=rows["value"] / whole * 100)
