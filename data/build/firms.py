"""companies.csv and firm_names.csv from the researched firms: a raw row is a project of a firm.

A raw name holds the project in brackets, `Alstom (EKZ)`. The table has the firm under its name
today, so that distinct firms count once, and the project at the head of the activity.
"""

import re
from pathlib import Path

import pandas as pd

from data.build.frame import (
    ORIGIN,
    RAW,
    REASON,
    gathered,
    in_millions,
    known,
    shaped,
    true_if,
)
from data.build.readings import read_into
from data.build.sources import with_source
from data.companies import Companies
from data.schema import column_order

SECTORS = {
    "advertising": "advertising",
    "aerospace": "aeronautics",
    "agriculture": "agriculture",
    "airports": "airports",
    "aluminium": "metals",
    "automotive": "automotive",
    "cement": "building_materials",
    "construction": "construction",
    "construction materials": "building_materials",
    "defence": "defence",
    "energy": "energy",
    "engineering": "engineering",
    "finance": "finance",
    "food": "food",
    "health": "health",
    "industrial gases": "industrial_gases",
    "nuclear": "nuclear",
    "oil and gas": "oil_and_gas",
    "rail": "rail",
    "renewables": "renewables",
    "retail": "retail",
    "services": "services",
    "space": "space",
    "tourism": "tourism",
    "trade": "trade",
    "uranium": "nuclear",
    "utilities": "utilities",
    "water and waste": "water",
}
WATER = ["Veolia (Tashkent water)"]
FIRMS = {  # raw names whose firm is not what stands before the bracket: firm, project
    "Airbus Helicopters Kazakhstan Engineering": (
        "Airbus Helicopters",
        "Airbus Helicopters Kazakhstan Engineering",
    ),
    "Alstom and Transmashholding (295 locomotives)": (
        "Alstom",
        "295 locomotives, with Transmashholding",
    ),
    "Areva (IFASTAR)": ("Orano", "IFASTAR"),
    "Areva (fuel 2009)": ("Orano", "fuel, 2009"),
    "Areva (fuel assembly plant)": ("Orano", "fuel assembly plant"),
    "Areva NP (Framatome), Ulba-FA": ("Framatome", "Ulba-FA"),
    "Astrium (assembly centre, price)": ("Airbus Defence and Space", "assembly centre"),
    "Astrium / Airbus (Ghalam AIT centre)": ("Airbus Defence and Space", "Ghalam AIT centre"),
    "Astrium / Airbus Defence and Space": ("Airbus Defence and Space", ""),
    "Auchan (franchise Schiever), Dushanbe": ("Auchan", "franchise Schiever, Dushanbe"),
    "Bouygues Bâtiment International (Bukhara)": (
        "Bouygues",
        "Bouygues Bâtiment International, Bukhara",
    ),
    "Bouygues Turkmen": ("Bouygues", "Bouygues Turkmen"),
    "Ciments français (Italcementi)": ("Ciments français", ""),
    "Coyne et Bellier (Tractebel)": ("Coyne et Bellier", ""),
    "EADS Astrium (two satellites, price)": ("Airbus Defence and Space", "two satellites"),
    "Engie Ineo (ex-Ineo, GDF Suez)": ("Engie Ineo", ""),
    "Eurocopter (45 EC145)": ("Airbus Helicopters", "45 EC145"),
    "Geocoton (ex-Dagris)": ("Geocoton", ""),
    "Innotech": ("Innotech International", ""),
    "Schiever Tajikistan (expansion)": ("Schiever", "Schiever Tajikistan, expansion"),
    "Spie Capag (price)": ("Spie Capag", "Kashagan pipeline"),
    "Thales (army radios, price)": ("Thales", "army radios"),
    "Thomson-CSF (air traffic control)": ("Thales", "Thomson-CSF, air traffic control"),
    "Total": ("TotalEnergies", ""),
    "Total (Bokhtar)": ("TotalEnergies", "Bokhtar"),
    "Total (Khvalynskoye, 17%) and GDF Suez (8%)": (
        "TotalEnergies",
        "Khvalynskoye, with GDF Suez",
    ),
    "Total (oil and gas institute)": ("TotalEnergies", "oil and gas institute"),
    "Total and GDF Suez (Khvalynskoye)": ("TotalEnergies", "Khvalynskoye, with GDF Suez"),
    "Vinci Construction Grands Projets (ministers palace, fountain alley)": (
        "Vinci",
        "Vinci Construction Grands Projets",
    ),
}
PARENTS = {"Coyne et Bellier (Tractebel)": "Tractebel", "Engie Ineo (ex-Ineo, GDF Suez)": "Engie"}
NOTES = {
    "Engie Ineo (ex-Ineo, GDF Suez)": "Ineo before, of GDF Suez.",
    "Geocoton (ex-Dagris)": "Dagris before.",
    "Total and GDF Suez (Khvalynskoye)": (
        "Said of Total and GDF Suez (now Engie) together; counted under the first."
    ),
    "Veolia (Tashkent water)": (
        "What came of it was not checked; a heating contract followed in 2021."
    ),
}
STAKES = {  # per cent that the firm holds, where the row states one
    "Airbus Helicopters (Eurocopter Kazakhstan Engineering)": "50",
    "Airbus Helicopters Kazakhstan Engineering": "90",
    "Lactalis": "78",
    "Orano (Katco)": "51",
    "Orano (Nurlikum Mining)": "51",
    "TotalEnergies (Dunga)": "60",
    "TotalEnergies (Kashagan)": "16.81",
    "TotalEnergies (Mirny wind)": "60",
}
AMOUNT = re.compile(r"(EUR|USD|FRF) ([\d.]+)(m|bn)\b")
NOT_ITS_OWN = [  # the amount is that of other contracts too
    "Auchan (franchise Schiever), Dushanbe",
    "Bouygues (Halk Maslahaty)",
    "Bouygues Turkmen",
    "Decathlon",
    "Spie Capag (price)",
]
ABOUT = r"(?i)\b(?:about|at least|over|up to|nearly)\b (?:EUR |USD )?\d"
RENAMED = {  # name in the brief's time: name now, the firm whose row tells it, a remark
    "Areva": ("Orano", "Orano", ""),
    "EADS": ("Airbus", "Airbus", "The brief writes Airbus."),
    "EADS Astrium": ("Airbus Defence and Space", "Airbus Defence and Space", ""),
    "Eurocopter": ("Airbus Helicopters", "Airbus Helicopters", ""),
    "GDF Suez": ("Engie", "Engie Ineo", ""),
    "Galam joint venture": (
        "Airbus Defence and Space",
        "Airbus Defence and Space",
        "A venture in which the firm takes part.",
    ),
    "Ineo": ("Engie Ineo", "Engie Ineo", ""),
    "Total": ("TotalEnergies", "TotalEnergies", ""),
    "Vinci Airports": ("Vinci", "Vinci", "A branch of the group."),
}
NO_PLACE = {
    "Areva T&D": "named after an owner that was selling it since 2009; the source does not say whose"
    " contract",
    "Pechiney (TALCO plant)": "cooperation of Soviet times, before the state existed",
}
UNCHECKED = " (later fate not checked; heating contract followed in 2021)"


