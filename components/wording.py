"""How codes, numbers and dates are said on screen: one formatter each.

Money comes in million of a currency and is said in million or billion; ≈ marks a figure that its
source calls approximate. Thin spaces stand between a number and its unit.
"""

import calendar
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from data.sources import DOUBTED

THIN = "\u202f"
SYMBOLS = {"EUR": "€", "USD": "US$", "GBP": "£", "FRF": "FRF "}

WORDS = {
    # flows, from France's side
    "imports": "Imports by France",
    "exports": "Exports from France",
    "turnover": "Trade turnover",
    "balance": "Trade balance",
    # visits
    "to_central_asia": "To Central Asia",
    "to_france": "To France",
    "head_of_state": "Head of state",
    "head_of_government": "Head of government",
    "foreign_minister": "Foreign minister",
    "defence_minister": "Defence minister",
    "trade_minister": "Trade minister",
    "other_minister": "Other minister",
    "special_representative": "Special representative",
    "parliament": "Parliament",
    "business_delegation": "Business delegation",
    "delegation": "Officials",
    # companies
    "active": "Active",
    "contract": "Contract",
    "project": "Project",
    "negotiation": "In negotiation",
    "exploring": "Exploring",
    "seeking": "Trying to enter",
    "left": "Has left",
    # sites
    "embassy_of_france": "Embassy of France",
    "embassy_in_paris": "Embassy in Paris",
    "consulate": "Consulate",
    "detachment": "Air force detachment (Detair)",
    "cultural_centre": "Cultural centre",
    "research_institute": "Research institute",
    "school": "School",
    "company_site": "Company site",
    "open": "Open",
    "closed": "Closed",
    "planned": "Planned",
    "under_construction": "Under construction",
    # security
    "framework": "Framework",
    "deployment": "Deployment",
    "strength": "Strength",
    "mission": "Mission",
    "compensation": "Given in return",
    "exercise": "Exercise",
    "infrastructure": "Infrastructure",
    "attaches": "Military attachés",
    "agreement": "Agreement",
    "police_cooperation": "Police cooperation",
    "training": "Training",
    # aid and culture
    "budget": "Budget",
    "students": "Students",
    "language": "Language and culture",
    "institution": "Institution",
    "programme": "Programme",
    "governance": "Governance",
    "humanitarian": "Humanitarian aid",
    "residents": "French residents",
    "closure": "Closure",
    "procurement": "Arms sale",
    "not_yet": "Not yet there",
    # verdicts
    "holds": "Holds",
    "close": "Close",
    "differs": "Differs",
    "cannot be checked": "Cannot be checked",
}

KINDS_OF_SOURCE = {  # the symbol, so that no colour has to tell them apart
    "brief": "◆ Brief",
    "official": "● Official",
    "press": "○ Press",
    "reference": "□ Encyclopaedia",
}


def kind_of_source(tier: str) -> str:
    """Say the kind of a source, with its symbol."""
    return KINDS_OF_SOURCE[tier]


def warned(tier: object) -> str:
    """Return a line for a hover text where the source is press or an encyclopaedia, else nothing."""
    return f"<br>source: {KINDS_OF_SOURCE[str(tier)].lower()}" if tier in DOUBTED else ""


def word(code: str) -> str:
    """Say a code in words; an unknown code loses only its underscores."""
    return WORDS.get(code, code.replace("_", " ").capitalize())


def inside(code: str) -> str:
    """Say a code in words within a sentence: only its first letter is made small."""
    said = word(code)
    return said[0].lower() + said[1:]


def number(value: float) -> str:
    """Write a number with thin spaces between thousands and no needless zeros."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.replace(",", THIN).replace("-", "−")


def hedge(row: Mapping[Any, Any]) -> str:
    """Return what stands before a figure that is a bound, or that a source gives roughly."""
    bound = {"lower": "more than ", "upper": "less than "}.get(row["bound"], "")
    return bound + (f"≈{THIN}" if row["approximate"] else "")


def money(value: float, currency: str = "EUR", approximate: bool = False) -> str:
    """Write million of a currency: €12.7 m, ≈ €3.4 bn, −€2.9 bn."""
    size, unit = round(abs(value), 2), "m"
    if size >= 1000:
        size, unit = round(abs(value) / 1000, 2), "bn"
    sign = "−" if value < 0 < size else ""
    mark = f"≈{THIN}" if approximate else ""
    return f"{mark}{sign}{SYMBOLS[currency]}{number(size)}{THIN}{unit}"


def when(date: str | float | None) -> str:
    """Write an ISO date as precisely as it is known: 2009, May 2010, 16 October 2012."""
    if date is None or pd.isna(date):
        return "date not given"
    year, *rest = str(date).split("-")
    if not rest:
        return year
    month = calendar.month_name[int(rest[0])]
    return f"{int(rest[1])} {month} {year}" if len(rest) == 2 else f"{month} {year}"


def on(date: str) -> str:
    """Write an ISO date to follow a verb: in 2009, in May 2010, on 16 October 2012."""
    return f"{'on' if date.count('-') == 2 else 'in'} {when(date)}"


def years(rows: pd.DataFrame) -> str:
    """Write the years that rows speak of: 2010, or 2008–2010."""
    if rows.empty:
        return ""
    first, last = rows["first_year"].min(), rows["last_year"].max()
    return f"{first}" if first == last else f"{first}–{last}"


def spans(years: Iterable[float]) -> list[str]:
    """Write years with those that follow one another as one: 2018–2019, 2022."""
    ends: list[list[int]] = []
    for year in sorted(map(int, years)):
        if ends and year == ends[-1][1] + 1:
            ends[-1][1] = year
        else:
            ends.append([year, year])
    return [f"{first}" if first == last else f"{first}–{last}" for first, last in ends]


def listed(words: list[str]) -> str:
    """Join words as a sentence does: a, b and c."""
    *others, last = words or [""]
    return f"{', '.join(others)} and {last}" if others else last


def begun(sentence: str) -> str:
    """Begin a sentence with a capital, behind the marks of bold words too: **No visits**."""
    start = len(sentence) - len(sentence.lstrip("*"))
    return sentence[:start] + sentence[start : start + 1].upper() + sentence[start + 1 :]


def counted(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: 1 visit, 3 visits, no visits."""
    noun = one if count == 1 else many or f"{one}s"
    return f"{count or 'no'} {noun}"


def ordinal(rank: int) -> str:
    """Write a rank: 1st, 2nd, 3rd, 4th."""
    ending = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"


def amount(value: float, currency: str) -> str:
    """Write million of a currency rounded to three figures, for values that are computed."""
    return money(float(f"{value:.3g}"), currency)


def lifetime(site: Mapping[Any, Any]) -> str:
    """Say when a site opened and closed, or how it stood in 2012 where no end is told."""
    opened = f"opened {when(site['opened'])}" if isinstance(site["opened"], str) else ""
    if isinstance(site["closed"], str):
        return ", ".join(filter(None, [opened, f"closed {when(site['closed'])}"]))
    state = site["status_in_2012"]
    in_2012 = f"in 2012: {inside(state)}" if isinstance(state, str) else ""
    return ", ".join(filter(None, [opened, in_2012])) or "dates not given"
