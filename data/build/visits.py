"""visits.csv from the researched visits."""

import re
from pathlib import Path

import pandas as pd

from data.build.frame import RAW, REASON, gathered, known, read_raw, shaped, slug
from data.build.offices import FIRMS, OFFICES_FR
from data.build.readings import read_into
from data.build.sources import with_source

WOMEN_FR = {"Roza Otunbayeva": "Présidente du Kirghizstan"}
SURNAMES = {  # where the last word of the visitor does not tell who it was
    "Kyrgyz state secretary for foreign affairs": "state-secretary",
    "French Senate delegation": "senate",
    "Uzbek parliamentary delegation": "parliament",
    "Senate France–Central Asia friendship group": "senate",
    "French transport minister": "transport-minister",
    "Deputy prime minister of Kyrgyzstan": "deputy-prime-minister",
    "Turkmen deputy foreign minister": "deputy-foreign-minister",
    "Kazakh business delegation": "business",
    "Tajik foreign ministry delegation": "foreign-ministry",
    "Hervé Maurey and Senate friendship group": "maurey",
}
BUSINESS = ["Kazakh business delegation"]
ADDED = "The source gives the offices only; the names are added."
REMARKS = {  # what the researcher wrote of the source itself: occasion, note
    "Talks between heads of government (names added; source gives offices)": (
        "Talks between heads of government",
        ADDED,
    ),
    "Industry and energy talks (source gives the office; name added)": (
        "Industry and energy talks",
        "The source gives the office only; the name is added.",
    ),
    "Official visit; security talks and contracts, among them five Airbus helicopters": (
        "Official visit; security talks and contracts, among them five Airbus helicopters",
        "By the source, the first official visit in 17 years.",
    ),
    "Official visit 5-6 December (AFP and one ministry page; a later ministry page says 4-5)": (
        "Official visit 5-6 December",
        "A news agency and one page of the ministry say 5-6 December, a later page says 4-5.",
    ),
    "Economic talks (name cut in the stored excerpt)": (
        "Economic talks",
        "The visitor's name is cut off in the stored page.",
    ),
    "Official visit (21-22 November from general knowledge); 14 documents, projects above EUR 6 bn": (
        "Official visit; 14 documents, projects above EUR 6 bn",
        "The source that was read gives the month.",
    ),
    "Late October; helicopter and rail agreements after a Brussels leg": (
        "Helicopter and rail agreements after a Brussels leg",
        "Reported as late October; the day is that of the source’s publication.",
    ),
}
OWN_TRIPS = ["Samantha Cazebonne"]  # who went to see voters of hers
NOT_OFFICIAL = "a senator's trip to her own voters abroad, no official visit"
OFFICE_ONLY = " (the source gives the office only)"


def visits(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched visits; same_as names the brief's row for the same visit."""
    frame = with_source(gathered("visits", raw), raw)
    office = frame["visitor_role"].str.removesuffix(OFFICE_ONLY)
    office = office.mask(office.isin(FIRMS), "Business delegation")
    remarks = frame["purpose"].map(REMARKS)
    only_office = frame["visitor_role"].str.endswith(OFFICE_ONLY)
    note = remarks.str[1].fillna("").mask(only_office, "The source gives the office only.")
    frame = frame.assign(
        visit_id=[
            f"{date}-{country.lower()}-{_surname(visitor)}"
            for date, country, visitor in frame[["date", "country", "visitor"]].to_numpy()
        ],
        office_en=office,
        office_fr=frame["visitor"].map(WOMEN_FR).fillna(known(office, OFFICES_FR)),
        level=frame["level"].mask(frame["visitor"].isin(BUSINESS), "business_delegation"),
        occasion=remarks.str[0].fillna(frame["purpose"]),
        note=note,
        **{REASON: frame["visitor"].isin(OWN_TRIPS).map({True: NOT_OFFICIAL, False: ""})},
    )
    in_brief = read_raw("brief/visits", raw)
    rows = frame.assign(same_as=[_same(row, in_brief) for _, row in frame.iterrows()])
    return read_into(shaped(rows, columns), "visits", frame["visitor"], raw)


def _surname(visitor: str) -> str:
    if visitor in SURNAMES:
        return SURNAMES[visitor]
    last = re.search(r"(?:Le )?\S+$", visitor)
    return slug(last[0] if last else visitor)


def _same(row: pd.Series, in_brief: pd.DataFrame) -> str:
    """Find the brief's visit of the same person, country and direction on a date that agrees."""
    who = ["visitor", "country", "direction"]
    for other in in_brief[(in_brief[who] == row[who]).all(axis="columns")].to_dict("records"):
        if row["date"].startswith(other["date"]) or other["date"].startswith(row["date"]):
            return other["visit_id"]
    return ""
