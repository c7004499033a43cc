"""How many visits: by country, by rank of the visitor, by president of France."""

from collections.abc import Mapping

import pandas as pd

from components.charts.diverging_bars import levels_in, two_way_bars
from components.model.blocks import Card, Columns
from components.model.page import Section
from components.sections import parts
from components.sections.parts import source_of
from components.sections.visits.recorded import undated, with_presidents
from components.statements import visits as statements
from components.words.wording import word
from data.derive.shared_rows import tally, with_undated
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import _, cell


def two_way_count(
    name: str,
    counts: pd.DataFrame,
    labels: Mapping[str, str],
    what: str,
    by: str,
    subtitle: str,
    visits: pd.DataFrame,
    selection: Selection,
    note: str = "",
) -> Card:
    """Return the card of a count each way, titled with its largest category.

    `counts` is a tally of `visits`; `labels` has its categories in the order of the chart, in
    words; `what` is what is counted, of statements.COUNTED, `by` what the categories are.
    """
    title = statements.most_title(counts, labels, what, by)
    figure = two_way_bars(counts, list(labels), labels, source_of(visits))
    return parts.card(
        name,
        title,
        subtitle,
        counts,
        selection,
        basis=visits,
        figure=figure,
        alt=str(title),
        note=note,
    )


def counts(rows: pd.DataFrame, selection: Selection) -> Section:
    """Return counts of recorded visits by country, by rank and by president of France, side by side."""
    cards = (
        *_by_country_and_level(rows, selection),
        _by_presidency(rows, selection),
    )
    return parts.section(
        "counts", Columns(tuple((card,) for card in cards)), label=_("By country and level")
    )


def _by_country_and_level(rows: pd.DataFrame, selection: Selection) -> tuple[Card, Card]:
    """Return counts of recorded visits by country and by level; what has no date is hatched."""
    names = frames.names()
    counted = with_undated(tally(rows, "country"), undated(rows, selection))
    of_countries = two_way_count(
        "visits-by-country",
        counted,
        {code: names[code] for code in selection.codes if code in set(counted["category"])},
        "visits",
        "country",
        _("Number of visits by country and direction; hatched: dates not given"),
        rows,
        selection,
    )
    of_levels = two_way_count(
        "visits-by-level",
        tally(rows, "level"),
        {level: word(level) for level in levels_in(rows)},
        "visits",
        "level",
        _("Number of dated visits by rank of the visitor and direction"),
        rows,
        selection,
    )
    return of_countries, of_levels


def _by_presidency(rows: pd.DataFrame, selection: Selection) -> Card:
    """Return counts of recorded visits by the president of France at the time."""
    terms = with_presidents(rows)
    return two_way_count(
        "visits-by-presidency",
        tally(terms, "presidency"),
        {name: cell(_(name)) for name in dict.fromkeys(terms["presidency"])},
        "presidency",
        "presidency",
        _("Number of dated visits by president of France at the time and direction"),
        rows,
        selection,
        note=_("A visit dated only by a year of hand-over belongs to neither president."),
    )
