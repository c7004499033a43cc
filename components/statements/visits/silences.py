"""Findings of silences: how long no visit of a minister or above is recorded."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, inside, listed
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import when
from data.text.i18n import _, ngettext


def length(silence: Mapping[Any, Any]) -> str:
    """Say how long a silence is: 16 years and 9 months; at least so long where a date is no day."""
    years, rest = divmod(int(silence["months"]), 12)
    parts = [ngettext("{count} year", "{count} years", years).format(count=years)] if years else []
    if rest or not years:
        parts.append(counted(rest, "month", "months"))
    whole = listed(parts)
    return whole if silence["exact"] else _("at least {length}").format(length=whole)


def ends(silence: Mapping[Any, Any], last: int) -> str:
    """Say where a silence begins and ends; `last` is the year at whose end an open one is looked at."""
    after, before = silence["after"], silence["before"]
    if isinstance(after, str) and isinstance(before, str):
        return _("{after} to {before}").format(after=when(after), before=when(before))
    if isinstance(after, str):
        text = _("last recorded visit {after}, none by the end of {year}")
        return text.format(after=when(after), year=last)
    if isinstance(before, str):
        return _("the first recorded in these years: {before}").format(before=when(before))
    return _("none in these years")


def silence(row: Mapping[Any, Any], selection: Selection, names: Names) -> Statement:
    """Say how long no visit of high level is recorded for a country, one way."""
    text = _("**{country}**: {length} ({ends})").format(
        country=names[row["country"]],
        length=length(row),
        ends=ends(row, selection.last),
    )
    about = {"country": row["country"], "direction": row["direction"]}
    return _gap(text, "visits.silence", int(row["months"]), selection, about, **_ends_of(row))


def silence_title(found: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Title the silences with the longest; of one alone that it is the longest is not said."""
    longest = found[found["months"].eq(found["months"].max())].to_dict("records")
    months = int(longest[0]["months"])
    parts: dict[str, Any] = {"among": len(found), "tied": len(longest)}
    if len(longest) > 1:
        text = _("No recorded visit by a minister or above for {length}: {countries}").format(
            length=length(longest[0]),
            countries=listed(
                [f"{names[row['country']]} ({inside(row['direction'])})" for row in longest]
            ),
        )
        return _gap(text, "visits.longest_silence", months, selection, **parts)
    text = _(
        "The longest time without a recorded visit by a minister or above was {length}:"
        " {country}, {direction} ({ends})"
    )
    text = text.format(
        length=length(longest[0]),
        country=names[longest[0]["country"]],
        direction=inside(longest[0]["direction"]),
        ends=ends(longest[0], selection.last),
    )
    return _gap(text, "visits.longest_silence", months, selection, **parts, **_ends_of(longest[0]))


def _ends_of(row: Mapping[Any, Any]) -> dict[str, str]:
    ends = {end: row[end] if isinstance(row[end], str) else "" for end in ("after", "before")}
    return ends | {"exact": str(row["exact"])}


def _gap(
    text: str,
    name: str,
    months: int,
    selection: Selection,
    about: Mapping[str, str] | None = None,
    **parts: Any,  # noqa: ANN401
) -> Statement:
    return finding(
        text,
        name,
        "gap",
        about,
        "recorded visits by ministers, heads of government or of state",
        years=months // 12,
        months=months % 12,
        last=selection.last,
        **parts,
    )
