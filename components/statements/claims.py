"""Findings of claims."""

import pandas as pd

from components.words.wording import counted, listed
from data.catalogue import TABLES
from data.derive.claim_rules import ELSEWHERE
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import _, counted_noun, ngettext

DOES = {  # what one claim does, and several
    "holds": counted_noun("holds", "hold"),
    "close": counted_noun("is close", "are close"),
    "differs": counted_noun("differs", "differ"),
    "cannot be checked": counted_noun("cannot be checked", "cannot be checked"),
}


@memo(64)
def claims(judged: pd.DataFrame, layer: str = "brief") -> str:
    """Open the page on claims with how many hold, and on whose figures that rests."""
    counts = judged["verdict"].value_counts()
    verdicts = listed(
        [
            f"**{counts[verdict]}** {_does(verdict, int(counts[verdict]))}"
            for verdict in counts.index
        ]
    )
    number_of = counted(len(judged), "claim", "claims")
    opening = _("Of {claims}, {told}.").format(claims=number_of, told=verdicts)
    put_to_all = len(_of_every_source(judged, layer))
    if not put_to_all:
        own = _(
            "Where the verdict is computed, it rests on the brief’s own figures: it says that the brief"
            " agrees with itself, not that it is right."
        )
        return f"{opening} {own}"
    put = ngettext(
        "{claims} is put to every source; where another verdict is computed, it rests on the brief’s"
        " own figures and says that the brief agrees with itself, not that it is right.",
        "{claims} are put to every source; where another verdict is computed, it rests on the brief’s"
        " own figures and says that the brief agrees with itself, not that it is right.",
        put_to_all,
    )
    return f"{opening} {put.format(claims=counted(put_to_all, 'claim', 'claims'))}"


@memo(64)
def verdicts_title(judged: pd.DataFrame, layer: str = "brief") -> str:
    """Title the chart of verdicts with how many are decided, by what, and how many differ."""
    decided = judged[judged["verdict"].ne("cannot be checked")]
    differs = int(judged["verdict"].eq("differs").sum())
    every = len(_of_every_source(judged, layer))
    text = (
        _("{decided} of {claims} can be decided from the brief and other sources; {differing}")
        if every
        else _("{decided} of {claims} can be decided from the brief itself; {differing}")
    )
    differing = ngettext("{differs} differs", "{differs} differ", differs)
    return text.format(
        decided=len(decided),
        claims=counted(len(judged), "claim", "claims"),
        differing=differing.format(differs=differs or _("none")),
    )


@memo(64)
def verdicts_note(judged: pd.DataFrame, layer: str) -> str:
    """Say what the verdicts of a layer rest on."""
    put_to_all = len(_of_every_source(judged, layer))
    if not put_to_all:
        return _("Computed from the brief’s own figures: consistent is not yet confirmed.")
    return _(
        "{asked} put to every source. The rest: computed from the brief’s own figures: consistent is not"
        " yet confirmed."
    ).format(asked=put_to_all)


@memo(64)
def decided_title(decided: pd.DataFrame, layer: str) -> str:
    """Head the claims to which the tables say something."""
    own = not len(_of_every_source(decided, layer))
    text = (
        _("{claims} that the brief’s own tables speak to")
        if own
        else _("{claims} that the tables speak to")
    )
    return text.format(claims=counted(len(decided), "claim", "claims"))


@memo(64)
def waiting_title(waiting: pd.DataFrame) -> str:
    """Title the claims that nothing here decides."""
    text = ngettext(
        "{claims} waits for other sources", "{claims} wait for other sources", len(waiting)
    )
    return text.format(claims=counted(len(waiting), "claim", "claims"))


def tables_named(claim_id: str, tables: str, layer: str) -> str:
    """Say which tables decide a claim, and whether with the rows of every source."""
    every = _(" (every source)") if layer == "all" and claim_id in ELSEWHERE else ""
    titles = [_(TABLES[table].title).lower() for table in tables.split(";")]
    return f"{', '.join(titles)}{every}"


def unfiltered(selection: Selection) -> str:
    """Say which chosen filters do not narrow the claims: years, kinds of source; or nothing."""
    first, last = selection.first, selection.last
    ignored = []
    if not selection.all_years:
        years = f"{first}" if first == last else f"{first}–{last}"
        ignored.append(_("the years chosen ({years})").format(years=years))
    if selection.official:
        ignored.append(_("the choice of official sources"))
    if not ignored:
        return ""
    return _(
        "The claims and the brief’s figures are about its own years and stand beside sources of every"
        " kind: they are not narrowed by {filters}."
    ).format(filters=listed(ignored))


def _of_every_source(judged: pd.DataFrame, layer: str) -> pd.DataFrame:
    """Return the claims that are put to every source."""
    return judged[judged["claim_id"].isin(list(ELSEWHERE))] if layer == "all" else judged.head(0)


def _does(verdict: str, count: int) -> str:
    return ngettext(*DOES[verdict], count)
