"""Net aid of every donor to the five by the OECD: rows of indicators, in million US$.

Table DAC2a, "Aid (ODA) disbursements to countries and regions", measure 206 (net: less what is paid
back, so a value may be negative), current prices. One question on the OECD's SDMX API, answered as
SDMX-CSV; the address has no version, so the OECD takes its newest, as its page "OECD Data API" says.
The key is DONOR.RECIPIENT.MEASURE.UNIT_MEASURE.PRICE_BASE, as its Data Explorer and the clients
oda_reader (PyPI) and oda (R) write it; OBS_VALUE counts in 10^UNIT_MULT. The OECD allows sixty
downloads an hour; this is one. Donors are states, the institutions of the European Union and all
official donors together; groups of donors, banks, funds and agencies are left out.
"""

import pandas as pd

from data.refresh.faults import ChangedShape
from data.refresh.question import Question, Service, today
from data.refresh.sdmx import observations
from data.schema import FIVE

SERVICE_NAME = "OECD"
BASE_URL = "https://sdmx.oecd.org/public/rest"
DATAFLOW = "OECD.DCD.FSD,DSD_DAC2@DF_DAC2A,"
NET, DOLLARS, CURRENT, MILLIONS = "206", "USD", "V", "6"
CODES = {
    "RECIPIENT": set(FIVE),
    "MEASURE": {NET},
    "UNIT_MEASURE": {DOLLARS},
    "PRICE_BASE": {CURRENT},
    "UNIT_MULT": {MILLIONS},
}
STATES = [
    *("ARE", "AUS", "AUT", "AZE", "BEL", "BGR", "CAN", "CHE", "CYP", "CZE", "DEU"),
    *("DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GRC", "HRV", "HUN", "IRL", "ISL"),
    *("ISR", "ITA", "JPN", "KAZ", "KOR", "KWT", "LIE", "LTU", "LUX", "LVA", "MCO"),
    *("MLT", "NLD", "NOR", "NZL", "POL", "PRT", "QAT", "ROU", "RUS", "SAU", "SVK"),
    *("SVN", "SWE", "THA", "TUR", "TWN", "USA"),
]
DONORS = {**{code: code.lower() for code in STATES}, "4EU001": "euu", "ALLD": "all_donors"}


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of indicators for the years asked."""
    key = f".{'+'.join(FIVE)}.{NET}.{DOLLARS}.{CURRENT}"
    address = f"{question.base_url or BASE_URL}/data/{DATAFLOW}/{key}"
    params = {"dimensionAtObservation": "AllDimensions", "format": "csvfile"}
    answer = observations(question, address, params, CODES, SERVICE_NAME, others=["DONOR"])
    answer = answer[answer["DONOR"].isin(list(DONORS))]
    if answer.empty:
        raise ChangedShape(SERVICE_NAME, "column DONOR holds no state that we know")
    code = "DAC2A, " + answer["DONOR"] + "." + answer["RECIPIENT"] + f".{NET}.{DOLLARS}.{CURRENT}"
    rows = pd.DataFrame(
        {
            "country": answer["RECIPIENT"],
            "year": answer["year"],
            "indicator": "net_aid_from_" + answer["DONOR"].map(DONORS),
            "value": answer["value"],
            "unit": "USD million",
            "approximate": False,
            "source_id": SERVICE.source["source_id"],
            "locator": code + f", read {today()}",
            "note": "Net of what was paid back; current prices.",
        }
    )
    return {"indicators": rows}


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("indicators",),
    fetch=fetch,
    source={
        "source_id": "oecd-dac2a",
        "short_en": "OECD, aid by donor and recipient",
        "short_fr": "OCDE, aide par donneur et bénéficiaire",
        "title": "DAC2a: Aid (ODA) disbursements to countries and regions",
        "publisher": "OECD",
        "url": "https://data-explorer.oecd.org/vis?df[id]=DSD_DAC2@DF_DAC2A&df[ag]=OECD.DCD.FSD",
        "licence": "CC BY 4.0, with attribution",
        "tier": "statistics",
        "language": "en",
        "note": "Read through the OECD's API with python -m data refresh oecd-aid.",
    },
)
