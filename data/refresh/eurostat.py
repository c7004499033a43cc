"""France's goods trade with the five by Eurostat Comext: rows of trade, in million euro.

Dataset DS-045409, "EU trade since 1988 by HS2-4-6 and CN8", yearly, product TOTAL; imports CIF,
exports FOB, at current prices. Its successor by number, DS-059322, is reported to answer data queries
with 404, so it is not used. Comext has an address of its own and takes filtered questions only, as
freq.reporter.partner.product.flow.indicators. One question on Eurostat's SDMX 2.1 API, answered as
SDMX-CSV, is enough. The `eurostat` client of PyPI (1.1) reaches Comext too, but hides the status of
an answer, asks four times without a pause, and fails with an error of its own on an answer that is
neither data nor a fault, so no clear sentence could be said; requests is used instead.
"""

import pandas as pd

from data.refresh.question import Question, Service, need_positive, today
from data.refresh.sdmx import observations

SERVICE_NAME = "Eurostat Comext"
BASE_URL = "https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1"
DATASET = "DS-045409"
PARTNERS = {"KZ": "KAZ", "KG": "KGZ", "TJ": "TJK", "TM": "TKM", "UZ": "UZB"}
FLOWS = {"1": "imports", "2": "exports"}
VALUE = "VALUE_IN_EUROS"
MILLION = 1e6  # Comext counts in euro, our tables in million
CODES = {
    "freq": {"A"},
    "reporter": {"FR"},
    "partner": set(PARTNERS),
    "product": {"TOTAL"},
    "flow": set(FLOWS),
    "indicators": {VALUE},
}


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of trade for the years asked."""
    key = f"A.FR.{'+'.join(PARTNERS)}.TOTAL.{'+'.join(FLOWS)}.{VALUE}"
    address = f"{question.base_url or BASE_URL}/data/{DATASET}/{key}"
    answer = observations(question, address, {"format": "SDMX-CSV"}, CODES, SERVICE_NAME)
    need_positive(answer["value"].rename("OBS_VALUE"), SERVICE_NAME)
    code = answer["partner"] + "." + answer["flow"]
    rows = pd.DataFrame(
        {
            "country": answer["partner"].map(PARTNERS),
            "year": answer["year"],
            "flow": answer["flow"].map(FLOWS),
            "value": (answer["value"] / MILLION).round(6),
            "currency": "EUR",
            "approximate": False,
            "reporter": "FRA",
            "coverage": "year",
            "series": "Eurostat Comext",
            "source_id": SERVICE.source["source_id"],
            "locator": f"{DATASET}, A.FR." + code + f", read {today()}",
            "note": "Imports CIF, exports FOB; yearly total as published.",
        }
    )
    return {"trade": rows}


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("trade",),
    fetch=fetch,
    source={
        "source_id": "comext-ds045409",
        "short_en": "Eurostat Comext, by partner",
        "short_fr": "Eurostat Comext, par partenaire",
        "title": "Comext DS-045409, EU trade since 1988 by HS2-4-6 and CN8",
        "publisher": "Eurostat",
        "url": "https://ec.europa.eu/eurostat/databrowser/product/view/DS-045409",
        "licence": "Free with acknowledgement",
        "tier": "statistics",
        "language": "en",
        "note": "Read through Eurostat's API with python -m data refresh eurostat.",
    },
)
