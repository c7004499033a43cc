"""Security: over the years; the detachment in Dushanbe; what has a date, the police, counts by kind."""

import pandas as pd

from components.model.blocks import Block, Card, Notice
from components.model.page import Section
from components.model.statement import Statement
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.facts import cards
from components.sections.facts.all_sources import strength
from components.sections.facts.detair import detair
from components.sections.facts.strip import deliveries, lists, strip
from components.sections.folds import folded
from components.statements import facts as statements
from components.statements.arms import arms as arms_lead
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


def opening(view: View) -> tuple[Statement, ...]:
    """Return what was delivered last and what the detachment was; the count of facts where neither is."""
    rows, arms = chosen(view), deliveries(view.selection)
    about_arms = (arms_lead(arms, frames.names()),) if len(arms) else ()
    *detachment, count = statements.security(rows, of_detair(rows))
    leads = (*about_arms, *detachment)
    return leads or (count,)


def over_the_years(view: View) -> Section:
    """Return one strip of detachments, arms and agreements, and lists of what was delivered and agreed."""
    dated, arms = security_dated(chosen(view)), deliveries(view.selection)
    return parts.section(
        "strip", strip(dated, arms, view.selection), lists(dated, arms, view.selection)
    )


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


def cooperation(view: View) -> tuple[Section | None, ...]:
    """Return what has a date, the police, and counts by kind, each behind its title; notices stand open."""
    facts = chosen(view)
    behind = {
        _("Dated facts, a line each"): parts.section("dated", *_dated(view, facts)),
        _("Police cooperation and training"): parts.section("policing", _police(view, facts)),
        _("Number of facts by kind and country"): parts.section("kinds", _by_kind(view, facts)),
    }
    return tuple(
        section
        if any(isinstance(part, Notice) for part in section.parts)
        else folded(title, section)
        for title, section in behind.items()
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
