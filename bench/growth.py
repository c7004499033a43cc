"""As the tables grow: pages with ten and a hundred times the rows of the tables that they read.

The rows added are copies of all rows, those of the brief too, that a page reads but does not show: of trade
parts of years with values of their own, of visits the same visits again from the same sources.
"""

import asyncio
import csv
import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bench.servers import DASHBOARD, ROOT, Running
from bench.sessions import Reader
from data.schema import FIVE

TIMES = (1, 10, 100)
SEED = 2012
LEFT_OUT = (".venv*", ".git", "bench", "tests", "docs", "dist", "__pycache__")
Row = dict[str, str]


class Grown(NamedTuple):
    """What a page costs with so many times the rows: server CPU, ms, of each fresh filter; memory, MiB."""

    page: str
    scope: str
    times: int
    filters: list[float]
    memory: float
    start: float


def _part_of_a_year(row: Row, number: int, chance: random.Random) -> Row:
    value = f"{float(row['value']) * chance.uniform(0.5, 2):.2f}" if row["value"] else ""
    return {**row, "coverage": f"part {number}", "value": value}


def _once_more(row: Row, number: int, _chance: random.Random) -> Row:
    same = row["same_as"] or row["visit_id"]
    return {**row, "visit_id": f"{row['visit_id']}-{number}", "same_as": same}


COPIES: dict[str, Callable[[Row, int, random.Random], Row]] = {
    "trade": _part_of_a_year,
    "visits": _once_more,
}


def grow(folder: Path, times: int) -> None:
    """Write each table of COPIES with so many times its rows."""
    chance = random.Random(SEED)
    for name, copy in COPIES.items():
        path = folder / "data" / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            for number in range(1, times):
                writer.writerows(copy(row, number, chance) for row in rows)


async def _filters(server: Running, page: str, scope: str) -> list[float]:
    reader = await Reader(server.origin, page, scope).arrive()
    await reader.ask(())
    taken = []
    for code in FIVE:
        before = server.cpu()
        await reader.ask((code,))
        taken.append(server.cpu() - before)
    return taken


def growth(pages: list[str], scopes: list[str]) -> list[Grown]:
    """Measure filters that nobody has asked for, and the memory of the server, for each of TIMES."""
    found = []
    for times in TIMES:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made) / "dashboard"
            shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
            grow(folder, times)
            with Running(DASHBOARD, folder) as server:
                for page in pages:
                    for scope in scopes:
                        filters = asyncio.run(_filters(server, page, scope))
                        memory, start = server.memory(), server.started
                        found.append(Grown(page, scope, times, filters, memory, start))
    return found
