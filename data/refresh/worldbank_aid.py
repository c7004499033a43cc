"""Net aid from single donors to the five by the World Bank: rows of indicators, in million US$.

World Development Indicators DC.DAC.FRAL.CD and its fellows, "Net bilateral aid flows from DAC donors"
(current US$): official aid and development loans less what is paid back, so a value may be negative.
The Bank takes them from the OECD's table DAC2a, which `refresh oecd-aid` has of every donor. Lists of
the indicators name 29 members of the Development Assistance Committee, the European Union (CECL) and
all together (TOTL); of Turkey, China and Russia, which are no members, there is none. Asked for are
those with whom the dashboard compares France.
"""

import pandas as pd

from data.refresh.faults import EmptyAnswer
from data.refresh.question import Question, Service, today
from data.refresh.worldbank_client import SERVICE_NAME, SOURCE, values
from data.schema import FIVE

MILLION = 1e6  # the World Bank counts in US$, our indicators in million
WORDS = "current US$"
DONORS = {  # code of the indicator -> donor of ours
    "DC.DAC.FRAL.CD": "fra",
    "DC.DAC.DEUL.CD": "deu",
    "DC.DAC.ITAL.CD": "ita",
    "DC.DAC.GBRL.CD": "gbr",
    "DC.DAC.CHEL.CD": "che",
    "DC.DAC.USAL.CD": "usa",
    "DC.DAC.JPNL.CD": "jpn",
    "DC.DAC.KORL.CD": "kor",
    "DC.DAC.CECL.CD": "euu",
}


def fetch(question: Question) -> dict[str, pd.DataFrame]:
    """Return the rows of indicators for the years asked."""
    found = []
    for code, donor in DONORS.items():
        table = values(question, code, WORDS, FIVE)
        found.append(
            table.assign(
                indicator=f"net_aid_from_{donor}",
                value=(table["value"].astype("float") / MILLION).round(6),
                locator=f"{code}, read {today()}",
            )
        )
    rows = pd.concat([one for one in found if len(one)] or found, ignore_index=True)
    if rows.empty:
        raise EmptyAnswer(SERVICE_NAME, "no value of any donor for these years")
    return {
        "indicators": rows.assign(
            unit="USD million",
            approximate=False,
            source_id=SOURCE["source_id"],
            note="Net of what was paid back; current prices.",
        )
    }


SERVICE = Service(
    title=SERVICE_NAME,
    tables=("indicators",),
    fetch=fetch,
    source=SOURCE,
)
