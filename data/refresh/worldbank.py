"""GDP and population by the World Bank, for the five and France: rows of country_context.

World Development Indicators NY.GDP.MKTP.CD (GDP, current US$, not million) and SP.POP.TOTL (people).
Rows without a value are gaps and left out.
"""

import pandas as pd

from data.refresh.faults import EmptyAnswer
from data.refresh.question import Question, Service, today
from data.refresh.worldbank_client import SERVICE_NAME, SOURCE, values
from data.schema import FIVE

COUNTRIES = (*FIVE, "FRA")
INDICATORS = {  # code -> indicator of our table, its unit, words that its name must have
    "NY.GDP.MKTP.CD": ("gdp_usd", "USD", "current US$"),
    "SP.POP.TOTL": ("population", "people", "Population, total"),
}


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of country_context for the years asked."""
    found = []
    for code, (name, unit, words) in INDICATORS.items():
        table = values(question, code, words, COUNTRIES)
        if table.empty and not question.files:
            raise EmptyAnswer(SERVICE_NAME, f"no value of {code} for these years")
        found.append(
            table.assign(
                indicator=name,
                unit=unit,
                source_id=SOURCE["source_id"],
                locator=f"{code}, read {today()}",
            )
        )
    rows = pd.concat([one for one in found if len(one)] or found, ignore_index=True)
    if rows.empty:
        raise EmptyAnswer(SERVICE_NAME, f"no value of {' or '.join(INDICATORS)} for these years")
    return {"country_context": rows}


def _speaks_for(table: pd.DataFrame) -> pd.Series:
    """Every row of the two indicators, whichever copy of the World Bank's tables it came from."""
    names = [name for name, _, _ in INDICATORS.values()]
    return table["indicator"].isin(names) & table["country"].isin(COUNTRIES)


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("country_context",),
    fetch=fetch,
    source=SOURCE,
    speaks_for=_speaks_for,
    across_sources=True,
)
