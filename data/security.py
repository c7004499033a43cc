"""The detachment in Dushanbe, agreements, police cooperation, training: one row per fact."""

import pandas as pd
import pandera.pandas as pa

from data.schema import BRIEF, CURRENCIES, DATE, SLUG, SOME_COUNTRIES, Facts, read_table, with_years
from data.text.i18n import N_

KINDS = [
    "framework",
    "deployment",
    "strength",
    "forces",
    "mission",
    "compensation",
    "exercise",
    "infrastructure",
    "attaches",
    "agreement",
    "police_cooperation",
    "training",
    "institution",
    "procurement",
    "closure",
]
DETAIR = ["deployment", "strength", "mission", "compensation", "exercise", "infrastructure"]
DETAIR += ["closure"]
FROM_FRANCE = r"EUR ([\d.]+)m from France"  # a part of a cost, in the words of a row


class Security(Facts):
    """A row is a fact of security cooperation."""

    security_id: str = pa.Field(unique=True, str_matches=SLUG, description=N_("Key of the fact"))
    date: str = pa.Field(nullable=True, str_matches=DATE, description=N_("When, or since when"))
    until: str = pa.Field(
        nullable=True, str_matches=DATE, description=N_("Until when, where stated")
    )
    country: str = pa.Field(
        str_matches=SOME_COUNTRIES, description=N_("ISO 3166-1 alpha-3, joined by ;")
    )
    kind: str = pa.Field(isin=KINDS, description=N_("Kind of fact"))
    title: str = pa.Field(description=N_("The fact in a few words"))
    detail: str = pa.Field(nullable=True, description=N_("More of it, in our own words"))
    personnel: pd.Int64Dtype = pa.Field(
        nullable=True, ge=0, description=N_("Strength"), metadata={"unit": N_("people")}
    )
    aircraft: pd.Int64Dtype = pa.Field(
        nullable=True, ge=0, description=N_("Aircraft"), metadata={"unit": N_("aircraft")}
    )
    value: float = pa.Field(
        nullable=True,
        ge=0,
        description=N_("Cost, as published"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(
        nullable=True, isin=CURRENCIES, description=N_("ISO 4217, as published")
    )
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source that says the same")
    )


def load_security() -> pd.DataFrame:
    """Read security.csv, oldest first and undated last, with first_year and last_year."""
    table = read_table(Security, "security")
    table = with_years(table, "date", "until", lasting=table["source_id"].eq(BRIEF))
    return table.sort_values(["date", "security_id"], na_position="last", ignore_index=True)


def costs(security: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that tell what works cost, by date, with `from_france` in millions.

    `from_france` is the part that France pays, where a row's words tell it, else missing.
    """
    rows = security.dropna(subset="value").sort_values("date", kind="stable")
    part = rows["detail"].str.extract(FROM_FRANCE, expand=False)
    return rows.assign(from_france=pd.to_numeric(part))


GIVEN = ("compensation", "exercise", "infrastructure")  # what Tajikistan gets for it


def distinct(security: pd.DataFrame) -> pd.DataFrame:
    """Return each fact once: of two rows that tell the same, the one with the most exact dates.

    Of two that tell them alike it is the one that the other names.
    """
    length = security[["date", "until"]].fillna("").sum(axis="columns").str.len()
    fact = security["same_as"].fillna(security["security_id"])
    best = security.assign(fact=fact, length=length, again=security["same_as"].notna())
    best = best.sort_values(["length", "again"], ascending=[False, True], kind="stable")
    return best.drop_duplicates("fact").drop(columns=["fact", "length", "again"]).sort_index()


def of_detair(security: pd.DataFrame) -> pd.DataFrame:
    """Return the facts about the detachment in Dushanbe and what Tajikistan gets for it."""
    return security[security["country"].eq("TJK") & security["kind"].isin(DETAIR)]


def of_police(security: pd.DataFrame) -> pd.DataFrame:
    """Return the facts of police cooperation and training."""
    return security[security["kind"].isin(["police_cooperation", "training"])]


def dated(security: pd.DataFrame) -> pd.DataFrame:
    """Return the facts that have a date, with `lasts` and `accent`.

    `lasts` is true for a deployment that took longer than a year, last_year being where it ended or
    was last mentioned; `accent` for what belongs to Detair. The facts that are only dated by the year
    of the brief tell its state, not an event: left out.
    """
    rows = security.dropna(subset="date")
    states = rows["kind"].isin(["strength", "forces", "mission"])
    rows = rows[~states]
    return rows.assign(
        lasts=rows["kind"].eq("deployment") & (rows["last_year"] > rows["first_year"]),
        accent=rows["security_id"].isin(of_detair(rows)["security_id"]),
    )
