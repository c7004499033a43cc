"""Two countries side by side: what differs in sentences, then the same cards for each."""

from dataclasses import replace

from components.model.blocks import Block, Card, Choice, Columns, Heading, Text
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.country.header import figures
from components.sections.country.profile_cards import tables_of, trade, visits
from components.statements.country_measures import at_a_glance, behind
from components.statements.differences import differences
from components.words.wording import dot, listed
from data.query import estimates, frames
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import _

NOBODY = "none"


def second_country(view: View, country: str) -> Choice:
    """Return the choice of a country to set at the side of `country`; the default is none."""
    names = frames.names()
    others = {code: names[code] for code in FIVE if code != country}
    options = {NOBODY: _("None"), **others}
    return parts.option(view, "beside", options, _("Side by side with"), known=FIVE)


def comparison(selection: Selection, other: str) -> Section:
    """Return what differs between the country of a selection and another, and each in a column."""
    pair = (selection.codes[0], other)
    both = replace(selection, countries=pair)
    columns = [_column(replace(selection, countries=(code,)), _one_scale(both)) for code in pair]
    return parts.section("comparison", _differences(both, pair), Columns(tuple(columns)))


def _differences(both: Selection, pair: tuple[str, str]) -> Card:
    names = frames.names()
    sentences = differences(both, names)
    return parts.card(
        "country-beside",
        _("What differs between {countries}").format(
            countries=listed([names[code] for code in pair])
        ),
        _("Trade turnover, visits, firms and posts, under the present filters"),
        at_a_glance(both),
        both,
        basis=behind(both),
        body=[Text("\n".join(f"- {sentence}" for sentence in sentences), "", sentences)],
    )


def _one_scale(both: Selection) -> tuple[float, float] | None:
    """Return the ends of the scale that the trade of both countries is drawn on; the brief has none."""
    highest = both.of(estimates.lines("turnover", "EUR", "best"))["high"].max()
    return (0, 1.06 * highest) if both.scope == "now" and highest > 0 else None


def _column(selection: Selection, limits: tuple[float, float] | None) -> tuple[Block, ...]:
    code = selection.codes[0]
    tables = tables_of(selection)
    cards = (
        trade(tables["trade"], code, selection, f"-{code}", limits),
        visits(tables["visits"], selection, f"-{code}"),
    )
    heading = Heading(f"{dot(code)}{frames.names()[code]}")
    return heading, figures(selection), *(card for card in cards if card is not None)
