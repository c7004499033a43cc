"""One round: each peer visited as a reader would, with a server of its own."""

import time

import pandas as pd
from playwright.sync_api import Browser, BrowserContext, Error, Page

from bench.servers import PEERS, ROOT, Running
from bench.visits import STEPS, choose, opened, turn, until_charts, until_usable, visitor
from data.query.selection import Selection

LAYERS = 9  # draw calls of one frame of the map when all its layers are painted
TRIES = 3
REST = 300  # milliseconds between two changes
MAPS = {
    "dashboard": PEERS["dashboard"]._replace(path="/map?lang=en"),
    "static": PEERS["static"]._replace(path="/files/map.html"),
}
Measured = dict[str, float]
Rounds = dict[str, list[Measured]]


def kind_of(name: str) -> str:
    """Return which page a peer is, for the way its controls are found."""
    return name.split(",")[0].split(" ")[0]


def round_of(browser: Browser, name: str) -> Measured:
    """Measure a peer once: start, first visit, cold, warm, filters, page change, slow link."""
    kind = kind_of(name)
    with Running(PEERS[name]) as server:
        found: Measured = {"start": server.started}
        with visitor(browser) as context:  # the first visit to a server makes it import and compute
            page, _painted = _at_rest(context, server.url, kind)
            if kind != "static":
                turn(page, kind)
                until_usable(page, kind)
                page.wait_for_timeout(REST)
        with visitor(browser) as context:
            cpu = server.cpu()
            page, traffic = opened(context, server.url)
            found["cold"] = until_charts(page, Selection())
            found["usable"] = until_usable(page, kind)
            page.wait_for_timeout(REST)
            found["cpu of a visit"] = server.cpu() - cpu
            found["kilobytes"] = traffic.bytes / 1000
            found["requests"] = len(traffic.addresses)
            page.close()
            page, found["warm"] = _at_rest(context, server.url, kind)
            cpu = server.cpu()
            changes = _chosen(page, kind)
            found["first filter"] = changes[0]
            found["later filter"] = sum(changes[1:]) / len(changes[1:])
            found["cpu of a filter"] = (server.cpu() - cpu) / len(changes)
            page.close()
            page, _painted = _at_rest(context, server.url, kind)
            cpu = server.cpu()
            changes = _chosen(page, kind)
            found["known filter"] = sum(changes[1:]) / len(changes[1:])
            found["cpu of a known filter"] = (server.cpu() - cpu) / len(changes)
            page.close()
            if kind != "static":
                page, _painted = _at_rest(context, server.url, kind)
                found["page change"], found["page change, all"] = turn(page, kind)
        found |= slow_link(browser, server.url)
    return {**found, "reading": reading()}


def _at_rest(context: BrowserContext, url: str, kind: str) -> tuple[Page, float]:
    """Open a peer and wait until it rests; returns the page, and when its charts were painted."""
    page, _traffic = opened(context, url)
    painted = until_charts(page, Selection())
    until_usable(page, kind)
    page.wait_for_timeout(REST)
    return page, painted


def _chosen(page: Page, kind: str) -> list[float]:
    """Choose one country after the other; the milliseconds that each took."""
    changes = []
    for count in range(1, len(STEPS) + 1):
        changes.append(choose(page, kind, STEPS[:count]))
        page.wait_for_timeout(REST)
    return changes


def slow_link(browser: Browser, url: str) -> Measured:
    """Return the milliseconds of a cold and a warm load over an emulated link of 10 Mbit/s.

    In one visit of forty the emulation stands still before anything has been asked of the server;
    such visits are made again.
    """
    for _ in range(TRIES):
        with visitor(browser) as context:
            try:
                return {what: _over_slow_link(context, url) for what in ("slow link", "slow, warm")}
            except Error as stalled:
                told = stalled.message
    raise RuntimeError(f"{TRIES} visits over a slow link stood still, at last with: {told}")


def _over_slow_link(context: BrowserContext, url: str) -> float:
    page, _traffic = opened(context, url, slow=True)
    painted = until_charts(page, Selection())
    page.close()
    return painted


def language_change(browser: Browser) -> float:
    """Return the milliseconds from the switch to French until the page is in French."""
    with Running(PEERS["dashboard"]) as server, visitor(browser) as context:
        page, _traffic = opened(context, server.url)
        until_charts(page, Selection())
        page.wait_for_timeout(REST)
        began = time.perf_counter()
        page.get_by_role("radio", name="Français").click()
        page.get_by_role("heading", level=1, name="Commerce").wait_for()
        return 1000 * (time.perf_counter() - began)


def map_painted(browser: Browser, name: str) -> Measured:
    """Return the milliseconds until every layer of the map is painted, cold, and the bytes."""
    with Running(MAPS[name]) as server:
        with visitor(browser) as context:
            opened(context, server.url)[0].evaluate("(n) => bench.map(n)", LAYERS)
        with visitor(browser) as context:
            page, traffic = opened(context, server.url)
            painted = page.evaluate("(n) => bench.map(n)", LAYERS)
            page.wait_for_timeout(REST)
            return {"map": painted, "map, kilobytes": traffic.bytes / 1000}


def reading() -> float:
    """Return the milliseconds of processor time of one pandas.read_csv of the table of trade."""
    table = ROOT / "data" / "trade.csv"
    began = time.process_time()
    times = 20
    for _ in range(times):
        pd.read_csv(table)
    return 1000 * (time.process_time() - began) / times


def loaded_addresses(browser: Browser, path: str) -> list[str]:
    """Return what a page of the dashboard asks for, to see what it does not need."""
    with Running(PEERS["dashboard"]._replace(path=path)) as server, visitor(browser) as context:
        page, traffic = opened(context, server.url)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(3 * REST)
        return traffic.addresses
