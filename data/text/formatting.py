"""Numbers, money and dates as they are said, in the language spoken: one formatter each (Babel).

Money comes in million of a currency and is said in million or billion; ≈ marks a figure that its
source calls approximate. English has no space before m and bn, and commas
between thousands; French has thin spaces in both places.
"""

from collections.abc import Iterable
from datetime import date as calendar_date

import pandas as pd
from babel.dates import format_date
from babel.numbers import format_decimal

from data.text.i18n import _, spoken

THIN = "\u202f"
SYMBOLS = {"EUR": "€", "USD": "US$", "GBP": "£", "FRF": "FRF "}
# USD, since two dollar signs in a sentence would be read as the ends of a formula
FRENCH_SYMBOLS = {"EUR": "€", "USD": f"{THIN}USD", "GBP": "£", "FRF": f"{THIN}FRF"}
SCALES = {"thousand": 0.001, "million": 1.0}  # of units of money, in million
LOCALES = {"en": "en_GB", "fr": "fr_FR"}
SMALLEST = 12  # decimals that a small number may need
SEMICOLON = {"en": "; ", "fr": "\u202f; "}
SEPARATORS = {"en": ".,", "fr": f",{THIN}"}  # of decimals and of thousands, for Plotly


def one_after_another(parts: Iterable[str]) -> str:
    """Return parts in one line with semicolons between, as the language spoken sets them."""
    return SEMICOLON[spoken()].join(parts)


def number(value: float, digits: int = 2) -> str:
    """Write a number with its thousands apart and no needless zeros: 5,000.5; 5 000,5."""
    rounded = round(value, digits)
    text = format_decimal(rounded, "#,##0." + "#" * digits, locale=LOCALES[spoken()])
    return text.replace("-", "−")


def readable(value: float) -> str:
    """Write a number of a table: two decimals at most, three figures of what is smaller than one."""
    return (
        number(value) if abs(value) >= 1 or not value else number(float(f"{value:.3g}"), SMALLEST)
    )


def fixed(value: float, digits: int = 2) -> str:
    """Write a number with so many digits in any case, so that those in a column are of one length."""
    return format_decimal(
        round(value, digits), "0." + "0" * digits, locale=LOCALES[spoken()]
    ).replace("-", "−")


def per_cent(value: float, digits: int = 2, *, change: bool = False) -> str:
    """Write a value that is in per cent: 12.5%; 12,5 %. A change has its sign: +26%."""
    sign = "+" if change and value > 0 else ""
    return f"{sign}{number(value, digits)}{THIN if spoken() == 'fr' else ''}%"


def money(value: float, currency: str = "EUR", approximate: bool = False) -> str:
    """Write million of a currency: €12.7m, ≈ €3.4bn, −€2.9bn; 12,7 M€, ≈ 3,4 Md€, −2,9 Md€."""
    size, thousands = round(abs(value), 2), False
    if size >= 1000:
        size, thousands = round(abs(value) / 1000, 2), True
    sign = "−" if value < 0 < size else ""
    mark = f"≈{THIN}" if approximate else ""
    if spoken() == "fr":
        unit = ("Md" if thousands else "M") + FRENCH_SYMBOLS[currency]
        return f"{mark}{sign}{number(size)}{THIN}{unit}"
    unit = "bn" if thousands else "m"
    return f"{mark}{sign}{SYMBOLS[currency]}{number(size)}{unit}"


def amount(value: float, currency: str) -> str:
    """Write million of a currency rounded to three figures, for values that are computed."""
    return money(float(f"{value:.3g}"), currency)


def published(value: float, unit: str) -> str:
    """Write money in a unit as the tables have it (EUR thousand): €123,000, FRF 3.45m; 123 000 €."""
    currency, scale = unit.split()
    millions = value * SCALES[scale]
    if millions >= 1:
        return money(millions, currency)
    whole = number(millions * 1_000_000, 0)
    if spoken() == "fr":
        return f"{whole}{THIN}{FRENCH_SYMBOLS[currency].strip(THIN)}"
    return f"{SYMBOLS[currency]}{whole}"


def when(date: str | float | None) -> str:
    """Write an ISO date as precisely as it is known: 2009, May 2010, 16 October 2012."""
    if date is None or pd.isna(date):
        return _("date not given")
    parts = [int(part) for part in str(date).split("-")]
    if len(parts) == 1:
        return str(date)
    day = calendar_date(*(*parts, 1)[:3])
    pattern = "d MMMM y" if len(parts) == 3 else "MMMM y"
    text = format_date(day, pattern, locale=LOCALES[spoken()])
    return f"1er{text[1:]}" if spoken() == "fr" and text.startswith("1 ") else text


def on(date: str) -> str:
    """Write an ISO date to follow a verb: in 2009, in May 2010, on 16 October 2012."""
    pattern = _("on {day}") if date.count("-") == 2 else _("in {month_or_year}")
    return pattern.format(day=when(date), month_or_year=when(date))


def ordinal(rank: int) -> str:
    """Write a rank: 1st, 2nd, 3rd, 4th; 1er, 2e."""
    if spoken() == "fr":
        return "1er" if rank == 1 else f"{rank}e"
    ending = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"
