"""Trade since the brief: the newest turnover beside that of 2012, as a finding and per country."""

from collections import Counter
from dataclasses import replace
from functools import partial

from components.model.statement import Part, Statement, finding
from components.statements.country_measures import in_money
from components.words.wording import counted, span
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.country_names import Names
from data.text.formatting import number, one_after_another, per_cent
from data.text.i18n import N_, _, ngettext

DOUBLED = 2  # from which a rise is said in times and not in per cent
TURNS = {
    "above": N_("above {year} with {countries}"),
    "below": N_("below with {countries}"),
    "alike": N_("much the same with {countries}"),
}


def turnover(selection: Selection, names: Names) -> Statement:
    """Say the newest turnover of the largest partner, and with whom trade is above or below that of 2012.

    `selection` is of the years after the brief. Two years whose bands overlap count as alike.
    """
    newest = {code: MEASURES["turnover"].of(selection, code) for code in selection.codes}
    known = sorted(
        (one for one in newest.values() if one.number is not None),
        key=lambda one: -(one.number or 0),
    )
    if not known:
        text = _("**No turnover is given** for {years}.")
        text = text.format(years=span(selection.first, selection.last))
        return finding(
            text, "changed.turnover", "absence", first=selection.first, last=selection.last
        )
    text, parts = _largest(known[0], selection, names)
    if len(known) > 1 and (turns := Counter(filter(None, map(partial(turned, selection), known)))):
        parts |= dict(turns)
        each = [
            _(TURNS[turn]).format(
                year=BRIEF_YEAR, countries=counted(turns[turn], "country", "countries")
            )
            for turn in TURNS
            if turn in turns
        ]
        text = _("{text} Latest figure {turns}.").format(text=text, turns=one_after_another(each))
    return finding(text, "changed.turnover", "change", None, "", **parts)


def _largest(top: Value, selection: Selection, names: Names) -> tuple[str, dict[str, Part]]:
    """Say the turnover with the largest partner and what it was in the year of the brief."""
    before = in_the_year_of_the_brief(selection, top.country)
    parts: dict[str, Part] = {"top": top, "country": top.country}
    year = f"{top.last}"
    if MEASURES["turnover"].is_old(top, selection.last):
        age = top.age(selection.last)
        parts |= {"age": age, "end": selection.last}
        old = ngettext("{count} year before {end}", "{count} years before {end}", age)
        year = _("{year} ({age})").format(year=year, age=old.format(count=age, end=selection.last))
    text = _("**Turnover with {country}: {value} in {year}**.")
    if before.number is not None:
        parts |= {"before": before}
        text = _("**Turnover with {country}: {value} in {year}**, after {before} in {of_brief}.")
    words = text.format(
        country=names[top.country],
        value=in_money(top),
        year=year,
        before=in_money(before),
        of_brief=BRIEF_YEAR,
    )
    return words, parts


def in_the_year_of_the_brief(selection: Selection, country: str) -> Value:
    """Return the turnover with a country in the year of the brief, by the sources of a selection."""
    then = replace(selection, first=BRIEF_YEAR, last=BRIEF_YEAR)
    return MEASURES["turnover"].of(then, country)


def turned(selection: Selection, newest: Value) -> str:
    """Say whether a turnover is `above` or `below` that of 2012, or `alike`: their bands overlap.

    Nothing where either is unknown, or where the newest is not of a later year.
    """
    before = in_the_year_of_the_brief(selection, newest.country)
    if before.number is None or newest.number is None or (newest.last or 0) <= BRIEF_YEAR:
        return ""
    if _reaches(newest, before) and _reaches(before, newest):
        return "alike"
    return "above" if newest.number > before.number else "below"


def _reaches(one: Value, other: Value) -> bool:
    """Say whether the band of one value begins below the end of the band of another."""
    return one.low is not None and other.high is not None and one.low <= other.high


def since(selection: Selection, country: str) -> Statement:
    """Say how the newest turnover of the years chosen stands to that of 2012, and how much that was."""
    newest = MEASURES["turnover"].of(selection, country)
    before, about = in_the_year_of_the_brief(selection, country), {"country": country}
    if not turned(selection, newest) or not before.number:
        return Statement(_("not known"))
    ratio = (newest.number or 0) / before.number
    parts: dict[str, Part] = {"before": before, "change": round(100 * (ratio - 1))}
    change = per_cent(parts["change"], 0, change=True)
    if ratio >= DOUBLED:
        parts = {"before": before, "times": round(ratio, 1)}
        change = _("{count} times as much").format(count=number(parts["times"], 1))
    text = _("{change} ({value} in {year})").format(
        change=change, value=in_money(before), year=BRIEF_YEAR
    )
    return finding(text, "overview.since", "change", about, "", **parts)
