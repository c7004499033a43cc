"""What is asked of a service, and what a service is to the rest of the package."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from data.refresh.faults import ChangedShape


@dataclass(frozen=True)
class Question:
    """The years asked for, and how to reach the service."""

    first: int
    last: int
    base_url: str | None = None
    timeout: float = 30.0

    @property
    def years(self) -> range:
        """Every year asked for."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True)
class Service:
    """A statistics service: how it is asked, what it fills, and its row of sources.csv.

    `fetch` returns rows per table. `speaks_for` marks the rows of a table that its answer is
    compared with; `across_sources` says that a row of another publication is the same row. `local`
    services may not be passed on: their rows go to data/local/.
    """

    title: str
    tables: tuple[str, ...]
    fetch: Callable[[Question], dict[str, pd.DataFrame]]
    source: Mapping[str, str]
    speaks_for: Callable[[pd.DataFrame], pd.Series]
    across_sources: bool = False
    local: bool = False
    licence_note: str = ""
    names: Mapping[str, str] = field(default_factory=dict)  # table -> file, where they differ

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


def numbers(values: pd.Series, service_name: str) -> pd.Series:
    """Read a column as numbers; raise ChangedShape at the first that is none."""
    read = pd.to_numeric(values, errors="coerce")
    wrong = values[read.isna()]
    if len(wrong):
        raise ChangedShape(
            service_name, f"column {values.name} holds {wrong.iloc[0]!r}, not a number"
        )
    return read.astype("float")


def years(values: pd.Series, question: Question, service_name: str) -> pd.Series:
    """Read a column as years; raise ChangedShape at one that was not asked for."""
    need_only(values.str.strip(), {str(year) for year in question.years}, service_name)
    return values.str.strip().astype("int")
