"""Value: a number before it is a text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Value:
    """A number that a reader meets, with what it takes to read it.

    `number` is None where no source gives one. `unit` is as the codebook has it. `first` and `last`
    are the years it speaks of, the same for a single year. `measure` and `country` (alpha-3) say what
    it answers; `what` is the source's own name of it where a measure has several. `reporter` is who
    counted, alpha-3 or a code of an organisation, `series` which publication series it belongs to.
    `bound` is `lower` or `upper` where the source gives one side only. `low` and `high` are the ends of
    the band of an estimate, and `sources` is how many sources it has. `rows` are the keys of the rows
    that it was taken from. `reporter` and `series` name two with a semicolon between them.
    """

    number: float | None
    unit: str = ""
    first: int | None = None
    last: int | None = None
    measure: str = ""
    country: str = ""
    what: str = ""
    reporter: str = ""
    series: str = ""
    approximate: bool = False
    bound: str = ""
    low: float | None = None
    high: float | None = None
    sources: int | None = None
    rows: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """The number of a count: 0 where there is none."""
        return int(self.number or 0)

    def age(self, now: int) -> int:
        """Return how many years before the year `now` the value speaks of; 0 where it has no year."""
        return now - self.last if self.last is not None else 0
