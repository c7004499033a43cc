"""How codes, numbers and dates are said on screen: one formatter each, in the language spoken.

Money comes in million of a currency and is said in million or billion; ≈ marks a figure that its
source calls approximate. Thin spaces stand between a number and its unit, and in both languages
between thousands.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as calendar_date
from typing import Any

import pandas as pd
from babel.dates import format_date
from babel.numbers import format_decimal

from components.code_words import CODES, WORDS
from data.grammar import Listed
from data.sources import DOUBTED
from data.words import N_, _, ngettext, spoken

THIN = "\u202f"
SYMBOLS = {"EUR": "€", "USD": "US$", "GBP": "£", "FRF": "FRF "}
# USD, since two dollar signs in a sentence would be read as the ends of a formula
FRENCH_SYMBOLS = {"EUR": "€", "USD": f"{THIN}USD", "GBP": "£", "FRF": "F"}
LOCALES = {"en": "en_GB", "fr": "fr_FR"}

KINDS_OF_SOURCE = {  # the symbol, so that no colour has to tell them apart
    "brief": N_("◆ Brief"),
    "official": N_("● Official"),
    "press": N_("○ Press"),
    "reference": N_("□ Encyclopaedia"),
}


def kind_of_source(tier: str) -> str:
    """Say the kind of a source, with its symbol."""
    return _(KINDS_OF_SOURCE[tier])


def warned(tier: object) -> str:
    """Return a line for a hover text where the source is press or an encyclopaedia, else nothing."""
    kind = kind_of_source(str(tier)).lower() if tier in DOUBTED else ""
    return _("<br>source: {kind}").format(kind=kind) if kind else ""


def word(code: str) -> str:
    """Say a code in words; an unknown code loses only its underscores."""
    said = WORDS.get(code) or CODES.get(code)
    return _(said) if said else code.replace("_", " ").capitalize()


def inside(code: str) -> str:
    """Say a code in words within a sentence: only its first letter is made small."""
    said = word(code)
    return said[0].lower() + said[1:]


def number(value: float, digits: int = 2) -> str:
    """Write a number with thin spaces between thousands and no needless zeros."""
    rounded = round(value, digits)
    text = format_decimal(rounded, "#,##0." + "#" * digits, locale=LOCALES[spoken()])
    grouped = text if spoken() == "fr" else text.replace(",", THIN)
    return grouped.replace("-", "−")


def per_cent(value: float, digits: int = 2) -> str:
    """Write a value that is in per cent with its sign: 12.5%; 12,5 %."""
    return f"{number(value, digits)}{THIN if spoken() == 'fr' else ''}%"


def hedge(row: Mapping[Any, Any]) -> str:
    """Return what stands before a figure that is a bound, or that a source gives roughly."""
    bound = {"lower": _("more than "), "upper": _("less than ")}.get(row["bound"], "")
    return bound + (f"≈{THIN}" if row["approximate"] else "")


def money(value: float, currency: str = "EUR", approximate: bool = False) -> str:
    """Write million of a currency: €12.7 m, ≈ €3.4 bn, −€2.9 bn; 12,7 M€, ≈ 3,4 Md€, −2,9 Md€."""
    size, thousands = round(abs(value), 2), False
    if size >= 1000:
        size, thousands = round(abs(value) / 1000, 2), True
    sign = "−" if value < 0 < size else ""
    mark = f"≈{THIN}" if approximate else ""
    if spoken() == "fr":
        unit = ("Md" if thousands else "M") + FRENCH_SYMBOLS[currency]
        return f"{mark}{sign}{number(size)}{THIN}{unit}"
    unit = "bn" if thousands else "m"
    return f"{mark}{sign}{SYMBOLS[currency]}{number(size)}{THIN}{unit}"


def when(date: str | float | None) -> str:
    """Write an ISO date as precisely as it is known: 2009, May 2010, 16 October 2012."""
    if date is None or pd.isna(date):
        return _("date not given")
    parts = [int(part) for part in str(date).split("-")]
    if len(parts) == 1:
        return str(date)
    day = calendar_date(*(*parts, 1)[:3])
    pattern = "d MMMM y" if len(parts) == 3 else "MMMM y"
    said = format_date(day, pattern, locale=LOCALES[spoken()])
    return f"1er{said[1:]}" if spoken() == "fr" and said.startswith("1 ") else said


def on(date: str) -> str:
    """Write an ISO date to follow a verb: in 2009, in May 2010, on 16 October 2012."""
    said = _("on {day}") if date.count("-") == 2 else _("in {month_or_year}")
    return said.format(day=when(date), month_or_year=when(date))


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


def listed(words: Sequence[str]) -> Listed:
    """Join words as a sentence does: a, b and c. The names of countries among them keep their forms."""
    return Listed(list(words))


def begun(sentence: str) -> str:
    """Begin a sentence with a capital, behind the marks of bold words too: **No visits**."""
    start = len(sentence) - len(sentence.lstrip("*"))
    return sentence[:start] + sentence[start : start + 1].upper() + sentence[start + 1 :]


def counted(count: int, one: str, many: str) -> str:
    """Write a count with its noun: 1 visit, 3 visits, no visits; 0 visite, 1 visite, 3 visites."""
    noun = ngettext(one, many, count)
    return f"{number(count) if count or spoken() != 'en' else 'no'} {noun}"


def ordinal(rank: int) -> str:
    """Write a rank: 1st, 2nd, 3rd, 4th; 1er, 2e."""
    if spoken() == "fr":
        return "1er" if rank == 1 else f"{rank}e"
    ending = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"


def amount(value: float, currency: str) -> str:
    """Write million of a currency rounded to three figures, for values that are computed."""
    return money(float(f"{value:.3g}"), currency)


def lifetime(site: Mapping[Any, Any]) -> str:
    """Say when a site opened and closed, or how it stood in 2012 where no end is told."""
    told = []
    if isinstance(site["opened"], str):
        told.append(_("opened {date}").format(date=when(site["opened"])))
    if isinstance(site["closed"], str):
        told.append(_("closed {date}").format(date=when(site["closed"])))
    elif isinstance(site["status_in_2012"], str):
        told.append(_("in 2012: {state}").format(state=inside(site["status_in_2012"])))
    return ", ".join(told) or _("dates not given")
