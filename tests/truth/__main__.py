"""Work out every statement of every page under every choice of the filters: `make test-grid`.

python -m tests.truth [--every N] [--jobs N] [--pages overview,trade]

Then those of RANDOM views drawn at random. Prints how many views and statements were looked at, by
kind, and what is wrong; fails where anything is.
`--every` takes one query of so many, all pages of it.
"""

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings

from pages.registry import PAGES
from tests.truth.check import faults, measured
from tests.truth.views import PLAIN, Query, grid, views

SHOWN = 60  # faults that are printed
RANDOM = 2000  # views


class Found(NamedTuple):
    """What the pages of one query gave: views, statements by kind, and what is wrong."""

    views: int
    kinds: Counter[str]
    faults: list[str]


def looked_at(query: Query, pages: tuple[str, ...] = PLAIN) -> Found:
    """Build every page of a query; work out its statements; compare what the pages say of one question."""
    kinds: Counter[str] = Counter()
    answers: dict[tuple, set[float | None]] = {}
    wrong = []
    for name in pages:
        shown = PAGES.page(PAGES.view(name, query))
        kinds.update(statement.kind for statement in shown.statements)
        wrong += [f"{name} {query}: {fault}" for fault in faults(shown)]
        for question, numbers in measured(shown).items():
            answers.setdefault(question, set()).update(numbers)
    wrong += [
        f"{query}: {one} is {numbers}" for one, numbers in answers.items() if len(numbers) > 1
    ]
    return Found(len(pages), kinds, wrong)


def at_random(count: int) -> int:
    """Look at the statements of views drawn at random, the same ones every time; returns how many views.

    Raises AssertionError with what is wrong of the simplest view that has something wrong.
    """
    seen = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(views())
    def look(view: tuple[str, Query]) -> None:
        seen.append(view)
        assert faults(PAGES.page(PAGES.view(*view))) == [], view

    look()
    return len(seen)


def main(arguments: list[str]) -> int:
    """Run the grid; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.truth", description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--pages", default=",".join(PLAIN))
    asked = parser.parse_args(arguments)
    queries = [*grid()][:: asked.every]
    pages = tuple(asked.pages.split(","))
    views, kinds, wrong = 0, Counter[str](), list[str]()
    with ProcessPoolExecutor(asked.jobs) as pool:
        drawn = pool.submit(at_random, RANDOM // asked.every)
        every = pool.map(looked_at, queries, [pages] * len(queries), chunksize=4)
        for number, found in enumerate(every, 1):
            views += found.views
            kinds += found.kinds
            wrong += found.faults
            if number % 50 == 0:
                print(f"{number} of {len(queries)} queries, {len(wrong)} wrong", flush=True)
    if error := drawn.exception():
        wrong.append(f"at random: {error}")
    else:
        print(f"{drawn.result()} views at random, none wrong")
    print(*wrong[:SHOWN], sep="\n")
    print(f"{views} views, {kinds.total()} statements, {len(wrong)} wrong: {dict(kinds)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
