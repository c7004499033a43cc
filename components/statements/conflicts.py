"""What is said of two rows that tell the same thing differently."""

import calendar
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.words.wording import inside, listed, word
from data.schema import DATE
from data.text.formatting import amount, fixed, ordinal, per_cent, when
from data.text.i18n import N_, _, cell

HEADINGS = {
    "date": N_("Dates that differ"),
    "finer": N_("One date more precise than the other"),
    "visitor": N_("Who came"),
    "rank": N_("Second partner in the region"),
    "strength": N_("Strength of the detachment"),
    "cost": N_("Cost of the terminal"),
    "value": N_("Trade values of the brief"),
    "share": N_("France’s shares in 2010"),
    "statistics": N_("Both sides’ statistics"),
}
WHO = (  # who tells the other date, as notes have it
    N_("a later page"),
    N_("the diplomatic archives"),
    N_("an encyclopaedia"),
    N_("a Senate question"),
    N_("a mirror of Wikipedia"),
    N_("a table of the Senate’s report 505"),
    N_("another page of the ministry"),
    N_("another sentence of it"),
    N_("the chair of its group"),
    N_("Minister Haddad"),
)
CITED = {"exports": (7.2, 0.96), "imports": (1.7, 1.05)}  # from data no table may hold
NOTES = {
    "share": N_(
        "TRADHIST’s flow over the total that the table of single figures holds. The customs data may"
        " not be shipped and are therefore in no table here."
    ),
    "statistics": N_("Converted at yearly averages. Set side by side, never averaged."),
}


def about(row: Mapping[Any, Any], names: Mapping[str, str]) -> str:
    """Name what a conflict is about."""
    match row["kind"]:
        case "date" | "finer":
            return cell(str(row["what"]))
        case "visitor":
            if row["what"] == "only_two":
                return _("French visitors in Tashkent since 2005")
            return _("Official visits to France")
        case "rank":
            by_sum = row["what"] == "turnover"
            text = _("{rank} partner, by the brief’s own sums") if by_sum else _("{rank} partner")
            return text.format(rank=ordinal(int(row["rank"])))
        case "strength":
            return "Detair"
        case "cost":
            return _("Terminal at Dushanbe")
        case "share":
            sold = row["what"] == "exports"
            text = (
                _("{country}, France’s share of its exports")
                if sold
                else _("{country}, France’s share of its imports")
            )
            return text.format(country=names[row["country"]])
    return f"{names[row['country']]}, {inside(row['what'])} {row['year']}"


def sides(row: Mapping[Any, Any], names: Mapping[str, str]) -> tuple[str, str]:
    """Say both sides of a conflict, each as its row has it."""
    one, other = row["one"], row["other"]
    match row["kind"]:
        case "date" | "finer":
            who = f" ({_(str(row['who']))})" if isinstance(row["who"], str) else ""
            return _date(one), f"{_date(other)}{who}"
        case "visitor" if row["what"] == "only_two":
            visitors = listed([cell(name) for name in str(one).split(" and ")])
            only = _("only {visitors}").format(visitors=visitors)
            return only, f"{cell(str(other))}, {when(row['date'])}"
        case "visitor":
            return (
                _("the visit of {year} the first since {before}").format(
                    year=row["date"][:4], before=one
                ),
                _("a visit in {date}").format(date=when(other)),
            )
        case "rank" if row["what"] != "turnover":
            return names[one], names[other]
        case "rank":
            return (
                f"{names[row['one_country']]} {amount(float(one), 'EUR')}",
                f"{names[row['country']]} {amount(float(other), 'EUR')}",
            )
        case "strength":
            return (
                _("≈ {count} people").format(count=one),
                _("≈ {count} people ({date})").format(count=other, date=when(row["date"])),
            )
        case "cost":
            return _costs(row)
        case "share":
            share, ratio = CITED[row["what"]]
            cited = _("customs data {share} (× {ratio}), cited only, may not be shipped").format(
                share=per_cent(share), ratio=fixed(ratio)
            )
            shares = per_cent(float(one)), per_cent(float(other), 1)
            return shares[0], f"{shares[1]} ({_(str(row['series']))}); {cited}"
    return _figures(row)


def _costs(row: Mapping[Any, Any]) -> tuple[str, str]:
    one, other = (amount(float(row[side]), row["unit"]) for side in ("one", "other"))
    elsewhere = (
        _("{cost} of it from France ({date})") if row["what"] == "part" else "{cost} ({date})"
    )
    return (
        _("{cost}, all of it a French loan").format(cost=one),
        elsewhere.format(cost=other, date=when(row["date"])),
    )


def _figures(row: Mapping[Any, Any]) -> tuple[str, str]:
    part = row["coverage"] if row["coverage"] not in ("year", None) else None
    alone = _(", {part} alone").format(part=word(part)) if isinstance(part, str) else ""
    year = row["other_year"]
    other = pd.notna(year) and year != row["year"]
    elsewhere = _(" in {year}").format(year=f"{year:.0f}") if other else ""
    first = f" ({_(str(row['one_series']))}{alone})" if isinstance(row["one_series"], str) else ""
    return (
        f"{amount(float(row['one']), 'EUR')}{first}",
        f"{amount(float(row['other']), 'EUR')}{elsewhere} ({_(str(row['series']))})",
    )


def _date(text: str) -> str:
    """Say a date that is ISO, or in English words as a note has it: mid-2003, 4-5 December 2014."""
    if re.fullmatch(DATE, text):
        return when(text)
    if mid := re.fullmatch(r"mid-(\d{4})", text):
        return _("mid-{year}").format(year=mid[1])
    if date := re.fullmatch(r"([\d–-]+) ([A-Z][a-z]+) (\d{4})", text):
        month = [*calendar.month_name].index(date[2])
        return f"{date[1]} {when(f'{date[3]}-{month:02}')}"
    return text
