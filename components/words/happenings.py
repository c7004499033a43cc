"""How what happened is said: an act in a few words, with its detail, with its date."""

from collections.abc import Mapping, Sequence
from typing import Any

from components.words.wording import inside, listed, with_detail, word
from data.query import frames
from data.schema import FIVE
from data.text.formatting import when
from data.text.i18n import N_, _, counted_noun

Row = Mapping[Any, Any]
NOUNS = {  # by kind: one and many
    "visit": counted_noun("recorded visit", "recorded visits"),
    "meeting": counted_noun("recorded meeting", "recorded meetings"),
    "agreement": counted_noun("recorded agreement", "recorded agreements"),
    "contract": counted_noun("recorded contract", "recorded contracts"),
    "opening": counted_noun("recorded opening or start", "recorded openings or starts"),
    "closing": counted_noun("recorded closing or end", "recorded closings or ends"),
    "crisis": counted_noun("recorded crisis", "recorded crises"),
    "other": counted_noun("other recorded event", "other recorded events"),
}
EVENTS = counted_noun("recorded event", "recorded events")
DATED = counted_noun("recorded event with a date", "recorded events with a date")
LABELS = {
    "visit": N_("Visits"),
    "meeting": N_("Meetings"),
    "agreement": N_("Agreements"),
    "contract": N_("Contracts"),
    "opening": N_("Openings, starts"),
    "closing": N_("Closings, ends"),
    "crisis": N_("Crises"),
    "other": N_("Other events"),
}


def short(row: Row) -> str:
    """Say what happened in a few words; of a visit also which way."""
    if isinstance(row["direction"], str):
        return f"{row['what']}, {inside(row['direction'])}"
    return str(row["what"])


def headline(row: Row) -> str:
    """Say what happened where nothing else says of what kind it is."""
    if row["table"] in ("companies", "sites"):
        return with_detail(word(row["kind"]), short(row))
    return short(row)


def full(row: Row) -> str:
    """Say what happened with its detail, and until when it lasted where that is stated."""
    text = short(row)
    if isinstance(row["detail"], str) and row["detail"]:
        text = with_detail(text, row["detail"])
    if isinstance(row["until"], str):
        text += _(" (until {date})").format(date=when(row["until"]))
    return text


def dated(row: Row) -> str:
    """Write the date of an act as a list has it: as published, an estimated year as such."""
    if not isinstance(row["date"], str):
        return _("no date")
    if row["dated_to"] == "year_estimated":
        return _("{year} (estimate)").format(year=row["date"])
    return row["date"]


def places(codes: Sequence[str]) -> str:
    """Name countries, or say that they are all five."""
    names = frames.names()
    if set(codes) == set(FIVE):
        return _("all five countries")
    return listed([names[code] for code in FIVE if code in codes])
