"""Set an answer beside the table that it would change, and say what would change.

A row is found again by the key of its table, among the rows that the service speaks for. A value
that is the same keeps its old row whole; one that differs is replaced with its source and locator; a
row that the answer no longer has is reported and kept. A file by hand may hold a part only, so what
it does not have is not reported.
"""

import math
import statistics
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.refresh.faults import BrokenAnswer, ChangedShape
from data.refresh.question import Question, Service
from data.refresh.shape import keys, shaped, sorted_like

UNIT_SLIP = 10  # a median change beyond this factor is another unit, not a revision
SLIP_ROWS = 3  # values that must show it


@dataclass(frozen=True)
class Review:
    """What an answer would change in a table; `cells` is the table as text, with the changes."""

    name: str
    cells: pd.DataFrame
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    unchanged: int = 0

    @property
    def touches(self) -> bool:
        """Say whether writing would change anything."""
        return bool(self.added or self.changed)

    def __str__(self) -> str:
        head = (
            f"{self.name}: {len(self.added)} to add, {len(self.changed)} to change,"
            f" {self.unchanged} unchanged, {len(self.gone)} no longer in the answer (kept)"
        )
        return "\n".join([head, *self.added, *self.changed, *self.gone])


def review(
    service: Service, name: str, before: pd.DataFrame, rows: pd.DataFrame, question: Question
) -> Review:
    """Compare the rows of an answer with the cells of the table before it.

    Raises ChangedShape where a key comes twice or every value is some factor away, BrokenAnswer
    where the answer lacks most of what the table has for these years.
    """
    by = [key for key in keys(name) if not (service.across_sources and key == "source_id")]
    requested = before["year"].isin([str(year) for year in question.years])
    mine = before[service.owns(before) & requested]
    new = _with_units(shaped(name, rows), mine)
    _refuse_twice(service, "the table", mine, by)
    _refuse_twice(service, "the answer", new, by)
    places = dict(zip(_tuples(mine, by), mine.index, strict=True))
    cells = before.copy()
    added, changed, unchanged = [], [], 0
    fresh: list[dict[str, str]] = []
    ratios: list[float] = []
    for key, row in zip(_tuples(new, by), new.to_dict("records"), strict=True):
        at = places.pop(key, None)
        if at is None:
            added.append(f"  + {' '.join(key)}  {row['value']}")
            fresh.append(row)
            continue
        old, value = float(before.loc[at, "value"]), float(row["value"])
        if old:
            ratios.append(value / old)
        if math.isclose(old, value, rel_tol=1e-9):
            unchanged += 1
            continue
        changed.append(f"  ~ {' '.join(key)}  {before.loc[at, 'value']} → {row['value']}")
        for column in (column for column, cell in row.items() if cell):
            cells.loc[at, column] = row[column]
    _refuse_slip(service, name, ratios)
    gone = [] if question.files else _gone(service, name, before, places, len(mine))
    if fresh:
        cells = pd.concat([cells, pd.DataFrame(fresh)], ignore_index=True)
    return Review(name, sorted_like(before, cells, keys(name)), added, changed, gone, unchanged)


def _gone(
    service: Service,
    name: str,
    before: pd.DataFrame,
    places: dict[tuple[str, ...], Any],
    rows: int,
) -> list[str]:
    """Report the rows that the answer no longer has; raises BrokenAnswer where that is most."""
    if len(places) > rows / 2:
        raise BrokenAnswer(
            service.title, f"{len(places)} of {rows} rows of {name} are not in the answer"
        )
    return [f"  ? {' '.join(key)}  {before.loc[at, 'value']}" for key, at in places.items()]


def _with_units(new: pd.DataFrame, mine: pd.DataFrame) -> pd.DataFrame:
    """Write units in the words of the table, where it has the indicator already."""
    if "unit" not in new or mine.empty:
        return new
    words = mine.drop_duplicates("indicator").set_index("indicator")["unit"]
    return new.assign(unit=new["indicator"].map(words).fillna(new["unit"]))


def _tuples(table: pd.DataFrame, by: list[str]) -> list[tuple[str, ...]]:
    return list(table[by].itertuples(index=False, name=None))


def _refuse_twice(service: Service, which: str, table: pd.DataFrame, by: list[str]) -> None:
    twice = table.loc[table.duplicated(by), by]
    if len(twice):
        raise ChangedShape(service.title, f"{which} has {' '.join(twice.iloc[0])} twice")


def _refuse_slip(service: Service, name: str, ratios: list[float]) -> None:
    """Refuse an answer whose values are all some factor away: thousands, not millions."""
    if len(ratios) < SLIP_ROWS:
        return
    middle = statistics.median(ratios)
    if not 1 / UNIT_SLIP < middle < UNIT_SLIP:
        raise ChangedShape(
            service.title,
            f"values of {name} are {middle:.6g} times those of the table, so in another unit",
        )
