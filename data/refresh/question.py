"""What is asked of a service, and what a service is to the rest of the package."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from data.refresh.faults import ChangedShape


@dataclass(frozen=True)
class Question:
    """The years asked for, and how to reach the service.

    `files` are answers that a person has fetched by hand; with them no service is asked.
    """

    first: int
    last: int
    base_url: str | None = None
    timeout: float = 30.0
    files: tuple[Path, ...] = ()

    @property
    def years(self) -> range:
        """Every year asked for."""
        return range(self.first, self.last + 1)

    @property
    def year_codes(self) -> set[str]:
        """Every year asked for, as services write them."""
        return {str(year) for year in self.years}


@dataclass(frozen=True)
class Service:
    """A statistics service: how it is asked, what it fills, and its row of sources.csv.

    `fetch` returns rows per table. `speaks_for` marks the rows of a table that its answer is
    compared with, by default those of its source; `across_sources` says that a row of another
    publication is the same row. `local` services may not be passed on: their rows go to data/local/.
    """

    title: str
    tables: tuple[str, ...]
    fetch: Callable[[Question], dict[str, pd.DataFrame]]
    source: Mapping[str, str]
    speaks_for: Callable[[pd.DataFrame], pd.Series] | None = None
    across_sources: bool = False
    local: bool = False
    licence_note: str = ""
    names: Mapping[str, str] = field(default_factory=dict)  # table -> file, where they differ

    def owns(self, table: pd.DataFrame) -> pd.Series:
        """Mark the rows of a table that an answer is compared with."""
        if self.speaks_for:
            return self.speaks_for(table)
        return table["source_id"].eq(self.source["source_id"])

    def file(self, table: str) -> str:
        """Name the CSV of a table, without its ending."""
        return self.names.get(table, table)


def today() -> str:
    """Return the day of reading, as the tables write it."""
    return datetime.date.today().isoformat()


def need_columns(found: list[str], wanted: list[str], service_name: str) -> None:
    """Raise ChangedShape, naming the columns, where an answer lacks one that we read."""
    lacking = [name for name in wanted if name not in found]
    if lacking:
        raise ChangedShape(
            service_name, f"column {', '.join(lacking)} missing; it has {', '.join(found)}"
        )


def need_only(values: pd.Series, allowed: set[str], service_name: str) -> None:
    """Raise ChangedShape where a column holds anything but what was asked for."""
    strange = sorted(set(values.astype("str")) - allowed)
    if strange:
        raise ChangedShape(
            service_name,
            f"column {values.name} holds {', '.join(strange[:3])}"
            f" where {', '.join(sorted(allowed))} was asked for",
        )


def only(
    table: pd.DataFrame, allowed: Mapping[str, set[str]], question: Question, service_name: str
) -> pd.DataFrame:
    """Return the rows whose columns hold what was asked for.

    A service that answers with others has changed (ChangedShape); a file by hand may well hold more.
    """
    if question.files:
        for column, codes in allowed.items():
            table = table[table[column].astype("str").isin(codes)]
    for column, codes in allowed.items():
        need_only(table[column], codes, service_name)
    return table


def numbers(values: pd.Series, service_name: str) -> pd.Series:
    """Read a column as numbers; raise ChangedShape at the first that is none."""
    read = pd.to_numeric(values, errors="coerce")
    wrong = values[read.isna()]
    if len(wrong):
        raise ChangedShape(
            service_name, f"column {values.name} holds {wrong.iloc[0]!r}, not a number"
        )
    return read.astype("float")


def need_positive(values: pd.Series, service_name: str) -> None:
    """Raise ChangedShape at a value of trade below zero."""
    if (values < 0).any():
        raise ChangedShape(service_name, f"column {values.name} holds a negative value of trade")
