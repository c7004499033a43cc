"""Claims with their verdict, their working and the way to the passage."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

from components.charts.claims import verdicts as verdict_bars
from components.model.blocks import Badge, Box, Choice, References, Text, paragraph
from components.model.page import Section
from components.model.view import View
from components.sections import parts
from components.sections.parts import source_of
from components.statements import claims as statements
from components.words.wording import word
from data.claims import VERDICTS, WAITS
from data.derive.claim_rules.finding import Parts
from data.derive.shared_rows import claims_by_topic, decided_of, having
from data.query import frames
from data.text.i18n import _, pgettext

BADGES: dict[str, tuple[Literal["green", "blue", "red", "orange", "gray"], str]] = {
    "differs": ("red", ":material/error:"),  # what is wrong stands first
    "sources disagree": ("orange", ":material/flag:"),
    "holds": ("green", ":material/check_circle:"),
    "close": ("blue", ":material/approval:"),
    "cannot be checked": ("gray", ":material/help:"),
}


def unfiltered(view: View) -> Text | None:
    """Return which chosen filters do not narrow the claims, None where all do."""
    text = statements.unfiltered(view.selection)
    return Text(text, "soft") if text else None


def by_topic(view: View) -> Section:
    """Return the choice of a topic, and how many of its claims have which verdict."""
    scope, rows, topic = view.selection.scope, _of_topic(view), _topic(view)
    known = _on(topic.code, frames.judged_claims(scope))
    if nothing := parts.missing("claims", rows, known, _("claims"), view, view.selection):
        return parts.section("verdicts", topic, nothing)
    counts = claims_by_topic(rows)
    title = statements.verdicts_title(rows, scope, topic.code)
    return parts.section(
        "verdicts",
        topic,
        parts.card(
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
            note=_(statements.NOTES[scope]),
        ),
        label=_("Verdicts"),
    )


def decided(view: View) -> Section | None:
    """Return a box for each claim that the tables speak to; what differs first."""
    rows, scope = decided_of(_of_topic(view)), view.selection.scope
    if rows.empty:
        return None
    ordered = _in_order(rows)
    working = frames.claim_parts(scope)
    boxes = [
        _box(row, ordered.iloc[place : place + 1], working[row["claim_id"]])
        for place, row in enumerate(ordered.to_dict("records"))
    ]
    heading = _("What the tables say of the claims")
    return parts.section("decided", *boxes, heading=heading, label=_("Decided by the tables"))


def waiting(view: View) -> Section | None:
    """Return the claims that need other sources."""
    rows = having(_of_topic(view), "rule", WAITS)
    if rows.empty:
        return None
    title = statements.waiting_title(rows, _topic(view).code)
    subtitle = _("Each note says what evidence is missing")
    card = parts.card("claims-waiting", title, subtitle, rows, view.selection)
    return parts.section("waiting", card, label=_("What needs other sources"))


def _topic(view: View) -> Choice:
    topics = frames.judged_claims(view.selection.scope)["topic"].unique()
    options = {"all": pgettext("topics", "All"), **{topic: word(topic) for topic in topics}}
    return parts.option(view, "topic", options, _("Topic"))


def _of_topic(view: View) -> pd.DataFrame:
    """Return the claims on a chosen country and of the chosen topic."""
    return _on(_topic(view).code, frames.claims_of(view.selection))


def _on(topic: str, claims: pd.DataFrame) -> pd.DataFrame:
    return claims if topic == "all" else having(claims, "topic", topic)


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Order claims by verdict as BADGES has them."""
    ranks = {verdict: rank for rank, verdict in enumerate(BADGES)}
    return rows.sort_values("verdict", key=lambda verdicts: verdicts.map(ranks), kind="stable")


def _box(row: Mapping[Any, Any], facts: pd.DataFrame, working: Parts) -> Box:
    """Return a claim: verdict, claim, working, what decides, passage; `facts` are its row alone."""
    tone, icon = BADGES[row["verdict"]]
    titles = frames.table("sources").set_index("source_id")["title"]
    return Box(
        f"claim-{row['claim_id']}",
        (
            Badge(word(row["verdict"]), tone, icon),
            Text(f"**{row['claim']}**"),
            paragraph(statements.verdict(row, working)),
            Text(statements.decided_by(row, titles.to_dict()), "soft"),
            References(facts, _("Passage")),
        ),
    )