def companies(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the researched activities, a row per project."""
    frame = with_source(gathered("companies", raw), raw)
    named = frame["company"]
    frame["activity"] = frame["activity"].str.removesuffix(UNCHECKED)
    firm, project = zip(*map(_firm, named), strict=True)
    activity = [
        f"{what[0].upper()}{what[1:]}: {text}" if what else text
        for what, text in zip(project, frame["activity"], strict=True)
    ]
    value, currency = zip(*map(_amount, named, frame["activity"]), strict=True)
    rows = shaped(
        frame.assign(
            company=firm,
            parent_now=named.map(PARENTS).fillna(""),
            sector=known(frame["sector"], SECTORS).mask(named.isin(WATER), "water"),
            activity=activity,
            named="true",
            stake_percent=named.map(STAKES).fillna(""),
            value=value,
            currency=currency,
            approximate=true_if(frame["activity"].str.contains(ABOUT)),
            name_2012=frame["brief_era_name"],
            note=named.map(NOTES).fillna(""),
            **{REASON: named.map(NO_PLACE).fillna("")},
        ),
        columns,
    )
    return read_into(rows, "companies", named, raw)


def firm_names(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the firms that had another name in the brief's time, with a source that tells it."""
    rows = companies(column_order(Companies), raw).drop_duplicates("company")
    sources = dict(zip(rows["company"], rows["source_id"], strict=True))
    listed = [
        [before, now, sources[teller], remark] for before, (now, teller, remark) in RENAMED.items()
    ]
    frame = pd.DataFrame(listed, columns=["name_2012", "name_now", "source_id", "note"])
    return shaped(frame, columns).assign(**{ORIGIN: "", REASON: ""})


def _firm(name: str) -> tuple[str, str]:
    """Split a raw name into the firm and the project in brackets."""
    if name in FIRMS:
        return FIRMS[name]
    firm, _, project = name.partition(" (")
    return firm, project.removesuffix(")")


def _amount(name: str, activity: str) -> tuple[str, str]:
    """Return the worth in millions and its currency where the row states just one amount."""
    amounts = AMOUNT.findall(activity)
    if len(amounts) != 1 or name in NOT_ITS_OWN:
        return "", ""
    currency, number, scale = amounts[0]
    return in_millions([number], ["million" if scale == "m" else "billion"])[0], currency
