"""What is wrong in a table: one fault, and the error that lists them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one table."""

    file: str
    line: int | None
    column: str
    value: Any
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}, column {self.column}: {self.value!r} found, {self.expected} expected"


class BrokenTable(ValueError):
    """A table that does not hold what its schema says; `faults` lists each thing wrong."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(map(str, faults)))
