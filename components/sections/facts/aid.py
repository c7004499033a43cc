"""Aid and culture: what has a figure, then facts by kind."""

from components.model.blocks import Columns
from components.model.page import Section
from components.model.view import View
from components.sections import fact_lists, parts
from components.sections.facts import cards
from components.sections.facts.all_sources import measures
from components.statements import aid as statements
from components.words.wording import years
from data.aid_culture import KINDS
from data.query import frames
from data.text.i18n import _


def figures(view: View) -> Section:
    """Return each measure over the years; of the brief, which has too few, its single figures."""
    selection = view.selection
    if selection.scope == "now":
        shown = measures(frames.chosen("aid_culture", selection), selection)
    else:
        facts = frames.table("aid_culture")
        singles = [cards.single(view, kind, facts, selection) for kind in cards.SINGLE]
        shown = Columns(tuple((single,) for single in singles))
    return parts.section("figures", shown)


def by_kind(view: View) -> Section:
    """Return how many facts there are by kind and country, and each in words."""
    selection = view.selection
    rows, known = frames.chosen("aid_culture", selection), frames.table("aid_culture")
    what = _("facts of aid and culture")
    if nothing := parts.missing("aid-facts", rows, known, what, view, selection):
        return parts.section("by-kind", nothing)
    return parts.section(
        "by-kind",
        cards.counts("aid-facts", rows, _("Number of facts"), KINDS, selection),
        parts.card(
            "aid-by-kind",
            statements.facts_title(rows),
            _("Facts of aid, culture and training with their passage, {years}").format(
                years=years(rows)
            ),
            rows,
            selection,
            body=[fact_lists.by_kind(rows, cards.in_words(rows, KINDS))],
        ),
    )
