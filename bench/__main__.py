"""Measure everything and write docs/performance.md.

python -m bench --rounds 7 --pages trade,visits --scope now
"""

import argparse
import json
import random
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench import growth, report, rounds, sessions
from bench.peers import static
from bench.servers import ROOT, peers
from data.query.selection import SCOPES
from tests.support.chromium import chromium

SAVED = ROOT / "bench" / "measured.json"
PARTS = ("rounds", "map", "crowd", "growth")


def _several(text: str) -> list[str]:
    return text.split(",")


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--pages", type=_several, default=["trade", "visits"])
    parser.add_argument("--scope", type=_several, default=["now"], help=", ".join(SCOPES))
    parser.add_argument("--peers", type=_several, default=["dashboard", "dash tuned", "static"])
    parser.add_argument(
        "--parts", type=_several, default=list(PARTS), help="others stay as they were"
    )
    parser.add_argument("--report", action="store_true", help="write the last figures again")
    parser.add_argument("--dry", action="store_true", help="print the report, write nothing")
    return parser.parse_args()


def measured(asked: argparse.Namespace, files: Path) -> dict[str, Any]:
    """Measure the parts asked for, each peer in an order shuffled anew each round."""
    found: dict[str, Any] = {}
    known = {name: peer for name, peer in peers(files).items() if name in asked.peers}
    maps = {name: peer for name, peer in known.items() if name in ("dashboard", "static")}
    targets = [f"{page} {scope}" for page in asked.pages for scope in asked.scope]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**chromium())
        found["chromium"] = browser.version
        if "rounds" in asked.parts:
            found["rounds"] = {target: {name: [] for name in known} for target in targets}
            found["building"] = {target: [] for target in targets}
            found["reading"] = [rounds.reading() for _ in range(asked.rounds)]
        if "map" in asked.parts:
            found["maps"] = {name: [] for name in maps}
        for number in range(asked.rounds):
            order = random.Random(number).sample(list(known), len(known))
            for name in order if "rounds" in asked.parts else ():
                taken = rounds.round_of(browser, known[name], asked.pages, asked.scope)
                for target, each in taken.items():
                    found["rounds"][target][name].append(each)
                    print(number, target, name, each, flush=True)
            for target in targets if "rounds" in asked.parts else ():
                found["building"][target].append(rounds.building(*target.split(), number))
            for name in order if "map" in asked.parts else ():
                if name in maps:
                    found["maps"][name].append(rounds.map_painted(browser, maps[name]))
                    print(number, name, found["maps"][name][-1], flush=True)
        browser.close()
    SAVED.with_suffix(".part.json").write_text(json.dumps(found), encoding="utf-8")
    if "crowd" in asked.parts:
        found["crowd"] = {target: asdict(sessions.crowd(*target.split())) for target in targets}
    if "growth" in asked.parts:
        found["grown"] = [each._asdict() for each in growth.growth(asked.pages, asked.scope)]
    return found


def main() -> None:
    """Measure, and write what was found."""
    asked = arguments()
    before = json.loads(SAVED.read_text(encoding="utf-8")) if SAVED.exists() else {}
    found = {}
    if not asked.report:
        with tempfile.TemporaryDirectory() as made:
            static.write(Path(made), asked.pages, asked.scope)
            found = measured(asked, Path(made))
    saved = {**before, **found}
    if asked.dry:
        print(report.text(saved))
        return
    SAVED.write_text(json.dumps(saved), encoding="utf-8")
    report.write(saved)


if __name__ == "__main__":
    main()
