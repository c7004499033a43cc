"""Findings of what changed since the brief, from all sources; each says what it counts.

They do not hang on the years chosen: they name the years after the brief.
"""

import pandas as pd

from components.model.statement import Part, Statement, finding
from components.statements.country_measures import in_money
from components.words.wording import begun, counted, listed, publishers, span
from data.measures.registry import MEASURES
from data.measures.visits import recorded
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.text.country_names import Names
from data.text.formatting import number, when
from data.text.i18n import _, ngettext, pgettext

FIRST = BRIEF_YEAR + 1


def turnover(selection: Selection, names: Names) -> Statement:
    """Say the newest turnover of each country; `selection` is of the years after the brief."""
    answers = [MEASURES["turnover"].of(selection, code) for code in selection.codes]
    known = sorted(
        (one for one in answers if one.number is not None), key=lambda one: -(one.number or 0)
    )
    if not known:
        text = _("**No turnover is given** for {years}.")
        text = text.format(years=span(selection.first, selection.last))
        return finding(
            text, "changed.turnover", "absence", first=selection.first, last=selection.last
        )
    values = [
        _("{country} {value} ({year}, {statistics})").format(
            country=names[one.country],
            value=in_money(one),
            year=one.last,
            statistics=publishers(one.series),
        )
        for one in known
    ]
    parts: dict[str, Part] = {one.country: one for one in known}
    text = _("**Newest turnover**: {values}.").format(values=listed(values))
    return finding(text, "changed.turnover", "latest", None, "", **parts)


def visits(selection: Selection) -> Statement:
    """Say how many visits are recorded since, and how many of heads of state each way."""
    rows = recorded(selection)
    heads = rows[rows["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    back = len(heads) - out
    text = _(
        "**{visits} in {years}**, of heads of state {out} to Central Asia and {back} to France."
    ).format(
        visits=begun(counted(len(rows), "recorded visit", "recorded visits")),
        years=span(selection.first, selection.last),
        out=number(out) if out else pgettext("visits", "none"),
        back=number(back) if back else pgettext("visits", "none"),
    )
    return finding(
        text,
        "changed.visits",
        "count",
        universe="recorded visits",
        total=len(rows),
        out=out,
        back=back,
        first=selection.first,
        last=selection.last,
    )


def sites(rows: pd.DataFrame, selection: Selection) -> Statement:
    """Say how many sites opened and closed since; `rows` are all in the region, each once."""
    first, last = selection.first, selection.last
    opened, closed = (
        rows[pd.to_numeric(rows[column].str[:4]).between(first, last)]
        for column in ("opened", "closed")
    )
    bases = closed[closed["kind"].eq("detachment") & closed["country"].eq("TJK")]
    gone = "".join(_(": Detair on {date}").format(date=when(one)) for one in bases["closed"])
    new = ngettext("{sites} opened", "{sites} opened", len(opened))
    old = ngettext("{sites} closed", "{sites} closed", len(closed))
    text = _("**{opened}, {closed} in {years}**{gone}, as far as dates are known.").format(
        opened=begun(new.format(sites=counted(len(opened), "French site", "French sites"))),
        closed=old.format(sites=counted(len(closed), "French site", "French sites")),
        years=span(first, last),
        gone=gone,
    )
    return finding(
        text,
        "changed.sites",
        "count",
        opened=len(opened),
        closed=len(closed),
        first=first,
        last=last,
        detair=";".join(bases["closed"]),
    )
