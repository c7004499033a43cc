"""One round: each peer visited as a reader would, with a server of its own."""

import time
from dataclasses import replace

import pandas as pd
from playwright.sync_api import Browser, BrowserContext, Page

from bench.peers import content
from bench.servers import DASHBOARD, ROOT, Peer, Running
from bench.visits import answer, choose, load, opened, turn, visitor
from pages.registry import PAGES

LAYERS = 9  # draw calls of one frame of the map when all its layers are painted
REST = 300  # milliseconds between two presses
RESTING = (
    "KAZ",
    "UZB",
    "TJK",
)  # the countries chosen one after the other, a pointer resting on each
AT_ONCE = ("UZB", "KGZ", "TKM")  # and without: other choices, since no answer may be ready
NEXT = {"visits": "trade"}  # the page turned to; from every other page it is that of visits
Measured = dict[str, float]


def round_of(
    browser: Browser, peer: Peer, pages: list[str], scopes: list[str]
) -> dict[str, Measured]:
    """Measure a peer once: by page and scope, what each takes."""
    with Running(peer) as server:
        return {
            f"{page} {scope}": {"start": server.started, **_page(browser, server, page, scope)}
            for page in pages
            for scope in scopes
        }


def _page(browser: Browser, server: Running, page: str, scope: str) -> Measured:
    with visitor(browser) as context:  # the first visit makes a server import and compute
        _at_rest(context, server, page, scope)
    found: Measured = {}
    with visitor(browser) as context:
        cpu = server.cpu()
        tab, traffic = load(context, server, page, scope)
        found |= {"cold": answer(tab, "charts"), "usable": answer(tab, "usable")}
        tab.wait_for_load_state("networkidle")
        tab.wait_for_timeout(REST)
        found["cpu of a visit"] = server.cpu() - cpu
        found |= {"kilobytes": traffic.bytes / 1000, "requests": len(traffic.addresses)}
        tab.close()
        tab = _at_rest(context, server, page, scope)
        found["warm"] = answer(tab, "charts")
        for how, steps in (("resting", RESTING), ("at once", AT_ONCE)):
            cpu = server.cpu()
            changes = _chosen(tab, server, page, scope, steps, rests=how == "resting")
            found[f"cpu of a filter, {how}"] = (server.cpu() - cpu) / len(changes)
            found[f"first filter, {how}"] = changes[0]
            found[f"later filter, {how}"] = sum(changes[1:]) / len(changes[1:])
            tab.close()
            tab = _at_rest(context, server, page, scope)
        cpu = server.cpu()
        changes = _chosen(tab, server, page, scope, RESTING, rests=True)
        found["cpu of a known filter"] = (server.cpu() - cpu) / len(changes)
        found["known filter"] = sum(changes[1:]) / len(changes[1:])
        tab.close()
        if server.peer.link:
            following = NEXT.get(page, "visits")
            with visitor(browser) as other:
                _at_rest(other, server, following, scope)
            tab = _at_rest(context, server, page, scope)
            found["page change"] = turn(tab, server, following, scope)
    return found


def _at_rest(context: BrowserContext, server: Running, page: str, scope: str) -> Page:
    tab, _traffic = load(context, server, page, scope)
    tab.wait_for_load_state("networkidle")
    tab.wait_for_timeout(REST)
    return tab


def _chosen(
    tab: Page, server: Running, page: str, scope: str, steps: tuple[str, ...], *, rests: bool
) -> list[float]:
    """Choose one country after the other; the milliseconds that each took."""
    changes = []
    for count in range(1, len(steps) + 1):
        changes.append(choose(tab, server, page, scope, steps[:count], rests=rests))
        tab.wait_for_timeout(REST)
    return changes


def map_painted(browser: Browser, peer: Peer) -> Measured:
    """Return the milliseconds until every layer of the map is painted, cold, and the bytes."""
    with Running(peer) as server:
        address = "/map?lang=en" if peer is DASHBOARD else "/files/map.html"
        for _visit in range(2):  # the first one makes a server import and compute
            with visitor(browser) as context:
                tab, traffic = opened(context, server.origin + address)
                painted = tab.evaluate("(layers) => bench.map(layers)", LAYERS)
                tab.wait_for_timeout(REST)
        if isinstance(painted, str):
            raise RuntimeError(f"the map: {painted}")
        return {"map": painted, "map, kilobytes": traffic.bytes / 1000}


def building(page: str, scope: str, number: int) -> float:
    """Return the processor time, ms, of a page that nobody has asked for, its tables being warm.

    The years of each round `number` are others; the median of three choices of countries.
    """
    view = content.view_of(page, content.query_of(scope))
    PAGES.page(view)
    taken = []
    for codes in ((), ("KAZ",), ("UZB", "TJK")):
        chosen = replace(view.selection, countries=codes, first=view.selection.first + 1 + number)
        fresh = view.showing(chosen)
        began = time.thread_time()
        PAGES.page(fresh)
        taken.append(1000 * (time.thread_time() - began))
    return sorted(taken)[1]


def reading() -> float:
    """Return the milliseconds of processor time of one pandas.read_csv of the table of trade."""
    table = ROOT / "data" / "trade.csv"
    began = time.process_time()
    times = 20
    for _ in range(times):
        pd.read_csv(table)
    return 1000 * (time.process_time() - began) / times
