"""Remake the tables from data/raw.

python -m data.build [--into FOLDER]     write every table and unplaced.csv (default: data/)

Prints for each raw file its rows, how many have a place in a table and how many do not. Fails, and
writes nothing, where a row is lost or doubled or where a table does not hold its schema.
"""

import argparse
import sys
from pathlib import Path

from data.build.assemble import assemble
from data.build.frame import BuildError
from data.schema import DATA, BrokenTable


def main(arguments: list[str]) -> int:
    """Run the build; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description=__doc__)
    parser.add_argument("--into", type=Path, default=DATA, metavar="FOLDER")
    folder = parser.parse_args(arguments).into
    try:
        counts = assemble(folder)
    except (BuildError, BrokenTable) as fault:
        print(fault, file=sys.stderr)
        return 1
    for file, (rows, placed, unplaced) in counts.items():
        print(f"{file}: {rows} rows = {placed} placed + {unplaced} unplaced")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
