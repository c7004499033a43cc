"""Remake what the gravity model estimates, byte for byte, from data/raw/2026/gravity.

python -m data.gravity [--into FOLDER]     write expected_exports.csv and gravity_coefficients.csv
                                           (default: data/raw/2026/estimates)

Takes about five minutes: the model is estimated anew for each of a thousand draws of buyers.
"""

import argparse
import sys
from pathlib import Path

from data.catalogue import TABLES
from data.gravity.flows import load_flows
from data.gravity.model import bootstrap, estimate
from data.gravity.results import coefficients, expected_exports
from data.schema import DATA, BrokenTable

ESTIMATES = DATA / "raw" / "2026" / "estimates"


def main(arguments: list[str]) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m data.gravity", description=__doc__)
    parser.add_argument("--into", type=Path, default=ESTIMATES, metavar="FOLDER")
    folder = parser.parse_args(arguments).into
    try:
        flows = load_flows()
    except BrokenTable as broken:
        print(broken, file=sys.stderr)
        return 1
    fit = estimate(flows)
    made = {
        "expected_exports": expected_exports(flows, fit, bootstrap(flows)),
        "gravity_coefficients": coefficients(flows, fit),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in made.items():
        path = folder / f"{name}.csv"
        rows[TABLES[name].columns].to_csv(path, index=False, lineterminator="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
