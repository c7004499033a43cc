"""Findings of what changed since the brief, from all sources; each says what it counts.

They do not hang on the years chosen: they name the years after the brief.
"""

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, span
from data.measures.registry import MEASURES
from data.measures.visits import recorded
from data.query.selection import Selection
from data.text.formatting import number, when
from data.text.i18n import _, ngettext, pgettext


def presidents(selection: Selection, country: str) -> Statement:
    """Say how many visits of presidents are recorded, to a country and from it to France."""
    out, back = (
        MEASURES[f"head_of_state_visits_{way}"].of(selection, country)
        for way in ("to_central_asia", "to_france")
    )
    text = _("{out} there, {back} to France").format(
        out=number(out.count) if out.count else pgettext("visits", "none"),
        back=number(back.count) if back.count else pgettext("visits", "none"),
    )
    return finding(text, "overview.presidents", "count", {"country": country}, out=out, back=back)


def visits(selection: Selection) -> Statement:
    """Say how many visits of presidents are recorded since, each way, and how many of anybody."""
    rows = recorded(selection)
    heads = rows[rows["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    back = len(heads) - out
    text = _(
        "**Presidents: {back} to France, {out} to Central Asia**, of {visits} in {years}."
    ).format(
        visits=counted(len(rows), "recorded visit", "recorded visits"),
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
