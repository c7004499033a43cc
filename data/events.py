"""Treaties, crises, openings, summits: what happened when, by theme."""

import pandas as pd
import pandera.pandas as pa

from data.same_facts import once
from data.schema import DATE, SLUG, SOME_COUNTRIES, Facts, each_country, read_table, with_years
from data.text.i18n import N_

TURNING = ["treaty", "crisis"]
THREAD = [*TURNING, "summit"]
KINDS = ["treaty", "recognition", "independence", "agreement", "institution", "summit", "crisis"]
THEMES = ["political", "trade", "energy", "security", "aid", "culture"]


class Events(Facts):
    """A row is something that happened, or that a source states without a date."""

    event_id: str = pa.Field(unique=True, str_matches=SLUG, description=N_("Key of the event"))
    date: str = pa.Field(
        nullable=True, str_matches=DATE, description=N_("When, as precise as the source")
    )
    country: str = pa.Field(
        str_matches=SOME_COUNTRIES, description=N_("ISO 3166-1 alpha-3, joined by ;")
    )
    theme: str = pa.Field(isin=THEMES, description=N_("What it is about"))
    title: str = pa.Field(description=N_("The event in a few words"))
    detail: str = pa.Field(nullable=True, description=N_("More of it, in our own words"))
    kind: str = pa.Field(
        nullable=True, isin=KINDS, description=N_("What sort of event; empty in the brief's rows")
    )
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source that says the same")
    )


def load_events() -> pd.DataFrame:
    """Read events.csv, oldest first and undated last, with first_year and last_year."""
    table = with_years(read_table(Events, "events"), "date")
    return table.sort_values(["date", "event_id"], na_position="last", ignore_index=True)


def distinct(events: pd.DataFrame) -> pd.DataFrame:
    """Return each event once: of rows that tell the same, the one with the most exact date.

    Of two that date it alike it is the one that the other names.
    """
    return once(events, "event_id")


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """Return the events that have a date, each once, as points in time: `lasts` and `accent` are false."""
    return distinct(events).dropna(subset="date").assign(lasts=False, accent=False)


def turning_points(events: pd.DataFrame) -> pd.DataFrame:
    """Return treaties, crises and summits by country, for the thread that time charts can show.

    Columns country, year, date, title; what concerns one country comes before what concerns
    several, treaties before crises and these before summits, then older before younger.
    """
    known = events[["country", "date", "title", "kind"]]
    rows = known[known["kind"].isin(THREAD)].dropna(subset="date")
    rows = rows.assign(
        several=rows["country"].str.contains(";"),
        weight=rows["kind"].map(THREAD.index),
        year=rows["date"].str[:4].astype(int),
    )
    rows = each_country(rows.sort_values(["several", "weight", "date"], kind="stable"))
    return rows[["country", "year", "date", "title"]]
