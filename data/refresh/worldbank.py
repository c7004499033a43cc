"""GDP and population by the World Bank, for the five and France: rows of country_context.

World Development Indicators NY.GDP.MKTP.CD (GDP, current US$, not million) and SP.POP.TOTL (people),
through the client wbgapi. Its public fetch() is used on the v2 address of an indicator: one question
per indicator, whose answer says how many rows there are. Rows without a value are gaps and left out.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pandas as pd

from data.refresh.faults import BrokenAnswer, ChangedShape, EmptyAnswer
from data.refresh.fetch import need_client, need_success, patiently, transport_fault
from data.refresh.question import Question, Service, need_columns, need_only, today, years
from data.schema import FIVE

SERVICE_NAME = "World Bank"
COUNTRIES = (*FIVE, "FRA")
INDICATORS = {  # code -> indicator of our table, its unit, words that its name must have
    "NY.GDP.MKTP.CD": ("gdp_usd", "USD", "current US$"),
    "SP.POP.TOTL": ("population", "people", "Population, total"),
}
FIELDS = ["indicator", "countryiso3code", "date", "value"]


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of country_context for the years asked."""
    wbgapi = need_client("wbgapi")
    rows = [
        _rows(code, patiently(lambda code=code: _ask(wbgapi, code, question)), question)
        for code in INDICATORS
    ]
    return {"country_context": pd.concat(rows, ignore_index=True)}


def _ask(wbgapi: Any, code: str, question: Question) -> list[dict[str, Any]]:  # noqa: ANN401
    """Ask for one indicator, all countries and years."""
    address = f"country/{';'.join(COUNTRIES)}/indicator/{code}"
    requests = need_client("requests")
    totals: list[int] = []
    try:
        with _set(wbgapi, question, totals):
            rows = list(wbgapi.fetch(address, {"date": f"{question.first}:{question.last}"}))
    except requests.exceptions.RequestException as fault:
        raise transport_fault(fault, SERVICE_NAME, question.timeout) from fault
    except wbgapi.APIError as fault:
        raise ChangedShape(
            SERVICE_NAME, f"the question for {code} was not taken ({fault.msg})"
        ) from fault
    if len(rows) != totals[0]:
        raise BrokenAnswer(SERVICE_NAME, f"{len(rows)} of {totals[0]} rows of {code} came")
    return rows


@contextmanager
def _set(wbgapi: Any, question: Question, totals: list[int]) -> Generator[None]:  # noqa: ANN401
    """Give the client our time-out, address, and a look at each answer before it reads it.

    The client passes `get_options` on to requests; the hook names faults that it would hide.
    """

    def look(response: Any, **_: object) -> None:  # noqa: ANN401
        if response.is_redirect:
            return
        need_success(response.status_code, response.text, response.headers, SERVICE_NAME)
        try:
            answer = response.json()
        except ValueError as fault:
            raise BrokenAnswer(SERVICE_NAME, "the answer is not whole JSON") from fault
        head = answer[0] if isinstance(answer, list) and answer else None
        if not isinstance(head, dict) or not ({"total", "message"} & head.keys()):
            raise ChangedShape(SERVICE_NAME, "the answer does not start with a count of its rows")
        if "message" not in head:
            if not head["total"] or len(answer) < 2 or not answer[1]:
                raise EmptyAnswer(SERVICE_NAME, "no rows for these years")
            totals.append(int(head["total"]))

    before = wbgapi.endpoint, wbgapi.get_options
    wbgapi.endpoint = question.base_url or wbgapi.endpoint
    wbgapi.get_options = {"timeout": question.timeout, "hooks": {"response": look}}
    try:
        yield
    finally:
        wbgapi.endpoint, wbgapi.get_options = before


def _rows(code: str, answer: list[dict[str, Any]], question: Question) -> pd.DataFrame:
    """Check the shape of an answer and turn it into rows of our table."""
    name, unit, words = INDICATORS[code]
    for row in answer:
        need_columns(list(row), FIELDS, SERVICE_NAME)
    table = pd.DataFrame(answer)
    need_only(table["countryiso3code"], set(COUNTRIES), SERVICE_NAME)
    need_only(
        table["indicator"].map(lambda cell: cell["id"]).rename("indicator"), {code}, SERVICE_NAME
    )
    titles = set(table["indicator"].map(lambda cell: cell["value"]))
    if not all(words in title for title in titles):
        raise ChangedShape(SERVICE_NAME, f"unit of {code} is {titles.pop()!r}, {words!r} expected")
    missing = sorted(set(COUNTRIES) - set(table["countryiso3code"]))
    if missing:
        raise BrokenAnswer(SERVICE_NAME, f"{', '.join(missing)} missing from {code}")
    table = table.assign(year=years(table["date"].astype("str"), question, SERVICE_NAME))
    table = table[table["value"].notna()]
    if table.empty:
        raise EmptyAnswer(SERVICE_NAME, f"no value of {code} for these years")
    if not all(isinstance(value, int | float) for value in table["value"]):
        raise ChangedShape(
            SERVICE_NAME, f"column value of {code} holds something other than numbers"
        )
    return pd.DataFrame(
        {
            "country": table["countryiso3code"],
            "year": table["year"],
            "indicator": name,
            "value": table["value"].astype("float"),
            "unit": unit,
            "source_id": SERVICE.source["source_id"],
            "locator": f"{code}, read {today()}",
        }
    )


def _speaks_for(table: pd.DataFrame) -> pd.Series:
    """Every row of the two indicators, whichever copy of the World Bank's tables it came from."""
    names = [name for name, _, _ in INDICATORS.values()]
    return table["indicator"].isin(names) & table["country"].isin(COUNTRIES)


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("country_context",),
    fetch=fetch,
    source={
        "source_id": "world-bank-wdi",
        "short_en": "World Bank, indicators",
        "short_fr": "Banque mondiale, indicateurs",
        "title": "World Development Indicators",
        "publisher": "World Bank",
        "url": "https://data.worldbank.org",
        "licence": "CC BY 4.0, with attribution",
        "tier": "statistics",
        "language": "en",
        "note": "Read through the World Bank's API with python -m data refresh worldbank.",
    },
    speaks_for=_speaks_for,
    across_sources=True,
)
