"""A visit in a real browser, and what it takes: until all is painted, bytes, requests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from bench.peers import content
from data.query.selection import Selection

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
LINK = {  # 10 Mbit/s down, 5 up, 40 ms
    "offline": False,
    "latency": 40,
    "downloadThroughput": 10e6 / 8,
    "uploadThroughput": 5e6 / 8,
}
AIM = 100  # milliseconds between a pointer on a link or a control and its click: less than any hand needs
STEPS = ("KAZ", "UZB", "TJK")  # the countries chosen one after the other
CONTROLS = {
    "dashboard": "[role=toolbar][aria-label=Countries] button",
    "dash": "#codes label",
    "static": "label",
}
PILLS = {
    "dashboard": "[role=toolbar][aria-label=Countries] button:has-text('{name}')",
    "dash": "#codes label:has-text('{name}')",
    "static": "label:has-text('{name}')",
}


@dataclass
class Traffic:
    """What has come over the network: bytes and the addresses asked for."""

    bytes: float = 0
    addresses: list[str] = field(default_factory=list)


@contextmanager
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.add_init_script(WATCH)
    yield context
    context.close()


def opened(context: BrowserContext, url: str, *, slow: bool = False) -> tuple[Page, Traffic]:
    """Open a page and count what comes over the network; `slow` for a link of 10 Mbit/s."""
    page = context.new_page()
    page.set_default_timeout(60_000)
    traffic = Traffic()
    network = context.new_cdp_session(page)
    network.send("Network.enable")

    def finished(event: dict[str, Any]) -> None:
        traffic.bytes += event["encodedDataLength"]

    def received(event: dict[str, Any]) -> None:
        frame = event["response"]
        traffic.bytes += len(frame["payloadData"]) * (0.75 if frame["opcode"] == 2 else 1)

    network.on("Network.loadingFinished", finished)
    network.on("Network.webSocketFrameReceived", received)
    network.on(
        "Network.requestWillBeSent",
        lambda event: traffic.addresses.append(event["request"]["url"]),
    )
    if slow:
        network.send("Network.emulateNetworkConditions", LINK)
    page.goto(url, wait_until="commit")
    return page, traffic


def until_charts(page: Page, selection: Selection) -> float:
    """Return the milliseconds from the start of a visit until all charts of trade are painted."""
    shown = content.trade(selection)
    return page.evaluate("(wanted) => bench.charts(...wanted)", [len(shown), content.points(shown)])


def until_usable(page: Page, kind: str) -> float:
    """Return the milliseconds from the start of a visit until a filter can be used."""
    return page.evaluate("(control) => bench.usable(control)", CONTROLS[kind])


def choose(page: Page, kind: str, chosen: tuple[str, ...]) -> float:
    """Choose the last of `chosen` besides the others; milliseconds until all charts show it."""
    shown = content.trade(Selection(countries=chosen))
    wanted = [len(shown), content.points(shown)]
    pill = PILLS[kind].format(name=content.named()[chosen[-1]])
    _point_and_click(page, page.locator(pill).first)
    return page.evaluate("(wanted) => bench.since(...wanted)", wanted)


def _point_and_click(page: Page, there: Locator) -> None:
    """Click as a hand does, which rests on what it clicks."""
    there.hover()
    page.wait_for_timeout(AIM)
    there.click()


def turn(page: Page, kind: str) -> tuple[float, float]:
    """Turn to the page of visits; milliseconds until its first chart is painted, and its others.

    The first screen has one chart.
    """
    shown = content.visits(Selection())
    link = "[data-testid=stSidebar] a:has-text('Official visits')"
    there = page.locator(link if kind == "dashboard" else "#to-visits").first
    _point_and_click(page, there)
    first, every = page.evaluate(
        "(plots) => Promise.all([bench.turned(1), bench.turned(plots)])", len(shown)
    )
    return first, every
