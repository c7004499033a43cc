"""The opening of the page on people: the newest figure of each kind."""

from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.people.comparison import BASES, VISAS
from components.statements.people.over_time import NOUNS
from components.statements.people.phrases import aged, between, countries, dated, subject
from components.words.wording import counted, listed, with_detail
from data.derive.people_comparison import of_france
from data.measures.registry import MEASURES
from data.measures.value import Value
from data.query.selection import Selection
from data.text.i18n import N_, _

COUNTED = {
    "students_in_france": N_("**{count}** in France in {year}"),
    "visas_issued": N_("**{count}** from French consulates in {year}"),
    "refugees_in_france": N_("**{count}** in France at the end of {year}"),
}
OF = {"students_in_france": "students", "refugees_in_france": "refugees"}
Item = tuple[str, dict[str, Any]]  # a text, and the parts of the statement that are in it


def lead(selection: Selection, agreement: pd.DataFrame) -> Statement | None:
    """Say the newest figure of each kind, over the countries that have one of that year.

    `agreement` are the rows of votes of the newest year; None where there is no figure at all.
    """
    end = selection.last
    items = [item for name in COUNTED if (item := _counted(name, selection))]
    if len(alike := of_france(agreement)):
        items.append(_alike(alike, end))
    if not items:
        return None
    texts = listed([text for text, _parts in items])
    parts = {name: part for _text, one in items for name, part in one.items()}
    text = _("{text}.").format(text=with_detail(subject(selection.codes), texts))
    return finding(text, "people.lead", "latest", {}, "", **parts)


def _counted(name: str, selection: Selection) -> Item | None:
    """Sum a measure over the countries chosen that have a figure of the newest year."""
    values = [MEASURES[name].of(selection, code) for code in selection.codes]
    year = max((value.last or 0 for value in values), default=0)
    if not year:
        return None
    newest = [value for value in values if value.last == year]
    count = sum(value.count for value in newest)
    noun = VISAS[newest[0].series] if name == "visas_issued" else NOUNS[OF[name]]
    text = _(COUNTED[name]).format(count=counted(count, *noun), year=dated(year, selection.last))
    if len(newest) < len(selection.codes):
        codes = [value.country for value in newest]
        text = _("{text} ({countries} alone)").format(text=text, countries=countries(codes))
    age = {f"{name}_{part}": one for part, one in aged(year, selection.last).items()}
    return text, {name: Value(float(count), newest[0].unit, year, year), **age}


def _alike(alike: pd.DataFrame, end: int) -> Item:
    year, basis = int(alike["year"].iloc[0]), str(alike["basis"].iloc[0])
    shares = [float(share) for share in alike["identical_percent"]]
    text = _("the same vote as France at the UN in **{share}** {votes} in {year}").format(
        share=between(shares), votes=_(BASES[basis]), year=dated(year, end)
    )
    least, most = (Value(bound(shares), "%", year, year, series=basis) for bound in (min, max))
    age = {f"votes_{part}": one for part, one in aged(year, end).items()}
    return text, {"votes_least": least, "votes_most": most, **age}
