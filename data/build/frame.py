"""What every subject of the build shares: raw rows as text, their origin, numbers, unknown words.

A raw frame holds text only, as the file has it, and two columns more:

    origin         file:line, so that each raw row can be counted
    without_place  why a row has no place in a table; empty for a row that has one
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

import pandas as pd

RAW = Path(__file__).parent.parent / "raw"
ORIGIN, REASON = "origin", "without_place"

POWERS = {"thousand": -3, "million": 0, "billion": 3}  # of ten, towards millions


class BuildError(ValueError):
    """A raw file holds what the build does not know, or a row is lost or doubled."""


def read_raw(name: str, raw: Path = RAW) -> pd.DataFrame:
    """Read raw/NAME.csv as text, with `origin` and an empty `without_place`."""
    frame = pd.read_csv(raw / f"{name}.csv", dtype="str", keep_default_na=False)
    origin = [f"{name}.csv:{line}" for line in range(2, len(frame) + 2)]
    return frame.assign(**{ORIGIN: origin, REASON: ""})


def gathered(name: str, raw: Path = RAW) -> pd.DataFrame:
    """Read what both gatherings of facts found of a subject: raw/since and raw/further."""
    both = [read_raw(f"{folder}/{name}", raw) for folder in ("since", "further")]
    return pd.concat(both, ignore_index=True)


def known(words: pd.Series, meanings: Mapping[str, str]) -> pd.Series:
    """Put each word's meaning in its place; raises BuildError for a word without one."""
    if unknown := sorted(set(words) - set(meanings)):
        raise BuildError(f"column {words.name}: no meaning known for {unknown}")
    return words.map(dict(meanings))


def shortest(number: str | Decimal) -> str:
    """Write a number without needless zeros or exponent: 48.188660 -> 48.18866, 2700.0 -> 2700."""
    text = format(Decimal(number), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_millions(values: Iterable[str], scales: Iterable[str]) -> list[str]:
    """Write values in millions; scales are thousand, million or billion."""
    pairs = zip(values, scales, strict=True)
    return [shortest(Decimal(value).scaleb(POWERS[scale])) for value, scale in pairs]


def slug(words: str) -> str:
    """Write words as part of a key: Le Drian -> le-drian."""
    plain = (
        unicodedata.normalize("NFKD", words.replace("’", " "))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def true_if(condition: pd.Series) -> pd.Series:
    """Write a condition as true or false."""
    return condition.map({True: "true", False: "false"})


def shaped(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return the columns of a table, those that the frame lacks empty, with origin and reason."""
    return frame.reindex(columns=[*columns, ORIGIN, REASON], fill_value="")
