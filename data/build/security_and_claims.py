"""security.csv and events.csv from the researched facts."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from data.build.frame import RAW, gathered, known, shaped, slug, true_if
from data.build.readings import read_into
from data.build.sources import with_source

SECURITY_KINDS = {
    "agreement": "agreement",
    "closure": "closure",
    "deployment": "deployment",
    "infrastructure": "infrastructure",
    "institution": "institution",
    "procurement": "procurement",
    "strength": "strength",
}
UNTIL = {  # an end that the same source tells; what happened once ends on its day
    "French air detachment based at Bishkek": "2002-10-02",
    "First French Transall lands at Dushanbe": "2013-04",
    "Transport group becomes Detair 00.433": "2014-10-28",
    "Six Mirage 2000D at Manas": "2002-09-30",
    "Combat aircraft at Dushanbe (2005-2007)": "2007",
    "C-135 tanker at Dushanbe": "2010-07",
    "Tanker moves from Manas to Dushanbe": "2009-10",
}
NUMBERS = {  # where a row states one clear number: people, aircraft, million of euros
    "French air detachment based at Bishkek": ("", "2", ""),
    "Six Mirage 2000D at Manas": ("", "6", ""),
    "French strength in Tajikistan about 400": ("400", "", ""),
    "C-135 tanker with 35 staff at Manas": ("35", "1", ""),
    "French air force leaves Manas": ("40", "1", ""),
    "C-135 tanker at Dushanbe": ("", "1", ""),
    "Tanker moves from Manas to Dushanbe": ("", "1", ""),
    "Terminal cost set at EUR 27m": ("", "", "27"),
    "45 EC145 helicopters planned": ("", "45", ""),
    "Detair strength about 170 permanent staff": ("170", "", ""),
    "EUR 39m terminal contract": ("", "", "39"),
    "Detair strength a little over one hundred airmen": ("100", "2", ""),
    "Two A400M transport aircraft": ("", "2", ""),
}
ABOUT = [
    "French strength in Tajikistan about 400",
    "French air force leaves Manas",
    "45 EC145 helicopters planned",
    "Detair strength about 170 permanent staff",
    "Detair strength a little over one hundred airmen",
]
FORCES = ["French strength in Tajikistan about 400"]  # of all French forces, not of the detachment
SAME_SECURITY = {
    "Transport group becomes Detair 00.433": "detair-deployment",
    "Runway and apron works begin": "runway-repair",
    "Terminal cost set at EUR 27m": "terminal-loan",
    "Internal security cooperation agreement": "internal-security-agreement-signed-2002",
}

EVENT_KINDS = ["agreement", "crisis", "independence", "institution", "recognition", "summit"]
EVENT_KINDS += ["treaty"]
THEMES = {  # what is not political
    "Language teaching agreement": "culture",
    "Cultural, scientific and technical cooperation agreement": "culture",
    "Senate meeting with Central Asian rectors": "culture",
    "Agreement on an Alliance française in Tashkent": "culture",
    "Agreement on the Institut français in Turkmenistan": "culture",
    "Abaï-Verne scholarship agreement": "culture",
    "French-school agreement": "culture",
    "AFD and French-school agreements": "culture",
    "Alliance française de Samarcande inaugurated": "culture",
    "Uzbek-French University and readmission agreements": "culture",
    "Paris conference on drug routes from Central Asia": "security",
    "Kyrgyz refusal ends French tanker base": "security",
    "End of the French air base in Dushanbe": "security",
    "French aid after the June 2010 violence": "aid",
    "AFD and Proparco agreement": "aid",
    "AFD office in Astana": "aid",
    "Business and transit deals in Astana": "trade",
    "Contract for two observation satellites": "trade",
    "Satellite centre contract": "trade",
    "KazEOSat-1 launched": "trade",
    "Dushanbe airport terminal opened": "trade",
    "First Turkmen satellite launched": "trade",
    "Intergovernmental economic commission France–Turkmenistan": "trade",
    "Business and finance agreements in Paris": "trade",
    "First Kyrgyz-French business forum": "trade",
    "French firms in the January 2022 unrest": "trade",
    "Bilateral trade above EUR 1bn": "trade",
    "Uzbek-French Investment Council proposed": "trade",
    "Orano–Kazatomprom memorandum": "energy",
    "EDF not chosen for first nuclear plant": "energy",
}
SAME_EVENT = {  # told by another row too, mostly the brief's, some with another date
    "Treaty of friendship signed in Paris": (
        "treaty-of-friendship-understanding-and-cooperation-1992"
    ),
    "Embassy in Dushanbe": "tjk-from-moscow",
    "Embassy in Bishkek": "kgz-embassy-2010",
    "EU sanctions after Andijan": "sanctions-andijan",
    "France–Kazakhstan strategic partnership treaty": "strategic-partnership-2008",
}


def security(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched facts of security cooperation."""
    frame = with_source(gathered("security", raw), raw)
    title = frame["title"]
    _all_used(title, UNTIL, NUMBERS, SAME_SECURITY, dict.fromkeys(FORCES))
    numbers = title.map(NUMBERS)
    value = numbers.str[2].fillna("")
    rows = shaped(
        frame.assign(
            security_id=_ids(frame),
            until=title.map(UNTIL).fillna(""),
            kind=known(frame["kind"], SECURITY_KINDS).mask(title.isin(FORCES), "forces"),
            personnel=numbers.str[0].fillna(""),
            aircraft=numbers.str[1].fillna(""),
            value=value,
            currency=value.ne("").map({True: "EUR", False: ""}),
            approximate=true_if(title.isin(ABOUT)),
            same_as=title.map(SAME_SECURITY).fillna(""),
        ),
        columns,
    )
    return read_into(rows, "security", title, raw)


def events(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched events."""
    frame = with_source(gathered("events", raw), raw)
    _all_used(frame["title"], THEMES, SAME_EVENT)
    rows = shaped(
        frame.assign(
            event_id=_ids(frame),
            theme=frame["title"].map(THEMES).fillna("political"),
            kind=known(frame["kind"], dict(zip(EVENT_KINDS, EVENT_KINDS, strict=True))),
            same_as=frame["title"].map(SAME_EVENT).fillna(""),
        ),
        columns,
    )
    return read_into(rows, "events", frame["title"], raw)


def _ids(frame: pd.DataFrame) -> list[str]:
    """Return a key per row from its title and year."""
    pairs = zip(frame["title"], frame["date"], strict=True)
    return [f"{slug(title.replace('–', '-'))}-{date[:4]}" for title, date in pairs]


def _all_used(titles: pd.Series, *lists: Mapping[str, object]) -> None:
    """Check that what is said of single rows finds its row."""
    for words in lists:
        known(pd.Series(list(words), name="title"), dict.fromkeys(titles, ""))
