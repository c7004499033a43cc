"""France's goods trade with the five by Eurostat Comext: rows of trade, in million euro.

Dataset DS-045409, "EU trade since 1988 by HS2-4-6 and CN8", yearly, product TOTAL; imports CIF,
exports FOB, at current prices. Its successor by number, DS-059322, is reported to answer data queries
with 404, so it is not used. Comext has an address of its own and takes filtered questions only, as
freq.reporter.partner.product.flow.indicators. One question on Eurostat's SDMX 2.1 API, answered as
SDMX-CSV, is enough. The `eurostat` client of PyPI (1.1) reaches Comext too, but hides the status of
an answer, asks four times without a pause, and fails with an error of its own on an answer that is
neither data nor a fault, so no clear sentence could be said; requests is used instead.
"""

import csv
import io

import pandas as pd

from data.refresh.faults import BrokenAnswer, ChangedShape, EmptyAnswer
from data.refresh.fetch import get_text, patiently
from data.refresh.question import (
    Question,
    Service,
    need_columns,
    need_only,
    numbers,
    today,
    years,
)

SERVICE_NAME = "Eurostat Comext"
BASE_URL = "https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1"
DATASET = "DS-045409"
PARTNERS = {"KZ": "KAZ", "KG": "KGZ", "TJ": "TJK", "TM": "TKM", "UZ": "UZB"}
FLOWS = {"1": "imports", "2": "exports"}
VALUE = "VALUE_IN_EUROS"
MILLION = 1e6  # Comext counts in euro, our tables in million
EXPECTED = {"freq": {"A"}, "reporter": {"FR"}, "product": {"TOTAL"}, "indicators": {VALUE}}
COLUMNS = [*EXPECTED, "partner", "flow", "TIME_PERIOD", "OBS_VALUE"]


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of trade for the years asked."""
    key = f"A.FR.{'+'.join(PARTNERS)}.TOTAL.{'+'.join(FLOWS)}.{VALUE}"
    url = f"{question.base_url or BASE_URL}/data/{DATASET}/{key}"
    period = {"startPeriod": str(question.first), "endPeriod": str(question.last)}
    answer = patiently(
        lambda: _table(
            get_text(url, {"format": "SDMX-CSV", **period}, question.timeout, SERVICE_NAME),
        )
    )
    return {"trade": _rows(answer, question)}


def _table(text: str) -> pd.DataFrame:
    """Read SDMX-CSV as text cells; a line with too few or too many cells is a broken answer."""
    if text.lstrip().startswith(("<", "{")):
        raise ChangedShape(SERVICE_NAME, f"no CSV but {' '.join(text.split())[:80]!r}")
    try:
        lines = [line for line in csv.reader(io.StringIO(text), strict=True) if line]
    except csv.Error as fault:
        raise BrokenAnswer(
            SERVICE_NAME, f"the answer breaks off inside a cell ({fault})"
        ) from fault
    if not lines:
        raise EmptyAnswer(SERVICE_NAME, "an empty answer")
    header, *rows = lines
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise BrokenAnswer(
                SERVICE_NAME,
                f"line {number} has {len(row)} cells where the header has {len(header)}",
            )
    need_columns(header, COLUMNS, SERVICE_NAME)
    if not rows:
        raise EmptyAnswer(SERVICE_NAME, "no rows for these years")
    return pd.DataFrame(rows, columns=header)


def _rows(answer: pd.DataFrame, question: Question) -> pd.DataFrame:
    """Check codes, unit and years of an answer and turn it into rows of our table."""
    for column, allowed in EXPECTED.items():
        need_only(answer[column], allowed, SERVICE_NAME)
    need_only(answer["partner"], set(PARTNERS), SERVICE_NAME)
    need_only(answer["flow"], set(FLOWS), SERVICE_NAME)
    answer = answer.assign(year=years(answer["TIME_PERIOD"], question, SERVICE_NAME))
    answer = answer[~answer["OBS_VALUE"].str.strip().isin(["", ":"])]  # a gap stays a gap
    if answer.empty:
        raise EmptyAnswer(SERVICE_NAME, "no value for these years")
    value = numbers(answer["OBS_VALUE"], SERVICE_NAME)
    if (value < 0).any():
        raise ChangedShape(SERVICE_NAME, "column OBS_VALUE holds a negative value of trade")
    code = answer["partner"] + "." + answer["flow"]
    return pd.DataFrame(
        {
            "country": answer["partner"].map(PARTNERS),
            "year": answer["year"],
            "flow": answer["flow"].map(FLOWS),
            "value": (value / MILLION).round(6),
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


def _speaks_for(table: pd.DataFrame) -> pd.Series:
    """The rows of this dataset; other copies of Comext figures are sources of their own."""
    return table["source_id"].eq(SERVICE.source["source_id"])


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
    speaks_for=_speaks_for,
)
