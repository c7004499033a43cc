"""Aid and culture: what has a figure, then facts by kind."""

from components.model.blocks import Block, Columns
from components.model.page import Section
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.facts import cards
from components.sections.facts.all_sources import measures
from components.statements.people import aid as statements
from components.words.wording import years
from data.aid_culture import KINDS
from data.query import frames
from data.text.i18n import _


def aid(view: View) -> Section:
    """Return a measure and the facts in words side by side; of the brief its figures and counts first."""
    if view.selection.scope == "brief":
        return parts.section("aid", _of_brief(view), *_facts(view))
    figures = measures(view, frames.chosen("aid_culture", view.selection))
    shown = tuple(column for column in (figures, _facts(view)) if column)
    block = Columns(shown) if len(shown) > 1 else shown[0][0]
    return parts.section("aid", block, label=_("Aid and culture"))


def _of_brief(view: View) -> Columns:
    """Return the single figures of the brief, which has too few for lines."""
    facts = frames.table("aid_culture")
    singles = [cards.single(view, kind, facts, view.selection) for kind in cards.SINGLE]
    return Columns(tuple((single,) for single in singles))


def _facts(view: View) -> tuple[Block, ...]:
    """Return each fact in words under its kind, of the brief how many there are too."""
    selection = view.selection
    rows, known = frames.chosen("aid_culture", selection), frames.table("aid_culture")
    what = _("facts of aid and culture")
    if nothing := parts.missing("aid-facts", rows, known, what, view, selection):
        return (nothing,)
    counts = (
        (cards.counts("aid-facts", rows, _("Number of facts"), KINDS, selection),)
        if selection.scope == "brief"
        else ()
    )
    kinds = cards.in_words(rows, KINDS)
    return (
        *counts,
        parts.card(
            "aid-by-kind",
            statements.facts_title(rows),
            _("Facts of aid, culture and training with their passage, {years}").format(
                years=years(rows)
            ),
            rows,
            selection,
            body=fact_lists.by_kind(rows, kinds),
            note=_("No total of French aid is on record."),
        ),
    )
