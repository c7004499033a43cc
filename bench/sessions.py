"""Many readers at once: sessions over the socket that a browser would open, without the browser."""

import asyncio
import statistics
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.servers import PEERS, Running
from components.render.plot import COMPONENT

READERS = 100
SECONDS = 10  # that each of them goes on filtering, once a second
SOME = 20  # sessions opened to see how much memory each takes
FILTERS = ("country=KAZ", "country=UZB", "country=TJK", "country=KGZ", "country=TKM", "")


@dataclass
class Crowd:
    """What many readers have seen: the time to an answer, and how many had none."""

    lone: list[float]
    together: list[float]
    unanswered: int
    memory: float


class Reader:
    """A session: opens the page of trade, then asks for it under another filter."""

    def __init__(self, origin: str) -> None:
        self.address = f"ws://{urlsplit(origin).netloc}/_stcore/stream"
        self.page = ""  # its hash, once the server has told it

    async def arrive(self) -> None:
        """Open the session and wait for the whole page."""
        self.socket = await websockets.connect(
            self.address, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None
        )
        await self.ask("lang=en")

    async def ask(self, query: str) -> float:
        """Run the page under a filter; returns the milliseconds until all its charts have come.

        Charts that change come ahead of the run; after a change of page all come in their turn.
        """
        message = BackMsg()
        message.rerun_script.query_string = f"lang=en&{query}" if query else "lang=en"
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.page_name = "" if self.page else "trade"
        began = time.perf_counter()
        came: dict[str, tuple[str, float]] = {}  # by chart: its figure, and when it was new
        await self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(bytes(await self.socket.recv()))
            now = 1000 * (time.perf_counter() - began)
            self.page = answer.navigation.page_script_hash or self.page
            chart = answer.delta.new_element.bidi_component
            if chart.component_name == COMPONENT and came.get(chart.id, ("", 0))[0] != chart.json:
                came[chart.id] = (chart.json, now)
            if answer.HasField("script_finished"):
                return max(when for _figure, when in came.values())

    async def go_on(self, delay: float) -> list[float]:
        """Filter once a second; the time of each answer."""
        await asyncio.sleep(delay)
        taken = []
        for turn in range(SECONDS):
            began = time.perf_counter()
            taken.append(await self.ask(FILTERS[turn % len(FILTERS)]))
            await asyncio.sleep(max(0.0, 1 - (time.perf_counter() - began)))
        return taken


async def _crowd(server: Running) -> Crowd:
    first = Reader(server.origin)
    await first.arrive()
    lone = [await first.ask(FILTERS[turn % len(FILTERS)]) for turn in range(3 * len(FILTERS))]
    before = server.memory()
    some = [Reader(server.origin) for _ in range(SOME)]
    for reader in some:
        await reader.arrive()
    memory = (server.memory() - before) / SOME
    readers = [first, *some, *(Reader(server.origin) for _ in range(READERS - SOME - 1))]
    for reader in readers[SOME + 1 :]:
        await reader.arrive()
    answers = await asyncio.gather(
        *(reader.go_on(place / READERS) for place, reader in enumerate(readers)),
        return_exceptions=True,
    )
    taken = [time for answer in answers if isinstance(answer, list) for time in answer]
    failed = sum(not isinstance(answer, list) for answer in answers)
    return Crowd(lone[len(FILTERS) :], taken, failed, memory)


def crowd() -> Crowd:
    """Let READERS sessions filter the page of trade once a second, after one has done so alone."""
    with Running(PEERS["dashboard"]) as server:
        return asyncio.run(_crowd(server))


def ratio(crowded: Crowd) -> float:
    """Return how many times as long the median answer takes among many as for one alone."""
    return statistics.median(crowded.together) / statistics.median(crowded.lone)
