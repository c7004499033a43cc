"""Look after the tables from a shell.

python -m data check              say what is wrong in which table, and fail if anything is
python -m data codebook FILE      write what each column means, as CSV
python -m data measures FILE      write what each measure answers and how, as Markdown
python -m data package FILE       write all tables as a Frictionless data package, a zip
python -m data release VERSION    release the tables as they are: number, date, package, what changed
python -m data refresh SERVICE    fetch newer figures and show what would change; -h says more
"""

import sys
from datetime import date
from pathlib import Path

from data.catalogue import TABLES
from data.check import check_tables
from data.publish.codebook import codebook
from data.publish.measures_page import measures_page
from data.publish.package import build_zip
from data.publish.releases import BadRelease
from data.publish.releasing import release
from data.schema import BrokenTable


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    match arguments:
        case ["check"]:
            try:
                check_tables()
            except BrokenTable as broken:
                print(broken, file=sys.stderr)
                return 1
            rows = sum(len(entry.load()) for entry in TABLES.values())
            print(f"{len(TABLES)} tables, {rows} rows, no fault")
            return 0
        case ["codebook", path]:
            codebook().to_csv(path, index=False, lineterminator="\n")
            return 0
        case ["measures", path]:
            Path(path).write_text(measures_page(), encoding="utf-8")
            return 0
        case ["package", path]:
            Path(path).write_bytes(build_zip())
            return 0
        case ["release", version]:
            return _release(version)
        case ["refresh", *rest]:
            from data.refresh import refresh

            return refresh(rest)
    print(__doc__, file=sys.stderr)
    return 2


def _release(version: str) -> int:
    """Release the tables, once they are checked; returns the exit code."""
    try:
        check_tables()
        made = release(version, date.today())
    except (BrokenTable, BadRelease) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"Released {made.version} of {made.date}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
