"""France's goods trade with the five by the IMF: rows of trade, in million US$.

International Merchandise Trade Statistics (IMTS), which took the place of Direction of Trade
Statistics in 2025: yearly, exports FOB and imports CIF, at current prices, as France reports them of
each country and as each country reports them of France, turned round so that flows are from
France's side. One question on the SDMX 2.1 API of the IMF's data portal, without a key, answered as
SDMX-CSV; the key is COUNTRY.INDICATOR.COUNTERPART_COUNTRY.FREQUENCY with ISO alpha-3 codes, and
values are whole dollars whatever the attribute SCALE says, as clients of it found (imf.data and
readimf of CRAN, rsdmx's provider IMF_DATA).

Where a country has not reported, the IMF puts its partner's figure divided (exports) or multiplied
(imports) by 1.06, by 1.1 before 2017 (Direction of Trade Statistics Yearbook, introduction). A row
of one of the five that is such an estimate of France's own figure is left out: it is no second count.
"""

import pandas as pd

from data.refresh.question import Question, Service, need_positive, today
from data.refresh.sdmx import observations
from data.schema import FIVE
from data.text.i18n import N_

SERVICE_NAME = "IMF"
BASE_URL = "https://api.imf.org/external/sdmx/2.1"
DATAFLOW = "IMF.STA,IMTS"
CSV = "application/vnd.sdmx.data+csv;version=1.0.0"
MILLION = 1e6  # the IMF counts in US$, our tables in million
FREIGHT = (1.06, 1.1)  # what the IMF takes for freight and insurance in its estimates
ROUNDING = 2e-6  # million: our values are whole dollars
REPORTED = {"XG_FOB_USD": "exports", "MG_CIF_USD": "imports"}
TURNED = {"XG_FOB_USD": "imports", "MG_CIF_USD": "exports"}  # what one side sells, the other buys
PLACES = ["FRA", *FIVE]
CODES = {
    "COUNTRY": set(PLACES),
    "INDICATOR": set(REPORTED),
    "COUNTERPART_COUNTRY": set(PLACES),
    "FREQUENCY": {"A"},
}
SERIES = {
    "FRA": N_("French customs (IMF)"),
    "KAZ": N_("Kazakh statistics (IMF)"),
    "KGZ": N_("Kyrgyz statistics (IMF)"),
    "TJK": N_("Tajik statistics (IMF)"),
    "TKM": N_("Turkmen statistics (IMF)"),
    "UZB": N_("Uzbek statistics (IMF)"),
}


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of trade for the years asked."""
    places = "+".join(PLACES)
    address = (
        f"{question.base_url or BASE_URL}/data/{DATAFLOW}/{places}.{'+'.join(REPORTED)}.{places}.A"
    )
    answer = observations(question, address, {}, CODES, SERVICE_NAME, accept=CSV)
    need_positive(answer["value"].rename("OBS_VALUE"), SERVICE_NAME)
    french = answer["COUNTRY"].eq("FRA")
    of_france = answer["COUNTERPART_COUNTRY"].eq("FRA")
    own = _rows(answer[french & ~of_france], "COUNTERPART_COUNTRY", REPORTED)
    theirs = _rows(answer[of_france & ~french], "COUNTRY", TURNED)
    return {"trade": pd.concat([own, _counted(theirs, own)], ignore_index=True)}


def _rows(found: pd.DataFrame, country: str, flows: dict[str, str]) -> pd.DataFrame:
    """Turn observations into rows, `country` being the column with the one of the five."""
    code = found["COUNTRY"] + "." + found["INDICATOR"] + "." + found["COUNTERPART_COUNTRY"]
    return pd.DataFrame(
        {
            "country": found[country],
            "year": found["year"],
            "flow": found["INDICATOR"].map(flows),
            "value": (found["value"] / MILLION).round(6),
            "currency": "USD",
            "approximate": False,
            "reporter": found["COUNTRY"],
            "coverage": "year",
            "series": found["COUNTRY"].map(SERIES),
            "source_id": SERVICE.source["source_id"],
            "locator": "IMTS, " + code + f".A, read {today()}",
            "note": "Imports CIF, exports FOB, of who reports; the IMF estimates months not reported.",
        }
    )


def _counted(theirs: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Leave out what the IMF has worked out from France's figure of the same flow."""
    key = ["country", "year", "flow"]
    french = own.set_index(key)["value"].reindex(pd.MultiIndex.from_frame(theirs[key])).to_numpy()
    with_freight = theirs["value"].where(theirs["flow"].eq("exports"), french)
    without = theirs["value"].where(theirs["flow"].eq("imports"), french)
    estimated = pd.Series(False, index=theirs.index)
    for factor in FREIGHT:
        estimated |= (with_freight - without * factor).abs() <= ROUNDING
    return theirs[~estimated]


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("trade",),
    fetch=fetch,
    source={
        "source_id": "imf-imts",
        "short_en": "IMF, merchandise trade",
        "short_fr": "FMI, commerce de marchandises",
        "title": "International Merchandise Trade Statistics (IMTS)",
        "publisher": "International Monetary Fund",
        "url": "https://data.imf.org/en/datasets/IMF.STA:IMTS",
        "licence": "IMF terms for data: may be passed on with attribution and these terms",
        "tier": "statistics",
        "language": "en",
        "note": "Read through the IMF's API with python -m data refresh imf.",
    },
    licence_note=(
        "IMF data may be passed on with the IMF named as their source and its terms named to readers;"
        " for commercial use its terms ask that copyright@imf.org be written to."
    ),
)
