"""Security: the detachment in Dushanbe, then what has a date, the police, and counts by kind."""

import pandas as pd

from components.model.blocks import Block, Card, Notice
from components.model.page import Section
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.facts import cards
from components.sections.facts.all_sources import strength
from components.sections.facts.detair import detair
from data.derive.shared_rows import of_detair, of_police, security_dated, security_once
from data.query import frames
from data.security import KINDS
from data.text.i18n import N_, _

GROUPS = {
    "detachments": (N_("Detachments"), ("deployment", "closure")),
    "agreements": (N_("Agreements"), ("agreement",)),
    "works": (N_("Works in Dushanbe"), ("infrastructure",)),
    "others": (
        N_("Arms sales, institutions, framework"),
        ("procurement", "institution", "framework"),
    ),
}


def chosen(view: View) -> pd.DataFrame:
    """Return the facts of security cooperation of a view, each once."""
    return security_once(frames.chosen("security", view.selection))


def detachment(view: View) -> Section:
    """Return the detachment in Dushanbe, and with all sources the strength of all French ones."""
    selection = view.selection
    rows = chosen(view)
    facts, known = of_detair(rows), of_detair(frames.table("security"))
    return parts.section(
        "detachment",
        parts.missing("detair", facts, known, _("facts about Detair"), view, selection),
        detair("detair", facts, selection),
        strength(rows, selection) if selection.scope == "now" else None,
    )


def cooperation(view: View) -> Section:
    """Return the facts that have a date, those of the police, and how many there are of each kind."""
    facts = chosen(view)
    return parts.section(
        "cooperation", *_dated(view, facts), _police(view, facts), _by_kind(view, facts)
    )


def _dated(view: View, facts: pd.DataFrame) -> tuple[Block, ...]:
    name, rows = "security-dates", security_dated(facts)
    known = security_dated(frames.table("security"))
    what = _("dated facts of security")
    if nothing := parts.missing(name, rows, known, what, view, view.selection):
        return (nothing,)
    return cards.dates(
        view,
        name,
        rows,
        _("Facts of security cooperation that have a date, {years}; a bar where they last"),
        view.selection,
        GROUPS,
        _("Undated facts are counted below and listed in the downloads."),
    )


def _police(view: View, facts: pd.DataFrame) -> Card | Notice:
    rows, known = of_police(facts), of_police(frames.table("security"))
    what = _("facts of police cooperation")
    if nothing := parts.missing("police", rows, known, what, view, view.selection):
        return nothing
    return parts.card(
        "police",
        _("Police cooperation and training"),
        _("Each with the countries that the brief names for it, without figures, as of 2012"),
        rows,
        view.selection,
        body=fact_lists.facts(rows),
    )


def _by_kind(view: View, facts: pd.DataFrame) -> Card | None:
    if facts.empty:
        return None
    what = _("Number of facts of security cooperation")
    return cards.counts("security-facts", facts, what, KINDS, view.selection)
