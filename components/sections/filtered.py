"""What findings count of: the countries and the sources that are chosen, where they do not say so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.model.statement import Statement
from components.words.wording import listed
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import one_after_another
from data.text.i18n import _

UNFILTERED = ("claims.", "versions.")  # which no choice narrows
OF_ONE_COUNTRY = "country."  # a profile is of one, which its page names


def counted(leads: Sequence[Statement], selection: Selection) -> Iterator[Statement]:
    """Yield a sentence on what the leads count, where countries or sources are chosen and not said."""
    names = frames.names()
    named = all(any(names[code] in str(lead) for lead in leads) for code in selection.countries)
    chosen = _chosen(selection, countries=not named)
    if chosen and any(_filtered(lead) for lead in leads):
        yield Statement(_("Counted: {what}.").format(what=chosen))


def scoped(finding: Statement, selection: Selection) -> Statement:
    """Say in a finding which countries it counts, where it names none, and which sources alone.

    A state of something (the detachment in Dushanbe) counts nothing of countries; a profile is of one.
    """
    if not _filtered(finding):
        return finding
    names = frames.names()
    named = any(names[code] in finding.text for code in selection.countries)
    named |= finding.kind == "state" or finding.name.startswith(OF_ONE_COUNTRY)
    chosen = _chosen(selection, countries=not named)
    if not chosen:
        return finding
    text = finding.text.removesuffix(".")
    full = _("{finding}; {chosen}") if text.endswith(")") else _("{finding} ({chosen})")
    return replace(
        finding, text=full.format(finding=text, chosen=chosen) + finding.text[len(text) :]
    )


def _filtered(statement: Statement) -> bool:
    """Whether a statement is a finding that the choice of countries and sources narrows."""
    return (
        bool(statement) and statement.kind != "label" and not statement.name.startswith(UNFILTERED)
    )


def _chosen(selection: Selection, *, countries: bool) -> str:
    """Say which countries, if `countries`, and which sources are chosen; nothing where all are."""
    names = frames.names()
    words = [listed([names[code] for code in selection.countries])] if selection.countries else []
    sources = [_("official sources alone")] if selection.official else []
    return one_after_another([*(words if countries else []), *sources])
