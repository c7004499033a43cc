"""Findings of what happened: how much, what came last, of which kind most."""

import pandas as pd

from components.model.statement import Part, Statement, finding
from components.words.happenings import DATED, EVENTS, LABELS, NOUNS, headline, places
from components.words.wording import begun, counted, listed, span, with_detail
from data.measures.value import Value
from data.query.memo import memo
from data.query.selection import Selection
from data.text.formatting import number, when
from data.text.i18n import _, ngettext

ORDER = list(LABELS)
YEAR_ALONE = ("year_alone", "year_estimated")


@memo(64)
def lead(acts: pd.DataFrame, selection: Selection) -> Statement:
    """Open the page with how many dated acts there are, and the latest."""
    years = span(selection.first, selection.last)
    dated = acts.dropna(subset="date")
    if dated.empty:
        text = _("No event with a date is recorded in this selection ({years}).")
        return finding(text.format(years=years), "chronology.lead", "absence", total=0, years=years)
    latest = dated[dated["date"].eq(dated["date"].max())]
    what, codes = _latest(latest)
    text = _("**{events}** in {years}. The latest date is {date}: {what} ({country}).").format(
        events=begun(counted(len(dated), *DATED)),
        years=years,
        date=when(latest["date"].iloc[0]),
        what=what,
        country=places(codes.split(";")),
    )
    return finding(
        text,
        "chronology.lead",
        "count",
        universe="recorded events",
        total=len(dated),
        latest=Value(float(len(latest)), what=what),
        date=str(latest["date"].iloc[0]),
        rows=";".join(sorted(latest["happening"])),
        years=years,
    )


def _latest(latest: pd.DataFrame) -> tuple[str, str]:
    """Name one act of the latest date, of the first kind, with its countries; and how many more."""
    rows = latest.sort_values("kind", key=lambda kinds: kinds.map(ORDER.index), kind="stable")
    first, rest = rows.iloc[0], len(rows) - 1
    what = headline(first.to_dict())
    if rest:
        text = ngettext("{what} and {count} more", "{what} and {count} more", rest)
        what = text.format(what=what, count=number(rest))
    return what, first["country"]


@memo(64)
def besides(acts: pd.DataFrame, planned: pd.DataFrame) -> Statement:
    """Say how many acts of the list are dated to a year alone or not at all, and what is left out."""
    year_alone = int(acts["dated_to"].isin(YEAR_ALONE).sum())
    undated = int(acts["date"].isna().sum())
    sentences = [
        ngettext(
            "{count} event is dated to a year alone.",
            "{count} events are dated to a year alone.",
            year_alone,
        )
        * bool(year_alone),
        ngettext(
            "{count} more has no date: it stands last and counts in the year of its source.",
            "{count} more have no date: they stand last and count in the year of their source.",
            undated,
        )
        * bool(undated),
        ngettext(
            "Left out: {count} that was announced, planned or discussed.",
            "Left out: {count} that were announced, planned or discussed.",
            len(planned),
        )
        * bool(len(planned)),
    ]
    counts = (year_alone, undated, len(planned))
    text = " ".join(
        sentence.format(count=number(count))
        for sentence, count in zip(sentences, counts, strict=True)
        if sentence
    )
    parts: dict[str, Part] = {"year_alone": year_alone, "undated": undated, "planned": counts[2]}
    return finding(text, "chronology.besides", "count", None, "recorded events", **parts)


@memo(64)
def most_title(dated: pd.DataFrame) -> Statement:
    """Title the strip with the kind of which most is recorded; `dated` are acts with a date."""
    counts = dated["kind"].value_counts()
    most, among = int(counts.iloc[0]), len(counts)
    top = [kind for kind in LABELS if counts.get(kind) == most]
    events = counted(len(dated), *DATED)
    kinds = begun(listed([_(LABELS[kind]).lower() for kind in top]))
    if among == 1:
        text = with_detail(kinds, events)
    elif len(top) == 1:
        text = _("{kind} make up {most} of {events}, the most of {among} kinds").format(
            kind=kinds, most=number(most), events=events, among=number(among)
        )
    else:
        text = _("{kinds}: {most} each of {events}").format(
            kinds=kinds, most=number(most), events=events
        )
    return finding(
        text,
        "chronology.most",
        "maximum" if among > len(top) else "count",
        None,
        "recorded events with a date",
        most=most,
        total=len(dated),
        among=among,
        top=";".join(top),
    )


@memo(64)
def list_title(acts: pd.DataFrame, kinds: tuple[str, ...], words: str) -> Statement:
    """Title the list with how many acts there are, of which kinds and words, from when to when."""
    noun = NOUNS[kinds[0]] if len(kinds) == 1 else EVENTS
    text = begun(counted(len(acts), *noun))
    if len(kinds) > 1:
        of_kinds = listed([_(LABELS[kind]).lower() for kind in kinds])
        text = _("{events} ({kinds})").format(events=text, kinds=of_kinds)
    if words:
        text = _("{events} with “{words}”").format(events=text, words=words)
    dates = acts["date"].dropna()
    ends = (dates.min(), dates.max()) if len(dates) else ("", "")
    if ends[0] != ends[1]:
        text = _("{events}, latest first: {last} back to {first}").format(
            events=text, last=when(ends[1]), first=when(ends[0])
        )
    elif ends[0]:
        text = _("{events}, {date}").format(events=text, date=when(ends[0]))
    about = {"kinds": ";".join(kinds), "words": words}
    parts: dict[str, Part] = {"total": len(acts), "first": ends[0], "last": ends[1]}
    return finding(text, "chronology.list", "count", about, "recorded events", **parts)
