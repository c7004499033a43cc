"""One indicator of the World Bank, through its client wbgapi or out of files, with its shape checked.

wbgapi's public fetch() is used on the v2 address of an indicator: one question per indicator, whose
answer says how many rows there are. A file is such an answer as JSON: a head, then rows.
"""

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from data.refresh.faults import BrokenAnswer, ChangedShape, EmptyAnswer
from data.refresh.fetch import need_client, need_success, patiently, transport_fault
from data.refresh.question import Question, need_columns, need_only, only

SERVICE_NAME = "World Bank"
FIELDS = ["indicator", "countryiso3code", "date", "value"]
SOURCE = {  # the row of sources.csv that every refresh of it has
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
}


def values(question: Question, code: str, words: str, countries: Sequence[str]) -> pd.DataFrame:
    """Return country, year and value of an indicator for the years asked; gaps are left out.

    `words` must stand in the indicator's name, since they say its unit. Empty where the files of a
    question do not have the indicator.
    """
    if question.files:
        answer = [row for path in question.files for row in _rows_of(path, code)]
    else:
        wbgapi = need_client("wbgapi")
        answer = patiently(lambda: _ask(wbgapi, code, countries, question))
    if not answer:
        return pd.DataFrame(columns=["country", "year", "value"])
    return _checked(answer, question, code, words, countries)


def _rows_of(path: Path, code: str) -> list[dict[str, Any]]:
    """Return the rows of an indicator in a file."""
    _, rows = _head_and_rows(path.read_text(encoding="utf-8", errors="replace"))
    for row in rows:
        need_columns(list(row), FIELDS, SERVICE_NAME)
    return [row for row in rows if row["indicator"]["id"] == code]


def _head_and_rows(text: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    try:
        answer = json.loads(text)
    except ValueError as fault:
        raise BrokenAnswer(SERVICE_NAME, "the answer is not whole JSON") from fault
    head = answer[0] if isinstance(answer, list) and answer else None
    if not isinstance(head, dict) or not ({"total", "message"} & head.keys()):
        raise ChangedShape(SERVICE_NAME, "the answer does not start with a count of its rows")
    return head, (answer[1] or []) if len(answer) > 1 else []


def _ask(
    wbgapi: Any,  # noqa: ANN401
    code: str,
    countries: Sequence[str],
    question: Question,
) -> list[dict[str, Any]]:
    """Ask for one indicator, all countries and years."""
    address = f"country/{';'.join(countries)}/indicator/{code}"
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
        head, rows = _head_and_rows(response.text)
        if "message" not in head:
            if not head["total"] or not rows:
                raise EmptyAnswer(SERVICE_NAME, "no rows for these years")
            totals.append(int(head["total"]))

    before = wbgapi.endpoint, wbgapi.get_options
    wbgapi.endpoint = question.base_url or wbgapi.endpoint
    wbgapi.get_options = {"timeout": question.timeout, "hooks": {"response": look}}
    try:
        yield
    finally:
        wbgapi.endpoint, wbgapi.get_options = before


def _checked(
    answer: list[dict[str, Any]],
    question: Question,
    code: str,
    words: str,
    countries: Sequence[str],
) -> pd.DataFrame:
    """Check the shape of an answer and turn it into country, year and value."""
    for row in answer:
        need_columns(list(row), FIELDS, SERVICE_NAME)
    table = pd.DataFrame(answer)
    allowed = {"countryiso3code": set(countries), "date": question.year_codes}
    table = only(table, allowed, question, SERVICE_NAME)
    need_only(
        table["indicator"].map(lambda cell: cell["id"]).rename("indicator"), {code}, SERVICE_NAME
    )
    titles = set(table["indicator"].map(lambda cell: cell["value"]))
    if not all(words in title for title in titles):
        raise ChangedShape(SERVICE_NAME, f"unit of {code} is {titles.pop()!r}, {words!r} expected")
    missing = sorted(set(countries) - set(table["countryiso3code"]))
    if missing:
        raise BrokenAnswer(SERVICE_NAME, f"{', '.join(missing)} missing from {code}")
    table = table[table["value"].notna()]
    if not all(isinstance(value, int | float) for value in table["value"]):
        raise ChangedShape(
            SERVICE_NAME, f"column value of {code} holds something other than numbers"
        )
    return pd.DataFrame(
        {
            "country": table["countryiso3code"],
            "year": table["date"].astype("int"),
            "value": table["value"].astype("float"),
        }
    )
