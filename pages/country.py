"""Country profile: everything about one country, or two countries side by side."""

from components.model.blocks import Card, Text
from components.model.page import Page, Section
from components.model.view import View
from components.sections import parts
from components.sections.country.header import country, figures, one_country
from components.sections.country.lists import lists, side_by_side
from components.sections.country.print_offer import print_offer
from components.sections.country.profile_cards import (
    events,
    opening,
    tables_of,
    trade,
    visits,
)
from components.sections.country.side_by_side import NOBODY, comparison, second_country
from components.statements.country_measures import behind
from data.query.selection import Selection
from data.text.i18n import _

OPTIONS = ("beside", "dates")


def build(view: View) -> Page:
    """Return what the profile of a country says, in order, or what two countries say side by side."""
    selection = one_country(view.selection)
    second = second_country(view, selection.codes[0])
    alone = second.code == NOBODY
    sections = profile(view, selection) if alone else [comparison(selection, second.code)]
    choices = parts.section("countries", country(selection), second)
    return parts.page(view, _("Country profile"), "", choices, *sections)


def _trade_and_visits(selection: Selection) -> list[tuple[Card, ...]]:
    tables = tables_of(selection)
    cards = (
        trade(tables["trade"], selection.codes[0], selection),
        visits(tables["visits"], selection),
    )
    return [(card,) for card in cards if card]


def profile(view: View, selection: Selection) -> tuple[Section, ...]:
    """Return the sections of the profile of one country."""
    tables = tables_of(selection)
    known, every = behind(selection), behind(selection.everything)
    return (
        parts.section(
            "profile",
            Text(" ".join(map(str, opening(selection))), "", opening(selection)),
            print_offer(view, selection),
            figures(selection),
            parts.missing("country-facts", known, every, _("facts"), view, selection),
        ),
        parts.section(
            "trade-visits",
            *side_by_side(*_trade_and_visits(selection)),
            label=_("Trade and official visits"),
        ),
        parts.section("events", *events(view, tables["events"], selection), label=_("Events")),
        parts.section("facts", *lists(tables, selection), label=_("Facts")),
    )
