"""Statement: a finding before it is text on a screen. Its numbers are Values of data.measures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from data.measures.value import Value

Kind = Literal[
    "latest",
    "change",
    "maximum",
    "rank",
    "share",
    "count",
    "gap",
    "ratio",
    "absence",
    "state",
    "verdict",
    "label",
]
Part = Value | float | int | str


@dataclass(frozen=True)
class Statement:
    """A finding: its text in the language of its page, what it says, and what that rests on.

    `name` is the question that it answers (`visits.lead`), `kind` what sort of finding it is, `about`
    what the question is asked of besides the view (a country, a flow). `values` are the numbers in it
    by name, `subjects` the words that it picks out by name: countries (alpha-3), dates (ISO), firms;
    several are joined by `;`. `universe` says among what it holds ("the recorded visits"). A `label`
    says nothing of the rows: it has no numbers and needs no proof.
    """

    text: str
    name: str = ""
    kind: Kind = "label"
    about: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, Value], ...] = ()
    subjects: tuple[tuple[str, str], ...] = ()
    universe: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def finding(
    text: str,
    name: str,
    kind: Kind,
    about: Mapping[str, str] | None = None,
    universe: str = "",
    **parts: Part,
) -> Statement:
    """Return a Statement of a text and what stands in it: numbers become values, words subjects.

    A plain number is a value without a unit, such as a count; years are values too.
    """
    values = {part: one for part, one in parts.items() if not isinstance(one, str)}
    subjects = {part: one for part, one in parts.items() if isinstance(one, str)}
    numbers = {
        part: one if isinstance(one, Value) else Value(float(one)) for part, one in values.items()
    }
    return Statement(
        text,
        name,
        kind,
        tuple((about or {}).items()),
        tuple(numbers.items()),
        tuple(subjects.items()),
        universe,
    )
