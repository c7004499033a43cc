"""Up to which year the tables tell: the last that was over when sources were read."""

import csv
from pathlib import Path

from data.faults import BrokenTable, Fault

FOLDER = Path(__file__).parent


def last_whole_year(folder: Path = FOLDER) -> int:
    """Return the last year that was over when a source was last read, by sources.csv.

    Of the year of reading itself only a part can be known. Raises BrokenTable where no source has
    the day on which it was read.
    """
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as file:
        read = [row.get("accessed") or "" for row in csv.DictReader(file)]
    if not any(read):
        raise BrokenTable(
            [Fault("data/sources.csv", None, "accessed", "", "the day on which a source was read")]
        )
    return int(max(read)[:4]) - 1
