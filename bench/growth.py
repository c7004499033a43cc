"""As the tables grow: the page of trade with ten, a hundred and a thousand times their rows.

The rows added are copies of those of other sources than the brief, with a coverage and a
value of their own, so that the page of the brief has the same answer to find among more and more rows.
"""

import asyncio
import csv
import random
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench.servers import PEERS, ROOT, Running
from bench.sessions import FILTERS, Reader
from data.schema import BRIEF

TIMES = (1, 10, 100, 1000)
SEED = 2012
ROUNDS = 3
LEFT_OUT = (".venv", ".git", "bench", "tests", "docs", "__pycache__")


class Grown(NamedTuple):
    """What the page costs with so many rows: milliseconds of a filter, each, and MiB."""

    times: int
    rows: int
    first: list[float]  # of filters that nobody has asked for since the server has started
    filters: list[float]
    memory: float
    start: float


def grown(folder: Path, times: int) -> int:
    """Write trade.csv with so many times its rows; returns how many it has."""
    path = folder / "data" / "trade.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    others = [row for row in rows if row["source_id"] != BRIEF and row["value"]]
    chance = random.Random(SEED)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        for number in range((times - 1) * len(rows)):
            row = dict(chance.choice(others))
            row["coverage"] = f"part {number}"
            row["value"] = f"{float(row['value']) * chance.uniform(0.5, 2):.2f}"
            writer.writerow(row)
    return times * len(rows)


async def _filters(server: Running) -> tuple[list[float], list[float]]:
    reader = Reader(server.origin)
    await reader.arrive()
    first = [await reader.ask(query) for query in FILTERS if query]
    again = [await reader.ask(query) for _ in range(ROUNDS) for query in FILTERS]
    return first, again


def growth() -> list[Grown]:
    """Measure a filter and the memory of the server for each of TIMES."""
    found = []
    for times in TIMES:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made) / "dashboard"
            shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
            rows = grown(folder, times)
            with Running(PEERS["dashboard"], folder) as server:
                filters = asyncio.run(_filters(server))
                found.append(Grown(times, rows, *filters, server.memory(), server.started))
    return found


def ratio(found: list[Grown], times: int) -> float:
    """Return how many times as much the median filter costs with `times` the rows, asked for first."""
    median = {each.times: statistics.median(each.first) for each in found}
    return median[times] / median[1]
