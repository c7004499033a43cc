"""Statement and Value: a finding before it is text on a screen, and a number before it is a text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Value:
    """A number that a reader meets, with what it takes to read it.

    `first` and `last` are the years it speaks of, the same for a single year; `reporter` is who
    counted, alpha-3 or a code of an organisation; `bound` is `lower` or `upper` where the source
    gives one side only; `rows` are the keys of the rows it was taken from.
    """

    number: float | None
    unit: str
    first: int
    last: int
    reporter: str = ""
    approximate: bool = False
    bound: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """A finding: its text in the language of its page, what kind it is of, and what it rests on.

    `universe` says among what it holds ("of the 102 recorded visits"); `values` are the numbers in it.
    """

    text: str
    kind: str = "finding"
    values: tuple[Value, ...] = ()
    universe: str = ""

    def __str__(self) -> str:
        return self.text
