"""A visit in a real browser, and what it takes: until all is painted, bytes, requests."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from bench.peers import content
from bench.servers import Running
from data.query import frames
from pages.registry import PAGES

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
AIM = 100  # milliseconds that a pointer rests before its click: less than any hand needs


@dataclass
class Traffic:
    """What has come over the network: bytes and the addresses asked for."""

    bytes: float = 0
    addresses: list[str] = field(default_factory=list)


@cache
def wanted(page: str, scope: str, countries: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what tells a browser that it shows a page."""
    return content.wanted(PAGES.page(content.view_of(page, content.query_of(scope, countries))))


@contextmanager
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.add_init_script(WATCH)
    yield context
    context.close()


def opened(context: BrowserContext, url: str, script: str = "") -> tuple[Page, Traffic]:
    """Open a page and count what comes over the network; `script` runs before those of the page."""
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
    if script:
        page.add_init_script(script)
    page.goto(url, wait_until="commit")
    return page, traffic


def load(context: BrowserContext, server: Running, page: str, scope: str) -> tuple[Page, Traffic]:
    """Open a page of a peer and wait until its first screen is drawn and a filter can be used."""
    control = server.peer.control.format(code="KAZ", name="Kazakhstan").split(":has-text")[0]
    script = f"bench.load({json.dumps(wanted(page, scope))}, {json.dumps(control)})"
    tab, traffic = opened(context, server.address(page, scope), script)
    answer(tab, "charts")
    answer(tab, "usable")
    return tab, traffic


def answer(tab: Page, what: str) -> float:
    """Return the milliseconds until `what` was there; from the start of a visit, or from the press."""
    found = tab.evaluate("(what) => bench.answer(what)", what)
    if isinstance(found, str):
        raise RuntimeError(f"{tab.url}: {found}")
    return found


def choose(
    tab: Page, server: Running, page: str, scope: str, chosen: Sequence[str], *, rests: bool
) -> float:
    """Choose the last of `chosen` besides the others; milliseconds until the first screen shows it."""
    name = str(frames.names()[chosen[-1]])
    control = server.peer.control.format(code=chosen[-1], name=name)
    in_order = tuple(sorted(chosen))
    return _press(tab, control, wanted(page, scope, in_order), rests=rests)


def turn(tab: Page, server: Running, page: str, scope: str) -> float:
    """Turn to another page; milliseconds until its first screen is drawn."""
    return _press(tab, server.peer.link.format(page=page), wanted(page, scope), rests=True)


def _press(tab: Page, control: str, shows: dict[str, Any], *, rests: bool) -> float:
    tab.evaluate("(wanted) => bench.arm(wanted)", shows)
    there = tab.locator(control).first
    if rests:
        there.hover()
        tab.wait_for_timeout(AIM)
    there.click()
    return answer(tab, "charts")
