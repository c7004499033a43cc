"""How codes, counts and lists are said on screen, in the language spoken."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from components.words.code_labels import CODES, WORDS
from components.words.theme import PILL_COLOURS
from data.query.memo import memo
from data.sources import DOUBTED
from data.text.country_names import Listed
from data.text.formatting import THIN, number, when
from data.text.i18n import N_, _, ngettext, spoken

KINDS_OF_SOURCE = {  # the symbol, so that no colour has to tell them apart
    "brief": N_("◆ Brief"),
    "official": N_("● Official"),
    "statistics": N_("■ Statistics"),
    "association": N_("△ Association"),
    "press": N_("○ Press"),
    "reference": N_("◊ Study or compilation"),
    "encyclopaedia": N_("□ Encyclopaedia"),
    "unofficial": N_("▽ Personal page, forum or leak"),
}

MILLIONS = {
    "EUR": N_("Million EUR"),
    "USD": N_("Million USD"),
    "GBP": N_("Million GBP"),
}


def kind_of_source(tier: str) -> str:
    """Say the kind of a source, with its symbol."""
    return _(KINDS_OF_SOURCE[tier])


def warned(tier: object) -> str:
    """Return a line for a hover text where the source is one of DOUBTED, else nothing."""
    kind = kind_of_source(str(tier)).lower() if tier in DOUBTED else ""
    return _("<br>source: {kind}").format(kind=kind) if kind else ""


def word(code: str) -> str:
    """Say a code in words; an unknown code loses only its underscores."""
    text = WORDS.get(code) or CODES.get(code)
    return _(text) if text else code.replace("_", " ").capitalize()


def inside(code: str) -> str:
    """Say a code in words within a sentence: only its first letter is made small."""
    text = word(code)
    return text[0].lower() + text[1:]


def hedge(row: Mapping[Any, Any]) -> str:
    """Return what stands before a figure that is a bound, or that a source gives roughly."""
    bound = {"lower": _("more than "), "upper": _("less than ")}.get(row["bound"], "")
    return bound + (f"≈{THIN}" if row["approximate"] else "")


def of_chosen(what: str, codes: Sequence[str], names: Mapping[str, str]) -> str:
    """Say of which countries something is where not all are chosen; `codes` are the chosen ones."""
    if not codes:
        return what
    return _("{what} ({countries})").format(what=what, countries=listed([names[c] for c in codes]))


@memo(256)
def years(rows: pd.DataFrame) -> str:
    """Write the years that rows speak of: 2010, or 2008–2010."""
    if rows.empty:
        return ""
    return span(rows["first_year"].min(), rows["last_year"].max())


def span(first: int, last: int) -> str:
    """Write the years from one to another: 2010, or 2008–2010."""
    return f"{first}" if first == last else f"{first}–{last}"


def publishers(series: str) -> str:
    """Name whose statistics a value is of; two stand in `series` with a semicolon between them."""
    return listed([_(one) for one in series.split(";")])


def millions(currency: str) -> str:
    """Name the unit of an axis of money."""
    known = _(MILLIONS[currency]) if currency in MILLIONS else ""
    return known or _("Million {currency}").format(currency=currency)


def spans(years: Iterable[float]) -> list[str]:
    """Write years with those that follow one another as one: 2018–2019, 2022."""
    ends: list[list[int]] = []
    for year in sorted(map(int, years)):
        if ends and year == ends[-1][1] + 1:
            ends[-1][1] = year
        else:
            ends.append([year, year])
    return [span(first, last) for first, last in ends]


def with_detail(title: str, detail: str) -> str:
    """Write a title and what belongs to it, with the colon of the language between them."""
    return _("{title}: {detail}").format(title=title, detail=detail)


def dotted(code: str, name: str) -> str:
    """Write the name of a country behind a dot of its colour."""
    return f":{PILL_COLOURS[code]}[●] {name}"


def dot(code: str) -> str:
    """Write a dot in the colour of a country, to stand before its name, in the markdown of blocks."""
    return f"[●](country:{code})\N{NO-BREAK SPACE}"


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


def lifetime(site: Mapping[Any, Any]) -> str:
    """Say when a site opened and closed, or how it stood in 2012 where no end is stated."""
    parts = []
    if isinstance(site["opened"], str):
        parts.append(_("opened {date}").format(date=when(site["opened"])))
    if isinstance(site["closed"], str):
        parts.append(_("closed {date}").format(date=when(site["closed"])))
    elif isinstance(site["status_in_2012"], str):
        parts.append(_("in 2012: {state}").format(state=inside(site["status_in_2012"])))
    return ", ".join(parts) or _("dates not given")
