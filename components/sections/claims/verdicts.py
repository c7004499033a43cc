"""Claims with their verdict, their working and the way to the passage."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import pandas as pd

from components.charts.claims import verdicts as verdict_bars
from components.model.blocks import (
    Block,
    Box,
    Card,
    Choice,
    Columns,
    Fold,
    References,
    Text,
    paragraph,
)
from components.model.page import Section
from components.model.tiles import Badge
from components.model.view import View
from components.sections import parts
from components.sections.folds import folded
from components.sections.parts import source_of
from components.statements import claims as statements
from components.words.wording import word
from data.claims import VERDICTS, WAITS
from data.derive.claim_rules.finding import Parts
from data.derive.shared_rows import claims_by_topic, having
from data.query import frames
from data.text.i18n import N_, _, pgettext

BADGES: dict[str, tuple[Literal["green", "blue", "red", "orange", "gray"], str]] = {
    "differs": ("red", ":material/error:"),  # what is wrong stands first
    "sources disagree": ("orange", ":material/flag:"),
    "holds": ("green", ":material/check_circle:"),
    "close": ("blue", ":material/approval:"),
    "cannot be checked": ("gray", ":material/help:"),
}
WRONG, RIGHT = ("differs", "sources disagree"), ("holds", "close")
HEADINGS = {
    "now": N_("Where the brief was wrong, or the sources disagree"),
    "brief": N_("Where the brief contradicts itself"),
}
BOX, LINE = 300, 420  # pixels that a claim in a box takes at least, and one on a line


def unfiltered(view: View) -> Text | None:
    """Return which chosen filters do not narrow the claims, None where all do."""
    text = statements.unfiltered(view.selection)
    return Text(text, "soft") if text else None


def topics(view: View) -> Section:
    """Return the choice of a topic, and a notice where the chosen countries have no claim of it."""
    topic = _topic(view)
    known = _on(topic.code, frames.judged_claims(view.selection.scope))
    nothing = parts.missing("claims", _of_topic(view), known, _("claims"), view, view.selection)
    return parts.section("topics", topic, nothing)


def by_topic(view: View) -> Card | None:
    """Return how many claims of the topic have which verdict, None where there is no claim."""
    scope, rows = view.selection.scope, _of_topic(view)
    if rows.empty:
        return None
    counts = claims_by_topic(rows)
    title = statements.verdicts_title(rows, scope, _topic(view).code)
    return parts.card(
        "claims",
        title,
        _(
            "Number of claims by verdict and topic; a figure holds within 5%, is close within 15%,"
            " differs beyond"
        ),
        counts,
        view.selection,
        basis=rows,
        figure=verdict_bars(counts, tuple(VERDICTS), source_of(rows)),
        alt=str(title),
    )


def wrong(view: View) -> Section:
    """Return a box for each claim that differs, then for each on which the sources disagree."""
    rows = _of_verdicts(view, *WRONG)
    heading = _(HEADINGS[view.selection.scope]) if len(rows) else ""
    return parts.section("wrong", *_boxes(rows, view), heading=heading)


def holding(view: View) -> Section:
    """Return the claims that hold or are close, each with its working behind it."""
    rows = _of_verdicts(view, *RIGHT)
    working = frames.claim_parts(view.selection.scope)
    lines = [
        Fold(
            f"**{word(row['verdict'])}** · {row['claim']}",
            _working(row, facts, working[row["claim_id"]], is_open=True),
            BADGES[row["verdict"]][1],
        )
        for row, facts in _each(rows)
    ]
    heading = _("What holds") if lines else ""
    return parts.section("holding", *_columns(lines, 2, LINE), heading=heading)


def unchecked(view: View) -> Section | None:
    """Return the claims that cannot be checked behind a title: those looked at, those that wait."""
    rows = _of_verdicts(view, "cannot be checked")
    looked_at = rows[rows["rule"].ne(WAITS)]
    title = _("What cannot be checked ({count})").format(count=len(rows))
    return folded(
        title, parts.section("unchecked", *_boxes(looked_at, view), *_waiting(rows, view))
    )


def _waiting(rows: pd.DataFrame, view: View) -> tuple[Card, ...]:
    """Return the claims that need other sources."""
    rows = rows[rows["rule"].eq(WAITS)]
    if rows.empty:
        return ()
    title = statements.waiting_title(rows, _topic(view).code)
    subtitle = _("Each note says what evidence is missing")
    return (parts.card("claims-waiting", title, subtitle, rows, view.selection),)


def _topic(view: View) -> Choice:
    topics = frames.judged_claims(view.selection.scope)["topic"].unique()
    options = {"all": pgettext("topics", "All"), **{topic: word(topic) for topic in topics}}
    return parts.option(view, "topic", options, _("Topic"))


def _of_topic(view: View) -> pd.DataFrame:
    """Return the claims on a chosen country and of the chosen topic."""
    return _on(_topic(view).code, frames.claims_of(view.selection))


def _on(topic: str, claims: pd.DataFrame) -> pd.DataFrame:
    return claims if topic == "all" else having(claims, "topic", topic)


def _of_verdicts(view: View, *verdicts: str) -> pd.DataFrame:
    """Return the claims of the topic with some verdicts, in the order of these."""
    rows = _of_topic(view)
    return pd.concat([having(rows, "verdict", verdict) for verdict in verdicts])


def _each(rows: pd.DataFrame) -> Iterator[tuple[Mapping[Any, Any], pd.DataFrame]]:
    """Yield each claim with the frame of its row alone."""
    for place, row in enumerate(rows.to_dict("records")):
        yield row, rows.iloc[place : place + 1]


def _boxes(rows: pd.DataFrame, view: View) -> tuple[Columns, ...]:
    """Return a box for each claim: verdict, claim, working, and behind it what decides and the passage."""
    working = frames.claim_parts(view.selection.scope)
    boxes = [
        Box(
            f"claim-{row['claim_id']}",
            (
                Badge(word(row["verdict"]), *BADGES[row["verdict"]]),
                Text(f"**{row['claim']}**"),
                *_working(row, facts, working[row["claim_id"]]),
            ),
        )
        for row, facts in _each(rows)
    ]
    return _columns(boxes, 3, BOX)


def _working(
    row: Mapping[Any, Any], facts: pd.DataFrame, working: Parts, *, is_open: bool = False
) -> tuple[Block, ...]:
    """Return how a claim was judged, what decides, and its passage; `facts` are its row alone."""
    titles = frames.table("sources").set_index("source_id")["title"]
    return (
        paragraph(statements.verdict(row, working)),
        References(
            facts, _("Sources and passage"), statements.decided_by(row, titles.to_dict()), is_open
        ),
    )


def _columns(blocks: Sequence[Block], count: int, least: int) -> tuple[Columns, ...]:
    """Return blocks in at most so many columns of at least `least` pixels, read one after the other."""
    if not blocks:
        return ()
    length = math.ceil(len(blocks) / count)
    columns = [tuple(blocks[start : start + length]) for start in range(0, len(blocks), length)]
    return (Columns(tuple(columns), least=least),)
