"""Measure everything and write docs/performance.md: `python -m bench [rounds]`."""

import json
import random
import sys
from dataclasses import asdict

from playwright.sync_api import sync_playwright

from bench import growth, report, rounds, sessions
from bench.servers import PEERS, ROOT
from tests.support.chromium import chromium

SAVED = ROOT / "bench" / "measured.json"
ROUNDS = 7
OTHER_PAGES = (
    "/trade",
    "/visits",
    "/companies",
    "/security",
    "/aid",
    "/country",
    "/claims",
    "/data",
)


def main(count: int = ROUNDS) -> None:
    """Measure `count` rounds of each peer in an order shuffled anew, then the rest, and write."""
    found: rounds.Rounds = {name: [] for name in PEERS}
    maps: rounds.Rounds = {name: [] for name in rounds.MAPS}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**chromium())
        version = browser.version
        for number in range(count):
            for name in random.Random(number).sample(list(PEERS), len(PEERS)):
                found[name].append(rounds.round_of(browser, name))
                print(number, name, found[name][-1], flush=True)
        for number in range(count):
            for name in random.Random(number).sample(list(maps), len(maps)):
                maps[name].append(rounds.map_painted(browser, name))
                print(number, name, maps[name][-1], flush=True)
        languages = [rounds.language_change(browser) for _ in range(count)]
        deck = {path: rounds.loaded_addresses(browser, path) for path in OTHER_PAGES}
        browser.close()
    crowd = sessions.crowd()
    grown = growth.growth()
    saved = {
        "chromium": version,
        "rounds": found,
        "maps": maps,
        "language": languages,
        "deck": {path: sum("Deck" in asked for asked in all_) for path, all_ in deck.items()},
        "crowd": asdict(crowd),
        "grown": [each._asdict() for each in grown],
    }
    SAVED.write_text(json.dumps(saved), encoding="utf-8")
    report.write(saved)


if __name__ == "__main__":
    if sys.argv[1:] == ["report"]:
        report.write(json.loads(SAVED.read_text(encoding="utf-8")))
    else:
        main(*map(int, sys.argv[1:]))
