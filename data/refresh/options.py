"""The command line of `python -m data refresh`."""

import argparse
import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.refresh.question import Question
from data.schema import DATA

FIRST_YEAR = 1992  # the first full year of the five as states


@dataclass(frozen=True)
class Request:
    """What a refresh is to do: of which service, what to ask it, whether and where to write."""

    service: str
    question: Question
    write: bool
    into: Path


def options(arguments: Sequence[str], services: Iterable[str]) -> Request:
    """Read the arguments; exits with code 2 and a sentence where they make no sense."""
    parser = argparse.ArgumentParser(
        prog="python -m data refresh",
        description="Fetch newer figures, show what would change, write with --write.",
        allow_abbrev=False,
    )
    parser.add_argument("service", choices=sorted(services))
    last = _last_full_year()
    parser.add_argument(
        "--years",
        type=_years,
        default=(FIRST_YEAR, last),
        metavar="FIRST-LAST",
        help=f"years to ask for (default {FIRST_YEAR}-{last})",
    )
    parser.add_argument(
        "--from",
        dest="files",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="read what the service sent, fetched by hand, in place of asking it",
    )
    parser.add_argument("--base-url", metavar="URL", help="another address of the service")
    parser.add_argument(
        "--timeout", type=_seconds, default=30.0, metavar="SECONDS", help="default 30"
    )
    parser.add_argument("--write", action="store_true", help="write without asking")
    parser.add_argument(
        "--into", type=Path, default=DATA, metavar="FOLDER", help="folder of the tables"
    )
    read = parser.parse_args(arguments)
    base = read.base_url.rstrip("/") if read.base_url else None
    question = Question(*read.years, base, read.timeout, tuple(read.files))
    return Request(read.service, question, read.write, read.into)


def _years(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not a year or two, such as 2010-2024")
    first, last = int(found[1]), int(found[2] or found[1])
    if first > last:
        raise argparse.ArgumentTypeError(f"{first} is after {last}")
    if first < FIRST_YEAR - 1 or last > _last_full_year():
        raise argparse.ArgumentTypeError(
            f"{text} is not within {FIRST_YEAR - 1}-{_last_full_year()}; a year must be over"
        )
    return first, last


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from fault
    if not 0 < seconds <= 600:
        raise argparse.ArgumentTypeError(f"{text} seconds; more than 0, at most 600 expected")
    return seconds


def _last_full_year() -> int:
    return datetime.date.today().year - 1
