"""Goods trade by UN Comtrade with the user's own key: rows of trade and partners, in million US$.

Kept in data/local/, outside the shipped tables and outside git: UN Comtrade's values may not be
passed on. Imports are mostly CIF, exports FOB, at current prices. In trade both sides are given:
what France reports of each country, and what each country reports of France, turned round so that
flows are from France's side. In partners each country's statistics of its partners, turned round to
the partner's side. The EU as a group is no partner here: Comtrade does not publish it as one.
"""

import os

import pandas as pd

from data.refresh.comtrade_client import ask, of_file
from data.refresh.faults import ChangedShape, EmptyAnswer, Missing
from data.refresh.fetch import patiently
from data.refresh.question import (
    Question,
    Service,
    need_columns,
    numbers,
    only,
    today,
)

SERVICE_NAME = "UN Comtrade"
KEY = "COMTRADE_KEY"
SOURCE = "un-comtrade"  # with the reporter, since both sides of one flow are kept
YEARS_AT_ONCE = 12  # the API takes at most twelve periods in one question
MILLION = 1e6  # Comtrade counts in US$, our tables in million
FRANCE = "251"
FIVE = {"398": "KAZ", "417": "KGZ", "762": "TJK", "795": "TKM", "860": "UZB"}
OTHERS = {  # UN Comtrade's own codes, not always ISO's: 842 is the United States
    "156": "CHN",
    "643": "RUS",
    "380": "ITA",
    "276": "DEU",
    "826": "GBR",
    "842": "USA",
    "792": "TUR",
    "0": "WLD",
}
PLACES = {**FIVE, **OTHERS, FRANCE: "FRA"}
EXPECTED = {
    "freqCode": {"A"},
    "cmdCode": {"TOTAL"},
    "flowCode": {"M", "X"},
    "motCode": {"0"},  # all modes of transport
    "customsCode": {"C00"},  # all customs procedures
    "partner2Code": {"0"},
}
COLUMNS = [*EXPECTED, "period", "reporterCode", "partnerCode", "primaryValue"]
REPORTED = {"M": "imports", "X": "exports"}
TURNED = {"M": "exports", "X": "imports"}  # what one side imports, the other exports


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of trade and partners for the years asked."""
    key = os.environ.get(KEY, "").strip()
    if not key and not question.files:
        raise Missing(
            SERVICE_NAME,
            f"no key in the environment variable {KEY}",
            f"Get a free one at https://comtradedeveloper.un.org, then: export {KEY}=...",
        )
    by_france = _ask(question, key, [FRANCE], [*FIVE])
    by_five = _ask(question, key, [*FIVE], [FRANCE, *OTHERS])
    if by_france.empty and by_five.empty:
        raise EmptyAnswer(SERVICE_NAME, "no rows for these years")
    of_france = by_five[by_five["partner"].eq("FRA")]
    ours = [_rows(by_france, "partner", REPORTED), _rows(of_france, "reporter", TURNED)]
    others = by_five[by_five["partner"].ne("FRA")]
    partners = _rows(others, "reporter", TURNED).assign(partner=others["partner"])
    return {"trade": pd.concat(ours, ignore_index=True), "partners": partners}


def _ask(question: Question, key: str, reporters: list[str], partners: list[str]) -> pd.DataFrame:
    """Ask in portions of years; returns reporter, partner, year, flowCode and value."""
    answers = [one for one in _answers(question, key, reporters, partners) if len(one)]
    if not answers:
        return pd.DataFrame(columns=["reporter", "partner", "year", "flowCode", "value"])
    for one in answers:
        need_columns(list(one.columns), COLUMNS, SERVICE_NAME)
    allowed = {
        **EXPECTED,
        "period": question.year_codes,
        "reporterCode": set(reporters),
        "partnerCode": set(partners),
    }
    answer = only(pd.concat(answers, ignore_index=True), allowed, question, SERVICE_NAME)
    answer = answer[answer["primaryValue"].notna()]
    found = pd.DataFrame(
        {
            "reporter": answer["reporterCode"].astype("str").map(PLACES),
            "partner": answer["partnerCode"].astype("str").map(PLACES),
            "year": answer["period"].astype("int"),
            "flowCode": answer["flowCode"],
            "value": (numbers(answer["primaryValue"], SERVICE_NAME) / MILLION).round(6),
        }
    )
    if found.duplicated(["reporter", "partner", "year", "flowCode"]).any():
        raise ChangedShape(SERVICE_NAME, "two totals for one reporter, partner, year and flow")
    return found


def _answers(
    question: Question, key: str, reporters: list[str], partners: list[str]
) -> list[pd.DataFrame]:
    """Return the rows of each portion of years, or of each file."""
    if question.files:
        return [of_file(path) for path in question.files]
    portions = [
        question.years[at : at + YEARS_AT_ONCE]
        for at in range(0, len(question.years), YEARS_AT_ONCE)
    ]
    return [
        patiently(lambda some=some: ask(question, key, some, reporters, partners))
        for some in portions
    ]


def _rows(found: pd.DataFrame, country: str, flows: dict[str, str]) -> pd.DataFrame:
    """Turn an answer into rows, `country` being the column with the one of the five."""
    return pd.DataFrame(
        {
            "country": found[country],
            "year": found["year"],
            "flow": found["flowCode"].map(flows),
            "value": found["value"],
            "currency": "USD",
            "approximate": False,
            "reporter": found["reporter"],
            "coverage": "year",
            "series": SERVICE.title,
            "source_id": SOURCE + "-" + found["reporter"].str.lower(),
            "locator": f"HS, TOTAL, read {today()}",
            "note": "UN Comtrade: for your own use, may not be passed on.",
        }
    )


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("trade", "partners"),
    fetch=fetch,
    source={},
    speaks_for=lambda table: table["source_id"].str.startswith(SOURCE),
    local=True,
    licence_note=(
        "UN Comtrade's values may not be passed on without its permission: they stay in data/local/,"
        " which git leaves out. Do not add them to the tables or publish them."
    ),
    names={"trade": "comtrade_trade", "partners": "comtrade_partners"},
)
