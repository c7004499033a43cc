"""The list of recorded visits, the latest first, of one rank and direction where a reader asks."""

import pandas as pd

from components.model.choice import Choice
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.words.wording import word
from data.derive.shared_rows import having
from data.text.formatting import number
from data.text.i18n import N_, _, own, pgettext
from data.visits import DIRECTIONS

ALL = "all"
RANKS = {  # what a reader asks for, and the levels of the table in it
    "state": (N_("Heads of state"), ("head_of_state",)),
    "government": (N_("Heads of government"), ("head_of_government",)),
    "ministers": (
        N_("Ministers"),
        ("foreign_minister", "defence_minister", "trade_minister", "other_minister"),
    ),
    "others": (
        N_("Others"),
        (
            "national_leader",
            "special_representative",
            "delegation",
            "parliament",
            "business_delegation",
        ),
    ),
}


OF_FILES = ["source_id", "tier", "first_year", "last_year"]


def every(view: View, rows: pd.DataFrame) -> Section:
    """Return the recorded visits of the rank and the direction asked for, with their sources."""
    rank, of_rank = _of_rank(view, rows)
    way, shown = _of_way(view, of_rank)
    subtitle = _("The latest first, with the paragraph or table it comes from")
    if len(shown) < len(rows):
        chosen = [dict(one.options)[one.code] for one in (rank, way) if one.code != ALL]
        subtitle = _("{shown} of {total}: {what}; the latest first").format(
            shown=number(len(shown)), total=number(len(rows)), what=", ".join(chosen)
        )
    office = own("office")
    columns = f"date country direction visitor {office} level place host occasion locator note"
    card = parts.card(
        "visits-every",
        _("Every dated visit"),
        subtitle,
        parts.latest_first(shown)[[*columns.split(), *OF_FILES]],
        view.selection,
    )
    return parts.section("every", rank, way, card, label=_("Every visit"))


def _of_rank(view: View, rows: pd.DataFrame) -> tuple[Choice, pd.DataFrame]:
    """Return the choice among the ranks that there are, and the visits of the one chosen."""
    of_ranks = {code: having(rows, "level", *levels) for code, (_title, levels) in RANKS.items()}
    labels = {ALL: pgettext("levels", "All")}
    labels |= {code: _(RANKS[code][0]) for code, theirs in of_ranks.items() if len(theirs)}
    choice = parts.option(view, "rank", labels, _("Rank of the visitor"), known=RANKS)
    return choice, of_ranks.get(choice.code, rows)


def _of_way(view: View, rows: pd.DataFrame) -> tuple[Choice, pd.DataFrame]:
    """Return the choice among the directions that there are, and the visits of the one chosen."""
    labels = {ALL: pgettext("directions", "Both")}
    labels |= {way: word(way) for way in DIRECTIONS if way in set(rows["direction"])}
    choice = parts.option(view, "way", labels, _("Direction"), known=DIRECTIONS)
    return choice, rows if choice.code == ALL else having(rows, "direction", choice.code)
